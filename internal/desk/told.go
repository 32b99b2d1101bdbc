package desk

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/view"
)

// told is what a report tells of: what was read in it, then what people added
// on its words; by kind, then in the order of the text.
func (b *Book) told(w *view.ReportWhole) ([]view.Told, error) {
	var list []view.Told
	for _, n := range merge.Tellings(&w.Reading) {
		list = append(list, b.telling(&n))
	}
	for i := range w.Judgements {
		j := &w.Judgements[i]
		if j.Kind == parley.JudgeAlso && !j.Undone && len(j.Nodes) == 0 && j.Also.Report == w.Reading.Report.ID {
			list = append(list, b.addedByHand(&j.Judgement))
		}
	}
	for i := range list {
		t := &list[i]
		t.Record.Label = merge.Label(&t.Record)
		if err := b.heldBy(t, w.Records); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(list, func(x, y view.Told) int {
		return cmp.Or(cmp.Compare(place(x.Record.Kind), place(y.Record.Kind)), cmp.Compare(firstByte(x.Words), firstByte(y.Words)))
	})
	return list, nil
}

// shownFirst are the kinds in the order in which a report's page has them.
var shownFirst = []parley.NodeKind{parley.MeetingNode, parley.AgreementNode, parley.UndertakingNode, parley.StatementNode, parley.ClaimNode, parley.PersonNode, parley.PartyNode}

func place(kind parley.NodeKind) int { return slices.Index(shownFirst, kind) }

func firstByte(words []parley.Span) int {
	if len(words) == 0 {
		return 0
	}
	return words[0].Start
}

// heldBy notes the record that holds the telling.
func (b *Book) heldBy(t *view.Told, known map[string]string) (err error) {
	var there bool
	if t.Held, there = known[t.Record.ID]; !there {
		if t.Held, err = b.Reads().RecordOf(b.Context(), t.Record.ID); parley.KindOf(err) == parley.KindNotFound {
			err = nil
		}
	}
	if err != nil || t.Held == "" {
		return err
	}
	row, err := b.Reads().Record(b.Context(), t.Held)
	t.Label = row.Label
	return err
}

// telling is a node with what people decided about it.
func (b *Book) telling(n *merge.Node) view.Told {
	t := view.Told{Words: n.Words, Record: parley.Record{ID: n.ID, Kind: n.Kind, Nodes: []string{n.ID}, Review: parley.Machine, Reports: 1, Origins: 1}}
	for _, f := range n.Facts {
		if len(t.Voices) == 0 {
			t.Voices = f.Voices
		}
		giveValue(&t.Record, f.Field, parley.Value{Value: f.Value, Label: f.Label, Of: f.Of, Origins: 1,
			Sources: []parley.Source{{Report: n.Source.Report, Node: n.ID, Words: f.Words}}})
	}
	decided := b.Judged().Of(n.ID)
	for i := range slices.Backward(decided) { // the weightiest last
		decide(&t, &decided[i])
	}
	return t
}

// giveValue adds a value to a field of the record.
func giveValue(r *parley.Record, field string, v parley.Value) {
	i := slices.IndexFunc(r.Fields, func(f parley.Field) bool { return f.Name == field })
	if i < 0 {
		r.Fields, i = append(r.Fields, parley.Field{Name: field}), len(r.Fields)
	}
	r.Fields[i].Values = append(r.Fields[i].Values, v)
}

// decide takes in what a person decided about the telling.
func decide(t *view.Told, j *parley.Judgement) {
	r := &t.Record
	switch {
	case j.Kind == parley.JudgeRight && j.Field == "":
		r.Marks = slices.DeleteFunc(r.Marks, func(m string) bool { return m == "wrong" })
		r.Review = parley.Accepted
	case j.Kind == parley.JudgeWrong && j.Field == "":
		r.Marks, r.Review = append(r.Marks, "wrong"), parley.Edited
	case j.Kind == parley.JudgeIrrelevant:
		r.Marks = append(r.Marks, "irrelevant")
	case j.Kind == parley.JudgeWrong:
		takeAway(r, j)
	case j.Kind == parley.JudgeValue:
		source := parley.Source{Judgement: j.ID}
		giveValue(r, j.Field, parley.Value{Value: j.Value, Origins: 1, Sources: []parley.Source{source}})
		r.Review = parley.Edited
	default:
		return
	}
	slices.Sort(r.Marks)
	r.Marks = slices.Compact(r.Marks)
	t.By, t.At = j.Author, j.At
}

// takeAway notes at the values of a field that a person calls them wrong.
func takeAway(r *parley.Record, j *parley.Judgement) {
	for i := range r.Fields {
		for k := range r.Fields[i].Values {
			v := &r.Fields[i].Values[k]
			if r.Fields[i].Name == j.Field && (j.Value == "" || j.Value == v.Value) {
				v.Why = "wrong"
			}
		}
	}
	r.Review = parley.Edited
}

// addedByHand is what a person added on words of the report.
func (b *Book) addedByHand(j *parley.Judgement) view.Told {
	id := merge.HandNode(j)
	t := view.Told{Words: j.Also.Words, By: j.Author, At: j.At,
		Record: parley.Record{ID: id, Kind: j.Also.Kind, Nodes: []string{id}, Review: parley.Hand, Reports: 1, Origins: 1}}
	for _, f := range j.Also.Fields {
		giveValue(&t.Record, f.Field, parley.Value{Value: f.Value, Label: cmp.Or(b.Name(f.Value), b.Country(f.Value)), Origins: 1,
			Sources: []parley.Source{{Report: j.Also.Report, Node: id, Words: j.Also.Words, Judgement: j.ID}}})
	}
	for _, x := range slices.Backward(b.Judged().Of(id)) {
		if x.ID != j.ID {
			decide(&t, &x)
		}
	}
	return t
}
