package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// receiving are verbs whose object often stands behind the place.
var receiving = []string{"receive", "welcome", "host", "greet", "meet"}

// placedObject is the name that a verb of receiving at token v has for its object behind the place
// ("received at the Presidential Palace Avarian Foreign Minister A"), which the engine takes for
// another name of the place; -1 for none.
func placedObject(tokens []parley.Token, v int) int {
	if tokens[v].UPOS != "VERB" || !slices.Contains(receiving, tokens[v].Lemma) || hasKid(tokens, v, "obj") {
		return -1
	}
	for i := v + 3; i < len(tokens); i++ {
		t := &tokens[i]
		if p := placeBefore(tokens, v, i); p >= 0 {
			return i
		}
		h := t.Head - 1
		if t.UPOS != "PROPN" || t.Rel != "appos" && t.Rel != "flat" || h <= v || h >= i || tokens[h].Head != v+1 || tokens[h].Rel != "obl" || !isPlaced(tokens, h) {
			continue
		}
		first := i
		for first > h+1 && tokens[first-1].UPOS != "PUNCT" && tokens[first-1].Head-1 > first-1 && tokens[first-1].Head-1 <= i {
			first--
		}
		if tokens[first-1].UPOS != "PUNCT" && hasKid(tokens, i, "nmod:desc") {
			return i
		}
	}
	return -1
}

// isPlaced reports whether token h stands with "at" or "in".
func isPlaced(tokens []parley.Token, h int) bool {
	return slices.ContainsFunc(tokens, func(t parley.Token) bool {
		return t.Head == h+1 && t.Rel == "case" && (t.Form == "at" || t.Form == "in")
	})
}

// placeBefore is the place between the preposition of the name at token i, an adjunct of the verb at v,
// and the name, where the engine takes the preposition for the name's: "received at the Palace
// Ambassador B"; -1 for none.
func placeBefore(tokens []parley.Token, v, i int) int {
	if t := &tokens[i]; t.UPOS != "PROPN" || t.Rel != "obl" || t.Head != v+1 {
		return -1
	}
	c := slices.IndexFunc(tokens[v:i], func(t parley.Token) bool {
		return t.Head == i+1 && t.Rel == "case" && (t.Form == "at" || t.Form == "in")
	})
	if c < 0 {
		return -1
	}
	titled := false
	for h := v + c + 1; h < i; h++ {
		titled = titled || tokens[h].Head == i+1 && tokens[h].Rel == "nmod:desc"
		if tokens[h].Head == v+1 && strings.HasPrefix(tokens[h].Rel, "obl") && !hasKid(tokens, h, "case") {
			return h
		}
	}
	for h := v + c + 1; titled && h+1 < i; h++ {
		noun := func(k int) bool { return tokens[k].UPOS == "PROPN" || tokens[k].UPOS == "NOUN" }
		if noun(h) && !noun(h+1) && (tokens[h].Rel == "compound" || tokens[h].Rel == "nmod:desc" && h == v+c+1) {
			return h // "at the Grand House Avarian Ambassador B"
		}
		if isTitle(tokens, h, i) && slices.ContainsFunc(tokens[h+1:i], func(t parley.Token) bool { return t.Head == i+1 && t.Rel == "nmod:desc" }) {
			return h // "at the Grand Palace US Ambassador B"
		}
	}
	return -1
}

// isTitle reports whether the engine takes the word at token h for a title of the name at token i.
func isTitle(tokens []parley.Token, h, i int) bool {
	return tokens[h].Rel == "nmod:desc" && tokens[h].Head == i+1
}
