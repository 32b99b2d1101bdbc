// Package when reads time expressions: dates, weekdays, "late on Friday",
// "the last two weeks", "two days later", "every Tuesday". In comes a Document
// or a bare phrase, a reference (the date of publication) and where there is a
// parse the tense of the verb; out go expressions with inclusive ISO 8601
// prefixes, whose length is their precision, and TIMEX3 values.
//
// It knows no clock: what depends on a reference stays without a date where
// there is none. The extent of an expression follows TimeML (no preposition:
// "on Thursday" is "Thursday"). Which event an expression dates is left to
// package extract, and so is the day that "the third day of talks" is.
//
// The way: atoms (atom.go) → rules on levels (parser.go, rules*.go; the words are
// in data/) → nodes, put in time against reference, tense and the time told last
// in the text (meaning.go) → Expr.
package when

import (
	"parley"
)

// A Reference is the date that relative expressions start from: an ISO prefix,
// perhaps with time of day and zone. Empty is none.
type Reference string

// Tense is where the verb puts what it tells of.
type Tense int

// The tenses. Unknown is that of a bare phrase.
const (
	Unknown Tense = iota
	Past
	Present
	Future
)

// Kind is the kind of a time expression.
type Kind string

// The kinds of expression.
const (
	Point      Kind = "point"       // a time of day, day, month, year, or a stretch named by its ends
	Duration   Kind = "duration"    // a length, "two days of talks"
	Set        Kind = "set"         // again and again, "every Tuesday"
	Window     Kind = "window"      // a stretch up to the reference or from it on, "the last two weeks"
	OrdinalDay Kind = "ordinal_day" // "the third day of talks"
)

// An Expr is a time expression: bytes [Start, End) of the text and tokens
// [First, EndToken) of the document (both 0 where there are no tokens).
type Expr struct {
	Start, End      int
	First, EndToken int
	Lead            int // first token of the preposition before it, First where there is none
	Sentence        int // index in Document.Sentences
	Kind            Kind
	Rule            string // name of the rule that read it; not stable

	// From and To are inclusive ISO 8601 prefixes; both are empty where the
	// words give no date. Open says which end the words leave open ("since
	// July": "to"); that end is empty.
	From, To, Open string
	Timex          string // TIMEX3 value, "2025-W49", "P2W", "PRESENT_REF"
	Mod            string // TIMEX3 modifier: START, MID, END, APPROX, …
	ISO            string // duration of a Duration or Window, weeks as days: "P14D"
	Relation       string // the preposition before it: "since", "until", "by", "within", …
	N              int    // the number of an OrdinalDay, from 1
	Tense          Tense  // with which it was resolved
	Relative       bool   // worked out from the reference or from another expression
	Anchor         *parley.Span
	Warnings       []string // what to distrust, for people
	Parts          []Part   // the two ends of a range

	source *source
}

// A Part is one end of a range, as its own TIMEX3 would be.
type Part struct {
	Start, End int
	Timex      string
}

// source is what an Expr was resolved from, kept to resolve it again.
type source struct {
	node   *node
	ref    moment
	anchor anchor
	direct bool
}

// In is the expression resolved with another tense.
func (e Expr) In(t Tense) Expr {
	if e.source == nil {
		return e
	}
	again := *e.source
	again.direct = true
	e.source, e.Warnings = &again, nil
	e.resolve(t)
	return e
}

// ResolvedFrom is the expression resolved with another tense from another day, an ISO date:
// that of the words of which it is a part.
func (e Expr) ResolvedFrom(ref Reference, t Tense) Expr {
	if e.source == nil {
		return e
	}
	again := *e.source
	again.direct, again.ref = true, parseMoment(string(ref))
	e.source, e.Warnings = &again, nil
	e.resolve(t)
	return e
}

// Time is the time that the expression gives, nil where it has no date.
func (e Expr) Time(text string) *parley.Time {
	if e.From == "" && e.To == "" {
		return nil
	}
	t := &parley.Time{From: e.From, To: e.To, Open: e.Open, Evidence: parley.List[parley.Span]{parley.Cut(text, e.Start, e.End)}}
	if e.Relative && e.From != "" {
		t.Derived = append(t.Derived, "from")
	}
	if e.Relative && e.To != "" {
		t.Derived = append(t.Derived, "to")
	}
	return t
}

// Ref is the expression as a Document lists it.
func (e Expr) Ref(text string) parley.TimeRef {
	return parley.TimeRef{Span: parley.Cut(text, e.Start, e.End), Kind: string(e.Kind), Time: e.Time(text), Timex: e.Timex, Anchor: e.Anchor}
}

// Refs are the expressions as a Document lists them.
func Refs(text string, found []Expr) parley.List[parley.TimeRef] {
	out := make(parley.List[parley.TimeRef], 0, len(found))
	for _, e := range found {
		out = append(out, e.Ref(text))
	}
	return out
}

// resolve puts the expression in time.
func (e *Expr) resolve(t Tense) {
	n := e.source.node
	c := &context{ref: e.source.ref, tense: t, anchor: e.source.anchor.at, grain: e.source.anchor.grain, direct: e.source.direct}
	v := e.inRelation(n, c)
	e.Tense, e.From, e.To, e.Open = t, v.from.String(), v.to.String(), ""
	e.Timex, e.Mod, e.ISO, e.N = v.timex, v.mod, v.days, n.number
	e.Relative, e.Anchor = v.derived && v.known(), nil
	if v.anchored {
		e.Anchor = e.source.anchor.span
	}
	if v.warning != "" {
		e.Warnings = append(e.Warnings, v.warning)
	}
	if e.Kind != OrdinalDay {
		e.N = 0
	}
	if e.Kind == Point && v.known() {
		e.openEnd()
	}
}

// inRelation resolves the node; a duration after "within", or after "in" in the
// future, is put in time: "within 72 hours" is a window, "in two weeks" a point.
func (e *Expr) inRelation(n *node, c *context) value {
	e.Kind = n.kind
	if n.kind != Duration || n.stretch.vague() || !max(n.grain, dayGrain).precise(c.ref.day) {
		return n.resolve(c)
	}
	switch {
	case e.Relation == "within":
		e.Kind = Window
		return windowFrom(c.ref, n.stretch, 1)
	case e.Relation == "in" && c.tense == Future:
		v := agoFrom(c.ref, n.stretch, 1)
		if v.known() {
			e.Kind = Point
			if n.grain == week || n.grain == fortnight {
				m := n.stretch.from(c.ref, 1)
				v = on(m.day, true)
			}
			v.timex, v.days = n.stretch.String(), n.stretch.days()
			return v
		}
	}
	return n.resolve(c)
}

// openEnd leaves the end open that the preposition does.
func (e *Expr) openEnd() {
	switch e.Relation {
	case "since", "after", "starting", "as of", "later than", "no earlier than":
		e.To, e.Open = "", "to"
	case "until", "till", "by", "before", "earlier than", "no later than", "prior to", "ahead of", "up to":
		e.From, e.Open = "", "from"
	}
}
