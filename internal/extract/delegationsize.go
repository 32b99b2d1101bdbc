package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// mostDelegates is how many people a delegation may have: more are a crowd.
const mostDelegates = 500

// readSizes reads how many people came for a side: "a delegation of nine
// people", "a 12-member Belmarkian delegation", "with a seven-strong team".
func (x *reader) readSizes(s int) {
	sen := &x.sentences[s]
	if sen.tree == nil {
		return
	}
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		if x.Tokens[i].UPOS != "NOUN" || !x.wordIs(i, "delegation", "team", "contingent") {
			continue
		}
		n, from, to := x.sizeOf(i, first, end)
		if n == 0 {
			continue
		}
		party := x.senderOf(i)
		if party == "" {
			continue
		}
		if m := x.meetingOfSide(s, party); m != nil {
			m.sizeSide(party, n, x.Span(min(from, i), max(to, i+1)))
		}
	}
}

// sizeOf is the size that the words give the delegation at token i, with their tokens; 0
// for none, or for one that is not exact.
func (x *reader) sizeOf(i, first, end int) (n, from, to int) {
	if x.Word(i+1) == "of" && !x.wordIs(i+2, "about", "around", "some", "nearly", "over", "almost") {
		if n, most, after := x.numberAt(i+2, end); n > 0 && n == most && n <= mostDelegates && after < end && x.isDelegates(after) {
			return n, i, after + 1
		}
	}
	for k := max(first, i-4); k < i; k++ {
		n, most, after := x.numberAt(k, i)
		if n > 1 && n == most && n <= mostDelegates && (x.wordIs(after, "-", "–") && x.wordIs(after+1, "member", "person", "man", "strong", "people", "delegate") || x.wordIs(after, "member")) && !x.wordIs(k-1, "about", "around", "than") {
			return n, k, i + 1
		}
	}
	return 0, 0, 0
}

// isDelegates reports whether the noun at token i, or behind an adjective there, is one
// for those whom a delegation has.
func (x *reader) isDelegates(i int) bool {
	for k := i; k < i+3; k++ {
		if x.wordIs(k, "people", "members", "officials", "persons", "representatives", "delegates", "negotiators", "experts", "diplomats", "envoys", "men", "ministers", "officers") {
			return true
		}
		if x.Tokens[min(k, len(x.Tokens)-1)].UPOS != "ADJ" {
			return false
		}
	}
	return false
}

// senderOf is the party whose delegation stands at token i: its own words say so
// ("a seven-member Corvian delegation"), else who came with it, or who leads
// it. "" where that is open.
func (x *reader) senderOf(i int) string {
	for _, m := range x.partAt(i, 2) {
		if m.Kind == mention.Party && len(m.Parties) == 1 {
			return m.Parties[0]
		}
	}
	v := x.head(i)
	for up := 0; up < 3 && v >= 0 && x.Tokens[v].UPOS != "VERB"; up++ {
		v = x.head(v)
	}
	if v < 0 || x.Tokens[v].UPOS != "VERB" {
		return ""
	}
	sen := &x.sentences[x.SentenceOf(i)]
	subject := sen.tree.Subject(v - sen.base)
	if subject < 0 || sen.base+subject == i {
		return ""
	}
	switch x.Lemma(v) {
	case "come", "arrive", "send", "bring", "travel", "fly", "attend", "field", "dispatch", "lead", "head", "have":
	default:
		return ""
	}
	for _, m := range x.partAt(sen.base+subject, 1) {
		switch {
		case m.Kind == mention.Party && len(m.Parties) == 1:
			return m.Parties[0]
		case m.Kind == mention.Person && m.Person >= 0 && !m.Possessive:
			return x.onlyParty(m.Person)
		}
	}
	return ""
}

// sizeSide notes how many came for a side; another number than before leaves the
// first one.
func (m *meeting) sizeSide(party string, n int, words parley.Span) {
	i := slices.IndexFunc(m.sides, func(s side) bool { return s.party == party })
	if i < 0 || m.sides[i].size != 0 {
		return
	}
	m.sides[i].size, m.sides[i].evidence = n, addSpan(m.sides[i].evidence, words)
}
