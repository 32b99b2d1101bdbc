package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// partOfDay reports whether the words of a time name a part of a day and no day: "in the evening".
func (x *reader) partOfDay(a *mention.Mention) bool {
	named := false
	for k := a.First; k < a.End; k++ {
		switch {
		case x.wordIs(k, "morning", "afternoon", "evening", "night"):
			named = true
		case !x.wordIs(k, "in", "the", "early", "late", "later"):
			return false
		}
	}
	return named
}

// dayToldBefore is the day of the meeting told just before, for one of which only the part of the
// day is told: "met A on Thursday … In the evening she met B". Nil where none is near.
func (x *reader) dayToldBefore(a *mention.Mention, c candidate) *parley.Time {
	old := x.current
	if !x.partOfDay(a) || old == nil || old.out.Time == nil || old.last < c.sentence-2 || class(old) != "held" || c.fate.status != "held" {
		return nil
	}
	t := *old.out.Time
	if t.From != t.To || len(t.From) != len("2006-01-02") || t.Basis != "" {
		return nil
	}
	t.Evidence = addSpan(spans(x.Span(a.First, a.End)), t.Evidence[0])
	t.Derived = parley.List[string]{"from", "to"}
	return &t
}

// metAgain sets the meeting of a telling apart from the one told before, on the same day, where it
// is said to be one more: "met him again in the evening".
func (x *reader) metAgain(c *candidate, t *telling) {
	old := x.current
	if old == nil || class(old) != "held" || c.fate.status != "held" || old.sentence == c.sentence || old.last < c.sentence-2 ||
		!slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.Word(k) == "again" }) {
		return
	}
	first, end := x.limits(c.sentence)
	near := x.In(first, end)
	if !slices.ContainsFunc(near, func(a mention.Mention) bool { return a.Kind == mention.Time && x.holdsPart(&a) }) {
		return
	}
	if old.apart == 0 {
		old.apart = t.at + 1
	}
	c.apart = old.apart
}

// holdsPart reports whether a part of a day is among the words of the time: "on Friday evening".
func (x *reader) holdsPart(a *mention.Mention) bool {
	for k := a.First; k < a.End; k++ {
		if x.wordIs(k, "morning", "afternoon", "evening", "night") {
			return true
		}
	}
	return false
}
