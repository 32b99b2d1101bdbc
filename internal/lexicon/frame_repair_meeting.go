package lexicon

import (
	"slices"

	"parley"
)

// openingMeeting is the subject of the clause that "Meeting" at the head of a sentence belongs to ("Meeting in
// Doha on Monday, the two sides agreed"), where the engine takes the participle for a noun; -1 where it is one.
func openingMeeting(tokens []parley.Token) int {
	if len(tokens) < 6 || tokens[0].Form != "Meeting" || tokens[0].UPOS != "NOUN" || tokens[1].Form == "between" || tokens[1].Form == "of" {
		return -1
	}
	v := tokens[0].Head - 1
	comma := slices.IndexFunc(tokens, func(t parley.Token) bool { return t.Form == "," && t.Rel == "punct" })
	if v < 0 || comma < 0 || comma > v || tokens[v].UPOS != "VERB" || hasKid(tokens, v, "cop") || tokens[0].Rel != "nsubj" && tokens[0].Rel != "advcl" {
		return -1
	}
	for i := comma + 1; i < v; i++ {
		t := &tokens[i]
		if t.Rel == "nsubj" && t.Head == v+1 || t.Rel == "appos" && t.Head == 1 && t.UPOS == "PROPN" && tokens[0].Rel == "nsubj" {
			return i
		}
	}
	return -1
}

// withOpening makes "Meeting" at the head of the sentence a participle of the clause whose subject is token s.
func withOpening(tokens []parley.Token, s int) []parley.Token {
	out := slices.Clone(tokens)
	out[0].UPOS, out[0].Lemma, out[0].Feats, out[0].Rel = "VERB", "meet", "VerbForm=Ger", "advcl"
	for i := range out {
		if out[i].Head == 1 && out[i].Rel == "nmod" {
			out[i].Rel = "obl"
		}
	}
	out[s].Head, out[s].Rel = out[0].Head, "nsubj"
	return out
}

// ending are verbs whose object is often a measure of talks behind the day.
var ending = []string{"conclude", "end", "finish", "complete", "hold", "begin", "start", "open", "launch", "resume"}

// measuredObject is the measure of talks that the verb at token v has for its object behind the day
// ("concluded on Thursday two days of talks"), which the engine takes for another day; -1 for none.
func measuredObject(tokens []parley.Token, v int) int {
	if tokens[v].UPOS != "VERB" || !slices.Contains(ending, tokens[v].Lemma) {
		return -1
	}
	for i := v + 3; i < min(len(tokens), v+farMeasure); i++ {
		t, h := &tokens[i], tokens[i].Head-1
		behind := t.Rel == "obl:unmarked" && h == v || t.Rel == "appos" && h > v && h < i && tokens[h].Head == v+1 && isDay(tokens, h)
		if behind && t.UPOS == "NOUN" && theFrames().inClass(t.Lemma, "measure") {
			if hasKid(tokens, v, "obj") || hasKid(tokens, i, "case") || !measuresTalks(tokens, i) {
				return -1
			}
			return i
		}
	}
	return -1
}

// farMeasure is how many words behind the verb a measure of talks stands at most.
const farMeasure = 16

// measuresTalks reports whether the noun at token i is of talks: "days of talks".
func measuresTalks(tokens []parley.Token, i int) bool {
	return slices.ContainsFunc(tokens, func(t parley.Token) bool {
		return t.Head == i+1 && t.Rel == "nmod" && theFrames().inClass(t.Lemma, "talks")
	})
}
