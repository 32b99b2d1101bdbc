package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// thirdParts are what a third party is called in format.md, by what the frame
// calls it. Who chairs meets as well.
var thirdParts = map[string]string{"mediator": "mediator", "facilitator": "mediator", "host": "host", "guarantor": "guarantor", "observer": "observer"}

// addThird adds who mediates, hosts, observes, as the frames and the words beside
// the meeting say ("mediated by Oman", "through Omani mediation").
func (x *reader) addThird(m *meeting, c candidate, first, end int) (int, int) {
	for _, t := range c.third {
		part := thirdParts[t.part]
		if part == "host" && len(m.sides) < 2 || part == "" {
			continue
		}
		for _, a := range t.who.mentions {
			x.addThirdParty(m, a, part, x.Span(a.First, a.End))
		}
		if !t.who.empty() {
			first, end = min(first, t.who.first), max(end, t.who.end)
		}
	}
	return x.addMediation(m, c, first, end)
}

// mediationCues are participles that make a party a third one.
var mediationCues = map[string]string{"mediated": "mediator", "brokered": "mediator", "facilitated": "mediator", "hosted": "host"}

func (x *reader) addMediation(m *meeting, c candidate, first, end int) (int, int) {
	begin, limit := x.around(c.sentence, c.cue)
	for k := begin; k < limit; k++ {
		part := mediationCues[x.Word(k)]
		if part == "" || x.Word(k+1) != "by" || x.mentionAt(k) != nil {
			continue
		}
		w := x.right(k+2, limit)
		for _, a := range w.mentions {
			x.addThirdParty(m, a, part, x.Span(k, a.End))
		}
		if !w.empty() {
			first, end = min(first, k), max(end, w.end)
		}
	}
	return first, end
}

func (x *reader) addThirdParty(m *meeting, a *mention.Mention, part string, evidence parley.Span) {
	parties := a.Parties
	if a.Kind == mention.Person {
		if len(parties) == 0 && len(x.People[a.Person].Parties) > 0 {
			parties = []string{x.People[a.Person].Parties[0].Party}
		}
		if !slices.Contains(m.people, a.Person) {
			m.people = append(m.people, a.Person)
		}
	}
	for _, party := range parties {
		if i := slices.IndexFunc(m.third, func(t parley.ThirdParty) bool { return t.Party == party }); i >= 0 {
			if !slices.Contains(m.third[i].Parts, part) {
				m.third[i].Parts = append(m.third[i].Parts, part)
			}
			x.addThirdMember(&m.third[i], a)
			continue
		}
		m.sides = slices.DeleteFunc(m.sides, func(s side) bool { return s.party == party && len(m.sides) > 1 })
		t := parley.ThirdParty{Party: party, Parts: parley.List[string]{part}, Evidence: spans(evidence)}
		x.addThirdMember(&t, a)
		m.third = append(m.third, t)
	}
}

// addThirdMember adds the person whom the mention names to a third party.
func (x *reader) addThirdMember(t *parley.ThirdParty, a *mention.Mention) {
	if a.Kind != mention.Person {
		return
	}
	id := x.People[a.Person].ID
	if !slices.ContainsFunc(t.Members, func(m parley.Member) bool { return m.Person == id }) {
		t.Members = append(t.Members, parley.Member{Person: id, Evidence: spans(x.Span(a.First, a.End))})
	}
}

// roles are nouns that say as what a party is at talks; "party" for one of the sides.
var roles = map[string]string{"parties": "party", "party": "party", "mediators": "mediator", "mediator": "mediator", "co-chairs": "mediator", "co-mediators": "mediator",
	"facilitators": "mediator", "facilitator": "mediator", "observers": "observer", "observer": "observer", "guarantors": "guarantor", "guarantor": "guarantor",
	"witness": "witness", "witnesses": "witness", "host": "host"}

// readRoles reads who is at the talks told of as what: "attended by Avaria and Belmark as
// parties, by Corland as mediator", "Corland and Dolen act as guarantors".
func (x *reader) readRoles(s int) {
	first, end := x.limits(s)
	for i := first + 1; i+1 < end; i++ {
		part := roles[x.Word(i+1)]
		if x.Word(i) == "as" && (x.Word(i+1) == "a" || x.Word(i+1) == "an") {
			part = roles[x.Word(i+2)]
		}
		if part == "" || x.Word(i) != "as" {
			continue
		}
		m := x.toldBy(s, i)
		if m == nil && x.current != nil && s <= x.current.last+2 && len(x.current.sides) > 1 && part != "party" {
			m = x.current
		}
		w := x.actingAs(i, first)
		if m == nil || w.empty() {
			continue
		}
		for _, a := range w.mentions {
			words := x.Span(x.start(a), a.End)
			if part != "party" {
				x.addThirdParty(m, a, part, x.Span(w.first, i+2))
				continue
			}
			for _, p := range x.partiesOf(a) {
				m.addSide(p, words)
			}
		}
		m.out.Evidence = addSpan(m.out.Evidence, x.Span(w.first, i+2))
	}
}

// actingAs is the list before "as" at token i, over "act", "serving", "took part".
func (x *reader) actingAs(i, first int) who {
	k := i
	for k > first && (x.mentionAt(k-1) == nil) && (x.wordIs(k-1, "act", "acts", "acted", "acting", "serve", "serves", "served", "serving", "took", "take", "part", "attended", "attend", "present", "are", "were", "was", "is", "will", "which", ",", "has", "have", "been")) {
		k--
	}
	m := x.mentionAt(k - 1)
	if !isActor(m) || m.Kind != mention.Party && m.Kind != mention.Person {
		return who{}
	}
	return x.listLeft(m, first)
}
