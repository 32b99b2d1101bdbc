package score

import (
	"fmt"
	"regexp"
	"strings"
)

// A Series is the record that must come out of a series of reports, as people
// write it down (docs/series.md). It names reports by their numbers and has no ID of the
// program's.
type Series struct {
	// AsOf is the day that statuses, outcomes and verdicts hold for; From and
	// To are the first and the last day of publication. All are ISO dates, inclusive.
	AsOf, From, To string
	Entries        []SeriesEntry
}

// A SeriesEntry is one thing of the record.
type SeriesEntry struct {
	Line int
	// Kind is a key of seriesKeys; ID is unique among the entries, empty for the
	// list of what is overdue; Title is for people.
	Kind, ID, Title string
	Fields          []SeriesField
}

// A SeriesField is one "key: value | value | telling | telling" line. Values
// and tellings are in the order written; either may be empty.
type SeriesField struct {
	Line   int
	Key    string
	Values []string
	Told   []Telling
}

// A Telling is what one report says of a thing: `05 held "ended the first round"`.
type Telling struct {
	// Report is the report's number, two digits. Says is one word such as held or
	// planned, empty where the field tells it. Words are the report's, white space folded.
	Report, Says, Words string
}

// Of gives the fields of one key.
func (e SeriesEntry) Of(key string) []SeriesField {
	var out []SeriesField
	for _, f := range e.Fields {
		if f.Key == key {
			out = append(out, f)
		}
	}
	return out
}

// seriesKeys says which fields an entry of each kind may have.
var seriesKeys = map[string]string{
	"process":     "reports",
	"party":       "state, kind, told",
	"person":      "party, form, office, out of time, not",
	"meeting":     "process, level, channel, status, date, planned for, venue, city, country, side, third, absent, parts, not, told, superseded, conflict, no conflict",
	"agreement":   "process, form, status, meeting, history, stance, signatory, term, superseded, conflict",
	"undertaking": "kind, of, to, agreement, deadline, outcome, told, superseded",
	"overdue":     "meeting, undertaking",
	"claim":       "kind, n, unit, of, window, verdict, why, rests on, against, no conflict, told",
	"origin":      "kind, words",
	"apart":       "words",
	"revision":    "from, to",
	"readouts":    "meeting, both, only",
}

var tellingPart = regexp.MustCompile(`^(\d\d)(?: ([a-z_]+))? "([^"]+)"$`)

// ParseSeries reads a series. The error names the line.
func ParseSeries(src string) (*Series, error) {
	s := &Series{}
	for n, line := range strings.Split(src, "\n") {
		var err error
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "" || strings.HasPrefix(trimmed, "#"):
		case line[0] != ' ':
			err = s.head(n+1, trimmed)
		case len(s.Entries) == 0:
			err = lineError(n+1, "is indented but follows no entry such as \"meeting\"")
		default:
			err = s.Entries[len(s.Entries)-1].field(n+1, trimmed)
		}
		if err != nil {
			return nil, err
		}
	}
	if s.AsOf == "" || s.From == "" || s.To == "" {
		return nil, fmt.Errorf("want a line \"as of DATE\" and a line \"series DATE..DATE\"")
	}
	return s, nil
}

// head reads a line in column 1.
func (s *Series) head(n int, line string) error {
	if day, ok := strings.CutPrefix(line, "as of "); ok {
		s.AsOf = day
		return nil
	}
	kind, rest, _ := strings.Cut(line, " ")
	if kind == "series" {
		s.From, s.To, _ = strings.Cut(rest, "..")
		return nil
	}
	id, title, _ := strings.Cut(rest, " ")
	if _, known := seriesKeys[kind]; !known {
		return lineError(n, "begins no kind of entry: %q", kind)
	}
	if (id == "") != (kind == "overdue") {
		return lineError(n, "want a name after %q, and none after \"overdue\"", kind)
	}
	s.Entries = append(s.Entries, SeriesEntry{Line: n, Kind: kind, ID: id, Title: title})
	return nil
}

// field reads an indented line.
func (e *SeriesEntry) field(n int, line string) error {
	key, rest, ok := strings.Cut(line, ": ")
	if !ok || !contains(seriesKeys[e.Kind], key) {
		return lineError(n, "is no field of %s: %q; want one of %s", e.Kind, line, seriesKeys[e.Kind])
	}
	f := SeriesField{Line: n, Key: key}
	for _, part := range strings.Split(rest, " | ") {
		m := tellingPart.FindStringSubmatch(part)
		switch {
		case m != nil:
			f.Told = append(f.Told, Telling{Report: m[1], Says: m[2], Words: foldSpace(m[3])})
		case strings.ContainsRune(part, '"'):
			return lineError(n, "%q is no telling; want a report's number, perhaps a word, and words in quotation marks", part)
		default:
			f.Values = append(f.Values, part)
		}
	}
	e.Fields = append(e.Fields, f)
	return nil
}

// contains reports whether a list joined by ", " holds the word.
func contains(list, word string) bool {
	return strings.Contains(", "+list+", ", ", "+word+", ")
}

func foldSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
