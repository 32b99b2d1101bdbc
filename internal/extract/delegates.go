package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// Sentences behind the one that tells of a meeting say who came for its sides: "The
// delegations were led by A and B", "A led its delegation", "C came with a delegation of
// nine", "D spoke for Avaria", "Belmark sent its negotiator, E".

// ownDelegation reports whether the noun at token i is owned by whom a pronoun names.
func (x *reader) ownDelegation(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return k < i && x.wordIs(k, "its", "his", "her", "their") })
}

// addEach adds the heads of several delegations, each for the party that is his: "the
// delegations will be led by A, the negotiator of Avaria, and B of Belmark".
func (x *reader) addEach(s, v int, head bool) {
	v += x.sentences[s].base
	_, end := x.limits(s)
	var found []leading
	for _, m := range x.In(v, end) {
		if m.Kind != mention.Person || m.Person < 0 || m.Possessive {
			continue
		}
		if x.verbBetween(v+1, m.First) {
			break
		}
		party := x.onlyParty(m.Person)
		if party == "" || slices.ContainsFunc(found, func(l leading) bool { return l.party == party }) {
			return
		}
		found = append(found, leading{person: m.Person, party: party, head: head, evidence: x.Span(v, m.End)})
	}
	if len(found) > 1 {
		x.leadings[s] = append(x.leadings[s], found...)
	}
}

// verbBetween reports whether a verb stands in tokens [i, end).
func (x *reader) verbBetween(i, end int) bool {
	for ; i < end; i++ {
		if x.Tokens[i].UPOS == "VERB" || x.Tokens[i].UPOS == "AUX" {
			return true
		}
	}
	return false
}

// onlyParty is the party of a person who has one only; empty for others.
func (x *reader) onlyParty(p int) string {
	if of := x.People[p].Parties; len(of) == 1 {
		return of[0].Party
	}
	return ""
}

// addOwn adds the head or a member of "its delegation", whose party is that of the person.
func (x *reader) addOwn(s, people, group int, head bool) {
	for _, m := range x.partAt(people, 1) {
		if m.Kind != mention.Person || m.Person < 0 || m.Possessive {
			continue
		}
		if party := x.onlyParty(m.Person); party != "" {
			x.leadings[s] = append(x.leadings[s], leading{person: m.Person, party: party, head: head,
				evidence: x.Span(min(x.start(m), group), max(m.End, group+1))})
		}
	}
}

// readComing reads the verb, at token i of the sentence's tree, of one who comes with a
// delegation or speaks for a party.
func (x *reader) readComing(s, i int) {
	sen := &x.sentences[s]
	subject := sen.tree.Subject(i)
	if subject < 0 || sen.tree.Passive(i) || x.negated(sen.base+i) {
		return
	}
	for _, k := range sen.tree.Kids(i) {
		h := sen.base + int(k)
		if x.rel(h) != "obl" && x.rel(h) != "nmod" {
			continue
		}
		switch prep := x.prepOf(h); {
		case prep == "with" && x.isDelegation(h):
			x.addOwn(s, sen.base+subject, h, true)
		case prep == "for", prep == "on" && x.phrase(x.extentStart(h), "on behalf of"):
			x.addSpeaking(s, sen.base+subject, h)
		}
	}
}

// extentStart is the first token of the phrase headed by token h.
func (x *reader) extentStart(h int) int {
	first, _ := x.extent(h)
	return first
}

// addSpeaking adds who speaks, signs or negotiates for the party headed by token group.
func (x *reader) addSpeaking(s, people, group int) {
	party := x.partAt(group, 1)
	if len(party) != 1 || party[0].Kind != mention.Party || len(party[0].Parties) != 1 {
		return
	}
	for _, m := range x.partAt(people, 1) {
		if m.Kind != mention.Person || m.Person < 0 || m.Possessive {
			continue
		}
		l := leading{person: m.Person, party: party[0].Parties[0], evidence: x.Span(min(x.start(m), party[0].First), max(m.End, party[0].End))}
		if p := &x.People[m.Person]; len(p.Parties) == 0 && x.phrase(x.extentStart(group), "on behalf of") {
			p.Parties = append(p.Parties, parley.Affiliation{Party: l.party, Evidence: spans(l.evidence)})
		}
		if x.onlyParty(m.Person) == l.party {
			x.leadings[s] = append(x.leadings[s], l)
		}
	}
}

// readSent reads whom a party sends, of which the verb is token i of the sentence's tree:
// "Avaria sent its negotiator, A"; who is sent to some place goes on a journey.
func (x *reader) readSent(s, i int) {
	sen := &x.sentences[s]
	subject := sen.tree.Subject(i)
	if subject < 0 || sen.tree.Passive(i) || x.negated(sen.base+i) {
		return
	}
	object := -1
	for _, k := range sen.tree.Kids(i) {
		switch h := sen.base + int(k); {
		case x.rel(h) == "obj":
			object = h
		case x.rel(h) == "obl" && (x.prepOf(h) == "to" || x.prepOf(h) == "into"):
			return
		}
	}
	sender := x.partAt(sen.base+subject, 1)
	if object < 0 || len(sender) != 1 || sender[0].Kind != mention.Party || len(sender[0].Parties) != 1 {
		return
	}
	for _, m := range x.partAt(object, 1) {
		if m.Kind == mention.Person && m.Person >= 0 && x.onlyParty(m.Person) == sender[0].Parties[0] {
			x.leadings[s] = append(x.leadings[s], leading{person: m.Person, party: sender[0].Parties[0],
				evidence: x.Span(min(sender[0].First, m.First), max(sender[0].End, m.End))})
		}
	}
}

// comesFor reports whether the words right behind a person say that he comes for his party: "A
// for Avaria".
func (x *reader) comesFor(m *mention.Mention) bool { return x.pastFor(m) > m.End }

// pastFor is the token after the words that say so, m.End where there are none.
func (x *reader) pastFor(m *mention.Mention) int {
	if x.Word(m.End) != "for" {
		return m.End
	}
	if p := x.mentionAt(x.skipArticle(m.End + 1)); p != nil && p.Kind == mention.Party && slices.Equal(p.Parties, m.Parties) {
		return p.End
	}
	return m.End
}

// otherSide reports whether the noun at token i is that of the side not yet spoken of.
func (x *reader) otherSide(i int) bool {
	return !x.plural(i) && slices.ContainsFunc(x.kids(i), func(k int) bool { return k < i && x.wordIs(k, "other", "opposing") })
}

// addOther adds who heads "the other side", where his own party is not told.
func (x *reader) addOther(s, group, people int, head bool) {
	for _, m := range x.partAt(people, 1) {
		if m.Kind == mention.Person && m.Person >= 0 && !m.Possessive && len(x.People[m.Person].Parties) == 0 {
			x.leadings[s] = append(x.leadings[s], leading{person: m.Person, head: head, evidence: x.Span(min(group, m.First), max(group+1, m.End))})
		}
	}
}

// findOther finds which of the two sides that met "the other" is: the one that the sentences
// before have not named the head of. The person is of that party then.
func (x *reader) findOther(s int, l *leading) bool {
	if x.current == nil || len(x.current.sides) != 2 {
		return false
	}
	for k := s; k >= max(0, s-2); k-- {
		for _, o := range x.leadings[k] {
			for i := range x.current.sides {
				if o.party == x.current.sides[i].party {
					other := x.current.sides[1-i]
					l.party = other.party
					x.People[l.person].Parties = append(x.People[l.person].Parties,
						parley.Affiliation{Party: l.party, Evidence: addSpan(spans(l.evidence), other.evidence[0])})
					return true
				}
			}
		}
	}
	return false
}

// leadsDelegation reports whether the participle "led" at token v stands right behind a
// delegation, whatever the engine hangs it on: "held talks with the Avarian delegation, led by A".
func (x *reader) leadsDelegation(v int) bool {
	at := v - 1
	if x.Word(at) == "," {
		at--
	}
	return at >= 0 && x.isDelegation(at) && x.Word(v+1) == "by"
}
