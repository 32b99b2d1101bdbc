package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// byGroupNoun reads who belongs to the group whose name stands before the noun that says so and his name: "senior Front
// official A", "Hill Army co-founder Mullah B".
func (f *finder) byGroupNoun(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k, start := m.First-1, f.Sentences[f.SentenceOf(m.First)].FirstToken
	for k > start && f.Is(k, lexicon.Honorific|lexicon.Rank|lexicon.Title) && f.IsCapital(k) {
		k-- // "official Dr A"
	}
	noun := strings.TrimSuffix(f.Word(k), "s")
	if k <= start || !slices.Contains(belonging, noun) && !slices.Contains([]string{"co-founder", "chief", "boss", "veteran", "strongman", "ideologue"}, noun) || f.nameAt[k] > 0 || f.IsCapital(k) {
		return "", nil, false
	}
	for n := k - 1; n >= start && n > k-5; n-- {
		name, ok := f.name(n)
		if !ok {
			if f.taken[n] || f.Tokens[n].UPOS != "ADJ" && f.Tokens[n].UPOS != "NOUN" && !isDash(f.Word(n)) && f.Word(n) != "co" {
				return "", nil, false
			}
			continue
		}
		first, end := f.bounds(n)
		if name.Kind == parley.PER || name.Party == "" || f.Word(end) == "-" && f.Word(end+1) != "co" || f.backing(end) {
			return "", nil, false
		}
		return name.Party, []parley.Span{f.Span(first, m.End)}, true
	}
	return "", nil, false
}

// byShortTitle reads a short title before a name that the text told of in full without the name, in the sentence or the two
// before it: "Avaria's foreign minister says it is ready. Minister A added", "the Belmarkish president … President B".
func (f *finder) byShortTitle(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	head := m.Name[0] - 1
	if head != m.First || !f.wordIs(head, "minister", "president", "ambassador", "secretary", "envoy", "chancellor", "premier") || !f.IsCapital(head) {
		return "", nil, false
	}
	from := f.Sentences[max(0, f.SentenceOf(m.First)-2)].FirstToken
	for n := i - 1; n >= 0 && f.Mentions[n].First >= from; n-- {
		g := &f.Mentions[n]
		if g.Kind == Person && f.wordNear(g.First, g.End, f.Word(head)) {
			return "", nil, false // it may be the one named
		}
		if g.Kind != Party || len(g.Parties) != 1 || len(g.Parties[0]) != 3 || f.Word(g.End-1) != f.Word(head) {
			continue
		}
		if next := f.nameAt[min(g.End, len(f.nameAt)-1)]; next > 0 || f.Word(g.End) == "," && f.nameAt[min(g.End+1, len(f.nameAt)-1)] > 0 || !f.opensClause(g) {
			return "", nil, false
		}
		return g.Parties[0], []parley.Span{f.Span(m.First, m.End), f.Span(g.First, g.End)}, true
	}
	return "", nil, false
}

// opensClause reports whether the mention is the subject of the verb behind it, and no apposition: "Avaria's minister says",
// not "A, the former Avarian president".
func (f *finder) opensClause(g *Mention) bool {
	if u := f.Tokens[min(g.End, len(f.Tokens)-1)].UPOS; u != "VERB" && u != "AUX" {
		return false
	}
	k := g.First - 1
	if f.wordIs(k, "the", "a", "an") {
		k--
	}
	if k < f.Sentences[f.SentenceOf(g.First)].FirstToken {
		return true
	}
	u := f.Tokens[k].UPOS
	return f.Word(k) == ")" || u != "ADP" && u != "PUNCT" && u != "ADJ" && u != "ADV" && u != "NOUN" && u != "VERB" && u != "CCONJ"
}

// nationalityBefore is the token at which the words begin that only say of what nation somebody is, between the comma behind
// his office and his name ("the chairman of the League, Avarian A", "the Union's envoy, Belmarkish diplomat B"); first where
// they do not.
func (f *finder) nationalityBefore(first int) int {
	k := first
	for n := 0; n < 2 && k > 1 && f.Tokens[k-1].UPOS == "NOUN" && !f.IsCapital(k-1) && f.nameAt[k-1] == 0 && slices.Contains([]string{"diplomat", "lawyer", "jurist", "judge", "professor", "academic", "economist", "general", "politician", "veteran", "scholar"}, f.Word(k-1)); n++ {
		k--
	}
	n, ok := f.name(k - 1)
	if !ok || len(n.Party) != 3 {
		return first
	}
	at, end := f.bounds(k - 1)
	if end != k || !f.isAdjective(at, end) || f.Word(at-1) != "," {
		return first
	}
	return at
}
