package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// byPair reads two names behind the plural of an office that says no state, where the text speaks of two states
// together before: "Avaria and Belmark … the two heads of state, A and B", "the foreign ministers of the two
// countries, A and B". They are told in the order of the states; where one is known to be of the one, the other is of
// the other.
func (f *finder) byPair(i int) (string, []parley.Span, bool) {
	first := i
	if i > 0 && f.Mentions[i-1].Kind == Person && f.joinsList(f.Mentions[i-1].End, f.Mentions[i].First) {
		first--
	}
	if first+1 >= len(f.Mentions) {
		return "", nil, false
	}
	a, b := &f.Mentions[first], &f.Mentions[first+1]
	if a.Kind != Person || b.Kind != Person || a.Person == b.Person || a.First != a.Name[0] && !f.Is(a.First, lexicon.Honorific) || f.Word(a.End) != "and" || b.First != a.End+1 {
		return "", nil, false
	}
	at := f.pastCountries(a.First)
	if at == 0 || !f.closesPair(b.End) {
		return "", nil, false
	}
	pair := f.pairBefore(at)
	if pair == nil {
		return "", nil, false
	}
	own, other := pair[i-first], pair[1-(i-first)]
	of := f.persons[f.Mentions[2*first+1-i].Person].partyIDs()
	if slices.Contains(of, own.party) {
		own, other = other, own
	}
	if len(of) > 0 && !slices.Contains(of, other.party) {
		return "", nil, false
	}
	return own.party, []parley.Span{f.Span(at, b.End), own.words}, true
}

// closesPair reports whether the apposition of two names ends at token k.
func (f *finder) closesPair(k int) bool {
	return f.wordIs(k, ",", ".", ")", ";", ":") || isDash(f.Word(k)) || k >= len(f.Tokens)
}

// pastCountries is the first token of the plural of an office with "the" behind which, at token k, the names
// of its two holders begin; 0 where none is there.
func (f *finder) pastCountries(k int) int {
	if k--; f.Word(k) != "," && !isDash(f.Word(k)) && f.Word(k) != "(" {
		return 0
	}
	start := f.Sentences[f.SentenceOf(k)].FirstToken
	if f.wordIs(k-1, "countries", "states", "nations", "republics", "governments", "neighbours", "neighbors", "sides") && f.wordIs(k-2, "two", "both") {
		k -= 2
		if f.Word(k-1) == "the" {
			k--
		}
		if f.Word(k-1) != "of" {
			return 0
		}
		k--
	}
	for n := k - 1; n >= start && n > k-longestPlural; n-- {
		switch {
		case f.wordIs(n, "the", "two", "both") && f.officesIn(n+1, k):
			return n
		case f.wordIs(n, ",", ";") || f.Tokens[n].UPOS == "VERB" || f.Tokens[n].UPOS == "AUX":
			return 0
		}
		if name, ok := f.name(n); ok && len(name.Party) == 3 {
			return 0 // "the ministers of Avaria, A and B"
		}
	}
	return 0
}

// longestPlural is how many tokens the words of an office that two hold take at most.
const longestPlural = 12

// officesIn reports whether tokens [i, end) begin with the plural of an office: "foreign ministers",
// "heads of state", "chairmen of the committees".
func (f *finder) officesIn(i, end int) bool {
	for k := i; k < min(i+4, end); k++ {
		if f.wordIs(k, "of", "for") {
			return false
		}
		if f.wordIs(k, "chairmen", "heads") || f.Is(k, lexicon.Office) && f.Tokens[k].Form != f.Tokens[k].Lemma {
			return true
		}
	}
	return false
}

// pairBefore are the two states that the text names together last before token k, at most a few sentences
// before: "Avaria and Belmark", "between Avaria and the Republic of Belmark", "the Avarian-Belmarkish border".
func (f *finder) pairBefore(k int) []statePlace {
	from := f.Sentences[max(0, f.SentenceOf(k)-nearPair)].FirstToken
	var out []statePlace
	for n := 0; n+1 < len(f.Names); n++ {
		a, b := f.stateNamed(n), f.stateNamed(n+1)
		if f.first[n] < from || f.end[n+1] > k || len(a) != 3 || len(b) != 3 || !isUpper(a) || !isUpper(b) || a == b {
			continue
		}
		at := f.end[n]
		if f.Word(at) != "and" && !isDash(f.Word(at)) {
			continue
		}
		for at++; at < f.first[n+1] && f.wordIs(at, "the", "republic", "kingdom", "state", "of"); at++ {
		}
		if at == f.first[n+1] {
			out = []statePlace{{a, f.Names[n].Span}, {b, f.Names[n+1].Span}}
		}
	}
	return out
}

// A statePlace is a state and the words that name it.
type statePlace struct {
	party string
	words parley.Span
}

// nearPair is how many sentences before the names of two the states may stand of which they are.
const nearPair = 20
