package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// tellApart makes a meeting of each of those who were met alone, at different times
// or in different places, and reports whether the telling was of such.
func (x *reader) tellApart(c candidate, t *telling, side1, side2 who) bool {
	places := x.splitByPlace(t)
	for _, h := range places {
		one := c
		one.places, one.split = []int{h}, true
		one.who = append(slices.Clone(c.who), side1, side2)
		x.add(one)
	}
	if places != nil {
		return true
	}
	list, times := side2.mentions, x.timesBetween(side2.mentions, c.sentence)
	if times == nil {
		if list = x.eachAlone(list); len(list) < 2 || !x.separately(t) && (len(side1.mentions) != 1 || !x.counterparts(list)) {
			return false
		}
	}
	for i, m := range list {
		one := c
		if times != nil {
			one.time = times[i]
		}
		one.who = append(slices.Clone(c.who), side1, who{mentions: []*mention.Mention{m}, first: x.outer(m), end: m.End})
		x.add(one)
	}
	return true
}

// bothOf reports whether "both" or "each" stands before one of the heads.
func (x *reader) bothOf(heads []int) bool {
	return slices.ContainsFunc(heads, func(h int) bool {
		return slices.ContainsFunc(x.kids(h), func(k int) bool { return k < h && x.rel(k) == "cc" && x.wordIs(k, "both") })
	})
}

// hasCopula reports whether token i is a predicate with a form of "be".
func (x *reader) hasCopula(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "cop" })
}

// splitByPlace gives the places where a telling sets meetings of its own: "visited
// Oslo and Riyadh", "toured capitals including Oslo and Riyadh", "held talks in
// Norway and Oman". Nil where there is one.
func (x *reader) splitByPlace(t *telling) []int {
	sen := &x.sentences[x.SentenceOf(t.at)]
	var out []int
	var seen []string
	var heads []int
	for _, h := range t.places {
		for _, c := range sen.tree.Conjuncts(h - sen.base) {
			heads = appendNew(heads, []int{sen.base + c})
		}
		for _, k := range x.placesUnder(h) {
			heads = appendNew(heads, []int{k})
		}
	}
	for _, h := range heads {
		p := x.placeAt(h)
		if p == nil || p.City == "" && p.Country == "" {
			continue
		}
		name := p.City
		if name == "" {
			name = p.Country
		}
		if !slices.Contains(seen, name) {
			seen, out = append(seen, name), append(out, h)
		}
	}
	if len(out) < 2 || x.nested(out) {
		return nil
	}
	return out
}

// placesUnder gives the places that the words beside a noun for places list: "capitals
// including Oslo and Riyadh".
func (x *reader) placesUnder(h int) []int {
	sen := &x.sentences[x.SentenceOf(h)]
	if x.mentionAt(h) != nil {
		return nil
	}
	var out []int
	for _, k := range x.kids(h) {
		first := k
		if x.rel(k) == "acl" && x.wordIs(k, "including") {
			first = x.listUnder(k)
		} else if k < h || x.rel(k) != "appos" && !(x.rel(k) == "nmod" && x.wordsAt(k, "including", "of", "such")) {
			continue
		}
		if first < 0 {
			continue
		}
		for _, c := range sen.tree.Conjuncts(first - sen.base) {
			if x.placeAt(sen.base+c) != nil || x.Tokens[sen.base+c].UPOS == "PROPN" {
				out = append(out, sen.base+c)
			}
		}
	}
	return out
}

// placeAt is the place that token i names, also as a bare name of a state in a list of
// places; nil for none.
func (x *reader) placeAt(i int) *parley.Place {
	m := x.mentionAt(i)
	switch {
	case m == nil:
		return nil
	case m.Kind == mention.Place:
		return &m.Place
	case m.Kind != mention.Party || len(m.Parties) != 1 || m.Actor || m.Attribute || m.Possessive || x.Tokens[i].UPOS != "PROPN":
		return nil
	}
	name := x.Span(m.Name[0], m.Name[1]).Text
	if x.isSeat(name) {
		return &parley.Place{City: name, Country: m.Parties[0], Derived: parley.List[string]{"country"}}
	}
	if p, known := x.Lex.Party(m.Parties[0]); known && p.Kind == "state" {
		return &parley.Place{Country: m.Parties[0]}
	}
	return nil
}

// nested reports whether the second place only says where the first is: "Oslo, Norway".
func (x *reader) nested(heads []int) bool {
	for _, h := range heads {
		if slices.Contains(heads, x.head(h)) && x.rel(h) != "conj" {
			return true
		}
	}
	a, b := x.placeAt(heads[0]), x.placeAt(heads[1])
	return len(heads) == 2 && (a.City == "") != (b.City == "") && a.Country == b.Country
}

// eachAlone splits the mentions of several parties in one ("the ministers of Avaria
// and Belmark") into one for each party.
func (x *reader) eachAlone(list []*mention.Mention) []*mention.Mention {
	var out []*mention.Mention
	for _, m := range list {
		if m.Kind != mention.Party || len(m.Parties) < 2 {
			out = append(out, m)
			continue
		}
		for _, p := range m.Parties {
			one := *m
			one.Parties = []string{p}
			out = append(out, &one)
		}
	}
	return out
}

// counterparts reports whether those of the list are of different parties, each known:
// counterparts, of whom each is met.
func (x *reader) counterparts(list []*mention.Mention) bool {
	if len(list) < 2 {
		return false
	}
	var seen []string
	for _, m := range list {
		if m.Kind != mention.Person || m.Person < 0 {
			return false
		}
		parties := partiesOfPerson(x.People[m.Person])
		if len(parties) == 0 || slices.ContainsFunc(parties, func(p string) bool { return slices.Contains(seen, p) }) {
			return false
		}
		seen = append(seen, parties...)
	}
	return true
}

func partiesOfPerson(p parley.Person) []string {
	var out []string
	for _, a := range p.Parties {
		out = append(out, a.Party)
	}
	return out
}
