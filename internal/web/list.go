package web

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// recordRoutes are the list of a kind of record and its records.
func (s *Server) recordRoutes(kind parley.NodeKind) []route {
	path := "/" + view.TableName(kind)
	return []route{
		{method: http.MethodGet, path: path, role: Reader, api: true, show: s.listOf(kind), doc: "List " + view.TableName(kind), params: listParamsOf(kind), gives: listObject(kind)},
		{method: http.MethodGet, path: path + "/{id}", role: Reader, api: true, show: s.record(kind), doc: "One " + string(kind) + " with all accounts", params: []param{asOfParam}, gives: parley.Record{}},
	}
}

// A listPage is a list of records, a page of it.
type listPage struct {
	Kind     parley.NodeKind
	Name     string // of the list: meetings
	Query    view.Query
	Total    int // how many the query finds, on all pages
	Columns  []string
	Rows     []listRow
	Statuses []string // that the list may be filtered by
	Next     string   // address of the next page, "" for none
	First    string   // of the first, "" where this is it
}

// A listRow is one record of a list.
type listRow struct {
	ID, Path, Label string
	Cells           []string
	Told            string
	Marks           []string
	Review          parley.Review
	Conflict        bool
}

// A listPart is what programs get of a list.
type listPart struct {
	Total   int             `json:"total"`
	Records []parley.Record `json:"records"`
	Next    string          `json:"next,omitempty"` // address of the next part
}

// list shows the list of a kind of record.
func (s *Server) list(kind parley.NodeKind) func(q *request) (*answer, error) {
	return func(q *request) (*answer, error) {
		p, part, err := q.listPage(q.listQuery(kind))
		if err != nil {
			return nil, err
		}
		return &answer{page: "list", title: capital(p.Name), data: p, object: part}, nil
	}
}

// listPage is the page of a list, and the same for programs.
func (q *request) listPage(query view.Query) (p listPage, part listPart, err error) {
	records, more, err := q.book.Records(query)
	if err != nil {
		return p, part, err
	}
	total, err := q.book.Count(query)
	if err != nil {
		return p, part, err
	}
	p = q.newList(query)
	p.Total, part = total, listPart{Total: total, Records: append([]parley.Record{}, records...)}
	if more {
		p.Next = q.with("after", records[len(records)-1].ID)
		part.Next = apiPrefix + p.Next
	}
	for i := range records {
		p.Rows = append(p.Rows, q.listRow(query.Kind, &records[i]))
	}
	return p, part, nil
}

// newList is the page of a list without its rows.
func (q *request) newList(query view.Query) listPage {
	p := listPage{Kind: query.Kind, Name: view.TableName(query.Kind), Query: query, Statuses: statuses[query.Kind]}
	if query.After != "" {
		p.First = q.with("after", "")
	}
	for _, c := range listColumns[query.Kind] {
		p.Columns = append(p.Columns, c.head)
	}
	return p
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (q *request) listRow(kind parley.NodeKind, r *parley.Record) listRow {
	words := q.wordsOf(r)
	row := listRow{ID: r.ID, Path: recordPath(r.ID), Label: r.Label, Told: words.Told(), Marks: r.Marks, Review: r.Review,
		Conflict: slices.ContainsFunc(r.Fields, func(f parley.Field) bool { return f.Conflict })}
	for _, c := range listColumns[kind] {
		row.Cells = append(row.Cells, c.cell(words))
	}
	return row
}

// wordsOf says what stands in a record in words.
func (q *request) wordsOf(r *parley.Record) *view.RecordWords {
	return &view.RecordWords{Record: r, Name: q.book.Name, Country: q.book.Country}
}

// statuses are what records of a kind may be filtered by.
var statuses = map[parley.NodeKind][]string{
	parley.MeetingNode:   {"held", "ongoing", "planned", "possible", "proposed", "postponed", "cancelled", "refused", "not_held"},
	parley.AgreementNode: {"proposed", "discussed", "agreed", "signed", "in_force", "implemented", "violated", "suspended", "ended", "rejected"},
}

// A listColumn is a column of a list. The first of a list leads to the record.
type listColumn struct {
	head string
	cell func(w *view.RecordWords) string
}

// shown has the shown value of a field.
func shown(head, field string) listColumn {
	return listColumn{head, func(w *view.RecordWords) string { return shownWords(w, field) }}
}

func shownWords(w *view.RecordWords, field string) string {
	f := w.Record.Field(field)
	if len(f.Values) == 0 {
		return ""
	}
	return w.Value(field, &f.Values[0])
}

// all has all values of a set but for those who stayed away.
func all(head, field, by string) listColumn {
	return listColumn{head, func(w *view.RecordWords) string {
		var list []string
		for _, v := range w.Record.Present(field) {
			v.Of = nil
			if text := w.Value(field, &v); !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
		return strings.Join(list, by)
	}}
}

// listColumns are the columns of the lists of what is no person or party.
var listColumns = map[parley.NodeKind][]listColumn{
	parley.MeetingNode:   {{"When", meetingDay}, {"What", levelWords}, all("Sides", "side", " – "), shown("Where", "place"), shown("Status", "status"), all("People", "person", ", ")},
	parley.AgreementNode: {{"What", nameOr("name")}, shown("When", "time"), shown("Form", "form"), shown("Status", "status"), all("Parties", "party", " – ")},
	parley.UndertakingNode: {{"What", nameOr("what")}, shown("Kind", "kind"), all("Of", "of", ", "), all("To", "to", ", "),
		{"By", deadlineWords}},
	parley.StatementNode: {{"Words", contentWords}, all("Speaker", "speaker", ", "), shown("Mode", "mode"), {"Published", firstDate}},
	parley.ClaimNode:     {{"Words", claimWords}, {"Number", numberWords}, shown("Unit", "unit"), shown("Window", "window"), all("Of", "party", " – "), {"Published", firstDate}},
}

func meetingDay(w *view.RecordWords) string { return cmp.Or(shownWords(w, "time"), "undated") }

func levelWords(w *view.RecordWords) string {
	return strings.ReplaceAll(cmp.Or(w.Record.Shown("level").Value, "meeting"), "_", " ")
}

// nameOr has the shown value of a field, else what tells the record apart.
func nameOr(field string) func(w *view.RecordWords) string {
	return func(w *view.RecordWords) string { return cmp.Or(shownWords(w, field), w.Record.Label) }
}

// contentWords are the words of a statement, between quotation marks only
// where they are its speaker's very words.
func contentWords(w *view.RecordWords) string {
	words := nameOr("content")(w)
	if w.Record.Shown("mode").Value == "direct" && w.Record.Shown("content").Value != "" {
		return "“" + words + "”"
	}
	return words
}

func deadlineWords(w *view.RecordWords) string {
	return view.Deadline(w.Record.Shown("deadline").Value)
}

func firstDate(w *view.RecordWords) string {
	first, _ := w.Record.Dates()
	return view.Date(first)
}

func numberWords(w *view.RecordWords) string {
	n, most := w.Record.Shown("n").Value, w.Record.Shown("n_max").Value
	if most == "" || n == most {
		return n
	}
	return n + " to " + most
}

// claimWords are the words of a claim, as its first report prints them.
func claimWords(w *view.RecordWords) string {
	kind := w.Record.Shown("kind")
	if len(kind.Sources) == 0 {
		return w.Record.Label
	}
	return strings.Join(textsOf(kind.Sources[0].Words), " … ")
}

func textsOf(spans []parley.Span) []string {
	list := make([]string, len(spans))
	for i, s := range spans {
		list[i] = s.Text
	}
	return list
}
