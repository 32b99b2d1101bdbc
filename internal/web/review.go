package web

import (
	"strconv"

	"parley"
	"parley/internal/view"
)

// reviewRows is how many proposals a page of review shows, reviewDecisions how
// many decisions.
const (
	reviewRows      = 10
	reviewDecisions = 20
)

// A reviewPage is what may be one thing, for a person to decide.
type reviewPage struct {
	Pairs     []pairPart
	Skipped   int    // how many stand before these
	Later     string // address of those after, "" for none
	First     string // of the first, "" where these are they
	Decisions []view.JudgementRow
}

// A pairPart is a proposal with both records, field beside field.
type pairPart struct {
	view.ProposalRow
	Fields []pairField
}

// A pairField is what both records say of one field.
type pairField struct{ Title, A, B string }

// review shows what waits for a person: the likeliest pairs first.
func (s *Server) review(q *request) (*answer, error) {
	skip := q.skip()
	rows, err := q.book.ProposalRows(skip + reviewRows + 1)
	if err != nil {
		return nil, err
	}
	p := reviewPage{Skipped: min(skip, len(rows))}
	rows = rows[p.Skipped:]
	if len(rows) > reviewRows {
		rows, p.Later = rows[:reviewRows], q.with("skip", strconv.Itoa(skip+reviewRows))
	}
	if skip > 0 {
		p.First = q.with("skip", "")
	}
	for _, row := range rows {
		pair, err := q.pair(row)
		if err != nil {
			return nil, err
		}
		p.Pairs = append(p.Pairs, pair)
	}
	if p.Decisions, err = q.book.JudgementRows(); err != nil {
		return nil, err
	}
	p.Decisions = p.Decisions[:min(len(p.Decisions), reviewDecisions)]
	return &answer{page: "review", title: "Review", data: p, object: rows}, nil
}

// pairFields are the fields by which people tell records apart.
var pairFields = map[parley.NodeKind][]string{
	parley.PersonNode:      {"name", "form", "party", "office"},
	parley.PartyNode:       {"name", "form", "kind", "id"},
	parley.MeetingNode:     {"status", "time", "place", "level", "channel", "side", "third", "person"},
	parley.AgreementNode:   {"name", "form", "status", "time", "party", "term"},
	parley.UndertakingNode: {"kind", "of", "to", "what", "deadline"},
	parley.StatementNode:   {"speaker", "content"},
	parley.ClaimNode:       {"kind", "n", "unit", "window", "party"},
}

func (q *request) pair(row view.ProposalRow) (pairPart, error) {
	pair := pairPart{ProposalRow: row}
	a, err := q.book.Record(row.A)
	if err != nil {
		return pair, err
	}
	b, err := q.book.Record(row.B)
	if err != nil {
		return pair, err
	}
	wa, wb := q.wordsOf(&a), q.wordsOf(&b)
	for _, field := range pairFields[row.Kind] {
		f := pairField{wa.Title(field), allWords(wa, field), allWords(wb, field)}
		if f.A+f.B != "" {
			pair.Fields = append(pair.Fields, f)
		}
	}
	return pair, nil
}

// allWords has all values of a field.
func allWords(w *view.RecordWords, field string) string {
	return all("", field, "; ").cell(w)
}
