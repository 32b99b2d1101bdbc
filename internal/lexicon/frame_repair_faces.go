package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// facesJoined gives the tokens with "face-to-face" and the like ("one-on-one", "head-to-head") as one adverb or
// adjective. The engine, which sees five words, makes objects and adjuncts of them: "will meet face-to-face on
// Friday with the envoy". The tokens given are not changed.
func facesJoined(tokens []parley.Token) []parley.Token {
	cloned := false
	for i := 0; i+4 < len(tokens); i++ {
		if !isFace(tokens, i) {
			continue
		}
		if !cloned {
			tokens, cloned = slices.Clone(tokens), true
		}
		joinFace(tokens, i)
	}
	return tokens
}

// isFace reports whether "face-to-face" begins at token i.
func isFace(tokens []parley.Token, i int) bool {
	if !strings.EqualFold(tokens[i].Form, tokens[i+4].Form) || tokens[i+1].Form != "-" || tokens[i+3].Form != "-" {
		return false
	}
	switch strings.ToLower(tokens[i+2].Form) {
	case "to", "on", "for", "by":
	default:
		return false
	}
	switch strings.ToLower(tokens[i].Form) {
	case "face", "one", "head", "person":
		return true
	}
	return false
}

// joinFace hangs the five words at token i on what they describe: the noun behind them, else the word that the engine
// hangs them on; what hangs on them goes there as well.
func joinFace(tokens []parley.Token, i int) {
	top := -1
	for k := i; k < i+5; k++ {
		if h := tokens[k].Head - 1; h < i || h >= i+5 {
			if h >= 0 || tokens[k].Head == 0 {
				top = h
				break
			}
		}
	}
	if top < 0 {
		return
	}
	rel := "advmod"
	if n := i + 5; n < len(tokens) && tokens[n].UPOS == "NOUN" && tokens[top].UPOS != "VERB" && top >= n {
		rel = "amod"
	}
	for k := range tokens {
		if k < i || k >= i+5 {
			if h := tokens[k].Head - 1; h >= i && h < i+5 {
				tokens[k].Head = top + 1
			}
		}
	}
	tokens[i].Head, tokens[i].Rel = top+1, rel
	for k := i + 1; k < i+5; k++ {
		tokens[k].Head, tokens[k].Rel = i+1, "flat"
	}
}
