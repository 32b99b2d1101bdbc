package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// findUndertakings finds promises, offers, demands and conditions in clauses
// that name whose act it would be.
func (x *reader) findUndertakings() {
	for s := range x.Sentences {
		if x.skips(s) || x.sport {
			continue
		}
		first, end := x.limits(s)
		for i := first; i < end; i++ {
			if x.mentionAt(i) != nil {
				continue
			}
			for _, rule := range dutyRules {
				if u, ok := rule.match(x, i, first, end); ok {
					u.Voices = x.voicesAt(i)
					x.duties = append(x.duties, u)
					break
				}
			}
		}
	}
}

// dutyRules with a sentence that each matches and one that it must not.
var dutyRules = []struct {
	name    string
	match   func(x *reader, i, first, end int) (parley.Undertaking, bool)
	example string
	not     string
}{
	{"condition.depends", (*reader).dependsOn, "Progress depends on Norway's readiness to open the border.",
		"The price depends on Norwegian weather."},
	{"promise", (*reader).promise, "Norway pledged to open the border.", "Norway pledged ten million kroner."},
	{"offer", (*reader).offer, "Oman offered to release the crew.", "Oman offered its condolences."},
	{"demand", (*reader).demand, "Chad called on Libya to open the border.", "Chad called on Thursday."},
}

// dependsOn: "X depends on A's readiness to do Y": a condition on A, whom it
// binds to nothing.
func (x *reader) dependsOn(i, first, end int) (parley.Undertaking, bool) {
	if !x.wordIs(i, "depends", "depend", "hinges", "depended") || !x.wordIs(i+1, "on", "upon") {
		return parley.Undertaking{}, false
	}
	k := x.skipArticle(i + 2)
	m := x.mentionAt(k)
	if m == nil || !m.Possessive || !x.wordIs(m.End+1, "readiness", "willingness", "commitment", "consent", "agreement", "decision", "compliance") {
		return parley.Undertaking{}, false
	}
	what := m.End + 1
	last := x.clauseEnd(what, end)
	if last <= what+1 {
		return parley.Undertaking{}, false
	}
	begin := x.clauseStart(i, first)
	u := parley.Undertaking{Kind: "condition", Of: x.partiesOf(m)}
	span := x.Span(what, last)
	u.What = &span
	if begin < i {
		want := x.Span(begin, i)
		u.For = &want
	}
	u.Evidence = spans(x.Span(begin, last))
	return u, len(u.Of) > 0
}

// clauseStart is the first token of the clause that holds the verb at token i:
// after "that", a comma or the sentence's beginning.
func (x *reader) clauseStart(i, first int) int {
	for k := i - 1; k >= max(first, i-far); k-- {
		if x.mentionAt(k) == nil && x.wordIs(k, "that", ",", ":", ";", "\"", "“", "•", "and") {
			return k + 1
		}
	}
	return first
}

func (x *reader) partiesOf(m *mention.Mention) []string {
	switch m.Kind {
	case mention.Party:
		return slices.Clone(m.Parties)
	case mention.Person:
		if ps := x.People[m.Person].Parties; len(ps) > 0 {
			return []string{ps[0].Party}
		}
	}
	return nil
}

// promise: "A pledged to do Y".
func (x *reader) promise(i, first, end int) (parley.Undertaking, bool) {
	if !x.wordIs(i, "pledged", "promised", "vowed", "undertook", "committed", "pledges", "vows") || x.Word(i+1) != "to" {
		return parley.Undertaking{}, false
	}
	return x.dutyOfSubject("promise", i, first, end)
}

// offer: "A offered to do Y".
func (x *reader) offer(i, first, end int) (parley.Undertaking, bool) {
	if !x.wordIs(i, "offered", "offers") || x.Word(i+1) != "to" {
		return parley.Undertaking{}, false
	}
	return x.dutyOfSubject("offer", i, first, end)
}

func (x *reader) dutyOfSubject(kind string, i, first, end int) (parley.Undertaking, bool) {
	subject, ctx := x.left(i, first)
	if f, ok := fateOf(ctx, false); !ok || f != held || subject.empty() {
		return parley.Undertaking{}, false
	}
	u := parley.Undertaking{Kind: kind}
	for _, m := range subject.mentions {
		u.Of = append(u.Of, x.partiesOf(m)...)
	}
	return x.duty(u, subject.first, i+2, end)
}

// duty finishes an undertaking whose act begins at token what.
func (x *reader) duty(u parley.Undertaking, begin, what, end int) (parley.Undertaking, bool) {
	last := x.clauseEnd(what, end)
	if len(u.Of) == 0 || last <= what+1 {
		return u, false
	}
	span := x.Span(what, last)
	u.What = &span
	u.Evidence = spans(x.Span(begin, last))
	return u, true
}

// demand: "A called on B to do Y", "A demanded that B do Y", "A urged B to do Y".
func (x *reader) demand(i, first, end int) (parley.Undertaking, bool) {
	k := i + 1
	switch x.Word(i) {
	case "called":
		if !x.wordIs(k, "on", "upon") {
			return parley.Undertaking{}, false
		}
		k++
	case "demanded":
		if x.Word(k) != "that" {
			return parley.Undertaking{}, false
		}
		k++
	case "urged":
	default:
		return parley.Undertaking{}, false
	}
	of := x.right(k, end)
	subject, ctx := x.left(i, first)
	if f, ok := fateOf(ctx, false); !ok || f != held || of.empty() || subject.empty() {
		return parley.Undertaking{}, false
	}
	what := of.end
	if x.Word(what) == "to" {
		what++
	} else if x.Word(i) != "demanded" {
		return parley.Undertaking{}, false
	}
	u := parley.Undertaking{Kind: "demand"}
	for _, m := range of.mentions {
		u.Of = append(u.Of, x.partiesOf(m)...)
	}
	return x.duty(u, subject.first, what, end)
}
