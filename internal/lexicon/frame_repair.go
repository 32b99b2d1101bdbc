package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// repaired gives the tokens with mistakes of the engine about the verb of a sentence put right: mostly it
// reads the whole as a noun. The tokens given are not changed.
func repaired(tokens []parley.Token) []parley.Token {
	for i := 2; i < len(tokens); i++ {
		if v := dayAsObject(tokens, i); v >= 0 {
			tokens = withObject(tokens, v, i)
		}
	}
	for i := 1; i < len(tokens)-1; i++ {
		if tokens[i].UPOS != "VERB" {
			continue
		}
		if w := aimedTalks(tokens, i); w >= 0 {
			return withAimed(tokens, i, w)
		}
		switch tokens[i].Rel {
		case "amod":
			if noun, ok := hiddenVerb(tokens, i); ok {
				return withVerb(tokens, i, i-1, noun)
			}
		case "acl":
			if bareClause(tokens, i) {
				return withVerb(tokens, i, tokens[i].Head-1, -1)
			}
		}
	}
	return tokens
}

// A rehanging is the tokens of a sentence as they are given and as they are now; they are copied before the first change.
type rehanging struct{ given, now []parley.Token }

// change hangs token i on the token head, -1 for the root, by a relation.
func (r *rehanging) change(i, head int, rel string) {
	if &r.now[0] == &r.given[0] {
		r.now = slices.Clone(r.given)
	}
	r.now[i].Head, r.now[i].Rel = head+1, rel
}

// hiddenVerb: "Oman hosted talks between X and Y" read as talks, hosted, of the kind
// Oman. A past participle that describes the topmost noun, stands before it and
// directly after a name is the verb; the noun is its object.
func hiddenVerb(tokens []parley.Token, i int) (noun int, ok bool) {
	name := i - 1
	noun = tokens[i].Head - 1
	if noun <= i || noun >= len(tokens) || tokens[name].UPOS != "PROPN" {
		return 0, false
	}
	under := tokens[noun].Head == 0 && tokens[name].Head == noun+1
	over := tokens[name].Head == 0 && tokens[noun].Head == name+1 && tokens[noun].UPOS == "NOUN"
	return noun, under || over
}

// bareClause: "The talks focused on prisoners." read as talks that were focused on
// prisoners, and nothing said of them. Only where a full stop ends the sentence:
// headlines are such nouns.
func bareClause(tokens []parley.Token, i int) bool {
	noun := tokens[i].Head - 1
	if noun < 0 || noun >= i || tokens[noun].Head != 0 || tokens[len(tokens)-1].Form != "." {
		return false
	}
	for j, t := range tokens {
		if t.Head != noun+1 {
			continue
		}
		switch t.Rel {
		case "cop", "nsubj", "nsubj:pass", "aux", "parataxis", "ccomp", "advcl":
			return false
		case "acl":
			if j != i {
				return false
			}
		}
	}
	return tokens[i].Feats == "Tense=Past|VerbForm=Part|Voice=Pass"
}

// withVerb makes the word at verb the root, with its subject and, unless -1, its object.
func withVerb(tokens []parley.Token, verb, subject, object int) []parley.Token {
	out := slices.Clone(tokens)
	out[verb].Head, out[verb].Rel = 0, "root"
	out[subject].Head, out[subject].Rel = verb+1, "nsubj"
	if last := len(out) - 1; out[last].Rel == "punct" {
		out[last].Head = verb + 1
	}
	if object >= 0 {
		out[object].Head, out[object].Rel = verb+1, "obj"
	}
	return out
}

// dayAsObject is the verb of "met the intelligence chief Tuesday" where the engine takes the
// chief for a word that describes the weekday at token i, -1 where it does not.
func dayAsObject(tokens []parley.Token, i int) int {
	v, k := tokens[i].Head-1, i-1
	if v < 0 || v >= k || tokens[v].UPOS != "VERB" || !isDay(tokens, i) || tokens[i].UPOS != "PROPN" || tokens[k].Head != i+1 || tokens[k].UPOS != "NOUN" || isDay(tokens, k) || hasKid(tokens, v, "obj") {
		return -1
	}
	switch tokens[k].Rel {
	case "amod", "compound", "nmod:desc", "nmod":
	default:
		return -1
	}
	if !theFrames().inClass(strings.ToLower(tokens[k].Form), "officials") && !theFrames().inClass(strings.ToLower(tokens[k].Form), "people") {
		return -1
	}
	for j := v + 1; j < k; j++ {
		if tokens[j].Rel == "case" && tokens[j].Head == i+1 && tokens[j].Form != "'s" && tokens[j].Form != "’s" {
			return -1
		}
	}
	return v
}

// withObject makes the word before the weekday at token i the object of the verb at token v, with
// all that stood before the weekday.
func withObject(tokens []parley.Token, v, i int) []parley.Token {
	out := slices.Clone(tokens)
	for j := v + 1; j < i-1; j++ {
		if out[j].Head == i+1 {
			out[j].Head = i
		}
	}
	out[i-1].Head, out[i-1].Rel = v+1, "obj"
	out[i].Rel = "obl:unmarked"
	return out
}
