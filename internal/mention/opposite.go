package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// onlyHosts reports whether a report that is filed from the state tells in its headline of the
// dealings of two others or more and not of it: "Chad, Niger talk in Oslo", filed there by
// another's agency. Whoever has an office without a state is then hardly of its own.
func (f *finder) onlyHosts(h home) bool {
	if h.issuer || h.evidence.Text == "" || h.evidence != f.datelineState().evidence {
		return false
	}
	told := f.headlineStates()
	return len(told) > 1 && !slices.Contains(told, h.party)
}

// headlineStates are the states that the headline names, other than by their capitals.
func (f *finder) headlineStates() []string {
	var out []string
	for i := range f.Names {
		state := f.stateNamed(i)
		if len(state) != 3 || !isUpper(state) || f.BlockOf(f.SentenceOf(f.first[i])).Kind != parley.Headline {
			continue
		}
		if !f.capitalOnly(i) && !slices.Contains(out, state) {
			out = append(out, state)
		}
	}
	return out
}

// capitalOnly reports whether name i is a capital's and no state's (Djibouti is both).
func (f *finder) capitalOnly(i int) bool {
	is := func(k lexicon.Kind) bool {
		return slices.ContainsFunc(f.meanings(f.first[i], f.end[i]), func(e lexicon.Entry) bool { return e.Kind == k })
	}
	return is(lexicon.Capital) && !is(lexicon.State)
}

// meantAsHome reports whether a text that does not name the state of its paper means it: it
// names the capital or tells of something in a city of it, or says "this country", "our country".
func (f *finder) meantAsHome(h home) bool {
	if slices.ContainsFunc(f.Mentions, func(m Mention) bool { return m.Kind == Place && m.Place.Country == h.party }) {
		return true
	}
	for i := range f.Tokens {
		if f.wordIs(i, "country", "nation", "govt", "government") && f.wordIs(i-1, "this", "our") {
			return true
		}
		if !f.IsCapital(i) {
			continue
		}
		if entries, n := f.Lex.Longest(f.formsFrom(i)); n > 0 && entries[0].Kind == lexicon.Capital && entries[0].Party == h.party {
			return true
		}
	}
	return false
}

// oppositeState is, of the only two states that the text names or that its headline or lede
// does, the one that the holder of an office of state without a state is of who has a counterpart in the other: "Foreign
// Minister A called his Chadian counterpart".
func (f *finder) oppositeState() home {
	pair := f.statesNamed()
	if len(pair) != 2 {
		host := f.datelineState()
		pair = slices.DeleteFunc(f.leadPair(), func(h home) bool { return h.party == host.party && f.onlyHosts(host) })
	}
	if len(pair) != 2 {
		return home{}
	}
	pair[0].guest, pair[1].guest = true, true
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || len(f.persons[m.Person].parties) > 0 || len(f.persons[m.Person].national) == 0 {
			continue
		}
		switch f.oppositeOf(m) {
		case pair[0].party:
			return pair[1]
		case pair[1].party:
			return pair[0]
		}
	}
	return home{}
}

// leadPair are the states that the headline and the first sentence of the prose name, without
// those in whose capitals something happens.
func (f *finder) leadPair() []home {
	var out []home
	lede := slices.IndexFunc(f.Sentences, func(s parley.Sentence) bool {
		return f.Blocks == nil || s.Block < len(f.Blocks) && (f.Blocks[s.Block].Kind == parley.Paragraph || f.Blocks[s.Block].Kind == parley.Lede)
	})
	for i, n := range f.Names {
		s := f.SentenceOf(f.first[i])
		state := f.stateNamed(i)
		if len(state) != 3 || !isUpper(state) || s != lede && f.BlockOf(s).Kind != parley.Headline || f.capitalOnly(i) && f.wordIs(f.first[i]-1, "in", "at") {
			continue
		}
		if !slices.ContainsFunc(out, func(h home) bool { return h.party == state }) {
			out = append(out, home{party: state, evidence: n.Span})
		}
	}
	return out
}

// oppositeOf is the state of whoever is called the counterpart of the person later in his
// sentence: "his Chadian counterpart", "her opposite number in Niamey", empty for none.
func (f *finder) oppositeOf(m *Mention) string {
	end := f.Sentences[f.SentenceOf(m.First)].EndToken
	for k := m.End; k < end; k++ {
		if !f.wordIs(k, "his", "her") {
			continue
		}
		for n := k + 1; n < min(k+5, end); n++ {
			if !f.counterpartAt(n) {
				continue
			}
			for i := k + 1; i < n; i++ {
				if name, ok := f.name(i); ok && len(name.Party) == 3 {
					return name.Party
				}
			}
			if name, _, ok := f.placeAfter(n + 1); ok {
				return name.Party
			}
			return ""
		}
	}
	return ""
}

// counterpartAt reports whether token n is or ends a word for a counterpart.
func (f *finder) counterpartAt(n int) bool {
	return f.Is(n, lexicon.Counterpart) || f.wordIs(n, "number") && f.wordIs(n-1, "opposite")
}

// placeAfter is the capital or state named right after "in", "from" or "at" at token k, and its end.
func (f *finder) placeAfter(k int) (parley.Name, int, bool) {
	if !f.wordIs(k, "in", "from", "at") {
		return parley.Name{}, 0, false
	}
	if k++; f.Word(k) == "the" {
		k++
	}
	n, ok := f.name(k)
	if !ok {
		return parley.Name{}, 0, false
	}
	first, end := f.bounds(k)
	for _, e := range f.meanings(first, end) {
		if e.Kind == lexicon.Capital || e.Kind == lexicon.State {
			n.Party = e.Party
			return n, end, true
		}
	}
	return parley.Name{}, 0, false
}

// oppositePlace reads "her opposite number in Niamey, A": the state of the capital between the
// word for a counterpart and the name.
func (f *finder) oppositePlace(m *Mention) (parley.Name, int, bool) {
	start, name := f.Sentences[f.SentenceOf(m.First)].FirstToken, m.Name[0]
	for k := name - 1; k > start && k > name-8; k-- {
		if !f.counterpartAt(k) {
			continue
		}
		n, end, ok := f.placeAfter(k + 1)
		if ok && (end == name || end == name-1 && f.Word(end) == ",") {
			return n, k, true
		}
		break
	}
	return parley.Name{}, 0, false
}

// bySender reads whom a state sends: "Chad sent Interior Minister A".
func (f *finder) bySender(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First) - 1
	if !f.wordIs(k, "sent", "sends", "dispatched", "fielded", "sending", "dispatches") {
		return "", nil, false
	}
	if f.wordIs(k-1, "has", "had", "will", "also", "only") {
		k--
	}
	if g := f.partyEnding(i, k); g != nil {
		return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
	}
	return "", nil, false
}

// bySideNamed reads those who are named behind "On the Avarian side", at the beginning of the
// sentence or after "and" ("From the Avarian side A and from the Belmarkish side B took part"), or "Representing Avaria were".
func (f *finder) bySideNamed(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	start := f.Sentences[f.SentenceOf(m.First)].FirstToken
	for k := i - 1; k >= 0 && f.Mentions[k].First > start; k-- {
		g := &f.Mentions[k]
		alone := g.Kind == Party && f.Word(g.First-1) == "representing" && f.wordIs(g.End, "was", "were", "are") && f.Mentions[k+1].Kind == Person
		if g.Kind != Party || len(g.Parties) != 1 || !alone && !f.wordIs(g.End-1, "side", "delegation", "part", "team") {
			continue
		}
		first := g.First
		if !f.wordIs(first, "on", "from", "for", "representing") {
			first--
		}
		if f.wordIs(first, "on", "from", "for", "representing") && (first == start || f.wordIs(first-1, "and", ",", "while", ";")) {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
		return "", nil, false
	}
	return "", nil, false
}
