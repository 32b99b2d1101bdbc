package score

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A SeriesReport is what Check needs to know of a report: its words (headline
// and text), its day of publication (ISO) and its address.
type SeriesReport struct{ Text, Published, URL string }

// Check reports where the series does not fit the reports, which are given by
// number, or itself: a report that is not there or not used, words that are not in
// the report, a day outside of the series, a name of no entry, a conflict with one side only.
// One line a finding, in the order of the series; empty when all is well.
func (s *Series) Check(reports map[string]SeriesReport) []string {
	c := &seriesCheck{Series: s, reports: reports, entries: map[string]SeriesEntry{}, used: map[string]bool{}, process: map[string]string{}}
	for _, e := range s.Entries {
		if old, twice := c.entries[e.ID]; twice {
			c.add(e.Line, "%s is also the name of line %d", e.ID, old.Line)
		}
		c.entries[e.ID] = e
	}
	for _, e := range s.Entries {
		c.tellings(e)
		c.names(e)
		c.days(e)
		c.conflicts(e)
		c.kind(e)
	}
	c.everyReport()
	return c.found
}

type seriesCheck struct {
	*Series
	reports map[string]SeriesReport
	entries map[string]SeriesEntry
	used    map[string]bool
	process map[string]string
	found   []string
}

func (c *seriesCheck) add(line int, format string, args ...any) {
	c.found = append(c.found, lineError(line, format, args...).Error())
}

// tellings looks every telling up in its report.
func (c *seriesCheck) tellings(e SeriesEntry) {
	for _, f := range e.Fields {
		for _, t := range f.Told {
			r, ok := c.reports[t.Report]
			c.used[t.Report] = true
			switch {
			case !ok:
				c.add(f.Line, "there is no report %s", t.Report)
			case !strings.Contains(foldSpace(r.Text), t.Words):
				c.add(f.Line, "report %s does not have the words %q", t.Report, t.Words)
			}
		}
	}
}

// nameFields are the fields of which one value names entries, joined by commas, and the
// kinds that these may be of: the second value of a history line, else the first.
var nameFields = map[string]string{
	"process": "process", "parts": "meeting", "not": "meeting, person", "meeting": "meeting", "agreement": "agreement",
	"undertaking": "undertaking", "rests on": "meeting", "against": "claim", "signatory": "person",
	"of": "party, person", "to": "party", "party": "party", "side": "party", "third": "party", "absent": "party", "stance": "party", "history": "party",
}

var (
	stateCode = regexp.MustCompile(`^[A-Z]{3}$`)
	people    = regexp.MustCompile(`^P\d\d\b`)
)

// names checks that every name of a field is that of an entry of the right kind; a state
// has no entry.
func (c *seriesCheck) names(e SeriesEntry) {
	for _, f := range e.Fields {
		at := 0
		if f.Key == "history" {
			at = 1
		}
		for i, value := range f.Values {
			switch kinds := nameFields[f.Key]; {
			case value == "none":
			case kinds != "" && i == at:
				c.named(f.Line, kinds, value)
			case people.MatchString(value):
				c.named(f.Line, "person", value)
			}
		}
	}
}

// named checks the names in one value: "P01 head, P12".
func (c *seriesCheck) named(line int, kinds, value string) {
	for _, name := range strings.Split(value, ", ") {
		name, _, _ = strings.Cut(name, " ")
		e, ok := c.entries[name]
		if stateCode.MatchString(name) && contains(kinds, "party") || ok && contains(kinds, e.Kind) {
			continue
		}
		c.add(line, "%s is no %s", name, strings.ReplaceAll(kinds, ", ", " or "))
	}
}

var isoDay = regexp.MustCompile(`\b\d{4}-\d{2}(?:-\d{2})?\b`)

// days checks that every day lies between the series' first day and the one
// it holds for. A claim's window may begin earlier.
func (c *seriesCheck) days(e SeriesEntry) {
	for _, f := range e.Fields {
		for _, value := range f.Values {
			for _, day := range isoDay.FindAllString(value, -1) {
				if day < c.From[:len(day)] && f.Key != "window" || day > c.AsOf[:len(day)] {
					c.add(f.Line, "%s is not within %s..%s", day, c.From, c.AsOf)
				}
			}
		}
	}
}

// conflicts checks that every conflict has two values at least, each told by a report.
func (c *seriesCheck) conflicts(e SeriesEntry) {
	values := map[string][]string{}
	lines := map[string]int{}
	for _, f := range e.Of("conflict") {
		if len(f.Values) < 2 || len(f.Told) == 0 {
			c.add(f.Line, "a conflict wants a field, a value and who tells it")
			continue
		}
		values[f.Values[0]] = append(values[f.Values[0]], f.Values[1])
		lines[f.Values[0]] = f.Line
	}
	for _, field := range slices.Sorted(maps.Keys(values)) {
		if slices.Sort(values[field]); len(slices.Compact(values[field])) < 2 {
			c.add(lines[field], "the conflict %q has one value only", field)
		}
	}
}

// everyReport checks what holds of the reports: each is used, in one process,
// published within the series, at an address of its own unless a revision says otherwise.
func (c *seriesCheck) everyReport() {
	at := map[string]string{}
	for _, number := range slices.Sorted(maps.Keys(c.reports)) {
		r := c.reports[number]
		if !c.used[number] {
			c.found = append(c.found, fmt.Sprintf("report %s is told of nowhere", number))
		}
		if c.process[number] == "" {
			c.found = append(c.found, fmt.Sprintf("report %s is in no process", number))
		}
		if r.Published < c.From || r.Published > c.To {
			c.found = append(c.found, fmt.Sprintf("report %s of %q is not within %s..%s", number, r.Published, c.From, c.To))
		}
		if first := at[r.URL]; first != "" && !c.revises(first, number) {
			c.found = append(c.found, fmt.Sprintf("reports %s and %s have one address and are no revisions", first, number))
		}
		at[r.URL] = number
	}
}
