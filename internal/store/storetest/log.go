package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

// judgements are three that make sense together.
func judgements() []parley.Judgement {
	return []parley.Judgement{
		{Kind: parley.JudgeSame, Nodes: []string{"m-1", "m-2"}, Author: "Ada", Reason: "same <hall> & hour", At: "2026-01-01T00:00:00Z", ID: "not regarded"},
		{Kind: parley.JudgeValue, Nodes: []string{"m-1"}, Field: "place", Value: "Selmar", Author: "Ada",
			Anchors: []parley.Anchor{{Node: "m-1", Report: "sha256:1", Words: []string{"met in “Selmar”"}, Before: "envoys "}}},
		{Kind: parley.JudgeNewProcess, Process: "lake talks", Author: "parley 0.1.0", Program: true},
	}
}

func logGrows(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	if head := Head(t, s); head != (store.Head{}) {
		t.Errorf("an empty log ends in %v", head)
	}
	entries := Entries(4)
	added := Add(t, s, entries...)
	Add(t, s, entries...)
	kept := judge(t, s, judgements()...)
	undo := judge(t, s, parley.Judgement{Kind: parley.JudgeUndo, Undoes: kept[0].ID, Author: "Bo"})[0]
	if _, err := s.Withdraw(t.Context(), received, store.Withdrawal{Report: added[0].ReportID, Reason: "a hoax", Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	changes, err := s.EntriesAfter(t.Context(), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, c := range changes {
		if c.Seq != int64(i+1) || !c.At.Equal(received) || (c.Judgement != nil) != (c.Kind == store.JudgementEntry) {
			t.Errorf("entry %d is %+v", i, c)
		}
		got = append(got, string(c.Kind)+" "+c.Subject)
	}
	want := []string{
		"reading " + added[0].ReportID, "reading " + added[1].ReportID, "reading " + added[2].ReportID, "reading " + added[3].ReportID,
		"judgement m-1", "judgement m-1", "judgement ", "judgement ", "withdrawal " + added[0].ReportID,
	}
	if !slices.Equal(got, want) {
		t.Errorf("the log has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	all, err := s.Judgements(t.Context())
	if want := append(kept, undo); err != nil || marshal(t, all) != marshal(t, want) || marshal(t, *changes[4].Judgement) != marshal(t, kept[0]) {
		t.Errorf("judgements came back as\n%s\nwant\n%s\n%v", marshal(t, all), marshal(t, want), err)
	}
	if rest, err := s.EntriesAfter(t.Context(), 3, 2); err != nil || len(rest) != 2 || rest[0].Seq != 4 {
		t.Errorf("two entries after 3: %+v, %v", rest, err)
	}
	if head := Head(t, s); head.Seq != int64(len(want)) || head.Hash == kept[2].ID {
		t.Errorf("the log ends in %v", head)
	}
}

// sameLog adds the same at other times: the head is of what was said, in
// which order and when.
func sameLog(t *testing.T, open func(*testing.T) *store.Store) {
	heads := map[store.Head]int{}
	for i, c := range []struct {
		at      time.Time
		reverse bool
	}{{received, false}, {received, false}, {received.Add(time.Second), false}, {received, true}} {
		s, entries := open(t), Entries(5)
		if c.reverse {
			slices.Reverse(entries)
		}
		for _, e := range entries {
			if _, err := s.Add(t.Context(), c.at, []store.Entry{e}); err != nil {
				t.Fatal(err)
			}
		}
		if _, ok := heads[Head(t, s)]; ok != (i == 1) {
			t.Errorf("case %d: head %v was there: %v", i, Head(t, s), ok)
		}
		heads[Head(t, s)] = i
	}
}

// judgedInOrder: of judgements made within a second the later has the later
// time, written with six digits; what is dated back by more keeps its time.
func judgedInOrder(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	j := func(at string) parley.Judgement {
		return parley.Judgement{Kind: parley.JudgeNewProcess, Process: "lake talks", Author: "Ada", At: at}
	}
	kept := judge(t, s, j(""), j(""), j(received.UTC().Format(time.RFC3339)))
	kept = append(kept, judge(t, s, j(""), j("2020-01-01T10:00:00.5Z"), j("2020-01-01T10:00:00.1234567Z"), j("2020-01-01T10:00:00.5Z"), j("2020-01-01T10:00:02Z"))...)
	second := received.UTC().Format("2006-01-02T15:04:05")
	want := []string{second + ".000000Z", second + ".000001Z", second + ".000002Z", second + ".000003Z", "2020-01-01T10:00:00.500000Z",
		"2020-01-01T10:00:00.500001Z", "2020-01-01T10:00:00.500002Z", "2020-01-01T10:00:02.000000Z"}
	for i, k := range kept {
		if k.At != want[i] {
			t.Errorf("judgement %d is of %s, want %s", i, k.At, want[i])
		}
	}
}

func badJudgements(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	for _, c := range []struct {
		why  string
		kind parley.Kind
		j    parley.Judgement
	}{
		{"no author", parley.KindUsage, parley.Judgement{Kind: parley.JudgeSame}},
		{"no kind", parley.KindUsage, parley.Judgement{Author: "Ada"}},
		{"a time that is none", parley.KindUsage, parley.Judgement{Kind: parley.JudgeSame, Author: "Ada", At: "yesterday"}},
		{"a time of another zone", parley.KindUsage, parley.Judgement{Kind: parley.JudgeSame, Author: "Ada", At: "2026-01-01T00:00:00+01:00"}},
		{"undoing nothing", parley.KindNotFound, parley.Judgement{Kind: parley.JudgeUndo, Author: "Ada", Undoes: "sha256:0"}},
	} {
		_, err := s.Judge(t.Context(), received, append(judgements(), c.j))
		if err == nil || parley.KindOf(err) != c.kind {
			t.Errorf("%s: %v", c.why, err)
		}
	}
	if head := Head(t, s); head.Seq != 0 {
		t.Errorf("refused judgements left %d entries", head.Seq)
	}
}

func otherLists(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	spec := Spec{Text: "Envoys met.", Date: "2025-01-02"}
	for i, c := range []struct {
		config     string
		extraction int
		page       int
		status     store.Status
		counts     string
	}{
		{"", 2, 2, store.New, " 2 2"},
		{"lists", 2, 2, store.Reread, "lists 2 2"},
		{"lists", 2, 2, store.Already, "lists 2 2"},
		{"more lists", 2, 1, store.Reread, "lists 2 2"},
		{"more lists", 1, 3, store.Reread, "lists 2 2"},
		{"", 3, 1, store.Reread, " 3 1"},
		{"lists", 1, 1, store.Already, " 3 1"},
	} {
		spec.Config, spec.Extraction, spec.Page = c.config, c.extraction, c.page
		a := Add(t, s, Entry(spec))[0]
		one, err := s.Reading(t.Context(), a.ReportID)
		if err != nil {
			t.Fatal(err)
		}
		r := one.Reading
		if counts := fmt.Sprint(r.Config, " ", r.Extraction, " ", r.Report.PageVersion); a.Status != c.status || counts != c.counts {
			t.Errorf("%d: %s, %q counts, want %s, %q", i, a.Status, counts, c.status, c.counts)
		}
	}
}

// Head is the head of the store's log.
func Head(t testing.TB, s *store.Store) store.Head {
	t.Helper()
	head, err := s.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return head
}

func judge(t testing.TB, s *store.Store, list ...parley.Judgement) []parley.Judgement {
	t.Helper()
	kept, err := s.Judge(t.Context(), received, list)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// updates keeps what a function did whole or not at all.
func updates(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	failed := fmt.Errorf("no more")
	err := s.Update(t.Context(), func(tx *store.Tx) error {
		if _, err := tx.Judge(context.Background(), received, judgements()); err != nil {
			return err
		}
		if head, err := tx.Head(t.Context()); err != nil || head.Seq != 3 {
			t.Errorf("within: %v, %v", head, err)
		}
		return failed
	})
	if err != failed || Head(t, s).Seq != 0 {
		t.Errorf("%v, the log has %d entries", err, Head(t, s).Seq)
	}
	err = s.View(t.Context(), func(r *store.Reads) error {
		Add(t, s, Entries(2)...)
		list, err := r.Reports(t.Context())
		if len(list) != 0 {
			t.Errorf("a view changed meanwhile: %v", list)
		}
		return err
	})
	if list, listing := s.Reports(t.Context()); err != nil || listing != nil || len(list) != 2 {
		t.Errorf("after the view: %v, %v, %v", list, err, listing)
	}
}
