package extract

import (
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/internal/mention"
	"parley/internal/when"
)

// claimWindow adds over which time is counted: "in the last two weeks", "in ten
// days", "since April", "since the truce was signed in May".
func (x *reader) claimWindow(k *claim, s int) {
	_, end := x.limits(s)
	first, _ := x.limits(s)
	for i := max(first, k.first-4); i < min(end, k.end+far/2); i++ {
		w, after := x.windowAt(i, end)
		if w == nil && x.wordIs(i, "for") && (k.out.Kind == "first" || k.out.Kind == "none") {
			w, after = x.lengthWindow(i, end)
		}
		if w != nil {
			k.out.Window = w
			k.first, k.end = min(k.first, i), max(k.end, after)
			return
		}
	}
}

// windowAt reads a window that begins at token i, and gives the token after it.
func (x *reader) windowAt(i, end int) (*parley.Window, int) {
	if m := x.mentionAt(i); m != nil && m.Kind == mention.Time && m.First == i && m.When.Kind == when.Window {
		first := i
		if x.wordIs(i-1, "in", "over", "within", "during", "for") {
			first--
		}
		w := &parley.Window{From: m.When.From, To: m.When.To, AsPrinted: x.Span(first, m.End).Text, ISO: m.When.ISO}
		return derivedEnds(w), m.End
	}
	switch {
	case x.wordIs(i, "this") && !x.isDate(i-1) && x.wordIs(i+1, "week", "month", "year", "decade", "century", "summer", "winter", "spring", "autumn"):
		return x.thisWindow(i)
	case x.wordIs(i, "since"):
		return x.sinceWindow(i, end)
	case x.wordIs(i, "in", "over", "within"):
		return x.lengthWindow(i, end)
	}
	return nil, 0
}

// isDate reports whether token i belongs to a date: "in February this year" is one whole.
func (x *reader) isDate(i int) bool {
	m := x.mentionAt(i)
	return m != nil && m.Kind == mention.Time
}

// thisWindow: "the third meeting this year", from its beginning to the publication.
func (x *reader) thisWindow(i int) (*parley.Window, int) {
	w := &parley.Window{AsPrinted: x.Span(i, i+2).Text}
	if m := x.mentionAt(i); m != nil && m.Kind == mention.Time && m.When.From != "" && x.Report.Published != "" && precedes(m.When.From, x.Report.Published) {
		w.From, w.To = m.When.From, x.Report.Published
		derivedEnds(w)
	}
	return w, i + 2
}

func derivedEnds(w *parley.Window) *parley.Window {
	if w.From != "" {
		w.Derived = append(w.Derived, "from")
	}
	if w.To != "" {
		w.Derived = append(w.Derived, "to")
	}
	return w
}

// lengths are the words of time that make a window with "in" and a number.
var lengths = map[string]string{"day": "D", "days": "D", "week": "W", "weeks": "W", "month": "M", "months": "M", "year": "Y", "years": "Y", "decade": "X", "decades": "X"}

// lengthWindow: "in ten days", "in a decade", up to the publication.
func (x *reader) lengthWindow(i, end int) (*parley.Window, int) {
	k := i + 1
	if x.wordIs(k, "just", "only", "about", "nearly", "almost", "more", "less", "under", "over", "as") {
		k++
	}
	if x.wordIs(k, "than") {
		k++
	}
	n, after := 1, k+1
	if !x.wordIs(k, "a", "as") {
		if n, _, after = x.numberAt(k, end); n == 0 {
			return nil, 0
		}
	}
	unit := lengths[x.Word(after)]
	if unit == "" || after >= end {
		return nil, 0
	}
	w := &parley.Window{AsPrinted: x.Span(i, after+1).Text}
	switch unit {
	case "W":
		w.ISO, n = fmt.Sprintf("P%dD", 7*n), 7*n
		unit = "D"
	case "X":
		w.ISO, n = fmt.Sprintf("P%dY", 10*n), 10*n
		unit = "Y"
	default:
		w.ISO = fmt.Sprintf("P%d%s", n, unit)
	}
	if from, to, ok := x.upToReport(n, unit); ok {
		w.From, w.To = from, to
		derivedEnds(w)
	}
	return w, after + 1
}

// upToReport is the stretch of n days, months or years that ends with the publication.
func (x *reader) upToReport(n int, unit string) (from, to string, ok bool) {
	pub := x.Report.Published
	day, err := time.Parse("2006-01-02", pub)
	if err != nil {
		return "", "", false
	}
	switch unit {
	case "D":
		day = day.AddDate(0, 0, -n)
	case "M":
		day = day.AddDate(0, -n, 0)
	case "Y":
		day = day.AddDate(-n, 0, 0)
	}
	if day.Year() < 1 {
		return "", "", false
	}
	return day.Format("2006-01-02"), pub, true
}

// sinceWindow: from the date after "since", or from that in the clause after it, to
// the publication.
func (x *reader) sinceWindow(i, end int) (*parley.Window, int) {
	last := i + 1
	from := ""
	for k := i + 1; k < min(end, i+far/2); k++ {
		m := x.mentionAt(k)
		if m != nil && m.Kind == mention.Time && m.First == k {
			if from == "" {
				from = m.When.In(when.Past).From
			}
			last = m.End
			if k <= i+2 {
				break
			}
		}
		if m == nil && (x.wordIs(k, ",", ".", ";", ":", "and", "but", "said", "”", "\"") || x.rel(k) == "root") {
			break
		}
		last = max(last, k+1)
	}
	if last <= i+1 {
		return nil, 0
	}
	w := &parley.Window{From: from, AsPrinted: x.Span(i, last).Text}
	if from != "" && x.Report.Published != "" && precedes(from, x.Report.Published) {
		w.To = x.Report.Published
		w.Derived = parley.List[string]{"from", "to"}
	}
	if w.To == "" {
		w.From = ""
	}
	return w, last
}

// precedes reports whether the prefix a lies before the day b, or holds it.
func precedes(a, b string) bool { return a < b || strings.HasPrefix(b, a) }
