package web

import (
	"cmp"
	"slices"
	"strconv"

	"parley"
	"parley/internal/view"
)

const (
	accountRows = 40 // rows that a page of the table of accounts has
	foldedRows  = 12 // reprints that are named below one of their origin
	cellWords   = 4  // spans that a cell quotes
)

// An accountsPart is what every report says of a meeting, field by field.
type accountsPart struct {
	Columns          []accountColumn
	Rows             []accountRow
	Reports, Origins int
	// Limited says that of every origin only the first report has a row.
	Limited                      bool
	First, Last, Of              int // rows of this page, from 1, of so many
	All, OnlyOrigins, Next, Back string
}

// An accountColumn is a field.
type accountColumn struct {
	Name, Title string
	Conflict    bool
}

// An accountRow is what one report says.
type accountRow struct {
	Path, Publisher, Published string
	Title                      string // of the report
	Agency                     string // whose words it passes on, as the report says
	Voices                     []string
	Nodes                      []string
	Begins                     bool // it is the first of its origin
	Group                      int  // number of the origin, from 1
	Folded                     []accountRow
	More                       int // reports of the origin beside those
	Cells                      [][]cellPart
}

// A cellPart is one value that a report gives.
type cellPart struct {
	Text  string
	Words []string
	More  int    // words beside those
	Path  string // of the words in the report
	// Other says that of a field that has one value this is not the one shown,
	// Excluded that the two cannot both be, Denies that this account says of a
	// meeting that others affirm that it did not take place.
	Other, Excluded, Denies bool
}

// accounts makes the table, the part of it that the query asks for: accounts=all
// for every report, accounts_from for the row to begin with.
func (q *request) accounts(p *recordPage) (part accountsPart, err error) {
	t := accountTable{recordPage: p, accounts: view.AccountsOf(&p.Record), all: q.URL.Query().Get("accounts") == "all"}
	rows := t.rows(&part)
	part.First, _ = strconv.Atoi(q.URL.Query().Get("accounts_from"))
	part.First = max(1, min(part.First, len(rows)))
	part.Last, part.Of = min(part.First-1+accountRows, len(rows)), len(rows)
	part.Rows = rows[min(part.First-1, part.Last):part.Last]
	link := func(all string, from int) string {
		values := q.URL.Query()
		values.Set("accounts", all)
		values.Set("accounts_from", strconv.Itoa(from))
		return "?" + values.Encode() + "#accounts"
	}
	mode := ""
	if t.all {
		mode = "all"
		part.OnlyOrigins = link("", 1)
	} else if part.Limited || slices.ContainsFunc(rows, func(r accountRow) bool { return len(r.Folded)+r.More > 0 }) {
		part.All = link("all", 1)
	}
	if part.Last < part.Of {
		part.Next = link(mode, part.Last+1)
	}
	if part.First > 1 {
		part.Back = link(mode, max(1, part.First-accountRows))
	}
	return part, q.titled(part.Rows)
}

// titled adds to rows what the list of reports knows of them.
func (q *request) titled(rows []accountRow) error {
	var ids []string
	each := func(f func(r *accountRow)) {
		for i := range rows {
			f(&rows[i])
			for j := range rows[i].Folded {
				f(&rows[i].Folded[j])
			}
		}
	}
	each(func(r *accountRow) { ids = append(ids, r.Path) })
	listed, err := q.book.ReportRowsOf(ids)
	each(func(r *accountRow) {
		row := listed[r.Path]
		r.Path, r.Title = recordPath(r.Path), row.Title
		if row.Origin != row.Publisher {
			r.Agency = row.Origin
		}
	})
	return err
}

// An accountTable makes rows. Their paths are the reports' IDs.
type accountTable struct {
	*recordPage
	accounts view.Accounts
	all      bool
}

func (t *accountTable) rows(part *accountsPart) (rows []accountRow) {
	for _, name := range t.accounts.Fields {
		part.Columns = append(part.Columns, accountColumn{name, t.Words.Title(name), t.Record.Field(name).Conflict})
	}
	part.Origins = len(t.accounts.Groups)
	for _, g := range t.accounts.Groups {
		part.Reports += len(g.Shown) + len(g.Folded)
	}
	part.Limited = part.Reports > accountRows && !t.all
	for i, g := range t.accounts.Groups {
		shown, folded := g.Shown, g.Folded
		switch {
		case t.all:
			shown, folded = slices.Concat(shown, folded), nil
			slices.SortStableFunc(shown, func(a, b view.Account) int { return cmp.Compare(cmp.Or(a.Published, "~"), cmp.Or(b.Published, "~")) })
		case part.Limited:
			shown, folded = shown[:1], slices.Concat(shown[1:], folded)
		}
		for j := range shown {
			row := t.row(&shown[j])
			row.Begins, row.Group = j == 0, i+1
			if j == 0 {
				for k := range folded[:min(len(folded), foldedRows)] {
					row.Folded = append(row.Folded, t.bare(&folded[k]))
				}
				row.More = len(folded) - len(row.Folded)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// bare is a row without cells.
func (t *accountTable) bare(a *view.Account) accountRow {
	return accountRow{Path: a.Report, Publisher: a.Publisher, Published: a.Published, Voices: a.Voices, Nodes: a.Nodes}
}

func (t *accountTable) row(a *view.Account) accountRow {
	row := t.bare(a)
	for _, name := range t.accounts.Fields {
		var cell []cellPart
		f := t.Record.Field(name)
		for _, s := range a.Says[name] {
			cell = append(cell, t.cell(a, &f, &s))
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// affirmed and denied are statuses that say that a meeting was, and that it was
// not.
var (
	affirmed = map[string]bool{"held": true, "ongoing": true}
	denied   = map[string]bool{"not_held": true, "cancelled": true, "refused": true}
)

func (t *accountTable) cell(a *view.Account, f *parley.Field, s *view.Saying) cellPart {
	part := cellPart{Text: t.Words.Value(f.Name, &s.Value), Path: recordPath(a.Report), Other: !f.Set && s.At > 0}
	shown := f.Values[s.At].Of["attendance"]
	part.Excluded = f.Conflict && (part.Other || f.Set && attended[s.Value.Of["attendance"]]*attended[shown] < 0)
	if len(a.Nodes) > 0 {
		part.Path += "#" + a.Nodes[0]
	}
	words := textsOf(s.Words)
	part.Words = words[:min(len(words), cellWords)]
	part.More = len(words) - len(part.Words)
	if f.Name == "status" && t.Record.HasMark("disputed") {
		part.Denies = denied[s.Value.Value] && slices.ContainsFunc(f.Values, func(v parley.Value) bool { return affirmed[v.Value] })
	}
	return part
}

// attended says whether a word of attendance means that somebody came: 1 that he
// did, -1 that he did not.
var attended = map[string]int{"attended": 1, "joined": 1, "left": 1, "declined": -1, "absent": -1}
