package lexicon

import (
	"strings"

	"parley"
)

// namedGroup is the head of the name right behind the noun for a group at token i that the
// engine hangs beside it and not under it ("the rebel group Northern Front met", both subjects of met);
// -1 for none.
func namedGroup(tokens []parley.Token, i int) int {
	if tokens[i].UPOS != "NOUN" || strings.Contains(tokens[i].Feats, "Number=Plur") || !theFrames().inClass(strings.ToLower(tokens[i].Form), "groupnoun") {
		return -1
	}
	for j := i + 1; j < len(tokens) && isTitleCase(tokens[j].Form) && tokens[j].UPOS != "VERB" && tokens[j].UPOS != "PRON"; j++ {
		if h := tokens[j].Head - 1; h > i && h < j || h > j && spansName(tokens, j, h) {
			continue
		} else if h == i || tokens[i].Head == j+1 || tokens[j].UPOS != "PROPN" || isDay(tokens, j) {
			return -1
		}
		switch relationBase(tokens[j].Rel) {
		case "nsubj", "obj", "obl", "conj", "nmod", "appos", "dep":
			return j
		}
		return -1
	}
	return -1
}

// spansName reports whether the words from token j to its head h are all capitalised.
func spansName(tokens []parley.Token, j, h int) bool {
	for k := j; k <= h && k < len(tokens); k++ {
		if !isTitleCase(tokens[k].Form) {
			return false
		}
	}
	return h < len(tokens)
}

func isTitleCase(form string) bool { return form != "" && form[0] >= 'A' && form[0] <= 'Z' }

func relationBase(rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	return base
}

// nameGroup puts the name at token j in the place of the noun at token i, which describes it.
func nameGroup(tokens []parley.Token, i, j int, change func(i, head int, rel string)) {
	for k, t := range tokens {
		if t.Head != i+1 {
			continue
		}
		switch relationBase(t.Rel) {
		case "case", "cc", "conj", "punct", "mark":
			change(k, j, t.Rel)
		}
	}
	change(j, tokens[i].Head-1, tokens[i].Rel)
	change(i, j, "nmod:desc")
}
