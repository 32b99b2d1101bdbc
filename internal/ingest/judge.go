package ingest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// Judge keeps what a person decides, and brings the record up to date. It
// gives the judgements as they were kept. The error is of KindUsage where the
// decision is none that can be made, of KindNotFound where something it names
// is not there.
func Judge(ctx context.Context, st *store.Store, at time.Time, d parley.Decision) (kept []parley.Judgement, err error) {
	var list []parley.Judgement
	err = Open(ctx, st, func(b *Book) error {
		list, err = b.judgements(&d)
		return err
	})
	if err != nil {
		return nil, err
	}
	kept, err = st.Judge(ctx, at, list)
	if err != nil {
		return nil, err
	}
	return kept, Record(ctx, st)
}

func wrongUse(format string, args ...any) error {
	return &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf(format, args...)}
}

// judgements are the judgements that a decision comes to, with their anchors.
func (b *Book) judgements(d *parley.Decision) ([]parley.Judgement, error) {
	sets, err := b.held(d)
	if err != nil {
		return nil, err
	}
	list, err := b.decided(d, sets)
	if err != nil {
		return nil, err
	}
	for i := range list {
		j := &list[i]
		j.Kind, j.Author, j.Program, j.Reason = keptAs(d), d.Author, d.Program, d.Reason
		if j.Anchors, err = b.anchors(slices.Concat([]string(j.Nodes), []string(j.From))); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// kept is how a decision is kept: "not the same" parts whole records, as they
// were seen.
func keptAs(d *parley.Decision) parley.JudgementKind {
	if d.Kind == parley.JudgeNotSame {
		return parley.JudgeSplit
	}
	return d.Kind
}

// held are the nodes that each ID stands for: all of the record that holds it,
// or itself.
func (b *Book) held(d *parley.Decision) (sets [][]string, err error) {
	for _, id := range d.IDs {
		record, err := b.reads.RecordOf(b.ctx, id)
		if err != nil {
			return nil, err
		}
		if d.Node || d.Kind == parley.JudgeSplit {
			sets = append(sets, []string{id})
			continue
		}
		nodes, err := b.reads.NodesOf(b.ctx, record)
		if err != nil {
			return nil, err
		}
		sets = append(sets, nodes)
	}
	return sets, nil
}

func (b *Book) decided(d *parley.Decision, sets [][]string) ([]parley.Judgement, error) {
	one := func(j parley.Judgement) []parley.Judgement { return []parley.Judgement{j} }
	switch d.Kind {
	case parley.JudgeSame, parley.JudgeNotSame:
		if len(sets) < 2 {
			return nil, wrongUse("%s takes the IDs of two or more records", words(string(d.Kind)))
		}
		if err := oneKind(d.IDs); err != nil {
			return nil, err
		}
		if d.Kind == parley.JudgeSame {
			nodes, err := b.united(d, sets)
			return one(parley.Judgement{Nodes: nodes, Parties: b.partyIDs(nodes)}), err
		}
		return apart(sets)
	case parley.JudgeSplit:
		return b.split(d)
	case parley.JudgeRight, parley.JudgeWrong, parley.JudgeIrrelevant, parley.JudgeProcess:
		return b.each(d, sets)
	case parley.JudgeValue:
		if len(sets) != 1 {
			return nil, wrongUse("value takes the ID of one record")
		}
		if err := checkValue(parley.KindOfNode(d.IDs[0]), d.Field, d.Value); err != nil {
			return nil, err
		}
		nodes := sets[0]
		if kind := parley.KindOfNode(nodes[0]); kind == parley.PersonNode || kind == parley.PartyNode {
			nodes = nodes[:1] // thousands of tellings may name one
		}
		return one(parley.Judgement{Nodes: nodes, Field: d.Field, Value: d.Value}), nil
	case parley.JudgeAlso:
		also, err := b.also(d)
		return one(parley.Judgement{Also: also}), err
	case parley.JudgeNewProcess:
		return one(parley.Judgement{Process: d.Process}), nil
	case parley.JudgeUndo:
		return b.undone(d.Undoes)
	}
	return nil, wrongUse("there is no judgement %q", d.Kind)
}

func words(s string) string { return strings.ReplaceAll(s, "_", " ") }

// united are the nodes of which "the same" speaks: of a whole record as it was
// seen, one of each sort that comparing can tell apart, so that none of them is
// parted from the others because it does not fit what they are joined with.
func (b *Book) united(d *parley.Decision, sets [][]string) (nodes []string, err error) {
	if d.Node {
		return slices.Concat(sets...), nil
	}
	var records []string
	for _, id := range d.IDs {
		record, err := b.reads.RecordOf(b.ctx, id)
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
	profiles, err := b.reads.ProfilesOfRecords(b.ctx, records)
	if err != nil {
		return nil, err
	}
	for _, set := range sets {
		nodes = append(nodes, set[0])
	}
	for _, p := range profiles {
		if p.First != "" && !slices.Contains(nodes, p.First) {
			nodes = append(nodes, p.First)
		}
	}
	return nodes, nil
}

func oneKind(ids []string) error {
	for _, id := range ids[1:] {
		if parley.KindOfNode(id) != parley.KindOfNode(ids[0]) {
			return wrongUse("%s is a %s, %s a %s; only things of one kind can be the same", ids[0], parley.KindOfNode(ids[0]), id, parley.KindOfNode(id))
		}
	}
	return nil
}

// apart parts every set from those after it.
func apart(sets [][]string) (list []parley.Judgement, err error) {
	for i, s := range sets[:len(sets)-1] {
		rest := slices.Concat(sets[i+1:]...)
		if slices.ContainsFunc(s, func(n string) bool { return slices.Contains(rest, n) }) {
			return nil, wrongUse("the IDs lead to one record, %s; use split with the tellings that are another thing", s[0])
		}
		list = append(list, parley.Judgement{Nodes: s, From: rest})
	}
	return list, nil
}

// split parts the nodes from the rest of the record that holds them.
func (b *Book) split(d *parley.Decision) ([]parley.Judgement, error) {
	if len(d.IDs) == 0 {
		return nil, wrongUse("split takes the IDs of tellings")
	}
	record, err := b.reads.RecordOf(b.ctx, d.IDs[0])
	if err != nil {
		return nil, err
	}
	nodes, err := b.reads.NodesOf(b.ctx, record)
	if err != nil {
		return nil, err
	}
	for _, id := range d.IDs {
		if !slices.Contains(nodes, id) {
			return nil, wrongUse("%s is no telling of %s, which holds %s", id, record, d.IDs[0])
		}
	}
	rest := slices.DeleteFunc(nodes, func(n string) bool { return slices.Contains(d.IDs, n) })
	if len(rest) == 0 {
		return nil, wrongUse("split: nothing would be left of %s; name only the tellings that are another thing", record)
	}
	return []parley.Judgement{{Nodes: d.IDs, From: rest}}, nil
}

// each makes one judgement for every node.
func (b *Book) each(d *parley.Decision, sets [][]string) (list []parley.Judgement, err error) {
	if len(sets) == 0 {
		return nil, wrongUse("%s takes the ID of a record", words(string(d.Kind)))
	}
	if d.Kind == parley.JudgeProcess {
		names, err := b.Processes()
		if err != nil {
			return nil, err
		}
		if !slices.Contains(names, d.Process) {
			return nil, &parley.Error{Kind: parley.KindNotFound, Msg: fmt.Sprintf("there is no process %q; parley process new makes one", d.Process)}
		}
	}
	for _, nodes := range sets {
		values, err := b.said(d, nodes)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			for _, value := range values[n] {
				list = append(list, parley.Judgement{Nodes: []string{n}, Field: d.Field, Value: value, Process: d.Process, Out: d.Out})
			}
		}
	}
	return list, nil
}

// said are the values that a decision about one value of a field means at each
// node: those that stand for it there, as a person is another node in every
// report. Nodes that do not say it have none, unless none does. Of a decision
// that names no value each node has the one value "".
func (b *Book) said(d *parley.Decision, nodes []string) (map[string][]string, error) {
	values := map[string][]string{}
	if d.Value != "" {
		whole, err := readWhole(b.ctx, b.reads, nodes, nil)
		if err != nil {
			return nil, err
		}
		for id, n := range whole.nodes {
			for i := range n.Facts {
				f := &n.Facts[i]
				if f.Field == d.Field && (f.Value == d.Value || b.standsFor(n.Source.Report, f.Value) == d.Value) && !slices.Contains(values[id], f.Value) {
					values[id] = append(values[id], f.Value)
				}
			}
		}
	}
	if len(values) == 0 {
		for _, id := range nodes {
			values[id] = []string{d.Value}
		}
	}
	return values, nil
}

// standsFor is the value that records have for one that a report has.
func (b *Book) standsFor(report, value string) string {
	node := value
	if parley.KindOfNode(value) == "" {
		node = merge.PartyNode(report, value)
	}
	if v, _, ok := b.refer(node); ok {
		return v
	}
	return value
}

// Processes are the names of the processes that people made and did not undo,
// in the order of their making.
func (b *Book) Processes() (names []string, err error) {
	for _, j := range b.Judged().All() {
		if j.Kind == parley.JudgeNewProcess && !slices.Contains(names, j.Process) {
			names = append(names, j.Process)
		}
	}
	slices.Sort(names)
	return names, nil
}

// undone undoes judgements, called by IDs with spaces between them.
func (b *Book) undone(called string) (list []parley.Judgement, err error) {
	names := strings.Fields(called)
	if len(names) == 0 {
		return nil, wrongUse("undo takes a judgement's ID")
	}
	for _, name := range names {
		id, err := b.judgementCalled(name)
		if err != nil {
			return nil, err
		}
		list = append(list, parley.Judgement{Undoes: id})
	}
	return list, nil
}

// judgementCalled finds a judgement by its ID or what its digits begin with.
func (b *Book) judgementCalled(id string) (string, error) {
	var found []string
	for _, j := range b.Judgements() {
		if digits := strings.TrimPrefix(id, "sha256:"); len(digits) >= 4 && strings.HasPrefix(strings.TrimPrefix(j.ID, "sha256:"), digits) {
			found = append(found, j.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", &parley.Error{Kind: parley.KindNotFound, Msg: fmt.Sprintf("there is no judgement %s; parley judge list shows all", id)}
	case 1:
		return found[0], nil
	}
	return "", wrongUse("%d judgements begin with %s; give more of the ID", len(found), id)
}

// anchors are where nodes stand now.
func (b *Book) anchors(nodes []string) (list parley.List[parley.Anchor], err error) {
	whole, err := readWhole(b.ctx, b.reads, nodes, nil)
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, id := range nodes {
		n, ok := whole.nodes[id]
		if !ok || len(n.Words) == 0 {
			continue
		}
		if _, known := texts[n.Source.Report]; !known {
			stored, err := b.reads.Reading(b.ctx, n.Source.Report)
			if err != nil {
				return nil, err
			}
			texts[n.Source.Report] = stored.Reading.Report.Text
		}
		list = append(list, anchorOf(id, n.Source.Report, texts[n.Source.Report], n.Words))
	}
	return list, nil
}

func anchorOf(node, report, text string, spans []parley.Span) parley.Anchor {
	a := parley.Anchor{Node: node, Report: report}
	for _, s := range spans {
		a.Words = append(a.Words, s.Text)
	}
	start, end := spans[0].Start, spans[len(spans)-1].End
	if start <= end && end <= len(text) {
		a.Before = strings.ToValidUTF8(text[max(0, start-merge.Around):start], "")
		a.After = strings.ToValidUTF8(text[end:min(len(text), end+merge.Around)], "")
	}
	return a
}

// also finds the words of a missed fact in its report, each exactly once
// unless their offsets are given.
func (b *Book) also(d *parley.Decision) (*parley.Also, error) {
	a := *d.Also
	stored, err := b.reads.Reading(b.ctx, a.Report)
	if err != nil {
		return nil, err
	}
	text := stored.Reading.Report.Text
	if len(a.Words) == 0 || len(a.Fields) == 0 {
		return nil, wrongUse("also takes words of the report and at least one field=value")
	}
	a.Words = slices.Clone(a.Words)
	for i, w := range a.Words {
		at := strings.Index(text, w.Text)
		switch {
		case w.Start >= 0 && w.End > w.Start && w.End <= len(text) && text[w.Start:w.End] == w.Text:
			continue
		case at < 0 || w.Text == "":
			return nil, wrongUse("the report has no words %q; they must stand in it exactly (parley read --text)", w.Text)
		case strings.LastIndex(text, w.Text) != at:
			return nil, wrongUse("the report has the words %q more than once; give more of them", w.Text)
		}
		a.Words[i] = parley.Cut(text, at, at+len(w.Text))
	}
	for _, f := range a.Fields {
		if err := checkValue(a.Kind, f.Field, f.Value); err != nil {
			return nil, err
		}
	}
	return &a, nil
}
