package mention

import "parley"

// Those whom a report tells of beside the one who heads a delegation are of his party: "the team counts B among its
// members", "with him were B and C", "A, who had B at his side", "A led a delegation in which B had a seat".

// amongMembers reads whom somebody's delegation counts or has among its members.
func (f *finder) amongMembers(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	if !f.membersBehind(m.End) {
		return "", nil, false
	}
	k := f.companyVerb(i, "counts", "counted", "counting", "has", "had", "having", "numbered", "numbers")
	if k < 0 {
		return "", nil, false
	}
	return f.teamTold(i, k)
}

// membersBehind reports whether "among its members" follows in the sentence of token k, no verb before it.
func (f *finder) membersBehind(k int) bool {
	end := f.Sentences[f.SentenceOf(k-1)].EndToken
	for ; k < min(end, k+longestCompany); k++ {
		if f.Word(k) == "among" && f.wordIs(k+1, "its", "their", "his", "her") && f.wordIs(k+2, "members", "delegates", "ranks", "number", "negotiators") {
			return true
		}
		if u := f.Tokens[k].UPOS; u == "VERB" || u == "AUX" {
			return false
		}
	}
	return false
}

// companyVerb is the token of one of the verbs before mention i, with only nouns, names and what joins them between; -1 for none.
func (f *finder) companyVerb(i int, verbs ...string) int {
	first := f.Mentions[i].First
	start := f.Sentences[f.SentenceOf(first)].FirstToken
	for k := first - 1; k > start && k > first-longestCompany; k-- {
		if f.wordIs(k, verbs...) {
			return k
		}
		if u := f.Tokens[k].UPOS; u == "VERB" || u == "AUX" || u == "SCONJ" || u == "PRON" && !f.wordIs(k, "his", "her", "its", "their") {
			return -1
		}
	}
	return -1
}

// teamTold is the party of the delegation, or of whoever comes for one, that the sentence tells of before token k.
func (f *finder) teamTold(i, k int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	start := f.Sentences[f.SentenceOf(m.First)].FirstToken
	for n := 0; n < i; n++ {
		g := &f.Mentions[n]
		if g.First < start || g.First >= k {
			continue
		}
		if g.Kind == Party && len(g.Parties) == 1 && !g.Attribute {
			return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
		if g.Kind == Person {
			if ids := f.persons[g.Person].partyIDs(); len(ids) > 0 {
				return ids[0], []parley.Span{f.Span(g.First, m.End)}, true
			}
		}
	}
	return "", nil, false
}

// atHisSide reads whom somebody has beside him: "A, who had B and C at his side", "A has his secretary, B, beside him".
func (f *finder) atHisSide(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.companyVerb(i, "had", "has", "having", "with", "seated", "kept")
	if k < 0 || !f.sideBehindHim(m.End) {
		return "", nil, false
	}
	return f.whoBrings(i, k)
}

// sideBehindHim reports whether "at his side", "beside her" follows, with only names and what joins them before it.
func (f *finder) sideBehindHim(k int) bool {
	end := f.Sentences[f.SentenceOf(k-1)].EndToken
	for limit := min(end, k+longestCompany/2); k < limit; k++ {
		switch {
		case f.wordIs(k, "at", "by") && f.wordIs(k+1, "his", "her") && f.wordIs(k+2, "side", "elbow", "shoulder"),
			f.wordIs(k, "beside", "alongside", "behind") && f.wordIs(k+1, "him", "her"):
			return true
		}
		if u := f.Tokens[k].UPOS; u == "VERB" || u == "AUX" || u == "ADP" && f.Word(k) != "of" && f.Word(k) != "for" {
			return false
		}
	}
	return false
}

// withHimWere reads those who are told of at the head of the next sentence as of whoever heads a delegation: "With him
// were B and C", "At her side sat D".
func (f *finder) withHimWere(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	s := f.SentenceOf(m.First)
	k := f.Sentences[s].FirstToken
	switch {
	case f.wordIs(k, "with", "beside", "alongside", "behind", "accompanying", "flanking", "assisting", "joining") && f.wordIs(k+1, "him", "her"):
		k += 2
	case f.wordIs(k, "at", "by") && f.wordIs(k+1, "his", "her") && f.wordIs(k+2, "side", "elbow", "shoulder"):
		k += 3
	default:
		return "", nil, false
	}
	for f.wordIs(k, "also", "in", "the", "delegation", "team", "on", "at", "table") {
		k++
	}
	if !f.wordIs(k, "were", "was", "are", "is", "sat", "sit", "sits", "came", "stood", "travelled", "traveled", "flew") || s == 0 || f.Sentences[s-1].Block != f.Sentences[s].Block {
		return "", nil, false
	}
	for at := k + 1; at < m.First; at++ {
		if u := f.Tokens[at].UPOS; u == "VERB" || u == "AUX" || u == "SCONJ" {
			return "", nil, false
		}
	}
	from := f.Sentences[s-1].FirstToken
	for n := i - 1; n >= 0 && f.Mentions[n].First >= from; n-- {
		g := &f.Mentions[n]
		if g.Kind != Person || g.First >= f.Sentences[s].FirstToken {
			continue
		}
		if ids := f.persons[g.Person].partyIDs(); len(ids) > 0 {
			return ids[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
	}
	return "", nil, false
}

// inWhoseTeam reads who has a seat in the delegation that somebody leads: "A led a delegation in which B and C had seats".
func (f *finder) inWhoseTeam(i int) (string, []parley.Span, bool) {
	k := f.introStart(f.Mentions[i].First)
	if !f.wordIs(k-1, "which") || f.Word(k-2) != "in" || !f.delegated(k-3) {
		return "", nil, false
	}
	return f.whoseTeam(i, k-2)
}

// ownMen reads the names of those who are only called somebody's people: "the opposition's men, A and B", "the
// rebels' two delegates, A and B".
func (g *generics) ownMen(i int) (string, []parley.Span, bool) {
	m := &g.Mentions[i]
	k := g.introStart(m.First)
	if k--; g.Word(k) != "," && !isDash(g.Word(k)) {
		k = m.First
	}
	k--
	if !g.wordIs(k, "man", "woman", "men", "women", "negotiators", "negotiator", "envoys", "envoy", "representatives", "representative", "delegates", "delegate", "emissaries", "emissary", "people") {
		return "", nil, false
	}
	for k--; g.Tokens[max(k, 0)].UPOS == "NUM" || g.Tokens[max(k, 0)].UPOS == "ADJ" || g.Word(k) == "own"; k-- {
	}
	if !isPossessive(g.Word(k)) {
		return "", nil, false
	}
	if n, ok := g.name(k - 1); ok && n.Party != "" {
		first, _ := g.bounds(k - 1)
		return n.Party, []parley.Span{g.Span(first, m.End)}, true
	}
	if st, ok := g.standsFor(k - 1); ok && g.Word(k-2) == "the" {
		return st.party, []parley.Span{g.Span(k-1, m.End), st.words}, true
	}
	return "", nil, false
}

// beforeAside is the end of what stands before ", which" or an aside between commas that end at token end: "the
// team, which is led by A", "the British, in the chair this year, were represented by B".
func (f *finder) beforeAside(end int) int {
	if f.wordIs(end-1, "which", "who") && f.Word(end-2) == "," {
		return end - 2
	}
	if f.Word(end-1) != "," {
		return end
	}
	for k := end - 2; k > 0 && k > end-longestAside; k-- {
		if f.Word(k) == "," {
			return k
		}
		if u := f.Tokens[k].UPOS; u == "VERB" || u == "AUX" {
			break
		}
	}
	return end
}

// longestAside is how many tokens an aside between a party and its verb has at most.
const longestAside = 10
