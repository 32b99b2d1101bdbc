package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// Who the text calls mediators is no side of a meeting at which two others meet: "the Ugandan
// mediators", "mediators from Oman and Chad are holding talks with the delegations of …".

// mediatorNouns are the nouns for those who stand between two sides.
var mediatorNouns = setOf("mediator facilitator co-mediator go-between intermediary moderator")

// calledMediators gives the parties whom the text calls mediators, each with the words.
func (x *reader) calledMediators() map[string]parley.Span {
	out := map[string]parley.Span{}
	for i := range x.Tokens {
		if !mediatorNouns[x.Lemma(i)] || x.inQuotes[i] > 0 {
			continue
		}
		for _, m := range x.partAt(i, 2) {
			if m.Kind != mention.Party {
				continue
			}
			for _, p := range m.Parties {
				if _, known := out[p]; !known {
					out[p] = x.Span(min(i, x.start(m)), max(i+1, m.End))
				}
			}
		}
	}
	return out
}

// partMediators makes third parties of those sides whom the text calls mediators, where two
// other sides meet.
func (x *reader) partMediators() {
	var mediators map[string]parley.Span
	for _, m := range x.meetings {
		if len(m.sides) < 3 {
			continue
		}
		if mediators == nil {
			mediators = x.calledMediators()
		}
		isOne := func(s side) bool { _, ok := mediators[s.party]; return ok }
		others := 0
		for _, s := range m.sides {
			if !isOne(s) {
				others++
			}
		}
		if others < 2 || others == len(m.sides) {
			continue
		}
		for _, s := range m.sides {
			if isOne(s) && !slices.ContainsFunc(m.third, func(t parley.ThirdParty) bool { return t.Party == s.party }) {
				evidence := addSpan(slices.Clone(s.evidence), mediators[s.party])
				m.third = append(m.third, parley.ThirdParty{Party: s.party, Parts: parley.List[string]{"mediator"}, Members: s.members, Evidence: evidence})
			}
		}
		m.sides = slices.DeleteFunc(m.sides, isOne)
	}
}
