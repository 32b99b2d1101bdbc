package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// headingNoun takes the first word of "Meeting between A and B on Monday" and "Briefing by A" for a noun where the engine
// reads a participle.
func headingNoun(tokens []parley.Token) []parley.Token {
	if len(tokens) < 4 || tokens[0].UPOS != "VERB" || tokens[0].Head != 0 {
		return tokens
	}
	switch tokens[0].Form + " " + tokens[1].Form {
	case "Meeting between", "Meeting of", "Briefing by", "Briefing of":
	default:
		return tokens
	}
	out := slices.Clone(tokens)
	out[0].UPOS, out[0].Lemma, out[0].Feats = "NOUN", strings.ToLower(out[0].Form), "Number=Sing"
	for i := range out {
		switch {
		case out[i].Head == 1 && strings.HasPrefix(out[i].Rel, "obl"):
			out[i].Rel = "nmod"
		case out[i].Head == 1 && out[i].Rel == "advcl":
			out[i].Rel = "acl"
		}
	}
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
