package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// takeGenerics makes parties of the words that stand for one that the text names
// elsewhere: "the government", "the rebels", "the movement", "the opposition".
// Words that no party named in the text fits stay what they were.
func (f *finder) takeGenerics() *generics {
	slices.SortStableFunc(f.Mentions, func(a, b Mention) int { return cmp.Compare(a.First, b.First) })
	g := &generics{finder: f, government: f.governments(), groups: f.groupsNamed(), bodies: f.bodiesNamed()}
	for s, sen := range f.Sentences {
		if f.silent(s) {
			continue
		}
		for i := sen.FirstToken; i < sen.EndToken; i++ {
			if m, ok := g.at(i, s); ok && f.take(m) {
				i = m.End - 1
			}
		}
	}
	return g
}

// A standing is a party that a generic word may stand for, and the words that say so.
type standing struct {
	token int
	party string
	kind  string // of parley.Party, empty where the lexicon does not know it
	words parley.Span
}

// generics finds what generic words stand for in one document.
type generics struct {
	*finder
	government []standing
	groups     []standing
	bodies     []standing
}

// governments are the phrases that say of which state a government is ("the
// Avarian government"), in order.
func (f *finder) governments() []standing {
	out := f.governmentsNamed()
	if h, ok := f.homeState(); ok && len(out) == 0 && h.evidence.Text != "" {
		out = append(out, standing{token: -1, party: h.party, words: h.evidence})
	}
	return out
}

// foughtState is the only state of whose armed groups the text names some: in a report filed from where they talk
// "the government" is that state's.
func (f *finder) foughtState() (standing, bool) {
	var only standing
	for _, g := range f.groupsNamed() {
		p, known := f.Lex.Party(g.party)
		if !known || p.State == "" || g.kind != "armed_group" && g.kind != "faction" {
			continue
		}
		if only.party != "" && only.party != p.State {
			return standing{}, false
		}
		if only.party == "" {
			only = standing{token: -1, party: p.State, words: g.words}
		}
	}
	return only, only.party != ""
}

// governmentsNamed are the governments that the prose names with their state.
func (f *finder) governmentsNamed() []standing {
	var out []standing
	for i, n := range f.Names {
		if len(n.Party) != 3 || !isUpper(n.Party) || f.silent(f.SentenceOf(f.first[i])) {
			continue
		}
		first, end := f.first[i], f.end[i]
		if isPossessive(f.Word(end)) {
			end++
		}
		for f.wordIs(end, "transitional", "interim", "federal", "central", "military", "ruling", "coup") {
			end++
		}
		of := first - 1
		if f.wordIs(of, "the") {
			of--
		}
		switch {
		case slices.ContainsFunc(f.Words(f.first[i], f.end[i]-f.first[i]), func(w string) bool { return w == "government" }):
			out = append(out, standing{token: first, party: n.Party, words: n.Span}) // "the National Government of Avaria"
		case f.wordIs(end, "government", "authorities", "cabinet", "junta", "regime", "govt"), f.wordIs(end, "rulers", "leaders") && f.wordIs(end-1, "military", "coup", "ruling"):
			out = append(out, standing{token: first, party: n.Party, words: f.Span(first, end+1)})
		case f.Word(of) == "of" && f.wordIs(of-1, "government"):
			out = append(out, standing{token: of - 1, party: n.Party, words: f.Span(of-1, f.end[i])})
		}
	}
	return out
}

// arranges reports whether the government whose words begin at token i is told of as one that brings others together: "at
// the invitation of the Avarian government", "mediated by the government of Belmark".
func (f *finder) arranges(i int) bool {
	k := i - 1
	if f.Word(k) == "the" {
		k--
	}
	return f.wordIs(k, "of", "from") && f.wordIs(k-1, "urging", "invitation", "request", "mediation", "auspices", "initiative", "sponsorship", "behest", "help", "support") ||
		f.wordIs(k, "by") && f.wordIs(k-1, "mediated", "brokered", "facilitated", "hosted", "arranged", "sponsored", "convened", "organised", "organized")
}

// groupsNamed are the names of parties that are neither states nor organisations of
// states, in order.
func (f *finder) groupsNamed() []standing {
	var out []standing
	for i, n := range f.Names {
		if n.Party == "" || len(n.Party) == 3 && isUpper(n.Party) {
			continue
		}
		p, _ := f.Lex.Party(n.Party)
		if p.Kind == "political_party" && armed[f.Word(f.end[i])] {
			p.Kind = "armed_group" // "Maoist guerrillas"
		}
		switch p.Kind {
		case "", "armed_group", "faction", "political_party", "alliance":
			out = append(out, standing{f.first[i], n.Party, p.Kind, n.Span})
		}
	}
	return out
}

// bodiesNamed are the names of organisations of states, their organs and of those who rule where
// the state's government does not, in order.
func (f *finder) bodiesNamed() []standing {
	var out []standing
	for i, n := range f.Names {
		if p, known := f.Lex.Party(n.Party); known && (p.Kind == "organisation" || p.Kind == "institution" || p.Kind == "body" || p.Kind == "alliance" || p.Kind == "government") {
			out = append(out, standing{f.first[i], n.Party, p.Kind, n.Span})
		}
	}
	return out
}

func isUpper(id string) bool { return id[0] >= 'A' && id[0] <= 'Z' }

// at reads a generic party at token i of sentence s.
func (g *generics) at(i, s int) (Mention, bool) {
	k := i
	if g.wordIs(k, "the") {
		k++
	} else if g.wordIs(i-1, "and", "with", "between") && g.besideOpponents(i) > i {
		k = g.besideOpponents(i)
	} else if g.Word(k) != "govt" && g.BlockOf(s).Kind != parley.Headline && !g.wordIs(i-1, "and", "with", "between") && !g.besideParty(i) {
		return Mention{}, false
	}
	limit := g.Sentences[s].EndToken
	if k == i+1 && g.besideOpponents(k) > k {
		k = g.besideOpponents(k)
	} else if k == i+1 && g.wordIs(k, "transitional", "interim", "federal", "central", "caretaker", "armed", "largest", "main") {
		k++
	}
	if k >= limit || g.taken[k] || g.nameAt[k] > 0 && !g.wordIs(k, "north", "south") && !g.unknownName(k) {
		return Mention{}, false
	}
	st, ok := g.standsFor(k)
	if !ok {
		return Mention{}, false
	}
	end := k + 1
	if a := g.actorNoun(end, limit); a > end {
		end = a
	} else if end < limit && g.Tokens[end].UPOS == "NOUN" || g.wordIs(end, "of", "-") || g.nameAt[min(end, len(g.nameAt)-1)] > 0 {
		return Mention{}, false // "government forces", "the movement of troops"
	}
	return Mention{Kind: Party, First: i, End: end, Name: [2]int{k, k + 1}, Parties: []string{st.party}, Actor: true, Back: st.words}, true
}

// unknownName reports whether the name at token k is that word alone, and no party that is
// known: "the Council", "the junta", which the model may take for names.
func (g *generics) unknownName(k int) bool {
	n, _ := g.name(k)
	first, end := g.bounds(k)
	return end-first == 1 && n.Party == "" && (n.Kind != parley.PER || !g.IsCapital(k))
}

// besideParty reports whether "and" and the name of a party follow the word at token i, which
// begins a list: "government and Front officials met".
func (g *generics) besideParty(i int) bool {
	switch g.Word(i) {
	case "government", "rebel", "rebels", "opposition", "guerrilla":
		return g.Word(i+1) == "and" && g.partyName(i+2)
	}
	return false
}

// besideOpponents is the token of the word for rebels or the opposition behind adjectives that
// begin at token i ("Western-backed opposition", "armed rebels"), i for none.
func (g *generics) besideOpponents(i int) int {
	for k, n := i, 0; n < longestOpposing+2 && k < len(g.Tokens) && !g.taken[k]; k, n = k+1, n+1 {
		if n > 0 && opposing[g.Word(k)] != "" {
			return k
		}
		if g.IsCapital(k) && strings.ToUpper(g.Tokens[k].Form) == g.Tokens[k].Form {
			return i // "the M99 rebels"
		}
		if t := g.Tokens[k]; t.UPOS != "ADJ" && !isDash(t.Form) && !(k > i && isDash(g.Word(k-1)) && strings.HasSuffix(t.Form, "ed")) && !(isDash(g.Word(k+1)) && k+1 < len(g.Tokens)) {
			return i
		}
	}
	return i
}

// standsFor is what the word at token k stands for.
func (g *generics) standsFor(k int) (standing, bool) {
	w := g.Word(k)
	switch w {
	case "government", "authorities", "regime", "govt":
		return nearest(g.government, k, func(standing) bool { return true })
	case "junta":
		if st, ok := nearest(g.bodies, k, func(s standing) bool { return strings.HasSuffix(strings.ToLower(s.words.Text), w) }); ok {
			return st, true
		}
		return nearest(g.government, k, func(standing) bool { return true })
	case "council", "commission", "union", "league", "organisation", "organization", "community", "mission", "committee", "authority":
		if !g.IsCapital(k) {
			break
		}
		ends := func(s standing) bool { return s.token < k && strings.HasSuffix(strings.ToLower(s.words.Text), " "+w) }
		if st, ok := nearest(g.bodies, k, ends); ok {
			return st, true
		}
		return nearest(g.groups, k, ends)
	case "bloc":
		return nearest(g.blocs(), k, func(s standing) bool { return s.token < k })
	case "delegation", "delegates", "team":
		return g.sent(k)
	case "rebels", "rebel", "insurgents", "guerrillas", "militants", "militia", "insurgent", "guerrilla":
		if st, ok := nearest(g.groups, k, func(s standing) bool { return s.kind == "" || s.kind == "armed_group" || s.kind == "faction" }); ok {
			return st, true
		}
		return g.opponentsOf(k)
	case "north", "south":
		if !g.IsCapital(k) || g.wordIs(k+1, "of") {
			break
		}
		return nearest(g.halves(w), k, func(standing) bool { return true })
	case "opposition":
		if st, ok := nearest(g.groups, k, func(s standing) bool {
			return s.kind == "political_party" || s.kind == "alliance" || g.wordIs(s.token-1, "opposition") || strings.HasSuffix(s.words.Text, "opposition")
		}); ok {
			return st, true
		}
		if st, ok := g.opponentsOf(k); ok || len(g.groups) == 0 || slices.ContainsFunc(g.groups, func(s standing) bool { return s.party != g.groups[0].party }) {
			return st, ok
		}
		return g.groups[0], true
	case "movement", "front", "coalition", "alliance", "faction", "group", "outfit", "brigade", "brigades":
		if st, ok := nearest(g.groups, k, func(s standing) bool {
			return s.token < k && s.kind != "alliance" && ((w == "group" || w == "outfit") && s.kind != "political_party" || slices.Contains(strings.Fields(strings.ToLower(s.words.Text)), w))
		}); ok {
			return st, true
		}
		return g.onlyGroup(k)
	}
	return g.lastWordOf(k)
}

// blocs are the names of organisations of states.
func (g *generics) blocs() []standing {
	var out []standing
	for i, n := range g.Names {
		if p, known := g.Lex.Party(n.Party); known && (p.Kind == "organisation" || p.Kind == "alliance") && p.ID != "united-nations" {
			out = append(out, standing{token: g.first[i], party: n.Party, kind: p.Kind, words: n.Span})
		}
	}
	return out
}

// halves are the names of states that begin with the word for a point of the compass:
// "the South" for South Avaria.
func (g *generics) halves(w string) []standing {
	var out []standing
	for i, n := range g.Names {
		if len(n.Party) == 3 && isUpper(n.Party) && g.end[i]-g.first[i] == 2 && g.Word(g.first[i]) == w {
			out = append(out, standing{token: g.first[i], party: n.Party, words: n.Span})
		}
	}
	return out
}

// nearest is the one named last before token k that fits, else the first after it.
func nearest(all []standing, k int, fits func(standing) bool) (standing, bool) {
	var best standing
	found := false
	for _, s := range all {
		if !fits(s) {
			continue
		}
		if s.token > k && found {
			break
		}
		best, found = s, true
	}
	return best, found
}
