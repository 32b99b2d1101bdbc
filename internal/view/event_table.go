package view

import (
	"fmt"
	"strconv"
	"strings"

	"parley"
)

// An EventRow is an event of a report.
type EventRow struct {
	Report, Published, Publisher string
	Meeting                      string // the record of its meeting, "" for none
	Event                        parley.Event
}

// EventTable has one row for each event of each report, as event data sets
// have them.
func EventTable(rows []EventRow) Table {
	t := Table{Name: "events", Row: "one event that one report tells of: who does what to whom; the same act in two reports is two rows", Columns: []Column{
		{"report", "ID of the report"},
		{"event", "number within the report; another version of the program may number otherwise"},
		{"published", "ISO 8601 prefix"},
		{"publisher", "who printed it"},
		{"meeting", "ID of the meeting that it follows from; empty where it follows from none"},
		{"date_from", "first day, ISO 8601 prefix; empty where open or not said"},
		{"date_to", "last day, inclusive"},
		{"date_precision", "year, month, day or time of the two; range where they differ; open where one is not said"},
		{"actor", "ISO 3166-1 alpha-3 for a state's government, else a slug; empty where the words do not say"},
		{"recipient", "the same"},
		{"plover", "event of the PLOVER ontology: CONSULT, AGREE, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT"},
		{"mode", "PLOVER mode: visit, phone, third-party …"},
		{"context", "PLOVER contexts; several are parted by semicolons"},
		{"cameo", "the CAMEO code nearest to it"},
		{"temporal", "how the report tells it: new, background, future, hypothetical"},
		{"start", "first byte of the first words in the report's canonical text"},
		{"end", "the byte after the last one of them"},
		{"words", "the words that say it; … parts stretches of them"},
	}}
	for i := range rows {
		t.Rows = append(t.Rows, rows[i].cells())
	}
	return t
}

func (r *EventRow) cells() []string {
	e := &r.Event
	var from, to, when, start, end string
	if e.Time != nil {
		from, to = e.Time.From, e.Time.To
		if e.Time.Open == "" && from == "" {
			from = to
		}
		if e.Time.Open == "" && to == "" {
			to = from
		}
		when = precision(from, to)
	}
	if len(e.Evidence) > 0 {
		start, end = strconv.Itoa(e.Evidence[0].Start), strconv.Itoa(e.Evidence[0].End)
	}
	return []string{r.Report, e.ID, r.Published, r.Publisher, r.Meeting, from, to, when, e.Actor, e.Recipient, e.Event, e.Mode,
		strings.Join(e.Context, "; "), e.Cameo, e.Temporal, start, end, wordsOf(e.Evidence)}
}

// An OfficeRow is that a person held an office, as far as reports say.
type OfficeRow struct {
	Person, Party, Office, Title, First, Last, NotBefore, NotAfter, Since, Until string
	Reports                                                                      int
}

// OccupancyTable has one row for each office of each person.
func OccupancyTable(rows []OfficeRow, n *Names) Table {
	t := Table{Name: "occupancies", Row: "one office that one person held, as far as dated reports say", Columns: []Column{
		{"person", "ID of the person"},
		{"name", "the name shown"},
		{"party", "whose office it is; empty where the words do not say"},
		{"office", "in one way of writing, by which it is compared"},
		{"title", "as printed most often"},
		{"first", "day of the first report that gives it as held"},
		{"last", "day of the last one; the office may have begun earlier and lasted longer"},
		{"not_before", "the last day on which another was still reported to hold it"},
		{"not_after", "the first day on which another is reported to hold it, or the person is called former"},
		{"since", "the beginning as a report states it, ISO 8601 prefix"},
		{"until", "the end as a report states it, ISO 8601 prefix"},
		{"reports", "how many reports give it"},
	}}
	for _, o := range rows {
		t.Rows = append(t.Rows, []string{o.Person, n.of[o.Person], o.Party, o.Office, o.Title, o.First, o.Last, o.NotBefore, o.NotAfter, o.Since, o.Until, fmt.Sprint(o.Reports)})
	}
	return t
}

// A MisdatedRow is a report that gives a person an office out of its time.
type MisdatedRow struct{ Report, Node, Person, Title, Published, Why string }

// MisdatedTable has one row for each such report.
func MisdatedTable(rows []MisdatedRow, n *Names) Table {
	t := Table{Name: "misdated_offices", Row: "one report that gives a person an office which by the other reports the person did not hold then", Columns: []Column{
		{"report", "ID of the report"},
		{"published", "ISO 8601 prefix"},
		{"node", "permanent ID of the person in that report"},
		{"person", "ID of the person"},
		{"name", "the name shown"},
		{"title", "the office as printed"},
		{"why", "what the other reports say"},
	}}
	for _, m := range rows {
		t.Rows = append(t.Rows, []string{m.Report, m.Published, m.Node, m.Person, n.of[m.Person], m.Title, m.Why})
	}
	return t
}
