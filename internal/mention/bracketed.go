package mention

import (
	"parley"
)

// byBracketed reads the party before brackets with its short name and a title ("United Nations (UN)
// mediator A"), or its adjective in brackets before a title: "(Avarian) President B".
func (f *finder) byBracketed(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.First - 1
	for n := 0; n < 4 && k > 0 && !f.taken[k] && f.nameAt[k] == 0 && (f.Tokens[k].UPOS == "NOUN" || f.Tokens[k].UPOS == "ADJ" || f.Tokens[k].UPOS == "PROPN"); n++ {
		k--
	}
	if k < 2 || f.Word(k) != ")" || m.First == m.Name[0] && k == m.First-1 {
		return "", nil, false
	}
	if f.Word(k-2) == "(" {
		if n, ok := f.name(k - 1); ok && n.Party != "" && f.isAdjective(f.bounds(k-1)) {
			return n.Party, []parley.Span{f.Span(k-1, m.End)}, true
		}
	}
	if end := f.beforeBrackets(k + 1); end <= k && end > 0 {
		if n, ok := f.name(end - 1); ok && n.Party != "" {
			first, last := f.bounds(end - 1)
			if last == end {
				return n.Party, []parley.Span{f.Span(first, m.End)}, true
			}
		}
	}
	return "", nil, false
}

// byOpponents reads the state of one who governs beside those who stand against it: "President A and
// the Avarian opposition", "Prime Minister B and Avarian rebels".
func (f *finder) byOpponents(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	if len(f.persons[m.Person].national) == 0 || i+1 >= len(f.Mentions) || !f.wordIs(m.End, "and", "with") {
		return "", nil, false
	}
	g := &f.Mentions[i+1]
	if g.Kind != Party || len(g.Parties) != 1 || g.First-m.End > 2 {
		return "", nil, false
	}
	for k := g.First; k < g.End; k++ {
		if o, ok := f.against[f.nameAt[k]]; ok && f.nameAt[k] > 0 {
			return o.state, []parley.Span{f.Span(m.First, g.End)}, true
		}
	}
	if p, known := f.Lex.Party(g.Parties[0]); known && p.State != "" && p.Kind != "state" && p.Kind != "government" && f.opponent(g) {
		return p.State, []parley.Span{f.Span(m.First, g.End)}, true
	}
	return "", nil, false
}

// opponent reports whether the words of the mention call it opposition or rebels.
func (f *finder) opponent(g *Mention) bool {
	for k := g.First; k <= g.End; k++ {
		if opposing[f.Word(k)] != "" {
			return true
		}
	}
	return false
}
