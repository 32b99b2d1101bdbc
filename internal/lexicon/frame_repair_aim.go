package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// meetingVerbs are verbs of meeting and coming, whose infinitive is an aim and never what is done.
var meetingVerbs = []string{"meet", "gather", "convene", "assemble", "confer", "sit", "speak", "talk", "fly", "travel", "come", "go", "arrive", "return", "visit", "head",
	"leave", "depart", "stop", "land", "dine"}

// commandVerbs are verbs that have for object whom they would have do something.
var commandVerbs = []string{"ask", "require", "order", "tell", "urge", "persuade", "invite", "press", "instruct", "beg"}

// infinitivesLoosened puts right what the engine makes of an infinitive behind another verb: the aim
// of a meeting ("met the envoy to address the crisis", "is in Muscat to meet him") for its content, who is asked or told
// for a subject ("required Oman to withdraw"), and who is promised something for what is promised.
func infinitivesLoosened(tokens []parley.Token) []parley.Token {
	out := rehanging{tokens, tokens}
	for i, t := range tokens {
		v := headOf(tokens, i)
		to := infinitiveMark(tokens, i)
		if t.Rel != "xcomp" || v < 0 || v >= to {
			continue
		}
		switch lemma := tokens[v].Lemma; {
		case tokens[v].UPOS == "VERB" && slices.Contains(meetingVerbs, lemma), tokens[v].UPOS == "PROPN" && hasKid(tokens, v, "case"):
			out.change(i, v, "advcl")
		case slices.Contains(commandVerbs, lemma):
			for k := v + 1; k < to; k++ {
				if tokens[k].Head == i+1 && tokens[k].Rel == "nsubj" {
					out.change(k, v, "obj")
				}
			}
		case lemma == "promise":
			for k := v + 1; k < to; k++ {
				if tokens[k].Head == v+1 && tokens[k].Rel == "obj" {
					out.change(k, v, "iobj")
				}
			}
		}
	}
	return out.now
}

// infinitiveMark is the "to" of the verb at token i, -1 for none.
func infinitiveMark(tokens []parley.Token, i int) int {
	for k := i - 1; k >= max(0, i-4); k-- {
		if tokens[k].Head == i+1 && tokens[k].Rel == "mark" && strings.EqualFold(tokens[k].Form, "to") {
			return k
		}
	}
	return -1
}
