package mention

import "parley"

// Those whom somebody brings along are of his party: "A came with a deputy minister, B, and the head of the
// guard, C", "the Front's team had brought a retired general, D", "A heads a team of five, among them B".

// companions are the words before those whom somebody has with him.
var companions = [][]string{{"came", "with"}, {"arrived", "with"}, {"appeared", "with"}, {"travelled", "with"}, {"traveled", "with"}, {"flanked", "by"}, {"joined", "by"}, {"assisted", "by"}, {"seconded", "by"}}

// byBrought reads whom somebody brings along; the words between may name others, each with a title.
func (f *finder) byBrought(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	start := f.Sentences[f.SentenceOf(m.First)].FirstToken
	for k := m.First - 1; k > start && k > m.First-longestCompany; k-- {
		for _, words := range companions {
			if f.wordsAre(k-1, words) {
				return f.whoBrings(i, k-1)
			}
		}
		switch {
		case f.wordIs(k, "brought") && f.wordIs(k+1, "a", "an", "his", "her", "its", "their", "two", "three", "four", "along", "with") && !f.wordIs(k-1, "was", "were", "been", "be", "is", "are"):
			return f.whoBrings(i, k)
		case f.Word(k) == "them" && f.Word(k-1) == "among" && f.Word(k-2) == ",":
			return f.whoseTeam(i, k-1)
		}
		if u := f.Tokens[k].UPOS; u == "VERB" || u == "AUX" || u == "PRON" && !f.wordIs(k, "his", "her", "its", "their") {
			return "", nil, false
		}
	}
	return "", nil, false
}

// longestCompany is how many tokens before a name those are read whom somebody has with him.
const longestCompany = 40

// whoBrings is the party of whoever stands last before token k, in the sentence of mention i.
func (f *finder) whoBrings(i, k int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	start := f.Sentences[f.SentenceOf(m.First)].FirstToken
	for n := i - 1; n >= 0 && f.Mentions[n].First >= start; n-- {
		g := &f.Mentions[n]
		if g.First >= k {
			continue
		}
		switch g.Kind {
		case Person, Pronoun:
			who := f.subjectOf(g.First)
			if g.Kind == Person {
				who = f.persons[g.Person]
			}
			if ids := who.partyIDs(); len(ids) > 0 {
				return ids[0], []parley.Span{f.Span(g.First, m.End)}, true
			}
			return "", nil, false
		case Party:
			if len(g.Parties) == 1 && !g.Attribute {
				return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
			}
			return "", nil, false
		}
	}
	return "", nil, false
}

// whoseTeam is the party of whoever heads, leads or sent the team told of right before token k.
func (f *finder) whoseTeam(i, k int) (string, []parley.Span, bool) {
	if g := f.senderEnding(i, k-1); g != nil {
		return g.Parties[0], []parley.Span{f.Span(g.First, f.Mentions[i].End)}, true
	}
	for at := k - 1; at > k-9 && at > 0; at-- {
		if f.wordIs(at, "heads", "headed", "leads", "led", "sent", "brought", "fielded") {
			return f.whoBrings(i, at)
		}
	}
	return "", nil, false
}

// asDeputy reads whom somebody who leads has for his second: "A led the team, with the surveyor, B, as his deputy".
func (f *finder) asDeputy(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.End
	if f.Word(k) == "," {
		k++
	}
	if !f.wordsAre(k, []string{"as", "his"}) && !f.wordsAre(k, []string{"as", "her"}) || !f.wordIs(k+2, "deputy", "second", "number", "adviser", "advisor", "interpreter") {
		return "", nil, false
	}
	for at := m.First - 1; at > m.First-8 && at > 0; at-- {
		if f.Word(at) == "with" {
			return f.whoBrings(i, at)
		}
	}
	return "", nil, false
}

// headOfTheirs reads who stands at the head of one side: "at the head of the Front's was A", "at the head of
// the Avarian delegation stood B".
func (f *finder) headOfTheirs(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First)
	if !f.wordIs(k-1, "was", "is", "stood", "sat", "were") {
		return "", nil, false
	}
	at := k - 1
	if isPossessive(f.Word(at - 1)) {
		at--
	}
	g := f.partyEnding(i, at)
	if g == nil {
		return "", nil, false
	}
	first := g.First
	if f.Word(first-1) == "the" {
		first--
	}
	if !f.wordsAre(first-3, []string{"the", "head", "of"}) {
		return "", nil, false
	}
	return g.Parties[0], []parley.Span{f.Span(first-3, m.End)}, true
}

// senderEnding is the mention of one party that ends at token end, before mention i, behind a noun for several who come
// for it: "three emissaries of the Front", "two commanders of the Hill Army (HA)".
func (f *finder) senderEnding(i, end int) *Mention {
	end = f.beforeBrackets(end)
	for n := i - 1; n >= 0 && n >= i-4; n-- {
		g := &f.Mentions[n]
		if g.Kind != Party || len(g.Parties) != 1 || g.End != end {
			continue
		}
		k := g.First
		for k > g.Name[0]-4 && k > 0 && f.wordIs(k-1, "the", "of", "from") {
			k--
		}
		for at := k - 1; at < g.Name[0]; at++ {
			if at >= 0 && sendingOf[f.Word(at)] && f.wordIs(at+1, "of", "from") {
				return g
			}
		}
	}
	return nil
}

// bySenders reads those who are named behind a comma as the people of a party told of right before it: "two commanders
// of the Front, A and B", "envoys of Belmark, A among them".
func (f *finder) bySenders(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.titleStart(m.First)
	if f.wordIs(k-1, "a", "an", "the") {
		k--
	}
	if f.Word(k-1) != "," {
		return "", nil, false
	}
	g := f.senderEnding(i, k-1)
	if g == nil || !f.wordIs(m.End, "and", ",", "among") {
		return "", nil, false
	}
	f.comes[m.Person] = g.Parties[0]
	return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
}
