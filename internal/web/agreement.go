package web

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/view"
)

// A termPart is a provision of an agreement, or the act of an undertaking, with
// how it stands to its deadline.
type termPart struct {
	valuePart
	Deadline string
	Due      *duePart // nil where no deadline runs
}

// A duePart is how an act stands to its deadline.
type duePart struct {
	view.ActDue
	Answers []answerPart
}

// An answerPart is what a later report tells of an act.
type answerPart struct {
	view.ActAnswer
	Path string
}

// A stancePart is how one party stands to an agreement, with the words.
type stancePart struct {
	Party, Path string
	Stances     []sayingPart // the latest first
}

// A sayingPart is a word of format 1 with who says it.
type sayingPart struct {
	Words   string
	Sources []sourcePart
}

// agreement gathers what the page of an agreement shows.
func (q *request) agreement(o *otherPage) error {
	o.History = statusesOver(&o.Record, "status")
	o.Stances = q.stances(&o.Record)
	for _, f := range o.Fields {
		if f.Name != "term" {
			continue
		}
		for i, v := range f.Values {
			value := &o.Record.Field("term").Values[i]
			term := termPart{valuePart: v, Deadline: value.Of["deadline"]}
			term.Text = value.Text()
			term.Due = dueOf(o.Dues, value.Value, term.Deadline)
			o.Terms = append(o.Terms, term)
		}
	}
	o.Fields = slices.DeleteFunc(o.Fields, func(f fieldPart) bool { return f.Name == "term" || f.Name == "position" })
	o.tellings("status")
	return q.addLines(o, []linesWanted{})
}

// undertaking gathers what the page of an undertaking shows.
func (q *request) undertaking(o *otherPage) error {
	deadline := o.Record.Shown("deadline").Value
	term := termPart{Deadline: deadline}
	if len(o.Dues) > 0 {
		term.Due = duePartOf(&o.Dues[0])
		term.Deadline = cmp.Or(o.Dues[0].By, deadline)
	}
	o.Terms = []termPart{term}
	o.Said = saidIn(&o.Record, "what")
	o.tellings("kind")
	return nil
}

func dueOf(dues []view.ActDue, term, deadline string) *duePart {
	for i := range dues {
		if dues[i].Term == term && dues[i].By == deadline {
			return duePartOf(&dues[i])
		}
	}
	return nil
}

func duePartOf(d *view.ActDue) *duePart {
	part := &duePart{ActDue: *d}
	for _, a := range d.Answers {
		part.Answers = append(part.Answers, answerPart{a, recordPath(a.Report)})
	}
	return part
}

// stances are how the parties to an agreement stand to it; one of whom no stance
// is told has none.
func (q *request) stances(r *parley.Record) (list []stancePart) {
	w := q.wordsOf(r)
	at := map[string]int{}
	of := func(v *parley.Value) *stancePart {
		if _, known := at[v.Value]; !known {
			at[v.Value] = len(list)
			bare := *v
			bare.Of = nil
			list = append(list, stancePart{Party: w.Value("party", &bare), Path: valuePath("party", v.Value)})
		}
		return &list[at[v.Value]]
	}
	for i := range r.Field("party").Values {
		of(&r.Field("party").Values[i])
	}
	positions := r.Field("position").Values
	for i := range positions {
		v := &positions[i]
		part := of(v)
		for k := range v.Sources {
			s := &v.Sources[k]
			part.Stances = addSaying(part.Stances, q.stanceWords(v, s), sourceOf(s))
		}
	}
	denials := r.Field("denied_by").Values
	for i := range denials {
		part := of(&denials[i])
		for k := range denials[i].Sources {
			part.Stances = addSaying(part.Stances, "denies having broken it", sourceOf(&denials[i].Sources[k]))
		}
	}
	for i := range list {
		newestFirst(list[i].Stances)
	}
	return list
}

// stanceWords says what a source says of a party's stance: "signed by Mona Lind".
func (q *request) stanceWords(v *parley.Value, s *parley.Source) string {
	of := v.Of
	if s.Of != nil {
		of = s.Of
	}
	words := view.InWords("stance", cmp.Or(of["stance"], v.Of["stance"]))
	if name := q.book.Name(of["person"]); of["person"] != "" && name != "" {
		words += " by " + name
	}
	return words
}

// statusesOver is what reports say of a field over time, the first first.
func statusesOver(r *parley.Record, field string) (list []sayingPart) {
	values := r.Field(field).Values
	for i := range values {
		for k := range values[i].Sources {
			list = addSaying(list, view.InWords(field, values[i].Value), sourceOf(&values[i].Sources[k]))
		}
	}
	newestFirst(list)
	slices.Reverse(list)
	return list
}

func addSaying(list []sayingPart, words string, s sourcePart) []sayingPart {
	i := slices.IndexFunc(list, func(x sayingPart) bool { return x.Words == words })
	if i < 0 {
		return append(list, sayingPart{words, []sourcePart{s}})
	}
	list[i].Sources = append(list[i].Sources, s)
	return list
}

// newestFirst orders sayings by their first report, and the sources of each from
// the first on.
func newestFirst(list []sayingPart) {
	for i := range list {
		slices.SortStableFunc(list[i].Sources, func(a, b sourcePart) int { return compareDates(a.Published, b.Published) })
	}
	slices.SortStableFunc(list, func(a, b sayingPart) int { return compareDates(b.Sources[0].Published, a.Sources[0].Published) })
}
