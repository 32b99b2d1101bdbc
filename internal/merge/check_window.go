package merge

import (
	"strconv"
	"strings"
)

// A windowSpan is over which days a claim counts: those that belong to it for
// certain, and those that may.
type windowSpan struct{ sure, may days }

// nowhere holds no day.
var nowhere = days{farOff, longAgo}

// windowOf is the window of a claim, up to the meeting that it numbers or,
// where there is none, up to its publication. A day on either side of an end
// may belong to it: zones differ, and so do ways to count two weeks.
func windowOf(c *Claim, target *Counted) windowSpan {
	from, mayFrom, to, mayTo := windowStart(c, target)
	if c.To != "" {
		if first, last, ok := dayRange(c.To); ok {
			to, mayTo = min(to, last), min(mayTo, last+1)
			if first != last && isSince(c) {
				to = min(to, first-1)
			}
		}
	}
	span := windowSpan{days{from, to}, days{mayFrom, mayTo}}
	if span.sure.from > span.sure.to {
		span.sure = nowhere
	}
	return span
}

// Reach is the first and the last day (ISO, inclusive) on which a meeting may
// be to bear on the verdict on a claim, "" for an open end. A meeting without a
// known day may bear on any. target is the meeting that the claim is tied to,
// nil for none.
func Reach(c *Claim, target *Counted) (from, to string) {
	span := windowOf(c, target).may
	if !c.Windowed {
		_, published, dated := dayRange(c.Published)
		span.to = max(span.to, published)
		if !dated || target == nil && c.Kind == "ordinal" { // it may number a meeting that is to come
			span.to = farOff
		}
	}
	if span.from != longAgo && span.from != farOff {
		from = isoDay(span.from - zoneDays)
	}
	if span.to != farOff {
		to = isoDay(span.to + zoneDays)
	}
	return from, to
}

// DaysOf are the first and the last day (ISO, inclusive) of a meeting's time; ok
// is false where one of them is not known.
func DaysOf(time string) (from, to string, ok bool) {
	d, ok := readDays(time)
	if !ok || !d.bounded() {
		return "", "", false
	}
	return isoDay(d.from), isoDay(d.to), true
}

// ReportReach are the first and the last day of what a report published then may
// be needed for to tell of.
func ReportReach(published string) (from, to string, ok bool) {
	first, last, ok := dayRange(published)
	if !ok {
		return "", "", false
	}
	return isoDay(first - afterDays), isoDay(last), true
}

// zoneDays is how far the day of a time with a zone may lie from its letters.
const zoneDays = 2

// isSince reports whether the window begins with an event rather than with a
// period that it takes in: of "since May", May may or may not be part.
func isSince(c *Claim) bool {
	words := " " + strings.ToLower(c.AsPrinted) + " "
	return strings.Contains(words, " since ") || strings.Contains(words, " after ")
}

// windowStart is the window without regard to the end that the claim states.
func windowStart(c *Claim, target *Counted) (from, mayFrom, to, mayTo int) {
	from, mayFrom, to, mayTo = longAgo, longAgo, longAgo, farOff
	end := farOff
	if first, last, ok := dayRange(c.Published); ok {
		to, mayTo, end = first, last+1, last
	}
	if c.Kind == "last" {
		return lastStart(c, target, to, mayTo)
	}
	if numbers(c.Kind) && target != nil {
		if d, ok := readDays(target.Time); ok && d.bounded() {
			to, mayTo, end = d.from-1, d.to, d.to
		}
	}
	if !c.Windowed {
		return from, mayFrom, to, mayTo
	}
	first, last, ok := dayRange(c.From)
	switch n := daysOfDuration(c.Duration); {
	case ok && first == last:
		from, mayFrom = first, first-1
	case ok && isSince(c):
		from, mayFrom = last+1, first
	case ok:
		from, mayFrom = first, first
	case n > 0 && end != farOff:
		from, mayFrom = end-n, end-n-1
	default:
		from = farOff // "since the truce": nothing is in it for certain
	}
	return from, mayFrom, to, mayTo
}

// lastStart is the time after the meeting that is called the last, before the
// claim was made.
func lastStart(c *Claim, target *Counted, to, mayTo int) (int, int, int, int) {
	if target != nil {
		if d, ok := readDays(target.Time); ok && d.bounded() {
			return d.to + 1, d.from, to - 1, mayTo
		}
	}
	if first, last, ok := dayRange(c.From); ok && c.To == "" || ok && c.To == c.From {
		return last + 1, first, to - 1, mayTo
	}
	return farOff, longAgo, to - 1, mayTo
}

// numbers reports whether a claim of the kind places one meeting among those
// up to it.
func numbers(kind string) bool {
	return kind == "ordinal" || kind == "first" || kind == "highest_level" || kind == "longest"
}

// daysOfDuration are the days of an ISO 8601 duration of one unit (P14D, P3M,
// P2Y); 0 for any other. A month counts 30 days, a year 365.
func daysOfDuration(iso string) int {
	if len(iso) < 3 || iso[0] != 'P' {
		return 0
	}
	n, err := strconv.Atoi(iso[1 : len(iso)-1])
	unit := map[byte]int{'D': 1, 'W': 7, 'M': 30, 'Y': 365}[iso[len(iso)-1]]
	if err != nil || n < 0 || n > 10000 {
		return 0
	}
	return n * unit
}

// windowEnds takes an interval apart, "" for what is open or no date.
func windowEnds(value string) (from, to string) {
	from, to, two := strings.Cut(value, "/")
	if !two {
		to = from
	}
	for _, end := range []*string{&from, &to} {
		if _, _, ok := dayRange(*end); !ok {
			*end = ""
		}
	}
	return from, to
}

func numberValue(s string) *int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil
	}
	return &n
}

// A Dated is one report with its date of publication.
type Dated struct{ Report, Published string }

// The coverage from which a claim can be told: fewer reports than minReports
// from the time in question, or none from the first half of a bounded window,
// and the verdict is CannotTell. A report tells of what was up to
// afterDays before it.
const (
	minReports = 5
	afterDays  = 7
)

// Coverage says which reports a verdict rests on.
type Coverage struct {
	Reports int    `json:"reports"`        // about the parties or people, dated
	From    string `json:"from,omitempty"` // ISO days
	To      string `json:"to,omitempty"`
	Inside  int    `json:"inside"` // of them from the time that the claim is about
	Enough  bool   `json:"enough"`
}

// coverageOf counts the reports, each once.
func coverageOf(reports []Dated, window days) Coverage {
	var c Coverage
	seen := map[string]bool{}
	all, inside := nowhere, nowhere
	for _, r := range reports {
		d, _, ok := dayRange(r.Published)
		if !ok || seen[r.Report] {
			continue
		}
		seen[r.Report] = true
		c.Reports++
		all = days{min(all.from, d), max(all.to, d)}
		if d >= window.from && (window.to == farOff || d <= window.to+afterDays) {
			c.Inside++
			inside = days{min(inside.from, d), max(inside.to, d)}
		}
	}
	if c.Reports > 0 {
		c.From, c.To = isoDay(all.from), isoDay(all.to)
	}
	early := !window.bounded() || c.Inside > 0 && inside.from <= window.from+window.length()/2
	c.Enough = c.Inside >= minReports && early
	return c
}
