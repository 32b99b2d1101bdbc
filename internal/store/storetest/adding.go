package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

func addedComesOut(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	for i, original := range []string{
		"plain", "\x00\xff\xfe NUL and no UTF-8", "\ufeffmark", "line\r\nends\r", strings.Repeat("long é ", 200_000),
	} {
		e := Entry(Spec{Date: "2025-06-07", Bytes: original, URL: fmt.Sprint("https://wire.example/", i)})
		added := Add(t, s, e)
		got, err := s.Original(t.Context(), e.Reading.Report.Revision)
		if err != nil || string(got) != original {
			t.Errorf("original %.20q came back as %.20q, %v", original, got, err)
		}
		one, err := s.Reading(t.Context(), added[0].ReportID)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := marshal(t, e.Reading), marshal(t, one.Reading); want != got {
			t.Errorf("reading came back as\n%s\nwant\n%s", got, want)
		}
		if one.Reading.Report.Text != e.Reading.Report.Text || !one.Added.Equal(received) {
			t.Errorf("text or time of receipt changed: %q, %v", one.Reading.Report.Text, one.Added)
		}
	}
}

func twiceChangesNothing(t *testing.T, open func(*testing.T) *store.Store) {
	s, entries := open(t), Entries(60)
	Add(t, s, entries...)
	before := Dump(t, s)
	for range 2 {
		added, err := s.Add(t.Context(), received.Add(time.Hour), entries)
		if err != nil {
			t.Fatal(err)
		}
		for i, a := range added {
			if a.Status != store.Already {
				t.Errorf("entry %d: %s", i, a.Status)
			}
		}
	}
	if after := Dump(t, s); after != before {
		t.Errorf("the dump changed from\n%.2000s\nto\n%.2000s", before, after)
	}
	list, err := s.Reports(t.Context())
	if err != nil || slices.ContainsFunc(list, func(l store.Listed) bool { return !l.Added.Equal(received) }) {
		t.Errorf("a first time of receipt changed, or %v", err)
	}
}

func orderMakesNone(t *testing.T, open func(*testing.T) *store.Store) {
	entries := Entries(40)
	s := open(t)
	Add(t, s, entries...)
	wantDump, wantList := Dump(t, s), listed(t, s)
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		s, rest := open(t), slices.Clone(entries)
		random.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
		for len(rest) > 0 {
			n := 1 + random.IntN(min(9, len(rest)))
			Add(t, s, rest[:n]...)
			rest = rest[n:]
		}
		if Dump(t, s) != wantDump {
			t.Error("another order gave another dump")
		}
		if got := listed(t, s); got != wantList {
			t.Errorf("another order gave the list\n%s\nwant\n%s", got, wantList)
		}
	}
}

func statuses(t *testing.T, open func(*testing.T) *store.Store) {
	const url = "https://wire.example/1"
	s := open(t)
	for i, c := range []struct {
		why    string
		spec   Spec
		status store.Status
	}{
		{"a first report", Spec{Text: "Envoys met.", Date: "2025-01-02"}, store.New},
		{"the same again", Spec{Text: "Envoys met.", Date: "2025-01-02"}, store.Already},
		{"other bytes, same text", Spec{Text: "Envoys met.", Bytes: "Envoys met.\n", Date: "2025-01-02"}, store.SameText},
		{"and again", Spec{Text: "Envoys met.", Bytes: "Envoys met.\n", Date: "2025-01-02"}, store.Already},
		{"a given date", Spec{Text: "Envoys met.", Date: "2025-02-03", Given: true}, store.Reread},
		{"the same given date", Spec{Text: "Envoys met.", Date: "2025-02-03", Given: true}, store.Already},
		{"no given date takes none away", Spec{Text: "Envoys met.", Date: "2025-01-02"}, store.Already},
		{"a newer extraction", Spec{Text: "Envoys met.", Date: "2025-01-02", Extraction: 2}, store.Reread},
		{"an older extraction after it", Spec{Text: "Envoys met.", Date: "2025-01-02"}, store.Already},
		{"a newer page reader makes another text", Spec{Text: "Envoys", Bytes: "Envoys met.", Date: "2025-01-02", Extraction: 2, Page: 2}, store.Reread},
		{"the same bytes at an address", Spec{Text: "Envoys met.", URL: url, Date: "2025-01-02"}, store.New},
		{"another text at that address", Spec{Text: "Envoys met again.", URL: url, Date: "2025-01-03"}, store.Revision},
		{"the first text again", Spec{Text: "Envoys met.", URL: url, Date: "2025-01-02"}, store.Already},
	} {
		if got := Add(t, s, Entry(c.spec))[0].Status; got != c.status {
			t.Errorf("%d %s: %s, want %s", i, c.why, got, c.status)
		}
	}
	list, err := s.Reports(t.Context())
	if err != nil || len(list) != 2 || list[0].Revisions != 2 || list[1].Revisions != 2 {
		t.Errorf("want two reports of two revisions, got %+v, %v", list, err)
	}
}

func wholeBatch(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	for _, c := range []struct {
		why   string
		spoil func(*store.Entry)
	}{
		{"bytes that are not the revision", func(e *store.Entry) { e.Data = []byte("other") }},
		{"text that is not the text ID", func(e *store.Entry) { e.Reading.Report.Text += " " }},
		{"no ID", func(e *store.Entry) { e.Reading.Report.ID = "" }},
		{"a span that is no slice", func(e *store.Entry) { e.Reading.People[0].Mentions[0].Text = "Nobody" }},
		{"a title that is not UTF-8", func(e *store.Entry) { e.Reading.Report.Title = "\xff" }},
		{"a publisher with a NUL byte", func(e *store.Entry) { e.Reading.Report.Publisher = "\x00" }},
		{"a span past the end", func(e *store.Entry) { e.Reading.Meetings[0].Because["status"][0].End = 1 << 20 }},
	} {
		bad := Entry(Spec{Date: "2025-01-02"})
		c.spoil(&bad)
		_, err := s.Add(t.Context(), received, []store.Entry{Entry(Spec{Date: "2025-01-01"}), bad})
		if parley.KindOf(err) != parley.KindInternal || err == nil {
			t.Errorf("%s: %v", c.why, err)
		}
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Add(cancelled, received, Entries(3)); err == nil {
		t.Error("adding with a cancelled context succeeded")
	}
	if dump := Dump(t, s); dump != "" {
		t.Errorf("failed batches left\n%s", dump)
	}
}

func manyAtOnce(t *testing.T, open func(*testing.T) *store.Store) {
	s, entries := open(t), Entries(40)
	errs := make(chan error, 8)
	var working sync.WaitGroup
	for i := range 4 {
		working.Go(func() {
			for _, e := range entries[i*5 : i*5+25] {
				if _, err := s.Add(t.Context(), received, []store.Entry{e}); err != nil {
					errs <- fmt.Errorf("writer %d: %w", i, err)
					return
				}
			}
		})
		working.Go(func() {
			for range 20 {
				for _, err := range s.Readings(t.Context()) {
					if err != nil {
						errs <- fmt.Errorf("reader %d: %w", i, err)
						return
					}
				}
			}
		})
	}
	working.Wait()
	close(errs)
	for err := range errs {
		t.Error(err)
	}
	alone := open(t)
	Add(t, alone, entries...)
	if Dump(t, s) != Dump(t, alone) {
		t.Error("many writers gave another dump than one")
	}
}
