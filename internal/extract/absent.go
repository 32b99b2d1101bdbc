package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// readAbsence reads who of a side was not at the meeting told before: "A did not take part in the
// talks", "B stayed in Oslo", "C was absent".
func (x *reader) readAbsence(s int) {
	sen := &x.sentences[s]
	if sen.tree == nil || x.current == nil || x.current.last < s-nearAbsence {
		return
	}
	for i := range sen.tree.Tokens {
		at := sen.base + i
		subject := sen.tree.Subject(i)
		if subject < 0 || x.inQuotes[at] > 0 || !x.tellsAbsence(at) {
			continue
		}
		for _, m := range x.partAt(sen.base+subject, 1) {
			p := m.Person
			if m.Kind == mention.Pronoun {
				p = x.resolve(m)
			}
			if p >= 0 && (m.Kind == mention.Person || m.Kind == mention.Pronoun) && !m.Possessive {
				x.addAbsent(p, x.Span(min(x.start(m), at), max(m.End, at+1)))
			}
		}
	}
}

// nearAbsence is how many sentences behind a meeting those who stayed away are told.
const nearAbsence = 4

// tellsAbsence reports whether the word at token i says that somebody was not there.
func (x *reader) tellsAbsence(i int) bool {
	if x.Tokens[i].UPOS == "ADJ" {
		return x.hasCopula(i) && (x.Word(i) == "absent" || x.Word(i) == "present" && x.isNegated(i))
	}
	if x.Tokens[i].UPOS != "VERB" || !x.isFinite(i) && !slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "aux" }) {
		return false
	}
	switch x.Lemma(i) {
	case "take", "participate", "attend":
		return x.isNegated(i) && !slices.ContainsFunc(x.kids(i), func(k int) bool { return x.wordIs(k, "will", "would", "may", "might") }) &&
			(x.Lemma(i) != "take" || x.Word(i+1) == "part") && x.pointsToMeeting(i+1, len(x.Tokens))
	case "stay", "remain":
		return x.staysElsewhere(i)
	}
	return false
}

// staysElsewhere reports whether the verb of staying at token v says that somebody was not where
// the others met.
func (x *reader) staysElsewhere(v int) bool {
	if x.isNegated(v) || x.Lemma(v) == "remain" && x.Word(v+1) == "the" {
		return false
	}
	return slices.ContainsFunc(x.kids(v), func(k int) bool {
		if x.wordIs(k, "away", "home", "behind") && k > v && (x.rel(k) == "advmod" || x.wordsAt(k, "at")) {
			return true
		}
		m := x.mentionAt(k)
		if m == nil || m.Kind != mention.Place || m.Place.City == "" || !x.wordsAt(k, "in", "at") {
			return false
		}
		place := x.current.out.Place
		return place != nil && place.City != "" && place.City != m.Place.City
	})
}

// addAbsent adds a person who was not there to the side of his party, where he is not told to
// have met.
func (x *reader) addAbsent(p int, words parley.Span) {
	cur := x.current
	if class(cur) != "held" || slices.Contains(cur.people, p) {
		return
	}
	person := x.People[p]
	for i := range cur.sides {
		of := func(a parley.Affiliation) bool { return a.Party == cur.sides[i].party }
		if slices.ContainsFunc(person.Parties, of) {
			cur.sides[i].addMember(parley.Member{Person: person.ID, Part: "member", Attendance: "absent", Evidence: spans(words)})
			cur.out.Evidence = addSpan(cur.out.Evidence, words)
			return
		}
	}
}
