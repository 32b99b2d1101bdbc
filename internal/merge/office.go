package merge

import (
	"cmp"
	"fmt"
	"slices"

	"parley"
)

// An Occupancy is that a person held an office, as far as reports say: not
// when it began and ended, but between which dates it was so.
type Occupancy struct {
	Person string `json:"person"` // record ID
	Party  string `json:"party,omitempty"`
	Office string `json:"office"` // in one way of writing: "foreign minister"
	Title  string `json:"title"`  // as printed most often
	First  string `json:"first"`  // ISO days of the first and the last report that give it as held
	Last   string `json:"last"`
	// NotBefore is the last day on which another was still reported to hold it,
	// NotAfter the first on which another is, or the person is called former.
	NotBefore string `json:"not_before,omitempty"`
	NotAfter  string `json:"not_after,omitempty"`
	// Since and Until are the beginning and the end as a report states them
	// (StateTerms), ISO prefixes.
	Since   string `json:"since,omitempty"`
	Until   string `json:"until,omitempty"`
	Reports int    `json:"reports"`
}

// A MisdatedOffice is a report that gives a person an office out of its time:
// by other reports the person no longer held it, or another did.
type MisdatedOffice struct {
	Report    string `json:"report"`
	Node      string `json:"node"`
	Person    string `json:"person"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Why       string `json:"why"`
}

// Occupancies follow from the dated offices of people's records, and so do
// reports that give an office out of its time: a single one between others that
// say otherwise on both sides of it, or after one that calls the person
// former. Of a new holder's first report, or of two that agree, none is
// marked: that may be how it was. Titles that say only the sort of post
// ("Minister") count for nothing. The results are sorted and do not depend on
// the order of the records.
func Occupancies(people []parley.Record) ([]Occupancy, []MisdatedOffice) {
	occupancies, misdated := []Occupancy{}, []MisdatedOffice{}
	for _, t := range officeTimelines(people) {
		t.settle()
		occupancies = append(occupancies, t.occupancies()...)
		misdated = append(misdated, t.misdated()...)
	}
	slices.SortFunc(occupancies, func(a, b Occupancy) int {
		return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Office, b.Office), cmp.Compare(a.First, b.First), cmp.Compare(a.Person, b.Person))
	})
	slices.SortFunc(misdated, func(a, b MisdatedOffice) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Report, b.Report), cmp.Compare(a.Node, b.Node), cmp.Compare(a.Title, b.Title))
	})
	return occupancies, misdated
}

// An officeReport is one report's saying that a person holds or held an office.
type officeReport struct {
	day                  int
	person, title        string
	former               bool
	report, node, origin string
}

// An officeTimeline is all that is said of one office, or where several may
// hold it, of one person in it.
type officeTimeline struct {
	key     officeKey
	holders []string // record IDs, sorted
	reports []officeReport
	days    []heldDay // once settled
}

// A heldDay says who held the office on a day of a report: one person, or one
// until and another from that day.
type heldDay struct {
	day      int
	from, to string // "" for nobody known
}

// officeTimelines gathers the dated offices of all records.
func officeTimelines(people []parley.Record) []*officeTimeline {
	type group struct {
		key    officeKey
		person string
	}
	groups := map[group]*officeTimeline{}
	var order []*officeTimeline
	for i := range people {
		r := &people[i]
		for _, o := range officesOf(r) {
			g := group{key: o.key}
			if !o.key.sole {
				g.person = r.ID
			}
			t := groups[g]
			if t == nil {
				t = &officeTimeline{key: o.key}
				groups[g] = t
				order = append(order, t)
			}
			t.reports = append(t.reports, o.officeReport)
			if !slices.Contains(t.holders, r.ID) {
				t.holders = append(t.holders, r.ID)
			}
		}
	}
	for _, t := range order {
		slices.Sort(t.holders)
		slices.SortFunc(t.reports, func(a, b officeReport) int {
			return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.report, b.report), cmp.Compare(a.node, b.node), cmp.Compare(a.person, b.person), cmp.Compare(a.title, b.title))
		})
	}
	return order
}

type keyedReport struct {
	key officeKey
	officeReport
}

// officesOf are the offices of a person's record that have a dated report.
func officesOf(r *parley.Record) []keyedReport {
	var out []keyedReport
	own := fieldValues(r, "party", nil)
	for _, f := range r.Fields {
		if f.Name != "office" {
			continue
		}
		for _, v := range f.Values {
			keys := map[string]officeKey{} // by party
			for _, s := range v.Sources {
				of := v.Of
				if len(s.Of) > 0 {
					of = s.Of
				}
				party := of["party"]
				if party == "" && len(own) == 1 {
					party = own[0]
				}
				key, known := keys[party]
				if !known {
					if says, ok := officeOf(v.Value, party); ok {
						key = says
					}
					keys[party] = key
				}
				if d, ok := dayOf(s.Published); ok && key.head != "" {
					out = append(out, keyedReport{key, officeReport{d, r.ID, v.Value, of["former"] == "true", s.Report, s.Node, s.Origin}})
				}
			}
		}
	}
	return out
}

// occupancies are the stretches of time in which one person held the office.
func (t *officeTimeline) occupancies() []Occupancy {
	var out []Occupancy
	keep := func(person, before string, first, last int, closed bool) {
		if o := t.stretch(person, t.days[first].day, t.days[last].day); o.Reports > 0 {
			if before != "" {
				o.NotBefore = t.lastHeld(o.First, func(r *officeReport) bool { return r.person == before })
			}
			if closed {
				o.NotAfter = isoDay(t.days[last].day)
			}
			out = append(out, o)
		}
	}
	person, before, first := t.days[0].from, "", 0
	for i, d := range t.days {
		if d.from != d.to {
			keep(person, before, first, i, true)
			person, before, first = d.to, d.from, i
		}
	}
	keep(person, before, first, len(t.days)-1, false)
	return out
}

// stretch is what reports of the days from first to last say of the person.
func (t *officeTimeline) stretch(person string, first, last int) Occupancy {
	o := Occupancy{Person: person, Party: t.key.party, Office: t.key.name()}
	titles := map[string]int{}
	for _, r := range t.reports {
		if person == "" || r.person != person || r.former || r.day < first || r.day > last {
			continue
		}
		if o.Reports == 0 {
			o.First = isoDay(r.day)
		}
		o.Last = isoDay(r.day)
		o.Reports++
		titles[r.title]++
	}
	o.Title = mostOften(titles)
	return o
}

// lastHeld is the last day up to limit of a report that agrees with who held
// the office and is one of those asked for, "" where there is none.
func (t *officeTimeline) lastHeld(limit string, of func(*officeReport) bool) string {
	last := ""
	for i := range t.reports {
		if r := &t.reports[i]; of(r) && !r.former && isoDay(r.day) <= limit && t.holds(r) {
			last = isoDay(r.day)
		}
	}
	return last
}

// holds reports whether the report agrees with who held the office on its day.
func (t *officeTimeline) holds(r *officeReport) bool {
	i, _ := slices.BinarySearchFunc(t.days, r.day, func(d heldDay, day int) int { return cmp.Compare(d.day, day) })
	return i < len(t.days) && t.days[i].day == r.day && (t.days[i].from == r.person || t.days[i].to == r.person)
}

// misdated are the reports that give the office to somebody who by the others
// did not hold it on their day.
func (t *officeTimeline) misdated() []MisdatedOffice {
	var out []MisdatedOffice
	for i := range t.reports {
		r := &t.reports[i]
		if r.former || t.holds(r) {
			continue
		}
		out = append(out, MisdatedOffice{Report: r.report, Node: r.node, Person: r.person, Title: r.title, Published: isoDay(r.day), Why: t.why(r)})
	}
	return out
}

// why says what the others report: who is called former, who holds it.
func (t *officeTimeline) why(r *officeReport) string {
	for _, o := range t.reports {
		if o.former && o.person == r.person && o.day <= r.day {
			return fmt.Sprintf("called former on %s", civil(o.day).Format(plainDay))
		}
	}
	before, after := "", ""
	for i := range t.reports {
		o := &t.reports[i]
		switch {
		case o.person == r.person || o.former || !t.holds(o):
		case o.day <= r.day:
			before = civil(o.day).Format(plainDay)
		case after == "":
			after = civil(o.day).Format(plainDay)
		}
	}
	return fmt.Sprintf("another holds it by reports of %s and %s", before, after)
}

// mostOften is the key with the highest count, the first of equal ones.
func mostOften(counts map[string]int) string {
	best := ""
	for title, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && title < best {
			best = title
		}
	}
	return best
}
