package mention

import (
	"cmp"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// affiliateByContext gives those whose own title names no party the one that the
// words beside it do: "Belmark, represented by A", "the rebels, led by B",
// "on the Avarian side … C", "the group and its secretary, D", "visiting Avarian state
// councillor E".
func (f *finder) affiliateByContext(g *generics) {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || len(m.Parties) > 0 || len(f.persons[m.Person].parties) > 0 {
			continue
		}
		p := f.persons[m.Person]
		former := f.formerOnly(p)
		for k, rule := range []func(int) (string, []parley.Span, bool){g.owned, f.byOwnDelegation, f.byIncluded, f.amongMembers, f.withHimWere, f.atHisSide, f.inWhoseTeam, g.ownMen, g.byPostTold, f.byCounterpartTold, f.byTeamLed, f.byBodyHeaded, f.byComposed, f.byRespective, f.byPair, f.byHeading, f.byList, f.signingFor, f.withVisitor, f.bySenders, g.byGroupBehind, f.bySideNamed, f.byHolderTold, f.byJoined, f.byPronoun, g.byOwner, f.bySender, f.byMembership, f.byBracketed, f.byOpponents, f.byAdjective, f.byOfficeBehind, f.byBodyOfOffice, f.byStance, f.namedFor, f.byOwnerAlone, f.byOwnTeam, f.byOurs, f.byGroupNoun, f.byShortTitle, f.seatBehind, f.bySeatNamed, f.byBrought, f.asDeputy, f.headOfTheirs} {
			if former && k >= comingFor {
				break // what a former official is now is not what he was
			}
			if party, words, ok := rule(i); ok {
				f.affiliate(p, m, party, words...)
				f.ofOffice(p, party)
				if k < comingFor {
					f.comes[m.Person] = party
				}
				break
			}
		}
	}
}

// comingFor is how many of the rules say for whom somebody comes, whatever he was before.
const comingFor = 22

// formerOnly reports whether the person holds former offices only.
func (f *finder) formerOnly(p *person) bool {
	for _, o := range p.offices {
		if !o.Former {
			return false
		}
	}
	return len(p.offices) > 0
}

// ledBy are the words between a party and who comes for it.
var ledBy = [][]string{{"represented", "by"}, {"led", "by"}, {"headed", "by"}, {"chaired", "by"}, {"presided", "over", "by"}, {"under"}, {"around"}, {"by"}}

// byOwnDelegation reads "Belmark, represented by A", "the Avarian delegation led by B",
// "and the opposition's by C".
func (f *finder) byOwnDelegation(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First)
	if at := k - 4; f.Word(k-1) == "by" && f.wordIs(k-3, "the") && f.wordIs(at-1, "represented") && f.wordIs(at, "at", "in") && f.wordIs(at-2, "is", "was", "are", "were") {
		if g := f.partyEnding(i, at-2); g != nil {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
	}
	for _, words := range ledBy {
		at := k - len(words)
		if at < 1 || !f.wordsAre(at, words) {
			continue
		}
		if f.wordIs(at-1, "is", "was", "are", "were", "being") && len(words) >= 2 {
			at--
		}
		if len(words) >= 2 {
			at = f.beforeAside(at)
		}
		if party, first, ok := f.committee(at); ok && len(words) == 2 {
			return party, []parley.Span{f.Span(first, m.End)}, true
		}
		if words[0] == "chaired" && !f.delegated(at-1) {
			continue // "the meeting chaired by"
		}
		if words[0] == "by" && !isPossessive(f.Word(at-1)) && !f.afterThatOf(i, at) && !f.othersLed(i, at) || (words[0] == "under" || words[0] == "around") && f.Word(at-1) != "," && !f.wordIs(at-1, "delegation", "team", "side", "wing") {
			continue
		}
		if isPossessive(f.Word(at-1)) || f.Word(at-1) == "," {
			at--
		}
		at = f.beforeBrackets(at)
		if g := cmp.Or(f.partyEnding(i, at), f.partyOwning(i, at)); g != nil {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
	}
	return "", nil, false
}

// beforeBrackets is the end of what stands before brackets with an abbreviation that end at
// token end: "the Eastern Front (EF)".
func (f *finder) beforeBrackets(end int) int {
	if f.Word(end-1) == ")" && f.Word(end-3) == "(" {
		return end - 3
	}
	return end
}

// introStart is the first token of all that introduces a name as one person: "the military's
// top officer, A", "a spokesman, Colonel B", "their head, C".
func (f *finder) introStart(first int) int {
	k := f.titleStart(first)
	if f.Word(k-1) == "," {
		for i := k - 2; i > k-14 && i >= 0 && !f.taken[i]; i-- {
			switch {
			case f.wordIs(i-1, "by", "under", "around") && !f.wordIs(i, "the", "a", "an", "its", "their") && f.IsCapital(i):
				return k
			case f.wordIs(i-1, "by", "under", "around", "included", "includes"):
				return i
			case f.Tokens[i].UPOS == "NOUN", f.Tokens[i].UPOS == "ADJ", f.Tokens[i].UPOS == "PROPN", f.wordIs(i, "of", "for", "the", "a", "an", "its", "their"), isPossessive(f.Word(i)), isDash(f.Word(i)):
			default:
				return k
			}
		}
	}
	if f.wordIs(k-1, "the", "a", "an", "its", "their") {
		k--
	}
	return k
}

// othersLed reports whether the party that ends at token end is a side whose verb is left
// out behind another's: "the Avarian side was led by A and the Belmarkish side by B",
// "Avaria was represented by A, Belmark by B".
func (f *finder) othersLed(i, end int) bool {
	g := f.partyEnding(i, end)
	if g == nil || i == 0 {
		return false
	}
	start := f.Sentences[f.SentenceOf(end)].FirstToken
	for k := g.First - 1; k > start; k-- {
		if f.Word(k) == "by" && !f.partyName(k-1) {
			return f.wordIs(k-1, "represented", "led", "headed", "chaired")
		}
		if f.Tokens[k].UPOS == "VERB" {
			return false
		}
	}
	return false
}

// byIncluded reads who is told of a delegation whose head is known: "the delegation was led
// by A. It includes B and C", "A led a delegation that included B".
func (f *finder) byIncluded(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First)
	if !f.wordIs(k-1, "included", "includes", "include", "including", "comprised", "comprises") {
		return "", nil, false
	}
	k--
	s := f.SentenceOf(k)
	from := f.Sentences[s].FirstToken
	switch {
	case f.wordIs(k-1, "it", "they") && k-1 == from && s > 0 && f.Sentences[s-1].Block == f.Sentences[s].Block:
		from = f.Sentences[s-1].FirstToken
	case f.wordIs(k-1, "that", "which") && f.delegated(k-2):
	case f.Word(k-1) == "and" && !f.wordIs(k, "including"): // "was led by A and included B"
	case f.delegated(k - 1), f.Word(k-1) == "," && f.delegated(k-2):
	default:
		return "", nil, false
	}
	for n := i - 1; n >= 0 && f.Mentions[n].First >= from; n-- {
		g := &f.Mentions[n]
		party := ""
		if g.Kind == Person {
			party = f.comes[g.Person]
			if of := f.persons[g.Person].parties; party == "" && len(of) == 1 && from == f.Sentences[s].FirstToken {
				party = of[0].Party
			}
		} else if g.Kind == Party && len(g.Parties) == 1 && f.delegated(g.End-1) {
			party = g.Parties[0]
		}
		if party != "" {
			f.comes[m.Person] = party
			return party, []parley.Span{f.Span(g.First, m.End)}, true
		}
	}
	return "", nil, false
}

// delegated reports whether token i is the noun of those who come together, perhaps behind a comma.
func (f *finder) delegated(i int) bool {
	if f.Word(i) == "," {
		i--
	}
	return f.wordIs(i, "delegation", "team", "side", "party", "group", "mission", "panel")
}

// owned reads the name alone behind a generic word that owns: "the Front's A", "the rebels' B".
func (g *generics) owned(i int) (string, []parley.Span, bool) {
	m := &g.Mentions[i]
	if m.First != m.Name[0] || !isPossessive(g.Word(m.First-1)) {
		return "", nil, false
	}
	if st, ok := g.standsFor(m.First - 2); ok && g.wordIs(m.First-3, "the", "ruling", "armed") {
		return st.party, []parley.Span{g.Span(m.First-2, m.End), st.words}, true
	}
	return "", nil, false
}

// titleStart is the first token of the capitalised or common nouns right before token i that
// stand before a name as a title no list has ("Mossad chief A").
func (f *finder) titleStart(i int) int {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if f.taken[k] || f.Tokens[k].UPOS != "NOUN" && f.Tokens[k].UPOS != "PROPN" && f.Tokens[k].UPOS != "ADJ" {
			return k + 1
		}
	}
	return i
}

// byList reads those behind the first of a list that comes for a party: "Belmark was
// represented by A and B, and by C".
func (f *finder) byList(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	if i == 0 {
		return "", nil, false
	}
	g := &f.Mentions[i-1]
	if m.First == m.Name[0] && isPossessive(f.Word(m.First-1)) {
		return "", nil, false // "and the Front's B"
	}
	if g.Kind != Person || m.First-g.End > 12 || len(g.Parties) != 1 || f.comes[g.Person] == "" {
		return "", nil, false
	}
	joined := false
	for k := g.End; k < m.First; k++ {
		switch {
		case f.wordIs(k, "and", "by", "including"):
			joined = true
		case f.Word(k) == ",", f.wordIs(k, "the", "a", "as", "well", "of", "’s", "'s"), joined && k >= f.knownBefore(m.First), f.Tokens[k].UPOS == "NOUN", f.Tokens[k].UPOS == "PROPN", f.Tokens[k].UPOS == "ADJ":
		default:
			return "", nil, false
		}
	}
	if !joined && f.Word(g.End) != "," {
		return "", nil, false
	}
	return f.comes[g.Person], []parley.Span{f.Span(g.First, m.End)}, true
}

// signingFor reads "A for India", "B signed for the government", "C, representing Belmark",
// "D and E for the front".
func (f *finder) signingFor(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.End
	if party, end, ok := f.sideBehind(k); ok {
		return party, []parley.Span{f.Span(m.First, end)}, true
	}
	for n := i + 1; n < len(f.Mentions) && n < i+4 && f.Mentions[n].Kind == Person && f.wordIs(k, "and", ","); n++ {
		if f.Mentions[n].First > k+2 {
			break
		}
		k = f.Mentions[n].End
	}
	switch {
	case f.Word(k) == "," && f.wordIs(k+1, "representing", "nominated", "for"):
		k++
	case f.wordIs(k, "signed", "spoke", "negotiated", "acted", "attended", "participated", "came", "appeared", "initialled", "initialed"):
		k++
	case f.wordsAre(k, []string{"took", "part"}):
		k += 2
	}
	switch {
	case f.wordsAre(k, []string{"on", "behalf", "of"}):
		k += 3
	case f.wordsAre(k, []string{"nominated", "by"}), f.wordsAre(k, []string{"on", "behalf"}):
		k += 2
	case f.wordIs(k, "for", "representing"):
		k++
	default:
		return "", nil, false
	}
	for n := i + 1; n < len(f.Mentions) && n < i+6; n++ {
		g := &f.Mentions[n]
		if g.Kind == Party && len(g.Parties) == 1 && (g.First == k || g.First == k+1 && f.Word(k) == "the") && !f.Is(g.End, lexicon.Meeting) {
			return g.Parties[0], []parley.Span{f.Span(m.First, g.End)}, true
		}
	}
	return "", nil, false
}

// afterThatOf reports whether a party that ends at token end stands after "that of".
func (f *finder) afterThatOf(i, end int) bool {
	g := f.partyEnding(i, end)
	return g != nil && f.Word(g.First-1) == "of" && f.wordIs(g.First-2, "that", "those", "one")
}

func (f *finder) wordsAre(i int, words []string) bool {
	for k, w := range words {
		if f.Word(i+k) != w {
			return false
		}
	}
	return true
}

// partyEnding is the mention of one party that ends at token end, before mention i.
func (f *finder) partyEnding(i, end int) *Mention {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if m := &f.Mentions[k]; m.Kind == Party && len(m.Parties) == 1 && m.End == end {
			return m
		}
	}
	return nil
}

// byPronoun reads a title under "its" or "their": of the party named last before it
// in the sentence; under "his" or "her": of the party of the person named last.
func (f *finder) byPronoun(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	at := m.First
	if k := f.titleStart(m.First); f.Word(k-1) == "," && f.wordIs(f.titleStart(k-1)-1, "its", "their") {
		at = f.titleStart(k-1) - 1 // "its priest, Father A"
	} else if !f.wordIs(at, "its", "their", "his", "her") {
		if at--; !f.wordIs(at, "its", "their", "his", "her") {
			return f.byRelative(i)
		}
	}
	for k := at; k < m.Name[0]; k++ {
		if f.Is(k, lexicon.Counterpart|lexicon.Kinship) && !f.IsCapital(k) {
			return "", nil, false
		}
	}
	start := f.Sentences[f.SentenceOf(at)].FirstToken
	for k := i - 1; k >= 0 && f.Mentions[k].First >= start; k-- {
		g := &f.Mentions[k]
		switch {
		case f.wordIs(at, "its", "their") && g.Kind == Party && len(g.Parties) == 1 && !g.Attribute:
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		case f.wordIs(at, "his", "her") && g.Kind == Person:
			if of := f.persons[g.Person].parties; len(of) > 0 && g.Person != m.Person {
				return of[0].Party, []parley.Span{f.Span(g.First, m.End)}, true
			}
			return "", nil, false
		}
	}
	switch {
	case f.wordIs(at, "its", "their") && at <= start+1:
		return f.subjectBefore(start, m)
	case f.wordIs(at, "his", "her") && at <= start+1:
		return f.ownerBefore(start, m)
	}
	return "", nil, false
}

// byRelative reads "the Front, whose deputy head, A".
func (f *finder) byRelative(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.titleStart(m.First)
	if f.Word(k-1) == "," {
		k = f.titleStart(k - 1)
	}
	if !f.wordIs(k, "whose") {
		k--
	}
	if !f.wordIs(k, "whose") {
		return "", nil, false
	}
	if k--; f.Word(k) == "," {
		if g := f.partyEnding(i, k); g != nil {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
	}
	return "", nil, false
}

// subjectBefore is the party that the sentence before token start names first as one who acts.
func (f *finder) subjectBefore(start int, m *Mention) (string, []parley.Span, bool) {
	s := f.SentenceOf(start)
	if s == 0 {
		return "", nil, false
	}
	first := f.Sentences[s-1].FirstToken
	for _, g := range f.In(first, start) {
		if g.Kind == Party && f.verbIn(first, g.First) {
			break // "the council prefers Oslo", "envoys have come, Avaria said"
		}
		if g.Kind == Party && len(g.Parties) == 1 && !g.Attribute && !g.Possessive {
			return g.Parties[0], []parley.Span{f.Span(m.First, m.End), f.Span(g.First, g.End)}, true
		}
		if of := f.speaksFor(g, first); of != "" {
			return of, []parley.Span{f.Span(m.First, m.End), f.Span(g.First, g.End)}, true
		}
	}
	return "", nil, false
}

// verbIn reports whether a finite verb stands in tokens [first, end).
func (f *finder) verbIn(first, end int) bool {
	for k := first; k < end; k++ {
		if (f.Tokens[k].UPOS == "VERB" || f.Tokens[k].UPOS == "AUX") && strings.Contains(f.Tokens[k].Feats, "VerbForm=Fin") {
			return true
		}
	}
	return false
}

// speaksFor is the group for which the person of the mention speaks who opens the sentence that begins at
// token first: "The Front's spokesman, A, said it was ready. Its chairman, B, …".
func (f *finder) speaksFor(g Mention, first int) string {
	if g.Kind != Person || g.First > first+2 || g.Described {
		return ""
	}
	of := f.persons[g.Person].parties
	if len(of) != 1 || isUpper(of[0].Party) {
		return ""
	}
	return of[0].Party
}

// byAdjective reads the adjective of a state before a title that no list has: "Avarian
// state councillor E", "the Belmarkish army spokesman Col. F", "her Belmarkish counterpart
// Vice Premier G".
func (f *finder) byAdjective(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	if n, first, ok := f.oppositePlace(m); ok {
		return n.Party, []parley.Span{f.Span(first, m.End)}, true
	}
	beside := m.First
	if f.Word(beside-1) == "," {
		beside--
	}
	if g := f.partyEnding(i, beside); g != nil && f.Is(g.End-1, lexicon.Counterpart) {
		return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
	}
	for k := m.First - 1; k >= 0 && k > m.First-5; k-- {
		if n, ok := f.name(k); ok {
			first, end := f.bounds(k)
			if entries := f.entries(first, end); n.Party != "" && len(entries) > 0 && entries[0].Kind == lexicon.Adjective {
				return n.Party, []parley.Span{f.Span(first, m.End)}, true
			}
			return "", nil, false
		}
		switch f.Tokens[k].UPOS {
		case "NOUN", "PROPN", "ADJ":
			if f.taken[k] || strings.HasSuffix(f.Tokens[k].Feats, "Number=Plur") {
				return "", nil, false
			}
		default:
			return "", nil, false
		}
	}
	return "", nil, false
}

// byOwner reads a title of someone whom a generic word stands for: "government spokesman
// A", "rebel leader B", "the movement's secretary C", "the leader of the front, D".
func (g *generics) byOwner(i int) (string, []parley.Span, bool) {
	m := &g.Mentions[i]
	for k := m.First + 2; k < m.End; k++ {
		if !g.wordIs(k-2, "of", "for") || !g.wordIs(k-1, "the") || k >= m.Name[0] && k < m.Name[1] {
			continue
		}
		if st, ok := g.standsFor(k); ok {
			return st.party, []parley.Span{g.Span(k, m.End), st.words}, true // "the leader of the front, A"
		}
	}
	for k := m.Name[1] + 1; k+2 < m.End; k++ {
		if !isPossessive(g.Word(k+1)) || !g.wordIs(k-1, "the", ",") || g.wordIs(k, "government") {
			continue
		}
		if st, ok := g.standsFor(k); ok {
			return st.party, []parley.Span{g.Span(m.First, m.End), st.words}, true // "A, the group's spokesman"
		}
	}
	for k := m.First - 2; k < m.Name[0]; k++ {
		if k < m.First && (!g.wordIs(k, "government", "rebel", "opposition", "guerrilla", "insurgent") || k < m.First-1) {
			continue
		}
		if !isPossessive(g.Word(k+1)) && !g.wordIs(k, "government", "rebel", "opposition", "guerrilla", "insurgent") {
			continue
		}
		if st, ok := g.standsFor(k); ok {
			return st.party, []parley.Span{g.Span(k, m.End), st.words}, true
		}
	}
	return "", nil, false
}
