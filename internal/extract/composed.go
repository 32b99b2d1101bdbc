package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// readComposed reads, in the order of words, of whom the delegations that sentence s names are
// made up: "the Avarian side is made up of A, B and C", "the delegation of the Front comprises
// D as well as E", "the Belmarkish team of F and G". Those without a party get the delegation's.
func (x *reader) readComposed(s int) {
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		if !x.isDelegation(i) {
			continue
		}
		group := x.sentBy(i)
		if group == nil {
			continue
		}
		from := x.behindComposed(i+1, end)
		if from < 0 {
			continue
		}
		party := group.Parties[0]
		for _, m := range x.In(from, end) {
			if x.finiteBetween(from, m.First) {
				break
			}
			if m.Kind != mention.Person || m.Person < 0 || m.Possessive {
				continue
			}
			p := &x.People[m.Person]
			if len(p.Parties) > 0 && !slices.ContainsFunc(p.Parties, func(a parley.Affiliation) bool { return a.Party == party }) {
				break // of another side
			}
			l := leading{person: m.Person, party: party, evidence: x.Span(min(group.First, i), m.End)}
			if len(p.Parties) == 0 {
				p.Parties = append(p.Parties, parley.Affiliation{Party: party, Evidence: spans(l.evidence)})
			}
			if !slices.ContainsFunc(x.leadings[s], func(o leading) bool { return o.person == l.person }) {
				x.leadings[s] = append(x.leadings[s], l)
			}
		}
	}
}

// sentBy is the one party whose delegation token i is by the words around: "the Avarian side",
// "the delegation of the Front".
func (x *reader) sentBy(i int) *mention.Mention {
	m := x.mentionAt(i)
	if m == nil {
		m = x.mentionAt(i - 1)
	}
	if m == nil && x.wordIs(i+1, "of", "from") {
		m = x.mentionAt(x.skipArticle(i + 2))
	}
	if m == nil || m.Kind != mention.Party || len(m.Parties) != 1 {
		return nil
	}
	return m
}

// behindComposed is the token behind the words, at token k or a little later, that say of whom a
// delegation is made up; -1 where none do.
func (x *reader) behindComposed(k, end int) int {
	if x.wordIs(k, "of", "from") {
		if m := x.mentionAt(x.skipArticle(k + 1)); m != nil && m.Kind == mention.Party {
			k = m.End
		}
	}
	for n := k; n < min(k+4, end); n++ {
		switch {
		case x.wordIs(n, "comprises", "comprised", "comprising", "included", "includes", "including", "features", "featured"):
			if x.Word(n+1) == "of" {
				n++
			}
			return n + 1
		case x.wordIs(n, "consists", "consisted", "consisting", "composed", "formed") && x.Word(n+1) == "of", x.phrase(n, "made up of"):
			if x.Word(n) == "made" {
				n++
			}
			return n + 2
		case n == k && x.Word(n) == "of" && x.listsPeople(n+1, end):
			return n + 1
		}
		if u := x.Tokens[n].UPOS; u != "AUX" && u != "ADV" && !x.wordIs(n, ",", "which", "that") {
			break
		}
	}
	return -1
}

// listsPeople reports whether people of no party that the words name follow at once, in brackets or
// behind their titles: "of (Justice Minister) A and B".
func (x *reader) listsPeople(k, end int) bool {
	for n := k; n < min(k+8, end); n++ {
		if m := x.mentionAt(n); m != nil {
			return m.Kind == mention.Person && m.Person >= 0 && !m.Possessive && len(x.People[m.Person].Parties) == 0
		}
		if u := x.Tokens[n].UPOS; u != "NOUN" && u != "ADJ" && u != "PROPN" && !x.wordIs(n, "(", ")", "[", "]") {
			break
		}
	}
	return false
}

// finiteBetween reports whether a clause of its own begins in tokens [i, end): a finite verb
// or an auxiliary stands there.
func (x *reader) finiteBetween(i, end int) bool {
	for ; i < end; i++ {
		if x.mentionAt(i) == nil && (x.Tokens[i].UPOS == "AUX" || x.Tokens[i].UPOS == "VERB" && x.isFinite(i)) {
			return true
		}
	}
	return false
}
