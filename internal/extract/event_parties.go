package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A named is a party with the tokens that name it.
type named struct {
	party      string
	first, end int
}

func (n named) same(o named) bool { return n.party == o.party }

// without gives those of list that are not in not.
func without(list, not []named) []named {
	return slices.DeleteFunc(slices.Clone(list), func(n named) bool { return slices.ContainsFunc(not, n.same) })
}

// partiesAt gives the parties that the phrase headed by token h names: as partAt
// does, else by a nationality or a name before the noun ("Israeli soldiers",
// "Haiti's efforts"), else through "of", "by", "from" and the like.
func (x *reader) partiesAt(h, depth int) []named {
	if p := x.pointsTo(h); p >= 0 && p != h && depth > 0 {
		if out := x.partiesAt(p, depth-1); len(out) > 0 {
			return out
		}
	}
	if ms := x.partAt(h, 3); len(ms) > 0 {
		if out := x.belonging(x.namedBy(ms)); len(out) > 0 {
			return out
		}
	}
	if out := x.partiesBefore(h); len(out) > 0 {
		return out
	}
	if depth == 0 {
		return nil
	}
	return x.namedBehind(h, depth)
}

// namedWith gives the parties of the phrase headed by token h and of those joined
// to a word within the mention that covers it: "Minister Holt and Minister Aas".
func (x *reader) namedWith(h int) []named {
	out := x.partiesAt(h, 3)
	m := x.mentionAt(h)
	if m == nil {
		return out
	}
	for k := m.First; k < m.End; k++ {
		for _, c := range x.kids(k) {
			if x.rel(c) != "conj" || c < m.End {
				continue
			}
			for _, n := range x.partiesAt(c, 2) {
				if !slices.ContainsFunc(out, n.same) {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

// namedBy gives the parties of mentions: of a person the party whom the report
// names for him, of a group the sides of the meeting told of.
func (x *reader) namedBy(ms []*mention.Mention) []named {
	var out []named
	add := func(m *mention.Mention, ids ...string) {
		for _, id := range ids {
			n := named{id, m.First, m.End}
			if id != "" && !slices.ContainsFunc(out, n.same) {
				out = append(out, n)
			}
		}
	}
	for _, m := range ms {
		switch m.Kind {
		case mention.Party:
			add(m, m.Parties...)
		case mention.Person, mention.Pronoun:
			if p := x.resolve(m); p >= 0 && p < len(x.People) {
				add(m, x.partyOfPerson(p, m))
			}
		case mention.Group:
			if x.current != nil {
				add(m, x.current.parties()...)
			}
		}
	}
	return out
}

// partyOfPerson is the party of a person: the one that the mention shows, else
// the first that the report names.
func (x *reader) partyOfPerson(p int, m *mention.Mention) string {
	if len(m.Parties) > 0 {
		return m.Parties[0]
	}
	if of := x.People[p].Parties; len(of) > 0 {
		return of[0].Party
	}
	return ""
}

// pointsTo is the noun that "it" or "they" at token h stands for within the
// sentence: the subject of the clause above. -1 where there is none.
func (x *reader) pointsTo(h int) int {
	if !x.wordIs(h, "it", "they", "them", "its", "their") {
		return -1
	}
	sen := &x.sentences[x.SentenceOf(h)]
	at := h
	for range mostSteps {
		at = x.head(at)
		if at < 0 {
			return x.namedSince(h)
		}
		if s := sen.tree.Subject(at - sen.base); s >= 0 && sen.base+s < h {
			return sen.base + s
		}
	}
	return -1
}

// namedSince is the last party named before token h in its sentence, -1 for none.
func (x *reader) namedSince(h int) int {
	first, _ := x.limits(x.SentenceOf(h))
	near := x.In(max(first, h-far), h)
	for i := len(near) - 1; i >= 0; i-- {
		if m := near[i]; m.Kind == mention.Party && !m.Possessive && !m.Attribute {
			return m.End - 1
		}
	}
	return -1
}

// partiesBefore gives the parties that stand before the noun at token h.
func (x *reader) partiesBefore(h int) []named {
	var out []named
	for _, k := range x.kids(h) {
		switch x.rel(k) {
		case "amod", "compound", "nmod", "flat", "nummod", "appos":
		default:
			continue
		}
		if k > h && x.rel(k) != "appos" && x.rel(k) != "flat" {
			continue
		}
		if p := x.pointsTo(k); p >= 0 {
			out = append(out, x.partiesAt(p, 0)...)
			continue
		}
		first, end := k, x.nameEnd(k)
		ids := x.partyNames(k)
		if len(ids) == 0 { // "US-led", "Israeli-occupied"
			for _, c := range x.kids(k) {
				if c < k && x.rel(k) == "amod" && x.rel(c) != "punct" {
					ids = append(ids, x.partyNames(c)...)
				}
			}
		}
		if n := x.nameAt(k); len(ids) == 0 && n != nil && n.Kind == parley.ORG && x.rel(k) == "compound" {
			if a := x.nameAsParty(k, n); a != nil {
				ids = append(ids, a.Parties...)
			}
		}
		for _, id := range ids {
			n := named{id, first, end}
			if !slices.ContainsFunc(out, n.same) {
				out = append(out, n)
			}
		}
	}
	return out
}

// linking are the prepositions behind a noun that say whose it is or whom it is
// about, in the order in which they are asked.
var linking = []string{"of", "by", "from", "with", "to", "against", "for", "on", "over", "between", "among", "toward", "towards"}

// namedBehind gives the parties of the phrases that hang on the noun at token h;
// people are also of the state that they are in ("rebels in Chad").
func (x *reader) namedBehind(h, depth int) []named {
	for _, prep := range linking {
		for _, k := range x.kids(h) {
			if r := x.rel(k); k > h && (r == "nmod" || r == "obl") && x.prepOf(k) == prep {
				if out := x.partiesAt(k, depth-1); len(out) > 0 {
					return out
				}
				if out := x.stateOf(k); len(out) > 0 && x.Tokens[h].UPOS != "VERB" {
					return out
				}
			}
		}
	}
	if !x.isPeopleNoun(h) && !x.Lex.InClass(x.Word(h), "people") && !x.Lex.InClass(x.Word(h), "crowdword") {
		return nil
	}
	for _, k := range x.kids(h) {
		if k > h && x.rel(k) == "nmod" && x.wordsAt(k, "in", "at", "across", "throughout", "near") {
			if out := x.stateOf(k); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// stateOf gives the state of the place that the phrase headed by token h names.
func (x *reader) stateOf(h int) []named {
	if m := x.mentionAt(h); m != nil && m.Kind == mention.Place && m.Place.Country != "" {
		return []named{{m.Place.Country, m.First, m.End}}
	}
	if n := x.nameAt(h); n != nil && n.Kind == parley.LOC && n.Party != "" {
		return []named{{n.Party, h, x.nameEnd(h)}}
	}
	for _, k := range x.kids(h) {
		if r := x.rel(k); r == "nmod" || r == "compound" || r == "amod" || r == "appos" {
			if m := x.mentionAt(k); m != nil && m.Kind == mention.Place && m.Place.Country != "" {
				return []named{{m.Place.Country, m.First, m.End}}
			}
			if n := x.nameAt(k); n != nil && n.Party != "" {
				return []named{{n.Party, k, x.nameEnd(k)}}
			}
		}
	}
	return nil
}

// belonging puts the state in the place of its organs that no list knows: "the
// Norwegian Supreme Court" acts for Norway.
func (x *reader) belonging(list []named) []named {
	for i := range list {
		n := &list[i]
		if _, listed := x.Lex.Party(n.party); listed || !x.hasOrgan(n.first, n.end) {
			continue
		}
		for k := n.first; k < n.end; k++ {
			if entries, _ := x.Lex.Longest([]string{x.Tokens[k].Form}); len(entries) > 0 && x.isState(entries[0].Party) {
				n.party = entries[0].Party
				break
			}
		}
		if of := x.partiesBefore(n.end - 1); len(of) > 0 && x.isState(of[0].party) {
			n.party = of[0].party
		}
	}
	return list
}

// hasOrgan reports whether one of the tokens names an organ of a state.
func (x *reader) hasOrgan(first, end int) bool {
	for k := first; k < end; k++ {
		switch x.Lemma(k) {
		case "court", "congress", "parliament", "assembly", "senate", "army", "police", "navy", "ministry", "government", "cabinet", "council", "department",
			"guard", "agency", "authority", "union", "embassy", "party", "university", "federation", "association":
			return true
		}
		switch x.Word(k) {
		case "court", "congress", "parliament", "assembly", "senate", "army", "police", "navy", "ministry", "government", "cabinet", "council", "department":
			return true
		}
	}
	return false
}

func (x *reader) isState(id string) bool {
	return len(id) == 3 && id == strings.ToUpper(id)
}

// mostWords is how many words under a predicate are asked for a party.
const mostWords = 40

// namedUnder gives the party nearest to token h among the words under it, level by
// level, in the order of the text.
func (x *reader) namedUnder(h int, not []named) []named {
	level := x.kids(h)
	seen := 0
	for depth := 0; depth < 6 && len(level) > 0; depth++ {
		var next []int
		for _, k := range level {
			if seen++; seen > mostWords {
				return nil
			}
			if x.Is(k, lexicon.Weekday) || x.rel(k) == "punct" || x.rel(k) == "parataxis" || x.setOff(k) {
				continue
			}
			if n := without(x.namedHere(k), not); len(n) > 0 {
				return n
			}
			next = append(next, x.kids(k)...)
		}
		level = next
	}
	return nil
}

// setOff reports whether the phrase of token k stands behind a comma, as an addition to
// the word that it hangs on.
func (x *reader) setOff(k int) bool {
	if x.rel(k) != "appos" {
		return false
	}
	first, _ := x.extent(k)
	return x.Word(first) == "," || x.Word(first-1) == ","
}

// namedHere gives the party that the word at token k itself names.
func (x *reader) namedHere(k int) []named {
	m := x.mentionAt(k)
	if m != nil && m.Kind == mention.Time {
		return nil
	}
	if m != nil && (m.Kind == mention.Party || m.Kind == mention.Person) {
		return x.namedBy([]*mention.Mention{m})
	}
	if n := x.nameAt(k); n != nil && n.Party != "" {
		return []named{{n.Party, k, x.nameEnd(k)}}
	}
	return nil
}
