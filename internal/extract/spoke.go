package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// spokeTogether reports whether the verb of speaking at token v says that those who are its subject spoke with
// each other: nothing is told but when, how long and how ("had spoken at noon", "spoke for ten minutes without
// aides"), not where, to whom or of what.
func (x *reader) spokeTogether(v int) bool {
	told := false
	for _, k := range x.kids(v) {
		switch x.rel(k) {
		case "obl", "nmod":
			if !x.isWhen(k) && !x.wordsAt(k, "without") {
				return false
			}
			told = true
		case "advmod":
			told = told || x.wordIs(k, "again", "briefly", "privately", "directly", "alone", "twice", "last", "previously", "earlier", "one-on-one", "face-to-face", "regularly", "daily")
		case "obj", "ccomp", "xcomp", "parataxis", "compound":
			return false
		}
	}
	return told || x.rel(v) == "acl" && x.Lemma(x.head(v)) == "time"
}

// isWhen reports whether the phrase headed by token k is a time or how long something took.
func (x *reader) isWhen(k int) bool {
	if m := x.mentionAt(k); m != nil {
		return m.Kind == mention.Time
	}
	return spells[x.Lemma(k)] || slices.ContainsFunc(x.kids(k), func(g int) bool { return x.rel(g) == "nmod" && spells[x.Lemma(g)] }) || strings.HasSuffix(x.Word(k), "day")
}

// spells are nouns for times of day and for how long something took.
var spells = setOf("minute hour noon midnight midday dawn dusk morning evening night afternoon while day week month quarter half time occasion")

// saidWhere is the word that says of "the last time they met" where or when that was, -1 for none: "The
// last time they spoke was in Oslo, on 17 May".
func (x *reader) saidWhere(t *telling) int {
	h := x.head(t.at)
	if t.noun || h < 0 || x.rel(t.at) != "acl" || x.Lemma(h) != "time" || x.rel(h) != "nsubj" {
		return -1
	}
	if r := x.head(h); r >= 0 && x.hasCopula(r) {
		return r
	}
	return -1
}
