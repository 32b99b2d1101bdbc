package ingest

import (
	"maps"
	"slices"

	"parley"
	"parley/internal/merge"
)

// A past is what a book needs beside the tables to show the record as it was
// made from less: what is otherwise than in them stands in its index.
type past struct {
	changed map[string]bool // records that are there and otherwise than now
	lost    map[string]bool // records of now that are not there
	gone    map[string]bool // reports of which what counts now does not count
	back    []string        // reports of which something else counts, or something at all
	whole   map[string]wholeNode
}

// rewound is a book of the same moment in which the reports count that had come
// when the log ended with entry seq, as they are read now, and the judgements
// that had been made. It is the book's index made anew without what came later,
// in memory: merging is a function of the set, so this is what was. Book.Records
// cannot be asked of it.
func (b *Book) rewound(seq int64) (*Book, error) {
	fresh, err := newBook(b.ctx, b.reads, &Memory{last: b.judged})
	if err != nil {
		return nil, err
	}
	p := &past{changed: map[string]bool{}, lost: map[string]bool{}, gone: map[string]bool{}, whole: map[string]wholeNode{}}
	change, prints, err := p.change(fresh, seq)
	if err != nil {
		return nil, err
	}
	w := newWordings(fresh.index.tables)
	if err := w.update(prints, change.Remove); err != nil {
		return nil, err
	}
	changed, err := fresh.engine.Apply(change)
	if err != nil {
		return nil, err
	}
	if err := w.regroup(); err != nil {
		return nil, err
	}
	for _, id := range changed.Records {
		p.changed[id] = true
	}
	for _, id := range changed.Gone {
		p.lost[id] = true
	}
	for report := range w.changed {
		for _, n := range fresh.index.NodesOf(report) {
			if id := fresh.engine.RecordOf(n); id != "" {
				p.changed[id] = true
			}
		}
	}
	fresh.past = p
	return fresh, fresh.index.err
}

// change is what takes back all that came after entry seq.
func (p *past) change(b *Book, seq int64) (c merge.Change, prints []merge.Print, err error) {
	reports, err := b.reads.ChangedSince(b.ctx, seq)
	if err != nil {
		return c, nil, err
	}
	for _, report := range reports {
		was, err := countedAt(b, report, seq)
		if err != nil {
			return c, nil, err
		}
		p.gone[report] = true
		if was == nil {
			c.Remove = append(c.Remove, report)
			continue
		}
		p.back = append(p.back, report)
		c.Add = append(c.Add, merge.SketchReport(was))
		prints = append(prints, merge.PrintOf(&was.Report))
		for _, n := range merge.Nodes(was) {
			p.whole[n.ID] = wholeNode{n, merge.PostKeys(&was.Report, &n)}
		}
	}
	entries, err := b.reads.EntriesAfter(b.ctx, seq, 0)
	for _, e := range entries {
		if e.Judgement != nil {
			c.Judge = append(c.Judge, parley.Judgement{ID: "not yet " + e.Judgement.ID, Kind: parley.JudgeUndo, Undoes: e.Judgement.ID, At: e.Judgement.At})
		}
	}
	return c, prints, err
}

// countedAt is the reading of a report that counted then, as it is read now,
// nil for none.
func countedAt(b *Book, report string, seq int64) (*parley.Reading, error) {
	list, err := b.reads.ReadingsKnown(b.ctx, report, seq)
	var best *parley.Reading
	for i := range list {
		if best == nil || !merge.Counts(best, &list[i]) {
			best = &list[i]
		}
	}
	return best, err
}

// regroup groups reports by the wording of those that count in the past.
func (b *Book) regroup(w *whole) {
	var reports []string
	for _, n := range w.nodes {
		reports = append(reports, n.Source.Report)
	}
	b.index.fetch(reports)
	for _, report := range reports {
		w.groups[report] = b.index.profile(report).record
	}
}

// now are the records of now that hold the nodes of a record.
func (b *Book) now(id string) ([]string, error) {
	if b.past == nil || !b.past.changed[id] {
		return []string{id}, nil
	}
	ids, err := b.reads.RecordsOf(b.ctx, b.engine.NodesOf(id))
	slices.Sort(ids)
	return slices.Compact(ids), err
}

// changedOf are the records of a kind that are otherwise than now, sorted; none
// in a book of now.
func (b *Book) changedOf(kind parley.NodeKind) (ids []string) {
	if b.past == nil {
		return nil
	}
	for _, id := range slices.Sorted(maps.Keys(b.past.changed)) {
		if parley.KindOfNode(id) == kind {
			ids = append(ids, id)
		}
	}
	return ids
}

// proposedBeside are the pairs of records that may be one and have one of these.
func (b *Book) proposedBeside(ids []string) (pairs [][2]string, err error) {
	stored, err := b.reads.ProposedBeside(b.ctx, ids)
	for _, p := range stored {
		if !b.index.withdrawn[p.A] && !b.index.withdrawn[p.B] {
			pairs = append(pairs, [2]string{p.A, p.B})
		}
	}
	for pair := range b.index.proposals {
		pairs = append(pairs, pair)
	}
	return pairs, err
}

// tellingBack are those of the reports put back that tell of all parties, each
// by some of the IDs, and people, each by one of the records.
func (b *Book) tellingBack(parties, people [][]string) (list []merge.Dated) {
	if b.past == nil || len(parties)+len(people) == 0 {
		return nil
	}
	for _, report := range b.past.back {
		ids, records := map[string]bool{}, map[string]bool{}
		for _, n := range b.index.NodesOf(report) {
			e, _ := b.index.Node(n)
			for _, f := range e.Sketch.Facts {
				if e.Sketch.Kind == parley.PartyNode && f.Field == "id" {
					ids[f.Value] = true
				}
			}
			records[b.index.RecordOf(e.Profile)] = true
		}
		if all(parties, ids) && all(people, records) {
			source, _ := b.index.Report(report)
			list = append(list, merge.Dated{Report: report, Published: source.Published})
		}
	}
	return list
}

// all reports whether each set has one that is there.
func all(sets [][]string, there map[string]bool) bool {
	for _, set := range sets {
		if !slices.ContainsFunc(set, func(x string) bool { return there[x] }) {
			return false
		}
	}
	return true
}
