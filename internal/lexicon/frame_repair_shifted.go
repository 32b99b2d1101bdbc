package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// shiftedObject is whom the verb of receiving at token v has for its object behind where and when, and whom the
// engine takes for another name of the day ("received in his office on Monday the Avarian ambassador A"), for
// somebody who is called ("received in Oslo this evening Minister A") or for one more adjunct ("met today in Oslo
// Minister A"); -1 for none.
func shiftedObject(tokens []parley.Token, v int) int {
	if tokens[v].UPOS != "VERB" || !slices.Contains(receiving, tokens[v].Lemma) || hasKid(tokens, v, "obj") || hasKid(tokens, v, "nsubj:pass") || !hasKid(tokens, v, "nsubj") {
		return -1
	}
	for i := v + 2; i < len(tokens); i++ {
		h := tokens[i].Head - 1
		if h < v || h >= i || tokens[i].UPOS != "PROPN" && tokens[i].UPOS != "NOUN" || hasKid(tokens, i, "case") {
			continue
		}
		switch tokens[i].Rel {
		case "vocative":
			if h == v && tokens[i-1].Form != "," {
				return i
			}
		case "obl", "obl:unmarked":
			if h == v && tokens[i].UPOS == "PROPN" && hasKid(tokens, i, "nmod:desc") && !isDay(tokens, i) {
				return i
			}
		case "appos":
			if tokens[h].Head == v+1 && (isDay(tokens, h) || theFrames().inClass(strings.ToLower(tokens[h].Form), "timeword")) && !commaWithin(tokens, h, i) {
				return i
			}
		}
	}
	return -1
}

// commaWithin reports whether a comma or a dash stands between the tokens.
func commaWithin(tokens []parley.Token, from, to int) bool {
	for k := from + 1; k < to; k++ {
		if tokens[k].UPOS == "PUNCT" && tokens[k].Form != "-" {
			return true
		}
	}
	return false
}
