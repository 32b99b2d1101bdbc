package ingest

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// A verdictLog is a store to which things happen, and what its checks said when
// the log had so many entries.
type verdictLog struct {
	*testing.T
	st   *store.Store
	said map[int64][]merge.Verdict
	kept []string // judgements
	now  int64
}

const lookedAt = "2016-11-15"

// look notes what the check says now, and gives the number of the last entry.
func (l *verdictLog) look() (seq int64) {
	l.Helper()
	l.must(Open(l.Context(), l.st, func(b *Book) error {
		head, err := b.Reads().Head(l.Context())
		if err != nil {
			return err
		}
		seq = head.Seq
		l.said[seq], err = b.Checks(lookedAt, lexicon.Default().Within)
		return err
	}))
	return seq
}

func (l *verdictLog) must(err error) {
	l.Helper()
	if err != nil {
		l.Fatal(err)
	}
}

func (l *verdictLog) tick() time.Time { l.now++; return time.Unix(l.now*40_000, 0) }

// TestChangesAreThoseThatWere adds the series in a random order, one or some at
// a time, with revisions, withdrawals and judgements between, notes what the
// check of all says at each step, and holds Changes since each step to that:
// every verdict that is another is there, with what it was, and no other.
func TestChangesAreThoseThatWere(t *testing.T) {
	n := uint64(4)
	if testing.Short() {
		n = 1
	}
	changed := 0
	for seed := range n {
		path := filepath.Join(t.TempDir(), "parley.db")
		if seed == 1 && storetest.HasPostgres() {
			path = storetest.Postgres(t)
		}
		st, err := store.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		l := &verdictLog{T: t, st: st, said: map[int64][]merge.Verdict{}}
		l.happen(rand.New(rand.NewPCG(seed, 4)), seed > 0)
		last := l.look()
		for seq := range l.said {
			changed += l.compare(seq, last)
		}
		l.must(st.Close())
		if t.Failed() {
			t.Fatalf("sequence %d", seed)
		}
	}
	t.Logf("%d changed verdicts", changed)
	if changed < 50*int(n) {
		t.Errorf("only %d verdicts changed", changed)
	}
}

// happen adds all, in batches; upset does other things between.
func (l *verdictLog) happen(random *rand.Rand, upset bool) {
	data, _ := seriesReadings(l)
	pool := newPool(data)
	order := random.Perm(len(data))
	for len(order) > 0 {
		n := min(len(order), 1+random.IntN(6))
		var entries []store.Entry
		for _, i := range order[:n] {
			version := 0
			if upset {
				version = random.IntN(2)
			}
			text := pool.reports[i][version]
			r, err := pool.reading(text, 1)
			l.must(err)
			entries = append(entries, store.Entry{Data: text, Reading: r})
		}
		order = order[n:]
		_, err := l.st.Add(l.Context(), l.tick(), entries)
		l.must(err)
		l.look()
		if upset {
			l.upset(random, pool)
			l.look()
		}
	}
}

// upset revises or withdraws a report, judges or undoes.
func (l *verdictLog) upset(random *rand.Rand, p *pool) {
	list, err := l.st.Reports(l.Context())
	l.must(err)
	switch report := list[random.IntN(len(list))]; random.IntN(4) {
	case 0:
		_, err = l.st.Withdraw(l.Context(), l.tick(), store.Withdrawal{Report: report.ID, Reason: "a hoax", Author: "Ada"})
	case 1:
		text := p.reports[random.IntN(len(p.reports))][1]
		r, err := p.reading(text, 1)
		l.must(err)
		_, err = l.st.Add(l.Context(), l.tick(), []store.Entry{{Data: text, Reading: r}})
		l.must(err)
	case 2:
		if len(l.kept) > 0 {
			_, err = Judge(l.Context(), l.st, l.tick(), parley.Decision{Kind: parley.JudgeUndo, Undoes: l.kept[random.IntN(len(l.kept))], Author: "Bo"})
		}
	default:
		err = l.judge(random)
	}
	if parley.KindOf(err) == parley.KindUsage || parley.KindOf(err) == parley.KindNotFound {
		err = nil
	}
	l.must(err)
}

func (l *verdictLog) judge(random *rand.Rand) error {
	kind := []parley.NodeKind{parley.MeetingNode, parley.MeetingNode, parley.PersonNode}[random.IntN(3)]
	rows, err := l.st.Records(l.Context(), store.Filter{Kind: kind})
	l.must(err)
	if len(rows) < 2 {
		return nil
	}
	one, two := rows[random.IntN(len(rows))].ID, rows[random.IntN(len(rows))].ID
	d := parley.Decision{Author: "Ada", Reason: "seen", IDs: []string{one, two}, Kind: parley.JudgeSame}
	switch random.IntN(4) {
	case 0:
		d.Kind = parley.JudgeNotSame
	case 1:
		d.Kind, d.IDs = parley.JudgeIrrelevant, d.IDs[:1]
	case 2:
		if kind == parley.MeetingNode {
			d.Kind, d.IDs, d.Field, d.Value = parley.JudgeValue, d.IDs[:1], "time", fmt.Sprintf("2016-09-%02d", 1+random.IntN(28))
		}
	}
	kept, err := Judge(l.Context(), l.st, l.tick(), d)
	for _, j := range kept {
		l.kept = append(l.kept, j.ID)
	}
	return err
}

// compare holds what changed since an entry to what was said then and is said
// now, and gives how many verdicts that were.
func (l *verdictLog) compare(seq, last int64) int {
	l.Helper()
	was, is := map[string]merge.Verdict{}, map[string]merge.Verdict{}
	for _, v := range l.said[seq] {
		was[v.Claim] = v
	}
	for _, v := range l.said[last] {
		is[v.Claim] = v
	}
	var got []ChangedVerdict
	l.must(Open(l.Context(), l.st, func(b *Book) (err error) {
		got, err = b.Changes(seq, lookedAt, lexicon.Default().Within)
		return err
	}))
	found := map[string]bool{}
	for _, c := range got {
		found[c.Claim] = true
		before := was[c.Before.Claim]
		if a, b := verdictsText(l.T, []merge.Verdict{c.Before}), verdictsText(l.T, []merge.Verdict{before}); a != b {
			l.Errorf("since %d of %d: the verdict on %s was\n%s\nand is said to have been\n%s", seq, last, c.Claim, b, a)
		}
		after := is[c.Claim]
		if a, b := verdictsText(l.T, []merge.Verdict{c.After}), verdictsText(l.T, []merge.Verdict{after}); a != b {
			l.Errorf("since %d of %d: the verdict on %s is\n%s\nand is said to be\n%s", seq, last, c.Claim, b, a)
		}
		if c.Why == "" {
			l.Errorf("since %d of %d: no reason for %s", seq, last, c.Claim)
		}
	}
	for id, v := range is {
		if before, there := was[id]; there && !found[id] && merge.HasChanged(&before, &v) {
			l.Errorf("since %d of %d: %s has changed and is not among those that have: %s", seq, last, id, merge.WhyChanged(&before, &v, func(id string) string { return id }))
		}
	}
	return len(got)
}
