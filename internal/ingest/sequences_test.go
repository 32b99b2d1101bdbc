package ingest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/page"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// sequencesEnv says how many random sequences TestSequences tries in place of
// 30, or of 5 with -short.
const sequencesEnv = "PARLEY_TEST_SEQUENCES"

// TestSequences does random sequences of all that people and programs do to a
// record: no judgement is lost, verify finds nothing, and the record is the one
// that is made from scratch.
func TestSequences(t *testing.T) {
	n := 30
	if testing.Short() {
		n = 5
	}
	if said, err := strconv.Atoi(os.Getenv(sequencesEnv)); err == nil {
		n = said
	}
	data, _ := seriesReadings(t)
	pool := newPool(data)
	counts := map[string]int{}
	for seed := range n {
		q := newSequence(t, pool, uint64(seed))
		for range 6 + q.random.IntN(12) {
			q.step()
		}
		q.check()
		for op, k := range q.counts {
			counts[op] += k
		}
		q.close()
		if t.Failed() {
			t.Fatalf("sequence %d: %s", seed, strings.Join(q.done, ", "))
		}
	}
	t.Logf("%d sequences: %v", n, counts)
}

// A pool has reports with their revisions, and what each version of the
// program reads in them.
type pool struct {
	reports [][][]byte // by report, its revisions
	mu      sync.Mutex // guards read: rebuilding reads several at a time
	read    map[string]parley.Reading
}

func newPool(series [][]byte) *pool {
	p := &pool{read: map[string]parley.Reading{}}
	for _, data := range series {
		revised := append(bytes.TrimSpace(bytes.Clone(data)), " Nobody said what comes next.\n"...)
		p.reports = append(p.reports, [][]byte{data, revised})
	}
	return p
}

// reading reads as the version of the program does: 0 took fewer words for a
// meeting, 1 is this one, 2 finds no meeting in some reports.
func (p *pool) reading(data []byte, version int) (parley.Reading, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := fmt.Sprint(version, string(data))
	if r, ok := p.read[key]; ok {
		return r, nil
	}
	r, err := Read(data, page.Options{})
	if err != nil {
		return r, err
	}
	r.Extraction += version - 1
	switch {
	case version == 0:
		for i := range r.Meetings {
			m := &r.Meetings[i]
			first := m.Evidence[0]
			if word := strings.IndexByte(first.Text, ' '); word > 0 {
				m.Evidence = parley.List[parley.Span]{parley.Cut(r.Report.Text, first.Start, first.Start+word)}
			}
		}
	case version == 2 && r.Report.ID[len(r.Report.ID)-1] < '5':
		r.Meetings, r.Events, r.Claims = nil, nil, nil
	}
	p.read[key] = r
	return r, nil
}

// A sequence is one random sequence and the store that it is done to.
type sequence struct {
	*testing.T
	pool      *pool
	random    *rand.Rand
	st        *store.Store
	clock     int64
	kept      []string // the IDs of all judgements
	withdrawn map[string]bool
	done      []string
	counts    map[string]int
	postgres  bool // a restore goes to the other dialect
}

func newSequence(t *testing.T, p *pool, seed uint64) *sequence {
	q := &sequence{T: t, pool: p, random: rand.New(rand.NewPCG(seed, 9)), withdrawn: map[string]bool{}, counts: map[string]int{}, postgres: seed%10 == 3}
	q.st = q.opened(filepath.Join(t.TempDir(), "parley.db"))
	q.add(6)
	return q
}

func (q *sequence) opened(path string) *store.Store {
	st, err := store.Open(q.Context(), path)
	q.must(err)
	return st
}

func (q *sequence) close() { q.must(q.st.Close()) }

func (q *sequence) must(err error) {
	q.Helper()
	if err != nil {
		q.Fatalf("after %s: %v", strings.Join(q.done, ", "), err)
	}
}

func (q *sequence) now() time.Time {
	q.clock++
	return time.Unix(q.clock, 0)
}

func (q *sequence) note(format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	op, _, _ := strings.Cut(what, " ")
	q.counts[op]++
	q.done = append(q.done, what)
}

// step does one thing.
func (q *sequence) step() {
	switch n := q.random.IntN(20); {
	case n < 4:
		q.add(1 + q.random.IntN(3))
	case n < 6:
		q.withdraw()
	case n < 14:
		q.judge()
	case n < 16:
		q.undo()
	case n < 18:
		q.rebuild()
	default:
		q.restore()
	}
}

// add adds reports, first ones or revised, as some version reads them.
func (q *sequence) add(n int) {
	version := q.random.IntN(3)
	q.note("add %d as version %d", n, version)
	var entries []store.Entry
	for range n {
		data := q.pool.reports[q.random.IntN(len(q.pool.reports))][q.random.IntN(2)]
		r, err := q.pool.reading(data, version)
		q.must(err)
		entries = append(entries, store.Entry{Data: data, Reading: r})
	}
	_, err := q.st.Add(q.Context(), q.now(), entries)
	q.must(err)
	if q.random.IntN(2) == 0 {
		q.must(Record(q.Context(), q.st))
	}
}

func (q *sequence) withdraw() {
	list, err := q.st.Reports(q.Context())
	q.must(err)
	if len(list) == 0 {
		return
	}
	id := list[q.random.IntN(len(list))].ID
	q.note("withdraw %s", id[7:15])
	_, err = q.st.Withdraw(q.Context(), q.now(), store.Withdrawal{Report: id, Reason: "a hoax", Author: "Ada", Erase: q.random.IntN(3) == 0})
	q.must(err)
	q.withdrawn[id] = true
}

// judge decides something of some kind about records.
func (q *sequence) judge() {
	d := q.decision()
	if len(d.IDs) == 0 && d.Kind != parley.JudgeNewProcess {
		return
	}
	q.keep(d)
}

func (q *sequence) decision() parley.Decision {
	kind := []parley.NodeKind{parley.MeetingNode, parley.PersonNode, parley.AgreementNode, parley.UndertakingNode, parley.PartyNode}[q.random.IntN(5)]
	d := parley.Decision{Author: "Ada", Reason: "seen", Node: q.random.IntN(4) == 0}
	some := func(n int) {
		var rows []store.RecordRow
		q.must(Open(q.Context(), q.st, func(b *Book) (err error) {
			rows, err = b.Reads().Records(q.Context(), store.Filter{Kind: kind})
			return err
		}))
		for range min(n, len(rows)) {
			d.IDs = append(d.IDs, rows[q.random.IntN(len(rows))].ID)
		}
	}
	d.Kind = parley.JudgementKinds[q.random.IntN(len(parley.JudgementKinds))]
	switch d.Kind {
	case parley.JudgeSame, parley.JudgeNotSame:
		some(2)
	case parley.JudgeValue:
		kind, d.Field, d.Value = parley.MeetingNode, "time", fmt.Sprintf("2016-09-%02d", 1+q.random.IntN(28))
		some(1)
	case parley.JudgeProcess:
		d.Process, d.Out = "talks", q.random.IntN(3) == 0
		some(1)
	case parley.JudgeNewProcess:
		d.Process = "talks"
	case parley.JudgeSplit:
		some(1)
		q.telling(&d)
	case parley.JudgeAlso, parley.JudgeUndo:
		d.Kind = parley.JudgeRight
		some(1)
	default:
		some(1)
	}
	return d
}

// telling takes one telling of the record that was chosen.
func (q *sequence) telling(d *parley.Decision) {
	for i, id := range d.IDs {
		nodes, err := q.st.NodesOf(q.Context(), id)
		q.must(err)
		d.IDs[i] = nodes[q.random.IntN(len(nodes))]
	}
}

// keep hands a decision in. One that cannot be made is refused as wrong use.
func (q *sequence) keep(d parley.Decision) {
	q.note("%s %v", d.Kind, d.IDs)
	kept, err := Judge(q.Context(), q.st, q.now(), d)
	if kind := parley.KindOf(err); err != nil && (kind == parley.KindUsage || kind == parley.KindNotFound) {
		q.note("refused (%v)", err)
		return
	}
	q.must(err)
	for _, j := range kept {
		q.kept = append(q.kept, j.ID)
	}
}

func (q *sequence) undo() {
	if len(q.kept) > 0 {
		q.keep(parley.Decision{Kind: parley.JudgeUndo, Undoes: q.kept[q.random.IntN(len(q.kept))], Author: "Bo"})
	}
}

// rebuild reads everything again as some version does.
func (q *sequence) rebuild() {
	version := q.random.IntN(3)
	q.note("rebuild as version %d", version)
	_, err := Rebuild(q.Context(), q.st, func(data []byte, _ page.Options) (parley.Reading, error) { return q.pool.reading(data, version) }, q.now,
		func(report string, err error) { q.Errorf("%s: %v", report, err) })
	q.must(err)
}

// restore goes on with a restored backup, of the other dialect at times.
func (q *sequence) restore() {
	path := filepath.Join(q.TempDir(), "parley.db")
	if q.postgres && !strings.Contains(q.st.Path(), "://") && storetest.HasPostgres() {
		path = storetest.Postgres(q.T)
		q.note("restore into PostgreSQL")
	} else {
		q.note("restore into SQLite")
	}
	archive := storetest.Backup(q, q.st)
	q.close()
	q.st = q.opened(path)
	storetest.Restore(q, q.st, archive)
}

// check holds what is there to what must be.
func (q *sequence) check() {
	q.Helper()
	q.must(Record(q.Context(), q.st))
	storetest.Verify(q, q.st, store.Head{})
	q.checkJudgements()
	was := recordsIn(q, q.st)
	q.checkClaims()
	q.checkMemory()
	q.must(q.st.Update(q.Context(), func(tx *store.Tx) error { return tx.DropRecord(q.Context()) }))
	q.must(Record(q.Context(), q.st))
	if now := recordsIn(q, q.st); now != was {
		q.Errorf("made anew the record is\n%s", firstOther(now, was))
	}
	q.restore()
	if now := recordsIn(q, q.st); now != was {
		q.Errorf("restored the record is\n%s", firstOther(now, was))
	}
	q.checkJudgements()
}

// checkJudgements holds the judgements to those that were kept, and sees to it
// that every node that one names which counts leads to a record, unless its
// report was withdrawn: what only an undone one names is kept by nobody.
func (q *sequence) checkJudgements() {
	q.Helper()
	all, err := q.st.Judgements(q.Context())
	q.must(err)
	var ids []string
	for _, j := range all {
		ids = append(ids, j.ID)
	}
	for _, j := range merge.NewJudged(all).All() {
		for _, a := range j.Anchors {
			if q.withdrawn[a.Report] {
				continue
			}
			if _, err := q.st.RecordOf(q.Context(), a.Node); err != nil {
				q.Errorf("%s %s: %v", j.Kind, a.Node, err)
			}
		}
	}
	if !slices.Equal(ids, q.kept) {
		q.Errorf("judgements %v, want %v", ids, q.kept)
	}
}

// checkClaims holds the verdicts on some claims alone to those of the check of
// all.
func (q *sequence) checkClaims() {
	q.Helper()
	q.must(Open(q.Context(), q.st, func(b *Book) error {
		all, err := b.Checks("2016-11-15", lexicon.Default().Within)
		if err != nil || len(all) == 0 {
			return err
		}
		for range 3 {
			v := all[q.random.IntN(len(all))]
			one, err := b.ChecksOf("2016-11-15", lexicon.Default().Within, []string{v.Claim})
			if err != nil {
				return err
			}
			q.counts["checked"]++
			if got, want := verdictsText(q.T, one), verdictsText(q.T, []merge.Verdict{v}); got != want {
				q.Errorf("claim %s alone: %s\nof all: %s", v.Claim, got, want)
			}
		}
		return nil
	}))
}

// checkMemory holds the record to the one that is made in memory, where no
// reading of another version has other nodes.
func (q *sequence) checkMemory() {
	q.Helper()
	renamed := false
	q.must(q.st.Aliases(q.Context(), func(_, _ string) { renamed = true }))
	if renamed {
		return
	}
	var readings []*parley.Reading
	for stored, err := range q.st.Readings(q.Context()) {
		q.must(err)
		readings = append(readings, &stored.Reading)
	}
	judgements, err := q.st.Judgements(q.Context())
	q.must(err)
	q.counts["in memory"]++
	defer func() {
		if q.Failed() {
			q.Log(strings.Join(q.done, ", "))
		}
	}()
	want, proposals := merge.AllGrouped(readings, judgements, grouping(readings))
	compareRecords(q.T, q.st, want, proposals)
}

// recordsIn are all records and proposals of a store, a line each.
func recordsIn(t *sequence, st *store.Store) string {
	t.Helper()
	var b strings.Builder
	line := func(v any) error {
		data, err := json.Marshal(v)
		b.Write(append(data, '\n'))
		return err
	}
	t.must(Open(t.Context(), st, func(book *Book) error {
		for r, err := range book.Records(store.Filter{}) {
			if err == nil {
				err = line(r)
			}
			if err != nil {
				return err
			}
		}
		list, err := book.Reads().Proposals(t.Context(), "", 0)
		t.must(err)
		return line(list)
	}))
	return b.String()
}

// firstOther is the first line of each that the other has not.
func firstOther(got, want string) string {
	one, other := strings.Split(got, "\n"), strings.Split(want, "\n")
	for _, l := range one {
		if !slices.Contains(other, l) {
			for _, o := range other {
				if !slices.Contains(one, o) {
					return l + "\nwant\n" + o
				}
			}
			return l + "\nwanted none"
		}
	}
	return "the same but for lines that are missing"
}
