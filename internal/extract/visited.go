package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// addVisitedState gives a visit the state that is visited: one who visits a state as an
// official meets it ("paid a visit to Oman"); one who only came there ("arrived in
// Muscat") has it for a host. Somebody of no known office does so to discuss something.
func (x *reader) addVisitedState(m *meeting, c candidate) {
	p := m.out.Place
	if m.out.Level != "visit" && !c.there || p == nil || p.Country == "" || len(p.Evidence) == 0 || len(m.third) > 0 || !x.official(m) && !(x.ofState && len(m.people) > 0 && len(c.topics) > 0) {
		return
	}
	if _, known := x.Lex.Party(p.Country); !known || x.belongs(m, p.Country) {
		return
	}
	if p.City != "" && !x.isSeat(p.City) {
		return
	}
	words := p.Evidence[0]
	if len(m.sides) < 2 && !c.there && (visiting(c.rule) || x.Lemma(c.cue[0]) == "visit") {
		m.addSide(p.Country, words)
		return
	}
	m.third = append(m.third, parley.ThirdParty{Party: p.Country, Parts: parley.List[string]{"host"}, Evidence: spans(words)})
}

// isSeat reports whether the city is one where a government sits: a capital.
func (x *reader) isSeat(city string) bool {
	entries, _ := x.Lex.Longest(strings.Fields(city))
	return slices.ContainsFunc(entries, func(e lexicon.Entry) bool { return e.Kind == lexicon.Capital })
}

// visiting reports whether the rule read a visit, not only a journey.
func visiting(rule string) bool {
	return strings.Contains(rule, "visit.visit") || strings.Contains(rule, "-visit") || strings.HasPrefix(rule, "visit:visit") || strings.HasPrefix(rule, "visit:trip")
}

// official reports whether those who visit act for somebody: a person with an office or
// a party, a party.
func (x *reader) official(m *meeting) bool {
	return len(m.sides) > 0 || slices.ContainsFunc(m.people, func(p int) bool { return x.Official[p] })
}

// belongs reports whether the state is that of those who meet already.
func (x *reader) belongs(m *meeting, state string) bool {
	if slices.Contains(m.parties(), state) {
		return true
	}
	return slices.ContainsFunc(m.people, func(p int) bool {
		return slices.ContainsFunc(x.People[p].Parties, func(a parley.Affiliation) bool { return a.Party == state })
	})
}

// ownJourney reports whether all that is told is that somebody came home or came somewhere: no visit to another.
func (x *reader) ownJourney(m *meeting) bool {
	if m.out.Level != "visit" || !strings.HasPrefix(m.out.Rule, "visit.") || len(m.sides) != 1 || len(m.third) > 0 || len(m.out.Evidence) > 1 || m.proof.two != nobody {
		return false
	}
	s := m.sides[0]
	if s.size > 0 || len(m.people) != len(s.members) || m.out.Status == "possible" || m.out.Status == "proposed" {
		return false
	}
	if m.out.Place == nil {
		return !visiting(m.out.Rule)
	}
	p, _ := x.Lex.Party(s.party)
	return m.out.Place.Country != "" && (s.party == m.out.Place.Country || p.State == m.out.Place.Country)
}
