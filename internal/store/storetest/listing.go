package storetest

import (
	"slices"
	"testing"

	"parley"
	"parley/internal/store"
)

func whichCounts(t *testing.T, open func(*testing.T) *store.Store) {
	const url = "https://wire.example/1"
	for _, c := range []struct {
		why           string
		counts, other Spec
	}{
		{why: "the later publication", counts: Spec{Text: "A met B.", Date: "2025-01-03"}, other: Spec{Text: "Z met Y.", Date: "2025-01-02"}},
		{why: "the later update", counts: Spec{Text: "A met B.", Date: "2025-01-02", Updated: "2025-01-09"}, other: Spec{Text: "Z met Y.", Date: "2025-01-05"}},
		{why: "the more precise", counts: Spec{Text: "A met B.", Date: "2025-01-02"}, other: Spec{Text: "Z met Y.", Date: "2025-01"}},
		{why: "a dated one", counts: Spec{Text: "A met B.", Date: "2025"}, other: Spec{Text: "Z met Y."}},
		{why: "the newer extraction of one text", counts: Spec{Text: "A met B.", Date: "2025-01-02", Extraction: 3}, other: Spec{Text: "A met B.", Date: "2025-01-09", Extraction: 2}},
	} {
		c.counts.URL, c.other.URL = url, url
		for name, specs := range map[string][]Spec{"last": {c.other, c.counts}, "first": {c.counts, c.other}} {
			s := open(t)
			for _, spec := range specs {
				Add(t, s, Entry(spec))
			}
			one, err := s.Reading(t.Context(), parley.HashID([]byte(url)))
			if err != nil || one.Reading.Report.Text != c.counts.Text || one.Reading.Report.Published != c.counts.Date {
				t.Errorf("%s, added %s: %q of %s counts, %v", c.why, name, one.Reading.Report.Text, one.Reading.Report.Published, err)
			}
		}
	}
}

func listsInOrder(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	for _, date := range []string{"", "2025-12-06", "2024", "2025-12", "2025-12-06T10:00", "2024-02-03"} {
		Add(t, s, Entry(Spec{Date: date, Text: "Envoys met on " + date}), Entry(Spec{Date: date, Text: "They met on " + date}))
	}
	list, err := s.Reports(t.Context())
	if err != nil || len(list) != 12 {
		t.Fatalf("%d reports, %v", len(list), err)
	}
	var dates []string
	for i, l := range list {
		if i%2 == 1 {
			dates = append(dates, l.Published)
			if list[i-1].Published != l.Published || list[i-1].ID >= l.ID {
				t.Errorf("%s before %s of one date", list[i-1].ID, l.ID)
			}
		}
	}
	want := []string{"2024", "2024-02-03", "2025-12", "2025-12-06", "2025-12-06T10:00", ""}
	if !slices.Equal(dates, want) {
		t.Errorf("dates in order %q, want %q", dates, want)
	}
	i := 0
	for one, err := range s.Readings(t.Context()) {
		if err != nil || one.Reading.Report.ID != list[i].ID {
			t.Fatalf("reading %d is of %s, report of %s, %v", i, one.Reading.Report.ID, list[i].ID, err)
		}
		i++
	}
	for range s.Readings(t.Context()) {
		break // and the rows are let go: the store can be closed and written
	}
	Add(t, s, Entry(Spec{Date: "2020"}))
}

func listed(t *testing.T, s *store.Store) string {
	t.Helper()
	list, err := s.Reports(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return marshal(t, list)
}

func notThere(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	_, reading := s.Reading(t.Context(), "sha256:0")
	_, original := s.Original(t.Context(), "sha256:0")
	for _, err := range []error{reading, original} {
		if parley.KindOf(err) != parley.KindNotFound {
			t.Errorf("%v is of kind %v", err, parley.KindOf(err))
		}
	}
	if list, err := s.Reports(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("an empty store lists %v, %v", list, err)
	}
	if added, err := s.Add(t.Context(), received, nil); err != nil || len(added) != 0 {
		t.Errorf("adding nothing: %v, %v", added, err)
	}
}
