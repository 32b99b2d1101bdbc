package extract

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// partsOf gives those whom the words at the heads name, in the order of the
// heads: people, parties, groups, pronouns. Heads that name nobody known
// ("residents") are left out.
func (x *reader) partsOf(heads []int) who {
	w := who{}
	for _, h := range heads {
		if h = x.notOther(h); h < 0 {
			continue
		}
		list := x.withJoined(h, x.partAt(h, 3))
		if len(list) == 1 {
			list = append(slices.Clone(list), x.heldInside(list[0])...)
		}
		for _, m := range list {
			if slices.Contains(w.mentions, m) {
				continue
			}
			if first := x.outer(m); w.empty() || first < w.first {
				w.first = first
			}
			w.end = max(w.end, m.End)
			w.mentions = append(w.mentions, m)
		}
	}
	return w
}

// partAt gives whom the phrase headed by token h names: the mention that covers
// the head, else one in apposition to it, else the party that a noun for people
// is said to be of ("senior officials from Iran", "the head of Oman's delegation").
func (x *reader) partAt(h, depth int) []*mention.Mention {
	if m := x.mentionAt(max(0, h-1)); m != nil && x.mentionAt(h) == nil && h > 0 && x.wordIs(h, "last", "first", "next") && (m.Kind == mention.Group || m.Kind == mention.Person || m.Kind == mention.Party) {
		return []*mention.Mention{m} // "the sides last met in May", where the adverb is taken for a noun
	}
	if list := x.byNames(h); list != nil {
		return list
	} else if list = x.ofSenders(h); list != nil {
		return list
	}
	if list := x.apposedInTurn(h); list != nil {
		return list
	}
	if m := x.jointBody(h); m != nil {
		return []*mention.Mention{m}
	}
	if list := x.ofOwner(h); list != nil {
		return list
	}
	if m := x.mentionAt(h); m == nil || m.Kind == mention.Group || m.Kind == mention.Party && !x.isDelegation(h) {
		if list := x.membersOf(h); list != nil && (m != nil || x.isGroupNoun(h)) {
			if m != nil && m.Kind == mention.Party {
				return append([]*mention.Mention{m}, list...)
			}
			return list
		}
	}
	if m := x.mentionAt(h); m != nil {
		switch {
		case m.Kind == mention.Time || m.Kind == mention.Place && !x.actsAs(m):
			return nil
		case m.Kind == mention.Group && depth > 0 && x.isPeopleNoun(h):
			if of := x.partiesUnder(h, 0); len(of) > 0 {
				return of // "the special envoys for the lakes of A and B"
			}
		case m.Kind == mention.Place:
			return []*mention.Mention{x.asParty(m)}
		case m.Kind == mention.Party && x.Tokens[h].UPOS == "NOUN" && depth > 0:
			more := x.partiesUnder(h, 0)
			switch {
			case len(more) == 1 && len(more[0].Parties) > len(m.Parties):
				return more // "representatives of A and of B"
			case len(more) == 1 && slices.ContainsFunc(x.kids(h), func(k int) bool { return x.rel(k) == "nmod" && k == m.End }):
				return []*mention.Mention{x.united(m, more[0])} // "representatives of A's army and B"
			}
		}
		if half := x.otherHalf(m); half != nil {
			return []*mention.Mention{half, m}
		}
		if m.Kind == mention.Person && x.Is(h, lexicon.Office) && x.plural(h) {
			return x.namedInTurn(h, m) // "Ministers A of Avaria and B of Belmark"
		}
		return x.withNamesBeside(h, m)
	}
	if x.wordIs(h, "visiting") {
		if m := x.mentionAt(h + 1); m != nil && m.Kind == mention.Person {
			return []*mention.Mention{m} // "met with visiting Avarian minister A"
		}
	}
	for _, k := range x.kids(h) {
		if m := x.mentionAt(k); (x.rel(k) == "appos" || x.rel(k) == "flat") && m != nil && (m.Kind == mention.Person || m.Kind == mention.Party) {
			return x.namedInTurn(h, m)
		}
	}
	if n := x.nameAt(h); n != nil && (n.Party != "" || n.Kind == parley.ORG) {
		if m := x.nameAsParty(h, n); m != nil {
			return []*mention.Mention{m}
		}
		return nil
	}
	if m := x.itAsParty(h); m != nil {
		return []*mention.Mention{m}
	}
	if g := cmp.Or(x.eachOf(h), x.bothAt(h)); g != nil {
		return []*mention.Mention{g}
	}
	if depth == 0 || !x.isPeopleNoun(h) && x.Tokens[h].UPOS != "PROPN" {
		return nil
	}
	if m := cmp.Or(x.unnamedBeside(h), x.groupCalled(h)); m != nil {
		return []*mention.Mention{m}
	}
	if list := x.partiesUnder(h, depth); len(list) > 0 {
		return list
	}
	if list := x.headsOfThese(h); len(list) > 0 {
		return list
	}
	return x.partyBehind(h)
}

// united is one mention for the parties of both.
func (x *reader) united(a, b *mention.Mention) *mention.Mention {
	u := *a
	u.First, u.End, u.Parties = min(a.First, b.First), max(a.End, b.End), appendNewParties(a.Parties, b.Parties)
	return &u // not the one that b's words have already
}

func appendNewParties(a, b []string) []string {
	out := slices.Clone(a)
	for _, p := range b {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// headsOfThese are the people who head the delegation of nobody at token h: "a delegation led by A
// arrived", "delegations headed by A and by B".
func (x *reader) headsOfThese(h int) []*mention.Mention {
	if !x.isDelegation(h) {
		return nil
	}
	for _, v := range x.kids(h) {
		if l := x.Lemma(v); v < h || x.rel(v) != "acl" || l != "lead" && l != "head" {
			continue
		}
		for _, k := range x.kids(v) {
			if m := x.mentionAt(k); m == nil || m.Kind != mention.Person || k < v || !x.wordsAt(k, "by") {
				continue
			}
			return slices.DeleteFunc(x.partsOf(x.conjoined(k)).mentions, func(m *mention.Mention) bool { return m.Kind != mention.Person })
		}
	}
	return nil
}

// partyBehind gives the parties right behind the noun for people at token h that they are from,
// whatever the engine hangs them on: "met officials from the government of A", "the envoys for the
// lakes of A and B".
func (x *reader) partyBehind(h int) []*mention.Mention {
	k := h + 1
	if m := x.mentionAt(x.skipArticle(k + 1)); x.wordIs(k, "on", "for", "to") && m != nil && (m.Kind == mention.Party || m.Kind == mention.Place) && x.Word(m.End) == "of" {
		k = m.End
	}
	if x.phrase(k, "on behalf of") {
		k += 2
	}
	if x.Word(k) == "in" {
		return x.officialsThere(h, k+1)
	}
	if !x.wordIs(k, "from", "of", "representing") || x.Tokens[h].UPOS != "NOUN" {
		return nil
	}
	_, limit := x.limits(x.SentenceOf(h))
	return slices.DeleteFunc(x.right(k+1, limit).mentions, func(m *mention.Mention) bool {
		return m.Kind != mention.Party || m.Possessive || m.Attribute
	})
}

// otherHalf is the state before "and" that shares its last word with that of m: "North and South
// Avaria"; nil for none.
func (x *reader) otherHalf(m *mention.Mention) *mention.Mention {
	half := func(i int) bool { return x.wordIs(i, "north", "south", "east", "west") && x.IsCapital(i) }
	at := m.First - 2
	if m.Kind != mention.Party || m.End-m.First != 2 || x.Word(m.First-1) != "and" || !half(m.First) || !half(at) {
		return nil
	}
	entries, n := x.Lex.Longest([]string{x.Tokens[at].Form, x.Tokens[m.First+1].Form})
	if n != 2 || entries[0].Kind != lexicon.State {
		return nil
	}
	return x.invent(mention.Mention{Kind: mention.Party, First: at, End: at + 1, Name: [2]int{at, at + 1}, Person: -1, Parties: []string{entries[0].Party}, Actor: true})
}

// withNamesBeside adds to a person those whom the engine takes for the same person by
// another name: "Lund, Omani envoy Sow, and Salam" are three.
func (x *reader) withNamesBeside(h int, m *mention.Mention) []*mention.Mention {
	list := []*mention.Mention{m}
	if m.Kind != mention.Person {
		return list
	}
	for _, k := range x.kids(h) {
		if x.rel(k) != "appos" || k < m.End {
			continue
		}
		if o := x.mentionAt(k); o != nil && o.Kind == mention.Person && o.Person != m.Person && o.Person >= 0 && !o.Possessive && x.Word(m.End) == "," {
			list = append(list, o)
		}
	}
	return list
}

// actsAs reports whether a place after "with" or "between" is meant as a
// party: a state, not a city.
func (x *reader) actsAs(m *mention.Mention) bool {
	return m.Place.City == "" && m.Place.Venue == "" && m.Place.Country != ""
}

func (x *reader) asParty(m *mention.Mention) *mention.Mention {
	return x.invent(mention.Mention{Kind: mention.Party, First: m.First, End: m.End, Name: m.Name, Person: -1, Parties: []string{m.Place.Country}})
}

// invent keeps a mention that no finder has taken, the same for the same words.
func (x *reader) invent(m mention.Mention) *mention.Mention {
	key := [2]int{m.First, m.End}
	if old := x.invented[key]; old != nil {
		return old
	}
	x.invented[key] = &m
	return &m
}

// isPeopleNoun reports whether token h is a common noun for people who act for
// somebody, or for a number of them.
func (x *reader) isPeopleNoun(h int) bool {
	if x.Is(h, lexicon.Actor|lexicon.Delegation|lexicon.Office|lexicon.Rank) {
		return true
	}
	switch x.Tokens[h].Lemma {
	case "number", "group", "member", "series", "pair", "figure", "politician", "factions", "faction", "rebel", "fighter", "guerrilla", "guerilla", "insurgent", "militant", "separatist", "militiaman", "combatant", "force", "movement", "commander",
		"dignitary", "elder", "lawmaker", "interlocutor", "actor", "stakeholder", "people", "man", "counterpart", "colleague", "boss", "monarch", "ruler",
		"ministry", "office", "council", "embassy", "authority", "committee", "mission", "bloc", "union", "alliance", "coalition", "cabinet", "parliament",
		"army", "military", "navy", "police", "senate", "assembly", "secretariat", "junta", "presidency", "department", "wing", "bureau", "commission", "panel", "government", "opposition", "militia", "agency":
		return true
	}
	return false
}

// partiesUnder gives the parties that the noun at token h is said to be of, as
// one mention from its first to its last word, or whom "a number of" counts.
func (x *reader) partiesUnder(h, depth int) []*mention.Mention {
	first, end := h, h+1
	var parties []string
	for _, k := range x.kids(h) {
		switch x.rel(k) {
		case "amod", "compound", "nmod":
		case "acl":
			if k = x.listUnder(k); k < 0 || x.Lemma(x.head(k)) != "represent" {
				continue // but "officials representing Avaria"
			}
		default:
			continue
		}
		if !x.wordsAt(k, "of", "from", "representing", "") {
			continue
		}
		found := x.partyNames(k)
		if list := x.membersOf(k); list != nil {
			if len(found) == 1 && !slices.ContainsFunc(list, func(m *mention.Mention) bool { return slices.Contains(m.Parties, found[0]) }) && x.listedWith(k, list) {
				own := x.invent(mention.Mention{Kind: mention.Party, First: k, End: x.nameEnd(k), Name: [2]int{k, x.nameEnd(k)}, Person: -1, Parties: found, Actor: true})
				return append([]*mention.Mention{own}, list...)
			}
			return list
		}
		if k > h && x.Is(h, lexicon.Actor|lexicon.Delegation) {
			found = append(found, x.unlistedNames(k)...)
		}
		if len(found) == 0 && k > h && depth > 0 {
			var ms []*mention.Mention
			for _, c := range x.conjoined(k) {
				ms = append(ms, x.represented(h, x.partAt(c, depth-1))...)
			}
			if len(ms) > 0 && !ms[0].Possessive {
				return ms
			}
		}
		for _, id := range found {
			if !slices.Contains(parties, id) {
				parties = append(parties, id)
			}
			first, end = min(first, k), max(end, x.nameEnd(k))
		}
	}
	if len(parties) == 0 {
		for _, k := range x.kids(h) {
			if x.rel(k) == "conj" && k > h && (x.isPeopleNoun(k) || x.plural(k)) && depth >= 0 {
				if list := x.partiesUnder(k, -1); len(list) > 0 {
					return list // "ambassadors and deputies of the union"
				}
			}
		}
		return x.ownersOf(h)
	}
	return []*mention.Mention{x.invent(mention.Mention{Kind: mention.Party, First: first, End: end, Name: [2]int{first, end}, Person: -1, Parties: parties, Actor: true})}
}

// listedWith reports whether what the engine takes for words beside the party at token k is the
// rest of a list of which that is the first: "officials of A, B, C and D".
func (x *reader) listedWith(k int, list []*mention.Mention) bool {
	return !x.plural(k) && !slices.ContainsFunc(list, func(m *mention.Mention) bool { return m.Kind != mention.Party }) && x.Word(x.start(list[0])-1) == ","
}

// ownersOf gives the party that "its" or "their" before the noun at token h
// points to: the party named last before it in the sentence.
func (x *reader) ownersOf(h int) []*mention.Mention {
	for _, k := range x.kids(h) {
		if x.Tokens[k].Rel != "nmod:poss" || !x.wordIs(k, "its", "their") {
			continue
		}
		first, _ := x.limits(x.SentenceOf(h))
		near := x.In(max(first, k-far), k)
		for i := len(near) - 1; i >= 0; i-- {
			if m := near[i]; m.Kind == mention.Party && len(m.Parties) == 1 && !m.Attribute {
				if both := x.joinedBefore(near[:i+1], h); x.Word(k) == "their" && both != nil {
					return []*mention.Mention{x.invent(mention.Mention{Kind: mention.Party, First: k, End: h + 1, Name: [2]int{h, h + 1}, Person: -1, Parties: both, Actor: true})}
				}
				return []*mention.Mention{x.invent(mention.Mention{Kind: mention.Party, First: k, End: h + 1, Name: [2]int{h, h + 1}, Person: -1, Parties: m.Parties, Actor: true})}
			}
		}
	}
	return nil
}

// wordsAt reports whether the preposition of the phrase headed by token k is
// one of the words; "" stands for none.
func (x *reader) wordsAt(k int, words ...string) bool {
	prep := ""
	for _, c := range x.kids(k) {
		if x.rel(c) == "case" && c < k && !isPossessive(x.Word(c)) {
			prep = x.Word(c)
			break
		}
	}
	return slices.Contains(words, prep)
}

// partyNames are the parties that the name at token k, and those joined to it, stand for.
func (x *reader) partyNames(k int) []string {
	var out []string
	if n := x.nameAt(k); n != nil && n.Party != "" {
		out = append(out, n.Party)
	}
	if m := x.mentionAt(k); len(out) == 0 && m != nil && m.Kind == mention.Party {
		out = append(out, m.Parties...)
	}
	if len(out) == 0 && (x.Is(k, lexicon.Office) || x.wordIs(k-1, "-") && x.wordIs(k, "general") || x.wordIs(k, "government", "authorities", "army", "military", "opposition", "side", "parliament", "ministry", "navy", "police", "forces", "cabinet", "presidency", "senate", "assembly", "leadership")) {
		for _, c := range x.kids(k) {
			if n := x.nameAt(c); n != nil && n.Party != "" && c < k {
				out = append(out, n.Party) // "officials from the Avarian government and the Front"
			}
		}
	}
	for _, c := range x.kids(k) {
		if x.rel(c) == "conj" {
			out = append(out, x.partyNames(c)...)
		}
	}
	return out
}

// unlistedNames are the organisations that the lexicon does not know among the names joined to
// token k, where a party that it knows is among them too: "officials of Avaria, the Interim Council and the Front".
func (x *reader) unlistedNames(k int) []string {
	sen := &x.sentences[x.SentenceOf(k)]
	var out []string
	known := false
	for _, c := range sen.tree.Conjuncts(k - sen.base) {
		at := sen.base + c
		n := x.nameAt(at)
		if n == nil || n.Kind != parley.ORG || n.Party != "" {
			known = known || n != nil && n.Party != "" || len(x.partyNames(at)) > 0
			continue
		}
		if m := x.nameAsParty(at, n); m != nil {
			out = append(out, m.Parties...)
		}
	}
	if !known {
		return nil
	}
	return out
}

// nameAt is the name that covers token i, nil where there is none.
func (x *reader) nameAt(i int) *parley.Name {
	if i < 0 || i >= len(x.names) || x.names[i] == 0 {
		return nil
	}
	return &x.Names[x.names[i]-1]
}

// nameEnd is the token after the name that covers token i, i+1 where none does.
func (x *reader) nameEnd(i int) int {
	k := i + 1
	for k < len(x.names) && x.names[i] > 0 && x.names[k] == x.names[i] {
		k++
	}
	return k
}
