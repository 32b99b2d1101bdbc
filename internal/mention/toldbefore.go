package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// byPostTold reads the name of one whose post alone the text told of before with its party, whatever he was else: "the
// League's facilitator … The facilitator, retired judge A", "the Forum's chairman, former president B".
func (g *generics) byPostTold(i int) (string, []parley.Span, bool) {
	m := &g.Mentions[i]
	k := g.titleStart(m.First)
	if g.Word(k-1) != "," {
		return "", nil, false
	}
	k -= 2
	if !g.wordIs(k, "facilitator", "mediator", "envoy", "chairman", "chairwoman", "chair", "chairperson", "negotiator", "emissary", "representative", "moderator", "coordinator", "spokesman", "spokeswoman", "head", "leader") {
		return "", nil, false
	}
	at := k
	for g.Tokens[at-1].UPOS == "ADJ" || g.Tokens[at-1].UPOS == "NOUN" && g.nameAt[at-1] == 0 {
		at--
	}
	if isPossessive(g.Word(at - 1)) {
		if st, ok := g.bodyMeant(at - 2); ok && g.Word(at-3) == "the" {
			return st.party, []parley.Span{g.Span(at-2, m.End), st.words}, true
		}
		return "", nil, false
	}
	if g.Word(at-1) != "the" {
		return "", nil, false
	}
	for n := k - 1; n > 2 && n > k-farPost; n-- {
		if g.Word(n) != g.Word(k) || g.Tokens[n].UPOS != "NOUN" {
			continue
		}
		b := n
		for b > 0 && g.Tokens[b-1].UPOS == "ADJ" && g.nameAt[b-1] == 0 {
			b--
		}
		if isPossessive(g.Word(b - 1)) {
			b--
		}
		if name, ok := g.name(b - 1); ok && name.Party != "" {
			first, _ := g.bounds(b - 1)
			return name.Party, []parley.Span{g.Span(m.First, m.End), g.Span(first, n+1)}, true
		}
	}
	return "", nil, false
}

// farPost is how many tokens before his name the post of somebody is looked for.
const farPost = 120

// bodyMeant is the body whose name begins or ends with the common noun at token k: "the forum" of the Forum of Elders.
func (g *generics) bodyMeant(k int) (standing, bool) {
	w := g.Word(k)
	if !slices.Contains([]string{"forum", "council", "panel", "commission", "committee", "assembly", "league", "union", "community", "board", "group", "body", "movement", "front", "party"}, w) {
		return standing{}, false
	}
	for i := len(g.Names) - 1; i >= 0; i-- {
		n := g.Names[i]
		if g.first[i] < k && n.Party != "" && !isUpper(n.Party) && (g.Word(g.first[i]) == w || g.Word(g.end[i]-1) == w) {
			return standing{token: g.first[i], party: n.Party, words: n.Span}, true
		}
	}
	return standing{}, false
}

// byCounterpartTold reads the name of the counterpart of whom the text told right before by his state: "ready to meet his
// Avarian counterpart. That counterpart, A, declined".
func (f *finder) byCounterpartTold(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.First - 1
	if f.Word(k) != "," || !f.wordIs(k-2, "that", "this", "the") || !f.counterpartAt(k-1) {
		return "", nil, false
	}
	from := f.Sentences[max(0, f.SentenceOf(m.First)-2)].FirstToken
	for n := i - 1; n >= 0 && f.Mentions[n].First >= from; n-- {
		if g := &f.Mentions[n]; g.Kind == Party && len(g.Parties) == 1 && f.counterpartAt(g.End-1) {
			return g.Parties[0], []parley.Span{f.Span(m.First, m.End), f.Span(g.First, g.End)}, true
		}
	}
	return "", nil, false
}

// byTeamLed reads the name behind words for who leads a party's delegation: "the man who leads the Front's delegation, A".
func (f *finder) byTeamLed(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	end := m.First - 1
	if f.Word(end) != "," || !f.delegated(end-1) {
		return "", nil, false
	}
	for k := end - 2; k > 0 && k > end-8; k-- {
		if f.wordIs(k, "leads", "heads", "led", "headed", "leading", "heading") && f.wordIs(k-1, "who", "woman", "man", "has", "had") {
			for n := i - 1; n >= 0 && f.Mentions[n].First > k; n-- {
				if g := &f.Mentions[n]; g.Kind == Party && len(g.Parties) == 1 && !g.Attribute {
					return g.Parties[0], []parley.Span{f.Span(g.First, m.End)}, true
				}
			}
			return "", nil, false
		}
	}
	return "", nil, false
}

// byBodyHeaded reads the name behind who heads a body and where that sits: "the head of the hill-based Council of Elders, A".
func (f *finder) byBodyHeaded(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	end := m.First - 1
	if f.Word(end) != "," {
		return "", nil, false
	}
	n, ok := f.name(end - 1)
	if !ok || n.Party == "" || isUpper(n.Party) {
		return "", nil, false
	}
	first, _ := f.bounds(end - 1)
	k := first - 1
	for k > 0 && k > first-6 && (f.Tokens[k].UPOS == "ADJ" || f.Tokens[k].UPOS == "PROPN" || isDash(f.Word(k+1)) || isDash(f.Word(k)) || f.wordIs(k, "based", "backed", "led", "held", "run")) {
		k--
	}
	if f.Word(k) != "the" || f.Word(k-1) != "of" || !f.Is(k-2, lexicon.Office) && !f.wordIs(k-2, "head", "leader", "chief", "speaker", "chairman", "president") {
		return "", nil, false
	}
	return n.Party, []parley.Span{f.Span(k-2, m.End)}, true
}
