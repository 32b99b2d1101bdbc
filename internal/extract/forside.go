package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// readForSides adds to the meeting told before those whom a sentence names side by side: "From the Avarian side, A
// and B attended, and from the Belmarkish side, C", "For Avaria, A and B were present".
func (x *reader) readForSides(s int) {
	cur := x.current
	if cur == nil || x.BlockOf(s).Background != cur.background || cur.last < s-2 || !hasDelegations[cur.out.Status] {
		return
	}
	first, end := x.limits(s)
	if !x.tellsPresence(first, end) {
		return
	}
	party, from := "", 0
	for k := first; k < end; k++ {
		if of, at := x.sideAt(k, first); of != "" {
			party, from, k = of, k, at-1
			continue
		}
		m := x.mentionAt(k)
		if m == nil || party == "" {
			continue
		}
		k = m.End - 1
		if m.Kind != mention.Person || m.Described || m.Possessive || x.wordIs(m.First-1, "of", "to", "for", "with") || slices.ContainsFunc(cur.sides, func(d side) bool {
			return d.party != party && slices.ContainsFunc(d.members, func(n parley.Member) bool { return n.Person == x.People[m.Person].ID })
		}) {
			continue
		}
		words := x.Span(m.First, m.End)
		cur.addSide(party, x.Span(from, m.End)).addMember(parley.Member{Person: x.People[m.Person].ID, Part: "member",
			Attendance: attendance(fate{status: cur.out.Status}), Evidence: spans(words)})
		if !slices.Contains(cur.people, m.Person) {
			cur.people = append(cur.people, m.Person)
		}
		cur.out.Evidence = addSpan(cur.out.Evidence, x.Span(from, m.End))
		cur.last = s
	}
}

// tellsPresence reports whether a verb or adjective of the sentence says that people were there.
func (x *reader) tellsPresence(first, end int) bool {
	for k := first; k < end; k++ {
		if x.wordIs(k, "attended", "attending", "participated", "present", "attendance", "participants", "represented") || x.phrase(k, "took part") || x.phrase(k, "taking part") {
			return true
		}
	}
	return false
}

// sideAt is the side for which those behind it come whose words begin at token k, and the token behind them: "from the
// Avarian side", and at the head of the sentence "for Avaria,".
func (x *reader) sideAt(k, first int) (string, int) {
	if !x.wordIs(k, "from", "on", "for") || k > first && !x.wordIs(k-1, ",", "and", ";", "while", "attending", "present") {
		return "", 0
	}
	m := x.mentionAt(k + 1)
	if x.Word(k+1) == "the" && m == nil {
		m = x.mentionAt(k + 2)
	}
	if m == nil || m.Kind != mention.Party || len(m.Parties) != 1 {
		return "", 0
	}
	switch {
	case x.wordIs(m.End-1, "side", "part", "delegation") && x.Word(m.End) != "of":
		return m.Parties[0], m.End
	case x.wordIs(m.End, "side", "part", "delegation") && x.Word(m.End+1) != "of":
		return m.Parties[0], m.End + 1
	case x.Word(k) == "for" && x.Word(m.End) == "," && (k == first || x.wordIs(k-1, ";", "and", "while")):
		return m.Parties[0], m.End
	}
	return "", 0
}
