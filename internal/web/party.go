package web

import (
	"net/url"
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// A partyPart is what stands on the page of a party besides its fields.
type partyPart struct {
	Spellings  []spellingPart
	People     []view.NamedRow
	MorePeople bool
	AllPeople  string // address of their list
	Network    string // address of the picture of whom it met
}

// party gathers what the page of a party shows.
func (q *request) party(o *otherPage) error {
	r := &o.Record
	by := url.Values{"party": {r.ID}}.Encode()
	p := &partyPart{Spellings: spellings(o.Fields), AllPeople: "/people?" + by, Network: "/parties/network?" + by}
	o.Fields = slices.DeleteFunc(o.Fields, func(f fieldPart) bool { return f.Name == "form" })
	var err error
	if p.People, p.MorePeople, err = q.book.Named(view.Query{Kind: parley.PersonNode, Party: r.ID, Limit: linesShown}); err != nil {
		return err
	}
	o.Party = p
	o.tellings("form")
	code := r.Shown("id").Value
	stance := func(a *parley.Record) string { return stanceWords(a, code) }
	return q.addLines(o, linesOf(r.ID, "party", []linesWanted{
		{title: "Meetings", query: view.Query{Kind: parley.MeetingNode}, none: "No meeting of this party is kept here."},
		{title: "Agreements", query: view.Query{Kind: parley.AgreementNode}, alsoHead: "Its stance", also: stance},
		{title: "Undertakings", query: view.Query{Kind: parley.UndertakingNode}},
		{title: "Statements on its behalf", query: view.Query{Kind: parley.StatementNode}},
		{title: "Claims about its meetings", query: view.Query{Kind: parley.ClaimNode}},
	}))
}

// stanceWords is how a party stands to an agreement.
func stanceWords(r *parley.Record, party string) string {
	var list []string
	for _, v := range r.Field("position").Values {
		if v.Value == party {
			if words := view.InWords("stance", v.Of["stance"]); !slices.Contains(list, words) {
				list = append(list, words)
			}
		}
	}
	if len(list) == 0 {
		return "not said"
	}
	return strings.Join(list, ", ")
}
