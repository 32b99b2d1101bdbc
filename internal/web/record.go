package web

import (
	"cmp"
	"net/http"
	"strings"

	"parley"
	"parley/internal/view"
)

// A recordPage is one record whole.
type recordPage struct {
	*view.Whole
	Words  *view.RecordWords
	Fields []fieldPart
	Path   string
}

// A fieldPart is a field with all its values.
type fieldPart struct {
	Name, Title   string
	Set, Conflict bool
	Values        []valuePart
}

// A valuePart is one value of a field, with all who give it.
type valuePart struct {
	Value   string // as the record writes it, for decisions
	Text    string
	Path    string // of what the value is, "" for none
	Shown   bool   // of a field that has one value: it is the one shown
	Why     string // by which rule it is shown
	Origins int
	Sources []sourcePart
}

// A sourcePart is one report's saying of a value, or a person's judgement.
type sourcePart struct {
	Report, Path string // of the report, where its words stand
	Publisher    string
	Published    string
	Words        []string
	Judgement    string // ID, "" for a report's
}

// record shows a record of the kind. A node that another record now holds
// leads there.
func (s *Server) record(kind parley.NodeKind) func(q *request) (*answer, error) {
	return func(q *request) (*answer, error) {
		id := q.PathValue("id")
		if kind == parley.PartyNode && parley.KindOfNode(id) == "" {
			return q.partyCalled(id)
		}
		if parley.KindOfNode(id) != kind {
			return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no " + string(kind) + " " + id}
		}
		whole, err := q.book.Whole(id, q.asOf())
		if err != nil {
			return nil, err
		}
		if whole.Record.ID != id {
			return q.moved(whole.Record.ID), nil
		}
		p := recordPage{Whole: whole, Words: q.wordsOf(&whole.Record), Path: q.URL.Path}
		for i := range whole.Record.Fields {
			if f := &whole.Record.Fields[i]; len(f.Values) > 0 {
				p.Fields = append(p.Fields, fieldOf(p.Words, f))
			}
		}
		if kind == parley.MeetingNode {
			return q.meeting(&p)
		}
		return q.kindPage(kind, &p)
	}
}

// anyRecord leads to the page of a record, whatever its kind.
func (s *Server) anyRecord(q *request) (*answer, error) {
	if id := q.PathValue("id"); parley.KindOfNode(id) != "" {
		return q.moved(id), nil
	}
	return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no record " + q.PathValue("id")}
}

// moved leads to the page of a record.
func (q *request) moved(id string) *answer {
	if q.api {
		return &answer{to: apiPrefix + recordPath(id)}
	}
	return &answer{to: recordPath(id)}
}

// partyCalled leads to a party by its code or name.
func (q *request) partyCalled(name string) (*answer, error) {
	list, _, err := q.book.Records(view.Query{Kind: parley.PartyNode, Party: name, Limit: 1})
	if err == nil && len(list) == 0 {
		err = &parley.Error{Kind: parley.KindNotFound, Msg: "no report tells of a party " + name}
	}
	if err != nil {
		return nil, err
	}
	return q.moved(list[0].ID), nil
}

func fieldOf(w *view.RecordWords, f *parley.Field) fieldPart {
	part := fieldPart{Name: f.Name, Title: w.Title(f.Name), Set: f.Set, Conflict: f.Conflict}
	for i := range f.Values {
		v := &f.Values[i]
		value := valuePart{Value: v.Value, Text: w.Value(f.Name, v), Path: valuePath(f.Name, v.Value), Origins: v.Origins}
		if value.Shown = !f.Set && i == 0; value.Shown && len(f.Values) > 1 {
			value.Why = cmp.Or(v.Why, "the first")
		}
		for j := range v.Sources {
			value.Sources = append(value.Sources, sourceOf(&v.Sources[j]))
		}
		part.Values = append(part.Values, value)
	}
	return part
}

// partyFields are fields whose values are IDs of parties.
var partyFields = map[string]bool{"side": true, "third": true, "party": true, "of": true, "to": true, "position": true}

// valuePath is the page of what a value is, "" where it has none.
func valuePath(field, value string) string {
	switch {
	case parley.KindOfNode(value) != "":
		return "/records/" + value
	case partyFields[field] && value != "" && !strings.ContainsAny(value, "/ "):
		return "/parties/" + value
	}
	return ""
}

func sourceOf(s *parley.Source) sourcePart {
	part := sourcePart{Report: s.Report, Publisher: s.Publisher, Published: s.Published, Words: textsOf(s.Words), Judgement: s.Judgement}
	if s.Report != "" {
		part.Path = recordPath(s.Report)
		if s.Node != "" {
			part.Path += "#" + s.Node
		}
		part.Publisher = cmp.Or(s.Publisher, "report "+shortID(s.Report))
	}
	return part
}

// judge keeps what a person decides, from a form or from a program.
func (s *Server) judge(q *request) (*answer, error) {
	if err := q.ParseForm(); err != nil {
		return nil, err
	}
	d := parley.Decision{Kind: parley.JudgementKind(q.FormValue("kind")), IDs: pastedIDs(q.Form["id"]), Node: q.FormValue("node") != "", Field: q.FormValue("field"),
		Value: q.FormValue("value"), Process: q.FormValue("process"), Out: q.FormValue("out") != "", Undoes: q.FormValue("undoes"),
		Reason: strings.TrimSpace(q.FormValue("why")), Author: q.who.Name}
	if (d.Kind == parley.JudgeValue || d.Kind == parley.JudgeWrong) && d.Value != "" && len(d.IDs) == 1 {
		err := s.archive.Look(q.Context(), func(b Book) (err error) {
			d.Value, err = meant(b, nil, parley.KindOfNode(d.IDs[0]), d.Field, d.Value)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	kept, err := s.archive.Judge(q.Context(), d)
	if err != nil {
		return nil, err
	}
	if q.api {
		return &answer{status: http.StatusCreated, object: kept}, nil
	}
	return see(q.back()), nil
}
