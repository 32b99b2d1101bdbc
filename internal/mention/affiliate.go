package mention

import (
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
		if m.Kind != Person || len(m.Parties) > 0 || len(f.persons[m.Person].parties) > 0 || f.formerOnly(f.persons[m.Person]) {
			continue
		}
		p := f.persons[m.Person]
		for _, rule := range []func(int) (string, []parley.Span, bool){f.byOwnDelegation, f.byPronoun, g.byOwner, f.bySideNamed, f.byAdjective} {
			if party, words, ok := rule(i); ok {
				f.affiliate(p, m, party, words...)
				break
			}
		}
	}
}

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
var ledBy = [][]string{{"represented", "by"}, {"led", "by"}, {"headed", "by"}, {"under"}, {"by"}}

// byOwnDelegation reads "Belmark, represented by A", "the Avarian delegation led by B",
// "and the opposition's by C".
func (f *finder) byOwnDelegation(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.First
	if f.wordIs(k-1, "the", "a", "its", "their") {
		k--
	}
	for _, words := range ledBy {
		at := k - len(words)
		if at < 1 || !f.wordsAre(at, words) {
			continue
		}
		if f.wordIs(at-1, "is", "was", "are", "were", "being") && len(words) == 2 {
			at--
		}
		if words[0] == "by" && !isPossessive(f.Word(at-1)) && !f.afterThatOf(i, at) || words[0] == "under" && f.Word(at-1) != "," {
			continue
		}
		if isPossessive(f.Word(at-1)) || f.Word(at-1) == "," {
			at--
		}
		if g := f.partyEnding(i, at); g != nil {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
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
	if !f.wordIs(at, "its", "their", "his", "her") {
		if at--; !f.wordIs(at, "its", "their", "his", "her") {
			return "", nil, false
		}
	}
	for k := at; k < m.Name[0]; k++ {
		if f.Is(k, lexicon.Counterpart|lexicon.Kinship) {
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
	return "", nil, false
}

// bySideNamed reads those whom a sentence names that begins "On the Avarian side".
func (f *finder) bySideNamed(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	first := f.Sentences[f.SentenceOf(m.First)].FirstToken
	if !f.wordIs(first, "on", "from", "for", "representing") {
		return "", nil, false
	}
	for k := i - 1; k >= 0 && f.Mentions[k].First > first; k-- {
		if g := &f.Mentions[k]; g.Kind == Party && g.First <= first+1 && len(g.Parties) == 1 && f.wordIs(g.End-1, "side", "delegation", "part", "team") {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
	}
	return "", nil, false
}

// byAdjective reads the adjective of a state before a title that no list has: "Avarian
// state councillor E", "the Belmarkish army spokesman Col. F".
func (f *finder) byAdjective(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
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
// A", "rebel leader B", "the movement's secretary C".
func (g *generics) byOwner(i int) (string, []parley.Span, bool) {
	m := &g.Mentions[i]
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

// counterparts gives those who are called a counterpart or a colleague the office of whoever
// is named last before them in the sentence, marked as derived.
func (f *finder) counterparts() {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || len(f.persons[m.Person].offices) > 0 || !f.calledCounterpart(m) {
			continue
		}
		p := f.persons[m.Person]
		start := f.Sentences[f.SentenceOf(m.First)].FirstToken
		for k := i - 1; k >= 0 && f.Mentions[k].First >= start; k-- {
			g := &f.Mentions[k]
			if g.Kind != Person || g.Person == m.Person {
				continue
			}
			if posts := f.persons[g.Person].posts; len(posts) > 0 {
				o := parley.Office{Title: posts[0].title, Derived: parley.List[string]{"title"}, Evidence: parley.List[parley.Span]{f.Span(m.First, m.End), posts[0].evidence}}
				if len(p.parties) > 0 {
					o.Party = p.parties[0].Party
				}
				p.offices = append(p.offices, o)
				p.official = p.official || f.persons[g.Person].official
			}
			break
		}
	}
}

// calledCounterpart reports whether the title in the person's mention is that of a counterpart.
func (f *finder) calledCounterpart(m *Mention) bool {
	for k := m.First; k < m.End; k++ {
		if (k < m.Name[0] || k >= m.Name[1]) && f.Is(k, lexicon.Counterpart) {
			return true
		}
	}
	return false
}
