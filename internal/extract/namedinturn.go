package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// longestNamed is how many people a list behind a plural noun names at most.
const longestNamed = 8

// namedInTurn gives the people whom a plural noun at token h is said to be, from the first of them
// on: "Ministers A of Avaria and B of Belmark", "the negotiators, A for Avaria and B for Belmark".
// The tree joins the second of them to the state of the first as often as not.
func (x *reader) namedInTurn(h int, m *mention.Mention) []*mention.Mention {
	list := []*mention.Mention{m}
	if m.Kind != mention.Person || m.End <= h || !x.plural(h) {
		return list
	}
	_, limit := x.limits(x.SentenceOf(h))
	for last := m; len(list) < longestNamed; {
		k, joined := x.joinAfter(x.pastOrigin(last.End))
		next := x.mentionAt(k)
		if k == x.pastOrigin(last.End) || next == nil || next.Kind != mention.Person || next.First != k || next.Possessive || next.End >= limit {
			break
		}
		list, last = append(list, next), next
		if joined {
			break
		}
	}
	if len(list) == 1 || !x.endsApposition(list[len(list)-1], h, m) {
		return list[:1]
	}
	return list
}

// apposedInTurn gives the people whom the words right behind the phrase of the plural noun at token h name, whatever
// the tree makes of them: "the two presidents, A and B, met", "the envoys of Avaria and unrecognised Belmark, A and B".
// Nil for one alone.
func (x *reader) apposedInTurn(h int) []*mention.Mention {
	if !x.plural(h) || !x.isPeopleNoun(h) {
		return nil
	}
	_, limit := x.limits(x.SentenceOf(h))
	for k := h + 1; k < min(h+longestPhrase, limit); k++ {
		if x.Word(k) == "," {
			m := x.mentionAt(k + 1)
			if m == nil || m.Kind != mention.Person || m.First != k+1 || m.Person < 0 || m.Possessive {
				return nil
			}
			list := x.namedInTurn(h, m)
			ofNobody := func(o *mention.Mention) bool { return x.onlyParty(o.Person) == "" }
			if of := x.mentionAt(h); of != nil && of.Kind == mention.Party && slices.ContainsFunc(list, ofNobody) {
				return nil // whose states only the noun says
			}
			if len(list) > 1 && x.wordIs(x.pastOrigin(list[len(list)-1].End), ",", ".", ";", ")") {
				return list
			}
			return nil
		}
		if m := x.mentionAt(k); m != nil && m.Kind == mention.Person && m.First == k && x.Tokens[k-1].UPOS == "PROPN" && x.mentionAt(k-1) != nil {
			if list := x.namedInTurn(h, m); len(list) > 1 {
				return list // "Foreign Ministers of Avaria and Belmark A and B met"
			}
			return nil
		}
		if m := x.mentionAt(k); m != nil && m.Kind == mention.Person || x.finiteBetween(k, k+1) || x.wordIs(k, ".", ";", ":", "with", "to", "between") {
			return nil
		}
	}
	return nil
}

// longestPhrase is how many tokens the phrase of a plural noun takes at most before the names of those it stands for.
const longestPhrase = 14

// pastOrigin is the token behind words that say for whom somebody before token k comes: "for Avaria",
// "of the Front"; k where there are none.
func (x *reader) pastOrigin(k int) int {
	if !x.wordIs(k, "of", "for", "from") {
		return k
	}
	m := x.mentionAt(x.skipArticle(k + 1))
	if m == nil || m.Kind != mention.Party && m.Kind != mention.Place {
		return k
	}
	return m.End
}

// endsApposition reports whether the list that ends in last is all that stands for the noun at token
// h: no comma before it, or one behind it as well.
func (x *reader) endsApposition(last *mention.Mention, h int, first *mention.Mention) bool {
	if x.Word(x.outer(first)-1) != "," {
		return true
	}
	return x.wordIs(x.pastOrigin(last.End), ",", ".", ")", "-", "–", "—")
}

// joinedBefore are the parties of which the last of the mentions is one, where they are named in a list: "Avaria
// and Belmark …, their ministers said". Nil where it stands alone, or the noun at token h is for one.
func (x *reader) joinedBefore(near []mention.Mention, h int) []string {
	if !x.plural(h) {
		return nil
	}
	last := &near[len(near)-1]
	parties := slices.Clone(last.Parties)
	for i := len(near) - 2; i >= 0 && len(parties) < longestNamed; i-- {
		m := &near[i]
		k, _ := x.joinAfter(m.End)
		if m.Kind != mention.Party || len(m.Parties) != 1 || m.Attribute || m.Possessive || k == m.End || x.skipArticle(k) != last.First {
			break
		}
		parties, last = append([]string{m.Parties[0]}, parties...), m
	}
	if len(parties) < 2 {
		return nil
	}
	return parties
}

// unnamedBeside is a party that no finder of names took, at token h: a capital word with "the" that "and"
// joins to a party ("the Hillmen and the Avarian army met"); nil for others.
func (x *reader) unnamedBeside(h int) *mention.Mention {
	if n := x.nameAt(h); x.Tokens[h].UPOS != "PROPN" || n != nil && (n.Kind == parley.PER || n.Party != "") || x.mentionAt(h) != nil || x.Word(h-1) != "the" || !x.IsCapital(h) {
		return nil
	}
	for _, c := range x.conjoined(h) {
		if m, n := x.mentionAt(c), x.nameAt(c); c > h && (m != nil && m.Kind == mention.Party || n != nil && n.Kind == parley.ORG) && x.Word(h+1) == "and" {
			return x.invent(mention.Mention{Kind: mention.Party, First: h, End: h + 1, Name: [2]int{h, h + 1}, Person: -1, Parties: []string{lexicon.Slug(x.Tokens[h].Form)}, Actor: true})
		}
	}
	return nil
}

// groupCalled is a party that no finder of names took, in apposition to the noun of a group at token h: "the former
// ruling party, the PAI"; nil for others.
func (x *reader) groupCalled(h int) *mention.Mention {
	if !calledGroups[x.Lemma(h)] {
		return nil
	}
	for _, k := range x.kids(h) {
		if n := x.nameAt(k); x.rel(k) != "appos" || x.Tokens[k].UPOS != "PROPN" || x.mentionAt(k) != nil || n != nil && n.Kind == parley.PER || x.Word(k-1) != "the" || len(x.Tokens[k].Form) < 3 {
			continue
		}
		return x.invent(mention.Mention{Kind: mention.Party, First: k, End: k + 1, Name: [2]int{k, k + 1}, Person: -1, Parties: []string{lexicon.Slug(x.Tokens[k].Form)}, Actor: true})
	}
	return nil
}

// calledGroups are nouns for groups that act for themselves and have names.
var calledGroups = setOf("party front movement group army militia faction alliance coalition union league rebel guerrilla insurgent separatist")
