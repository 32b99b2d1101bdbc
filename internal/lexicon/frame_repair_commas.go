package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// invitedSubject is the head of who comes in "At the invitation of minister A of Avaria, B,
// minister of Belmark, visited Oslo", where the engine takes B for more words on A, whom it may
// even take for the subject of the verb at token v; -1 for none.
func invitedSubject(tokens []parley.Token, v int) int {
	if tokens[v].Head != 0 || tokens[v].UPOS != "VERB" {
		return -1
	}
	from := behindInvitation(tokens[:v])
	if from < 0 {
		return -1
	}
	end := v
	for end > from && (tokens[end-1].UPOS == "AUX" || tokens[end-1].UPOS == "ADV") {
		end--
	}
	if tokens[end-1].Form == "," {
		end = commaBefore(tokens, end-1) // the office behind the name
	}
	first := commaBefore(tokens, end) + 1
	if first <= from || first >= end {
		return -1
	}
	for i := first; i < v; i++ {
		if tokens[i].Head == v+1 && strings.HasPrefix(tokens[i].Rel, "nsubj") {
			return -1
		}
	}
	for i := first; i < end; i++ {
		if h := tokens[i].Head - 1; (h < first || h >= end) && (tokens[i].UPOS == "PROPN" || tokens[i].UPOS == "NOUN") {
			return i
		}
	}
	return -1
}

// behindInvitation is the token behind "at the invitation of" at the head of the tokens, -1 if
// they begin otherwise.
func behindInvitation(tokens []parley.Token) int {
	start := 0
	for start < len(tokens) && (tokens[start].UPOS == "NUM" || tokens[start].UPOS == "PUNCT") {
		start++ // "1. At the invitation"
	}
	for i := start + 1; i+1 < len(tokens) && i < start+6; i++ {
		if strings.ToLower(tokens[i].Form) == "invitation" && tokens[i+1].Form == "of" && tokens[start].UPOS == "ADP" {
			return i + 2
		}
	}
	return -1
}

// commaBefore is the last comma before token end, -1 for none.
func commaBefore(tokens []parley.Token, end int) int {
	for k := end - 1; k >= 0; k-- {
		if tokens[k].Form == "," {
			return k
		}
	}
	return -1
}

// parentheticObject is what the verb at token v has for its object behind a day or a place between commas
// ("co-chaired, on 13 and 14 June, the third session", "analysed, in Oslo, the situation"), which the engine takes for more words on
// the day; -1 for none.
func parentheticObject(tokens []parley.Token, v int) int {
	if tokens[v].UPOS != "VERB" || v+3 >= len(tokens) || tokens[v+1].Form != "," || hasKid(tokens, v, "obj") {
		return -1
	}
	for i := v + 4; i < len(tokens); i++ {
		d := tokens[i].Head - 1
		if tokens[i].Rel == "appos" && tokens[i].UPOS == "NOUN" && d > v+1 && d < i && tokens[d].Head == v+1 && (holdsDay(tokens, d, i) || tokens[v+2].Form == "in" && tokens[d].UPOS == "PROPN" && d == v+3 && (tokens[v+5].Form == "the" || tokens[v+5].Form == "a")) && behindComma(tokens, i, d) {
			return i
		}
	}
	return -1
}

// holdsDay reports whether a day stands among the tokens from d to end: "13 and 14 June".
func holdsDay(tokens []parley.Token, d, end int) bool {
	for k := d; k < end; k++ {
		if isDay(tokens, k) {
			return true
		}
	}
	return false
}

// markedSubject is the head of who does what the verb at token v tells behind "after", "before" or the
// like, where the engine hangs him on a word before that ("told a briefing after A and B spoke" read as a
// briefing of A); -1 for none.
func markedSubject(tokens []parley.Token, v int) int {
	if tokens[v].UPOS != "VERB" || !strings.Contains(tokens[v].Feats, "VerbForm=Fin") || hasKid(tokens, v, "nsubj") || hasKid(tokens, v, "nsubj:pass") || hasKid(tokens, v, "expl") {
		return -1
	}
	mark := v - 1
	for mark >= 0 && !(tokens[mark].Rel == "mark" && tokens[mark].Head == v+1) && !(tokens[mark].Rel == "case" && slices.Contains(subordinators, strings.ToLower(tokens[mark].Form))) {
		if tokens[mark].UPOS == "PUNCT" || tokens[mark].UPOS == "VERB" || mark < v-20 {
			return -1
		}
		mark--
	}
	for i := mark + 1; i < v && mark >= 0; i++ {
		if t := tokens[i]; (t.UPOS == "PROPN" || t.UPOS == "NOUN") && t.Head-1 < mark && t.Head > 0 && !casedBehind(tokens, i, mark) {
			return i
		}
	}
	return -1
}

// subordinators are prepositions that begin clauses as well.
var subordinators = []string{"after", "before", "since", "until", "as"}

// casedBehind reports whether a preposition behind token mark is that of token i.
func casedBehind(tokens []parley.Token, i, mark int) bool {
	for k := mark + 1; k < i; k++ {
		if tokens[k].Rel == "case" && tokens[k].Head == i+1 {
			return true
		}
	}
	return false
}
