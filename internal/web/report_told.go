package web

import (
	"cmp"
	"fmt"
	"strings"

	"parley"
	"parley/internal/view"
)

// A toldGroup is what a report tells of one kind.
type toldGroup struct {
	Kind parley.NodeKind
	Name string // Meetings
	Told []toldPart
}

// Tally says how many there are: "1 meeting", "3 people".
func (g toldGroup) Tally() string {
	if len(g.Told) == 1 {
		return "1 " + string(g.Kind)
	}
	return fmt.Sprint(len(g.Told), " ", view.TableName(g.Kind))
}

// A toldPart is one thing that a report tells of, as it stands beside the text.
type toldPart struct {
	ID          string
	Kind        parley.NodeKind
	Label       string
	Held, Path  string // label and page of the record that holds it, "" for none
	State       string // class: machine, accepted, edited, added, wrong, irrelevant
	StateWords  string
	By, At      string
	Voices      string // through whom it is told, outermost first; "" for the report alone
	Rows        []toldRow
	Fields      []string // that a person can give a value
	Values      string   // ID of the list of values to choose from
	Undecidable bool     // no record holds it yet
}

// A toldRow is one value.
type toldRow struct {
	Field, Title string
	More         bool // the row before is of the same field
	Text         string
	Value        string // as records write it
	Path         string // page of what the value is, "" for none
	Words        string // where its words stand on the page: "12-40 55-60"
	At           string // ID of the first of them in the text, "" where they do not stand on the page
	Wrong, Hand  bool   // a person called it wrong; a person gave it
}

// told are the tellings of the part of the text from a byte up to another.
func (q *request) told(w *view.ReportWhole, from, to int) (groups []toldGroup) {
	name := q.tellingName(w)
	for i := range w.Told {
		t := &w.Told[i]
		if start := firstOf(t.Words); len(t.Words) > 0 && (start < from || start >= to) {
			continue
		}
		kind := t.Record.Kind
		if len(groups) == 0 || groups[len(groups)-1].Kind != kind {
			groups = append(groups, toldGroup{Kind: kind, Name: capital(view.TableName(kind))})
		}
		g := &groups[len(groups)-1]
		g.Told = append(g.Told, q.toldPart(t, name, from, to))
	}
	return groups
}

// tellingName gives the names of what tellings of the report point to: another
// meeting or agreement that it tells of by that telling's label, as one record
// may hold both.
func (q *request) tellingName(w *view.ReportWhole) func(id string) string {
	labels := map[string]string{}
	for i := range w.Told {
		if r := &w.Told[i].Record; r.Kind != parley.PersonNode && r.Kind != parley.PartyNode {
			labels[r.ID] = r.Label
		}
	}
	return func(id string) string { return cmp.Or(labels[id], q.book.Name(id)) }
}

func firstOf(words []parley.Span) int {
	if len(words) == 0 {
		return 0
	}
	first := words[0].Start
	for _, w := range words[1:] {
		first = min(first, w.Start)
	}
	return first
}

func (q *request) toldPart(t *view.Told, name func(string) string, from, to int) toldPart {
	r := &t.Record
	p := toldPart{ID: r.ID, Kind: r.Kind, Label: r.Label, State: string(r.Review), By: t.By, At: t.At, Fields: parley.JudgedFields(r.Kind),
		Values: "values-" + string(r.Kind), Undecidable: t.Held == ""}
	for _, m := range r.Marks {
		p.State = m
	}
	p.StateWords = stateWords[p.State]
	if t.Held != "" {
		p.Held, p.Path = t.Label, recordPath(t.Held)
	}
	var voices []string
	for _, v := range t.Voices {
		if !v.Report && v.AsPrinted != "" {
			voices = append(voices, v.AsPrinted)
		}
	}
	p.Voices = strings.Join(voices, " ← ")
	words := &view.RecordWords{Record: r, Name: name, Country: q.book.Country}
	for i := range r.Fields {
		f := &r.Fields[i]
		for k := range f.Values {
			if v := &f.Values[k]; !goesWithoutSaying(r, f.Name, v) {
				row := toldRowOf(words, f.Name, v, from, to)
				row.More = len(p.Rows) > 0 && p.Rows[len(p.Rows)-1].Field == f.Name
				p.Rows = append(p.Rows, row)
			}
		}
	}
	return p
}

// stateWords say what people have done with a telling.
var stateWords = map[string]string{"machine": "not looked at", "accepted": "accepted", "edited": "corrected", "added": "added", "wrong": "called wrong",
	"irrelevant": "set aside"}

// goesWithoutSaying reports whether the label says a value already.
func goesWithoutSaying(r *parley.Record, field string, v *parley.Value) bool {
	switch {
	case len(v.Sources) > 0 && v.Sources[0].Judgement != "" || v.Why == "wrong":
		return false
	case r.Kind == parley.PersonNode || r.Kind == parley.PartyNode:
		return field == "name" || field == "form" && v.Value == r.Shown("name").Value || field == "id"
	}
	return field == "temporal" && (v.Value == "new" || v.Value == "future")
}

func toldRowOf(words *view.RecordWords, field string, v *parley.Value, from, to int) toldRow {
	row := toldRow{Field: field, Title: words.Title(field), Text: words.Value(field, v), Value: v.Value, Path: valuePath(field, v.Value), Wrong: v.Why == "wrong"}
	switch field {
	case "duration":
		row.Text = view.Duration(v.Value)
	case "temporal":
		row.Title = "told as"
	}
	var ranges []string
	for _, s := range v.Sources {
		row.Hand = row.Hand || s.Judgement != ""
		for _, w := range s.Words {
			if w.Start < from || w.Start >= to {
				continue
			}
			ranges = append(ranges, fmt.Sprintf("%d-%d", w.Start, w.End))
			if row.At == "" {
				row.At = fmt.Sprintf("s%d", w.Start)
			}
		}
	}
	row.Words = strings.Join(ranges, " ")
	return row
}
