package mention

import (
	"parley"
	"parley/internal/lexicon"
)

// More words that say for whom somebody comes: what he heads, the group that he is "of", a list
// of as many names as of parties, what a delegation was composed of.

// byHeading reads "A, who heads the government's committee", "B, who leads the delegation of
// the Front", "C, who represents Belmark".
func (f *finder) byHeading(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.End
	if f.Word(k) != "," || f.Word(k+1) != "who" {
		return "", nil, false
	}
	k += 2
	for f.wordIs(k, "has", "is", "now", "also", "currently", "been") {
		k++
	}
	if !f.wordIs(k, "heads", "leads", "headed", "leading", "heading", "led", "commands", "commanding", "chairs", "represents", "represented", "representing") {
		return "", nil, false
	}
	at := k + 1
	if f.wordIs(at, "the", "a", "an") {
		at++
	}
	if n, ok := f.name(at); ok && n.Party != "" {
		first, end := f.bounds(at)
		if entries := f.entries(first, end); len(entries) > 0 && entries[0].Kind == lexicon.Adjective && !isDash(f.Word(end)) {
			return n.Party, []parley.Span{f.Span(m.First, end)}, true
		}
	}
	outright := f.wordIs(k, "represents", "represented", "representing")
	for n := i + 1; n < len(f.Mentions) && n < i+4; n++ {
		g := &f.Mentions[n]
		if g.First > k+longestOwned {
			break
		}
		if g.Kind != Party || len(g.Parties) != 1 || g.Attribute {
			continue
		}
		at := g.First
		for at > k+1 && f.wordIs(at-1, "the", "of", "for") {
			at--
		}
		if at > k+1 && !f.onlyNouns(k+1, at) {
			return "", nil, false
		}
		if isPossessive(f.Word(g.End)) || outright && at == k+1 || f.delegated(g.End-1) || at > k+1 && f.Word(g.First-1) != "for" {
			return g.Parties[0], []parley.Span{f.Span(m.First, g.End)}, true
		}
		return "", nil, false
	}
	return "", nil, false
}

// longestOwned is how many tokens behind "who heads" the party stands at most.
const longestOwned = 7

// onlyNouns reports whether tokens [first, end) are articles, adjectives and nouns of no name of
// a place, perhaps with "of" between them.
func (f *finder) onlyNouns(first, end int) bool {
	for k := first; k < end; k++ {
		switch f.Tokens[k].UPOS {
		case "NOUN", "ADJ", "DET", "NUM":
		default:
			if !f.wordIs(k, "of", "-") {
				return false
			}
		}
	}
	return true
}

// byGroupBehind reads the name alone before a group that a generic word stands for: "A of the
// Front", "B of the rebels".
func (g *generics) byGroupBehind(i int) (string, []parley.Span, bool) {
	m := &g.Mentions[i]
	if m.First != m.Name[0] || !g.wordsAre(m.End, []string{"of", "the"}) {
		return "", nil, false
	}
	k := m.End + 2
	if g.wordIs(k, "government", "delegation", "team", "delegates", "mission", "opposition") && !g.IsCapital(k) {
		return "", nil, false // "the face A of the opposition"
	}
	st, ok := g.standsFor(k)
	if !ok || k+1 < len(g.Tokens) && (g.Tokens[k+1].UPOS == "NOUN" || g.nameAt[k+1] > 0) {
		return "", nil, false
	}
	return st.party, []parley.Span{g.Span(m.First, k+1), st.words}, true
}

// byRespective reads a list of as many names as parties are named before it: "Avaria and Belmark
// were present through ambassadors A and B respectively".
func (f *finder) byRespective(i int) (string, []parley.Span, bool) {
	s := f.SentenceOf(f.Mentions[i].First)
	first, last := i, i
	for first > 0 && f.Mentions[first-1].Kind == Person && f.joinsList(f.Mentions[first-1].End, f.Mentions[first].First) {
		first--
	}
	for last+1 < len(f.Mentions) && f.Mentions[last+1].Kind == Person && f.joinsList(f.Mentions[last].End, f.Mentions[last+1].First) {
		last++
	}
	end := f.Mentions[last].End
	if f.Word(end) == "," {
		end++
	}
	if first == last || !f.wordIs(end, "respectively") && !f.wordsAre(end, []string{"in", "that", "order"}) {
		return "", nil, false
	}
	var parties []string
	var words parley.Span
	for n := first - 1; n >= 0 && f.Mentions[n].First >= f.Sentences[s].FirstToken; n-- {
		g := &f.Mentions[n]
		if g.Kind == Person {
			return "", nil, false
		}
		if g.Kind == Party && !g.Attribute {
			parties = append(append([]string{}, g.Parties...), parties...)
			words = f.Span(g.First, f.Mentions[i].End)
		}
	}
	if len(parties) != last-first+1 {
		return "", nil, false
	}
	return parties[i-first], []parley.Span{words}, true
}

// joinsList reports whether tokens [from, to) only join two names of a list.
func (f *finder) joinsList(from, to int) bool {
	for k := from; k < to; k++ {
		if !f.wordIs(k, ",", "and") && f.Tokens[k].UPOS != "NOUN" && f.Tokens[k].UPOS != "PROPN" {
			return false
		}
	}
	return to > from && to-from < 6
}

// byComposed reads the first of those of whom a delegation is said to be made up: "the Avarian
// delegation was composed of A", "the team of the Front consisted of B".
func (f *finder) byComposed(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First)
	if f.Word(k-1) != "of" {
		return "", nil, false
	}
	switch k -= 2; {
	case f.wordIs(k, "composed", "consisted", "consists", "consisting", "comprised"):
	case f.Word(k) == "up" && f.Word(k-1) == "made":
		k--
	default:
		return "", nil, false
	}
	for f.wordIs(k-1, "is", "was", "are", "were", ",") {
		k--
	}
	g := f.partyEnding(i, k)
	if g == nil || !f.delegated(g.End-1) && !(f.wordIs(g.First-1, "of", "from", "for") && f.delegated(g.First-2)) && !(f.Word(g.First) == "the" && f.Word(g.First-1) == "of" && f.delegated(g.First-2)) {
		return "", nil, false
	}
	f.comes[m.Person] = g.Parties[0]
	return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
}

// sideBehind reads the side for which somebody named before token k comes: "A on the Avarian side
// and B on the Belmarkish one".
func (f *finder) sideBehind(k int) (party string, end int, ok bool) {
	if !f.wordIs(k, "on", "from", "for") || f.Word(k+1) != "the" {
		return "", 0, false
	}
	n, named := f.name(k + 2)
	if !named || n.Party == "" {
		return "", 0, false
	}
	_, end = f.bounds(k + 2)
	if isPossessive(f.Word(end)) {
		end++
	}
	if !f.wordIs(end, "side", "part", "one", "delegation", "team") {
		return "", 0, false
	}
	return n.Party, end + 1, true
}

// committee reads the state whose committee's name ends at token end: "the Avarian commission".
func (f *finder) committee(end int) (party string, first int, ok bool) {
	k := end - 1
	if !f.wordIs(k, "committee", "commission", "panel", "subcommittee", "subcommission", "section", "part") {
		return "", 0, false
	}
	for k--; k > 0 && k > end-4 && f.nameAt[k] == 0 && (f.Tokens[k].UPOS == "NOUN" || f.Tokens[k].UPOS == "ADJ" || f.Tokens[k].UPOS == "PROPN"); k-- {
	}
	if isPossessive(f.Word(k)) {
		k--
	}
	n, named := f.name(k)
	if !named || len(n.Party) != 3 {
		return "", 0, false
	}
	first, last := f.bounds(k)
	return n.Party, first, f.isAdjective(first, last) || isPossessive(f.Word(last))
}
