package lexicon

import (
	"slices"

	"parley"
)

// repaired gives the tokens with one common mistake of the engine put right:
// a headline or a short sentence read as a noun ("Oman hosted talks between X
// and Y" as "talks, hosted, of the kind Oman"). A past participle that describes the
// topmost noun, stands before it, and follows a name directly, in a sentence
// without another verb above, is the verb; the name is its subject, the noun its
// object. The tokens given are not changed.
func repaired(tokens []parley.Token) []parley.Token {
	for i := 1; i < len(tokens)-1; i++ {
		v := tokens[i]
		if v.Rel != "amod" || v.UPOS != "VERB" || v.Head <= i+1 || v.Head > len(tokens) || tokens[i-1].UPOS != "PROPN" {
			continue
		}
		noun, name := v.Head-1, i-1
		switch {
		case tokens[noun].Head == 0 && tokens[name].Head == noun+1:
		case tokens[name].Head == 0 && tokens[noun].Head == name+1 && tokens[noun].UPOS == "NOUN":
		default:
			continue
		}
		out := slices.Clone(tokens)
		out[i].Head, out[i].Rel = 0, "root"
		out[name].Head, out[name].Rel = i+1, "nsubj"
		out[noun].Head, out[noun].Rel = i+1, "obj"
		return out
	}
	return tokens
}
