package mention

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// voicedState is the state whose ministry says in the sentence what its minister does: "the Avarian
// Foreign Ministry said that Foreign Minister A met B".
func (f *finder) voicedState(p *person) home {
	for m := range f.mentionsOf(p) {
		s := f.Sentences[f.SentenceOf(m.First)]
		for k := s.FirstToken + 1; k < s.EndToken; k++ {
			if !f.wordIs(k, "ministry", "office", "department") || !f.Is(k+1, lexicon.Say) || !p.heads(f.Word(k-1)) {
				continue
			}
			at := k - 2
			if isPossessive(f.Word(at)) {
				at--
			}
			if n, ok := f.name(at); ok && f.isState(at) && !slices.Contains(f.counterpartStates(p), n.Party) {
				return home{party: n.Party, evidence: n.Span, named: true}
			}
		}
	}
	return home{}
}

// heads reports whether the person is the minister of a ministry of that name: "foreign", "defence".
func (p *person) heads(ministry string) bool {
	return slices.ContainsFunc(p.posts, func(o post) bool {
		return slices.Contains(strings.Fields(strings.ToLower(o.title)), ministry) && strings.Contains(strings.ToLower(o.title), "minister")
	})
}

// counterpartStates are the states of those who are called counterparts of the person in a sentence
// that names him, none of which is his: "A met his counterparts from Avaria, Belmark and Corland".
func (f *finder) counterpartStates(p *person) (states []string) {
	for m := range f.mentionsOf(p) {
		first, end := f.Sentences[f.SentenceOf(m.First)].FirstToken, f.Sentences[f.SentenceOf(m.First)].EndToken
		if slices.ContainsFunc(f.In(first, m.First), func(g Mention) bool { return g.Kind == Person }) {
			continue // it may be the counterpart of whoever comes first
		}
		for k := m.End; k < end; k++ {
			if f.wordIs(k, "his", "her") {
				states = append(states, f.statesOfCounterparts(k, end)...)
			}
		}
	}
	return states
}

// counterpartWords is how many words may stand between "his" and "counterparts".
const counterpartWords = 10

// statesOfCounterparts are the states in a phrase that begins with "his" or "her" at token k: "his
// Avarian and Belmarkish counterparts", "her counterparts from Avaria and Belmark".
func (f *finder) statesOfCounterparts(k, end int) (states []string) {
	add := func(i int) bool {
		n, ok := f.name(i)
		if ok && f.isState(i) {
			states = append(states, n.Party)
		}
		return ok
	}
	for n := k + 1; n < min(k+counterpartWords, end); n++ {
		if !f.counterpartAt(n) {
			if !add(n) && f.Word(n) != "," && f.Word(n) != "and" && f.Tokens[n].UPOS != "ADJ" {
				return nil
			}
			continue
		}
		if !f.wordIs(n+1, "from", "of", "in") {
			return states
		}
		for i := n + 2; i < end && (add(i) || f.wordIs(i, "the", ",", "and", "&")); i++ {
		}
		return states
	}
	return nil
}
