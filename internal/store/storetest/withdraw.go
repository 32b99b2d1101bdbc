package storetest

import (
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

func withdraw(t testing.TB, s *store.Store, report string, erase bool) bool {
	t.Helper()
	changed, err := s.Withdraw(t.Context(), received, store.Withdrawal{Report: report, Reason: "a hoax", Author: "Ada", Erase: erase})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// withdrawn: a withdrawn report does not count, nothing brings it back, and
// what was kept or erased of it is as the tombstone says.
func withdrawn(t *testing.T, open func(*testing.T) *store.Store) {
	const url = "https://wire.example/1"
	for name, spec := range map[string]Spec{
		"at an address": {Text: "Envoys met.", Bytes: "Envoys met.\n", URL: url, Date: "2025-01-02"},
		"of no address": {Text: "Envoys met.", Bytes: "Envoys met.\n", Date: "2025-01-02"},
	} {
		for _, erase := range []bool{false, true} {
			s, e := open(t), Entry(spec)
			Add(t, s, Entry(Spec{Date: "2025-02-03"}))
			id := Add(t, s, e)[0].ReportID
			if !withdraw(t, s, id, erase) || withdraw(t, s, id, erase) {
				t.Errorf("%s: withdrawing did not change, or changed twice", name)
			}
			again, newer, other := spec, spec, spec
			newer.Text, newer.Page = "Envoys", 2 // a newer page reader makes another text of the same bytes
			other.Text, other.Bytes = "Envoys met again.", ""
			specs := []Spec{again, newer}
			if spec.URL != "" {
				specs = append(specs, other)
			}
			for i, spec := range specs {
				if a := Add(t, s, Entry(spec))[0]; a.Status != store.Withdrawn || a.ReportID != id {
					t.Errorf("%s, erased %v, adding %d: %+v", name, erase, i, a)
				}
			}
			if list, err := s.Reports(t.Context()); err != nil || len(list) != 1 || list[0].ID == id {
				t.Errorf("%s: lists %+v, %v", name, list, err)
			}
			if _, err := s.Reading(t.Context(), id); parley.KindOf(err) != parley.KindNotFound {
				t.Errorf("%s: reading it: %v", name, err)
			}
			_, err := s.Original(t.Context(), e.Reading.Report.Revision)
			if erase && parley.KindOf(err) != parley.KindNotFound || !erase && err != nil {
				t.Errorf("%s, erased %v: its bytes: %v", name, erase, err)
			}
			w, at, err := s.Withdrawn(t.Context(), id)
			if err != nil || w.Reason != "a hoax" || w.Erase != erase || !at.Equal(received) {
				t.Errorf("%s: the tombstone says %+v, %v, %v", name, w, at, err)
			}
			if changed := withdraw(t, s, id, true); changed == erase {
				t.Errorf("%s: erasing later changed %v", name, changed)
			}
		}
	}
}

// erasedAlone: erasing a report leaves what another has as well.
func erasedAlone(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	here := Entry(Spec{Text: "Envoys met.", URL: "https://wire.example/1", Date: "2025-01-02"})
	there := Entry(Spec{Text: "Envoys met.", URL: "https://other.example/1", Date: "2025-01-02"})
	ids := Add(t, s, here, there)
	withdraw(t, s, ids[0].ReportID, true)
	one, err := s.Reading(t.Context(), ids[1].ReportID)
	if err != nil || one.Reading.Report.Text != "Envoys met." {
		t.Errorf("the other report: %+v, %v", one.Reading.Report, err)
	}
	if _, err := s.Original(t.Context(), here.Reading.Report.Revision); err != nil {
		t.Error(err)
	}
	withdraw(t, s, ids[1].ReportID, true)
	if _, err := s.Original(t.Context(), here.Reading.Report.Revision); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("erased by all: %v", err)
	}
}

func badWithdrawals(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	id := Add(t, s, Entries(1)...)[0].ReportID
	for _, c := range []struct {
		kind parley.Kind
		w    store.Withdrawal
	}{
		{parley.KindUsage, store.Withdrawal{Report: id, Reason: "a hoax"}},
		{parley.KindUsage, store.Withdrawal{Report: id, Author: "Ada"}},
		{parley.KindNotFound, store.Withdrawal{Report: "sha256:0", Author: "Ada", Reason: "a hoax"}},
	} {
		if changed, err := s.Withdraw(t.Context(), time.Now(), c.w); err == nil || changed || parley.KindOf(err) != c.kind {
			t.Errorf("%+v: %v, %v", c.w, changed, err)
		}
	}
	if head := Head(t, s); head.Seq != 1 {
		t.Errorf("refused withdrawals left %d entries", head.Seq-1)
	}
	if _, _, err := s.Withdrawn(t.Context(), id); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a report that is not withdrawn: %v", err)
	}
}
