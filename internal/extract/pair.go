package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// pairBefore gives the two for whom "the two sides" or "both ministers" in sentence s
// stands where no meeting of them was told: the two who act together in one of the two
// sentences before ("Lund and Hadi stressed …"). Nil where that is open.
func (x *reader) pairBefore(s int, a *mention.Mention) []*mention.Mention {
	if !x.wordIs(a.First, "both") && !x.wordIs(a.First+1, "two") {
		return nil
	}
	for back := 1; back <= 2 && back <= s; back++ {
		if x.current != nil && x.current.last >= s-back {
			return nil
		}
		if x.skips(s-back) || x.sentences[s-back].tree == nil {
			return nil
		}
		if pair := x.pairIn(s - back); pair != nil {
			return pair
		}
		if pair := x.withCounterpart(s - back); pair != nil {
			return pair
		}
	}
	return nil
}

// withCounterpart gives the one of whom sentence s tells and his counterpart there: "Lund came home with the word
// of her Avarian counterpart".
func (x *reader) withCounterpart(s int) []*mention.Mention {
	first, end := x.limits(s)
	in := x.In(first, end)
	for i := range in {
		m := &in[i]
		called := false
		for k := m.First; k < m.End; k++ {
			called = called || x.Is(k, lexicon.Counterpart)
		}
		if !called {
			continue
		}
		for n := i - 1; n >= 0; n-- {
			if in[n].Kind == mention.Person && x.differ([]*mention.Mention{&in[n], m}) {
				return []*mention.Mention{&in[n], m}
			}
		}
	}
	return nil
}

// pairIn gives the two who are the subject of sentence s together.
func (x *reader) pairIn(s int) []*mention.Mention {
	first, end := x.limits(s)
	sen := &x.sentences[s]
	for i := first; i < min(end, first+far); i++ {
		if !strings.HasPrefix(x.rel(i), "nsubj") || x.head(i) >= 0 && x.negated(x.head(i)) {
			continue // those who "did not attend" are not the two
		}
		var heads []int
		for _, c := range sen.tree.Conjuncts(i - sen.base) {
			heads = append(heads, sen.base+c)
		}
		w := x.partsOf(heads)
		if len(w.mentions) == 1 {
			w = x.wholeList(w, s) // "the government of Avaria and the Front"
		}
		if len(w.mentions) == 2 && !slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool { return m.Kind != mention.Person && m.Kind != mention.Party }) {
			return w.mentions
		}
	}
	return nil
}

// pairOfText gives the two for whom "both sides" in sentence s stands where no meeting of two was told:
// those who did something together last, or between whom the text sets a war, a border, an agreement.
func (x *reader) pairOfText(s int, a *mention.Mention) []*mention.Mention {
	if !x.countsTwo(a) || !pairNouns[x.Word(a.End-1)] {
		return nil
	}
	for back := s - 1; back >= max(0, s-farPair); back-- {
		if x.skips(back) || x.sentences[back].tree == nil {
			continue
		}
		if pair := x.pairIn(back); pair != nil && x.differ(pair) {
			return pair
		}
		if pair := x.pairBetween(back); pair != nil && x.differ(pair) {
			return pair
		}
	}
	return nil
}

// farPair is how many sentences before "both sides" those may be named whom it stands for.
const farPair = 8

// pairNouns are the words, behind "both" or "the two", for sides as such.
var pairNouns = setOf("sides parties governments countries states capitals delegations neighbours neighbors nations camps")

// pairBetween gives the two between whom sentence s sets something: "the border between Avaria and Belmark".
func (x *reader) pairBetween(s int) []*mention.Mention {
	first, end := x.limits(s)
	for k := first; k < min(end, first+far); k++ {
		if x.Word(k) != "between" {
			continue
		}
		if w := x.right(k+1, end); len(w.mentions) == 2 {
			return w.mentions
		}
	}
	return nil
}

// differ reports whether those two are of two parties, not more.
func (x *reader) differ(pair []*mention.Mention) bool {
	var parties []string
	for _, m := range pair {
		of := x.partiesOf(m)
		if len(of) == 0 {
			return false
		}
		parties = appendNewParties(parties, of)
	}
	return len(parties) == 2
}

// addPair adds the two for whom the words of group a stand.
func (x *reader) addPair(m *meeting, a *mention.Mention, pair []*mention.Mention, c candidate) {
	words := x.Span(a.First, a.End)
	for _, p := range pair {
		x.addWho(m, who{mentions: []*mention.Mention{p}}, c)
		m.out.Because = withSpan(m.out.Because, "sides", x.Span(x.start(p), p.End))
	}
	for i := range m.sides {
		m.sides[i].evidence = addSpan(parley.List[parley.Span]{words}, m.sides[i].evidence[0])
	}
}
