package web

import (
	"cmp"
	"net/url"
	"strings"

	"parley"
	"parley/internal/view"
)

// foundRows is how many a search shows of each kind.
const foundRows = 8

// A searchPage is what a search finds.
type searchPage struct {
	Text  string
	Found view.Found
	Kinds []foundKind
	None  bool
}

// A foundKind is what it finds of one kind.
type foundKind struct {
	Name string // of the list
	Rows []foundRow
	All  string // address of the whole list, "" where this is all
}

// A foundRow is one record that is found.
type foundRow struct{ Path, Label, Told string }

// search finds words in reports and in the names and labels of records.
func (s *Server) search(q *request) (*answer, error) {
	p := searchPage{Text: strings.TrimSpace(q.URL.Query().Get("q"))}
	if p.Text == "" {
		return &answer{page: "search", title: "Search", data: p, object: p.Found}, nil
	}
	var err error
	if p.Found, err = q.book.Found(p.Text, foundRows); err != nil {
		return nil, err
	}
	for _, k := range p.Found.Records {
		kind := foundKind{Name: view.TableName(k.Kind), All: p.all(view.TableName(k.Kind))}
		for i := range k.List {
			r := &k.List[i]
			label := r.Label
			if k.Kind == parley.PersonNode || k.Kind == parley.PartyNode {
				name := r.Shown("name")
				label = cmp.Or(name.Text(), label)
			}
			kind.Rows = append(kind.Rows, foundRow{recordPath(r.ID), label, q.wordsOf(r).Told()})
		}
		p.Kinds = append(p.Kinds, kind)
	}
	p.None = len(p.Kinds) == 0 && len(p.Found.Reports) == 0
	return &answer{page: "search", title: "Search: " + p.Text, data: p, object: p.Found}, nil
}

// all is the address of the whole list of what is found, "" where the page
// shows all.
func (p *searchPage) all(list string) string {
	if !p.Found.More[list] {
		return ""
	}
	return "/" + list + "?" + url.Values{"q": {p.Text}}.Encode()
}

// AllReports is the address of the list of all reports that are found.
func (p searchPage) AllReports() string { return p.all("reports") }
