package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// longestOffice is how many tokens behind a name are read for the party of an office.
const longestOffice = 16

// byOfficeBehind reads the party of an office behind a name that the grammar of offices gives
// up on: "A, chairman of Avaria's ruling council", "B, head of the union's mission to support
// the truce", "C, chargé d'affaires at the Avarian embassy".
func (f *finder) byOfficeBehind(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.Name[1]
	limit := min(k+longestOffice, f.Sentences[f.SentenceOf(m.First)].EndToken)
	if k >= limit || f.Word(k) != "," {
		return "", nil, false
	}
	office := -1
	for n := k + 1; n < min(k+5, limit) && office < 0; n++ {
		if f.Is(n, lexicon.Office) {
			office = n
		}
		if u := f.Tokens[n].UPOS; u == "PUNCT" || (u == "VERB" || u == "AUX") && !f.IsCapital(n) || f.wordIs(n, "of", "at", "former", "then", "ex", "who", "and") {
			break
		}
	}
	if office < 0 {
		return "", nil, false
	}
	belongs := false
	for n := office + 1; n < limit; n++ {
		if f.Tokens[n].UPOS == "PUNCT" || f.wordIs(n, "to", "for", "in", "on", "from", "and", "with", "who", "which") {
			break
		}
		belongs = belongs || f.wordIs(n, "of", "at")
		name, ok := f.name(n)
		if !ok || name.Party == "" || !belongs {
			continue
		}
		_, end := f.bounds(n)
		if f.Word(end) == "-" || strings.Contains(f.Word(n), "-") {
			break // "of the Avarian-backed government"
		}
		party := name.Party
		if next, last, ok := f.bodyBehind(end, limit); ok {
			party, end = next, last
		}
		if f.nextIsPerson(i, end) {
			break
		}
		return party, []parley.Span{f.Span(m.First, end)}, true
	}
	return "", nil, false
}

// nextIsPerson reports whether the office that ends at token end is that of another person, who is
// named behind it: "Minister A, the minister of trade of Avaria, B, met".
func (f *finder) nextIsPerson(i, end int) bool {
	if i+1 >= len(f.Mentions) {
		return false
	}
	for _, n := range f.Mentions[i+1:] {
		if n.First > end+1 {
			break
		}
		if n.Kind == Person && (n.First == end+1 && f.Word(end) == "," || n.First <= end) {
			return true
		}
	}
	return false
}

// bodyBehind is the party of a name that a state's name at its end owns: "Avaria's ruling
// Sovereignty Council".
func (f *finder) bodyBehind(k, limit int) (string, int, bool) {
	if !isPossessive(f.Word(k)) {
		return "", 0, false
	}
	for n := k + 1; n < min(k+4, limit); n++ {
		if name, ok := f.name(n); ok && name.Party != "" {
			_, end := f.bounds(n)
			return name.Party, end, true
		}
		if f.Tokens[n].UPOS != "ADJ" && f.Tokens[n].UPOS != "VERB" && f.Tokens[n].UPOS != "NOUN" {
			break
		}
	}
	return "", 0, false
}
