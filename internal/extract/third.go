package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// thirdCues are the words that make a party a third one, and what it is then.
var thirdCues = map[string]string{"mediated": "mediator", "brokered": "mediator", "facilitated": "mediator", "hosted": "host"}

// addThird finds who mediates or hosts: "mediated by Oman", "through Omani mediation".
func (x *reader) addThird(m *meeting, c candidate, first, end int) (int, int) {
	begin, limit := x.around(c.sentence, c.cue)
	for k := begin; k < limit; k++ {
		part := thirdCues[x.Word(k)]
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
		m.sides = slices.DeleteFunc(m.sides, func(s side) bool { return s.party == party && len(m.sides) > 1 })
		t := parley.ThirdParty{Party: party, Parts: parley.List[string]{part}, Evidence: spans(evidence)}
		if a.Kind == mention.Person {
			t.Members = append(t.Members, parley.Member{Person: x.People[a.Person].ID, Evidence: spans(x.Span(a.First, a.End))})
		}
		m.third = append(m.third, t)
	}
}
