package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// saidOf are the adjectives, and the nouns behind "on", "in" or "under", by which a sentence says of a meeting
// that it may be, is to be or should be: "a meeting is possible", "is on the table".
var saidOf = map[string]string{"possible": "possible", "likely": "possible", "conceivable": "possible", "probable": "possible", "thinkable": "possible", "feasible": "possible",
	"imminent": "planned", "due": "planned", "forthcoming": "planned", "necessary": "proposed", "needed": "proposed", "essential": "proposed", "desirable": "proposed",
	"on table": "possible", "on card": "possible", "on cards": "possible", "in work": "possible", "in works": "possible", "in air": "possible", "under discussion": "possible",
	"under consideration": "possible", "in preparation": "planned", "on agenda": "planned", "on calendar": "planned", "on schedule": "planned", "on programme": "planned", "on program": "planned"}

// saidToBe is the status of a meeting whose noun, token i, is the subject of nothing but such a
// word; "" for others.
func (x *reader) saidToBe(i int) string {
	h := x.head(i)
	if h < 0 || x.rel(i) != "nsubj" || !x.hasCopula(h) && x.Lemma(h) != "remain" || slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "not", "n't", "no", "hardly", "longer") }) {
		return ""
	}
	if x.Lemma(h) == "remain" {
		at := slices.IndexFunc(x.kids(h), func(k int) bool { return k > h && (x.rel(k) == "xcomp" || x.rel(k) == "obl") })
		if at < 0 {
			return ""
		}
		h = x.kids(h)[at]
	}
	for _, k := range x.kids(h) {
		if x.rel(k) == "case" && k < h {
			return saidOf[x.Word(k)+" "+x.Lemma(h)]
		}
	}
	return saidOf[x.Lemma(h)]
}

// isThing reports whether the noun at token h, which the tree gives talks for a side, is none for people:
// "talks ended with a promise".
func (x *reader) isThing(h int) bool {
	return x.Tokens[h].UPOS == "NOUN" && x.mentionAt(h) == nil && x.nameAt(h) == nil && !x.isPeopleNoun(h) && !x.plural(h) && !bodies[x.Lemma(h)] && !x.isBodyNoun(h) &&
		!x.Lex.InClass(x.Lemma(h), "people") && !x.Lex.InClass(x.Lemma(h), "officials") && len(x.partAt(h, 3)) == 0
}

// aheadWithSomebody reports whether talks that have not been held are with people of whom it is not known who
// they are: "ruled out talks with the army". What is only mentioned may be others'.
func (x *reader) aheadWithSomebody(c *candidate, t *telling) bool {
	if !parleys[x.Lemma(t.at)] || t.status == "" || c.fate.status == "held" || c.fate.status == "ongoing" {
		return false
	}
	return slices.ContainsFunc(t.side2, func(h int) bool { return x.isPeopleNoun(h) && x.Tokens[h].UPOS == "NOUN" })
}

// refusesOrAgrees reports whether nobody is told of with whom talks are refused or agreed to: who refuses or agrees
// meets, or does not: "ruled out talks", "has agreed to a meeting on 22 May".
func (x *reader) refusesOrAgrees(c *candidate, t *telling) bool {
	if !t.noun || !parleys[x.Lemma(t.at)] || len(c.third) > 0 || x.definite(t.at) {
		return false
	}
	if c.fate.status == "refused" {
		return true
	}
	h := x.head(x.measured(t.at))
	return h >= 0 && x.Tokens[h].UPOS == "VERB" && x.prepOf(x.measured(t.at)) == "to" && (x.Lemma(h) == "agree" || x.Lemma(h) == "consent" || x.Lemma(h) == "accede")
}

// unknownBody reports whether those are one body that the lexicon does not know: "at a session of the
// Joint Commission", whose sides the sentence names otherwise.
func (x *reader) unknownBody(w who) bool {
	if len(w.mentions) != 1 || w.mentions[0].Kind != mention.Party || len(w.mentions[0].Parties) != 1 {
		return false
	}
	m := w.mentions[0]
	_, known := x.Lex.Party(m.Parties[0])
	return !known && bodies[strings.ToLower(x.Word(m.End-1))]
}
