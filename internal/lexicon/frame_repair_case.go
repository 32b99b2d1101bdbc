package lexicon

import (
	"slices"

	"parley"
)

// casesLifted hangs a preposition on the noun or name that its phrase is about, where the engine hangs it
// on a word that only describes it: in "a call from US President Holt" the "from" is Holt's, not the US's.
func casesLifted(tokens []parley.Token) []parley.Token {
	cloned := false
	for i, t := range tokens {
		if t.Rel != "case" {
			continue
		}
		h := t.Head - 1
		for n := 0; n < 4 && h > i && h < len(tokens) && describes(tokens, h); n++ {
			h = tokens[h].Head - 1
		}
		if h == t.Head-1 || h <= i {
			continue
		}
		if !cloned {
			tokens, cloned = slices.Clone(tokens), true
		}
		tokens[i].Head = h + 1
	}
	return tokens
}

// describes reports whether token i is a word before a noun or a name that says which.
func describes(tokens []parley.Token, i int) bool {
	if h := tokens[i].Head - 1; h <= i || h >= len(tokens) {
		return false
	}
	switch tokens[i].Rel {
	case "nmod:desc", "compound", "amod":
		return true
	}
	return false
}
