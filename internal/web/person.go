package web

import (
	"cmp"
	"net/url"
	"slices"

	"parley"
	"parley/internal/view"
)

// A personPart is what stands on the page of a person besides its fields.
type personPart struct {
	Spellings []spellingPart
	Strip     *view.OfficeStrip
	Offices   []officePart
	Misdated  []misdatedPart
}

// A spellingPart is a form of a name with who prints it.
type spellingPart struct {
	valuePart
	By []printedBy
}

// A printedBy is a publisher with how many of its reports print it.
type printedBy struct {
	Publisher string
	Reports   int
}

// An officePart is an office with the dates of reports.
type officePart struct {
	view.OfficeRow
	PartyName string
}

// A misdatedPart is a report that gives an office out of its time.
type misdatedPart struct {
	view.MisdatedRow
	Path, Publisher string
}

// person gathers what the page of a person shows.
func (q *request) person(o *otherPage) error {
	r := &o.Record
	p := &personPart{Spellings: spellings(o.Fields)}
	o.Fields = slices.DeleteFunc(o.Fields, func(f fieldPart) bool { return f.Name == "form" })
	rows := view.OfficeOrder(o.Offices)
	p.Strip = view.OfficeStripOf(rows, o.Whole.Misdated)
	var parties []string
	for _, row := range rows {
		if row.Party != "" {
			parties = append(parties, row.Party)
		}
	}
	names, err := q.book.PartyNames(parties)
	if err != nil {
		return err
	}
	for _, row := range rows {
		p.Offices = append(p.Offices, officePart{row, names[row.Party]})
	}
	publishers := publishersIn(r)
	for _, m := range o.Whole.Misdated {
		p.Misdated = append(p.Misdated, misdatedPart{m, recordPath(m.Report) + "#" + m.Node, cmp.Or(publishers[m.Report], "report "+shortID(m.Report))})
	}
	o.Person = p
	o.tellings("form")
	return q.addLines(o, linesOf(r.ID, "person", []linesWanted{
		{title: "Meetings", query: view.Query{Kind: parley.MeetingNode}, none: "No report kept here names this person at a meeting."},
		{title: "Statements", query: view.Query{Kind: parley.StatementNode}, none: "No statement of this person is kept here."},
		{title: "Undertakings", query: view.Query{Kind: parley.UndertakingNode}},
		{title: "Claims about it", query: view.Query{Kind: parley.ClaimNode}},
	}))
}

// linesOf asks for what names a person or party, by the name of the query
// value that says so.
func linesOf(id, by string, list []linesWanted) []linesWanted {
	for i := range list {
		w := &list[i]
		if by == "person" {
			w.query.Person = id
		} else {
			w.query.Party = id
		}
		w.address = "/" + view.TableName(w.query.Kind) + "?" + url.Values{by: {id}}.Encode()
	}
	return list
}

// spellings are the forms of a name, those that most reports print first.
func spellings(fields []fieldPart) (list []spellingPart) {
	for _, f := range fields {
		if f.Name != "form" {
			continue
		}
		for _, v := range f.Values {
			part := spellingPart{valuePart: v}
			for _, s := range v.Sources {
				i := slices.IndexFunc(part.By, func(b printedBy) bool { return b.Publisher == s.Publisher })
				switch {
				case s.Judgement != "":
				case i < 0:
					part.By = append(part.By, printedBy{s.Publisher, 1})
				default:
					part.By[i].Reports++
				}
			}
			slices.SortStableFunc(part.By, func(a, b printedBy) int { return cmp.Compare(b.Reports, a.Reports) })
			list = append(list, part)
		}
	}
	slices.SortStableFunc(list, func(a, b spellingPart) int { return cmp.Compare(len(b.Sources), len(a.Sources)) })
	return list
}

// publishersIn are the publishers of the reports that tell of a record.
func publishersIn(r *parley.Record) map[string]string {
	out := map[string]string{}
	for _, f := range r.Fields {
		for _, v := range f.Values {
			for _, s := range v.Sources {
				out[s.Report] = s.Publisher
			}
		}
	}
	return out
}
