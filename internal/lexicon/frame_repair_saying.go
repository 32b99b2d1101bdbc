package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// saying are verbs behind which a clause with "that" may stand at some distance.
var saying = []string{"say", "tell", "state", "add", "stress", "warn", "declare", "announce", "affirm", "confirm", "reiterate", "emphasise", "emphasize", "insist", "note", "argue", "claim", "report", "underline", "maintain", "repeat"}

// missing are verbs that a relative clause of a meeting has without an object: "the talks that Oman hosted".
var missing = []string{"host", "hold", "mediate", "sponsor", "attend", "organise", "organize", "convene", "chair", "broker", "lead", "begin", "call", "arrange", "facilitate", "boycott", "join"}

// contentOfSaying is the verb of saying to which the clause of the verb at token i belongs ("said after a meeting
// in Oslo on Monday that the war must end"), where the engine takes it for a relative clause of the meeting; -1
// for others.
func contentOfSaying(tokens []parley.Token, i int) int {
	h := tokens[i].Head - 1
	if !strings.HasPrefix(tokens[i].Rel, "acl") || h < 0 || h > i || tokens[i].UPOS != "VERB" && tokens[i].UPOS != "ADJ" && tokens[i].UPOS != "NOUN" {
		return -1
	}
	that := slices.IndexFunc(tokens, func(t parley.Token) bool { return t.Head == i+1 && t.Form == "that" && t.Rel == "mark" })
	if that < h || that > i || !slices.ContainsFunc(tokens[that:i], func(t parley.Token) bool { return t.Head == i+1 && strings.HasPrefix(t.Rel, "nsubj") }) {
		return -1
	}
	talks := theFrames().inClass(strings.ToLower(tokens[h].Form), "talks")
	if !talks && tokens[h].UPOS != "PROPN" || slices.Contains(missing, tokens[i].Lemma) && !hasKid(tokens, i, "obj") {
		return -1
	}
	for v, n := tokens[h].Head-1, 0; v >= 0 && n < 5; v, n = tokens[v].Head-1, n+1 {
		if tokens[v].UPOS == "VERB" && slices.Contains(saying, tokens[v].Lemma) {
			if v > h || hasKid(tokens, v, "ccomp") {
				return -1
			}
			return v
		}
	}
	return -1
}

// withContent makes the clause at token i the content of the verb of saying v.
func withContent(tokens []parley.Token, v, i int) []parley.Token {
	out := slices.Clone(tokens)
	out[i].Head, out[i].Rel = v+1, "ccomp"
	return out
}
