package web

import (
	"strings"

	"parley"
	"parley/internal/view"
)

// A namedPage is a list of people or parties.
type namedPage struct {
	Name        string
	People      bool
	Query       view.Query
	Total       int
	Rows        []view.NamedRow
	First, Next string
}

// named lists people or parties by name.
func (q *request) named(kind parley.NodeKind) (*answer, error) {
	query := q.query(kind)
	query.ByName = true
	if q.api {
		_, part, err := q.listPage(query)
		return &answer{object: part}, err
	}
	p := namedPage{Name: view.TableName(kind), People: kind == parley.PersonNode, Query: query}
	var more bool
	var err error
	if p.Rows, more, err = q.book.Named(query); err != nil {
		return nil, err
	}
	if p.Total, err = q.book.Count(query); err != nil {
		return nil, err
	}
	if more {
		p.Next = q.with("after", p.Rows[len(p.Rows)-1].ID)
	}
	if query.After != "" {
		p.First = q.with("after", "")
	}
	return &answer{page: "named", title: capital(p.Name), data: p}, nil
}

// An otherList is a list of agreements, undertakings, statements or claims.
type otherList struct {
	listPage
	Rows      []otherRow
	StateHead string   // of the column that says how they stand, "" for none
	States    []string // that undertakings may be filtered by
	State     string
	AsOf      string
	Ask       string // address of the same with verdicts, "" where they are there or there are none
	Looked    int    // how many were looked at for this page, 0 where that is of no interest
}

// An otherRow is a record of such a list.
type otherRow struct {
	listRow
	State string // how it stands: an undertaking to its deadline, a claim to the record
	Class string // of the state
	Says  string // the same in a sentence
}

// An otherObject is what programs get of such a list.
type otherObject struct {
	listPart
	Dues     map[string]*view.ActDue `json:"dues,omitempty"`     // by the IDs of undertakings
	Verdicts []view.Verdict          `json:"verdicts,omitempty"` // on the claims of this part
}

// others lists agreements, statements or claims.
func (q *request) others(kind parley.NodeKind) (*answer, error) {
	page, part, err := q.listPage(q.listQuery(kind))
	if err != nil {
		return nil, err
	}
	p := otherList{listPage: page, AsOf: q.asOf()}
	object := otherObject{listPart: part}
	for _, row := range page.Rows {
		p.Rows = append(p.Rows, otherRow{listRow: row})
	}
	if kind == parley.ClaimNode {
		if object.Verdicts, err = q.verdicts(&p); err != nil {
			return nil, err
		}
	}
	return &answer{page: "others", title: capital(p.Name), data: p, object: object}, nil
}

// heldAtOnce is up to how many meetings of a record the claims of a list are
// held against them unasked.
const heldAtOnce = 2000

// verdicts adds to the claims of the page, and to no others, what the record
// says to them. In a large record that is done where it is asked for.
func (q *request) verdicts(p *otherList) ([]view.Verdict, error) {
	p.StateHead = "Held against the record"
	if q.URL.Query().Get("verdicts") == "" {
		n, err := q.book.Count(view.Query{Kind: parley.MeetingNode})
		if err != nil {
			return nil, err
		}
		if n > heldAtOnce {
			p.Ask = q.with("verdicts", "yes")
			return nil, nil
		}
	}
	at := map[string]*otherRow{}
	var ids []string
	for i := range p.Rows {
		at[p.Rows[i].ID] = &p.Rows[i]
		ids = append(ids, p.Rows[i].ID)
	}
	list, err := q.book.Outcomes(p.AsOf, ids)
	for i := range list {
		if row := at[list[i].Claim]; row != nil {
			row.State, row.Class, row.Says = verdictShort(&list[i]), list[i].Outcome, list[i].Text
		}
	}
	return list, err
}

// undertakings lists undertakings by deadline.
func (q *request) undertakings() (*answer, error) {
	query := view.ActQuery{Query: q.query(parley.UndertakingNode), State: strings.TrimSpace(q.URL.Query().Get("state")), AsOf: q.asOf()}
	query.Limit = actRows
	acts, err := q.book.Acts(query)
	if err != nil {
		return nil, err
	}
	p := otherList{listPage: q.newList(query.Query), StateHead: "State", States: view.ActStates, State: query.State, AsOf: query.AsOf}
	object := otherObject{listPart: listPart{Records: []parley.Record{}}, Dues: map[string]*view.ActDue{}}
	for i := range acts.Acts {
		a := &acts.Acts[i]
		row := otherRow{listRow: q.listRow(parley.UndertakingNode, &a.Record)}
		if a.Due != nil {
			row.State, row.Class, row.Says = view.StateWords(a.Due.State), a.Due.State, a.Due.Words()
			object.Dues[a.Record.ID] = a.Due
		}
		p.Rows, object.Records = append(p.Rows, row), append(object.Records, a.Record)
	}
	if p.Total, err = q.book.Count(query.Query); err != nil {
		return nil, err
	}
	if query.State != "" {
		p.Total, p.Looked = len(p.Rows), acts.Looked
	}
	if acts.After != "" {
		p.Next = q.with("after", acts.After)
		object.Next = apiPrefix + p.Next
	}
	object.Total = p.Total
	return &answer{page: "others", title: capital(p.Name), data: p, object: object}, nil
}
