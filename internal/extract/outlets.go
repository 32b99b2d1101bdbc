package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// newsNouns are those who report without a name.
var newsNouns = setOf("correspondent reporter journalist agency newspaper daily weekly channel broadcaster outlet portal website")

// hasThing reports whether the verb of saying at token v has an object of its own, so that what stands before it
// is not what was said: "When the council met, A acknowledged the letter".
func (x *reader) hasThing(v int) bool {
	return x.Lemma(v) != "tell" && slices.ContainsFunc(x.kids(v), func(k int) bool {
		m := x.mentionAt(k)
		return k > v && x.Tokens[k].Rel == "obj" && x.Tokens[k].UPOS == "NOUN" && (m == nil || m.Kind != mention.Time) && !x.Is(k, lexicon.Weekday)
	})
}

// isOutlet reports whether the noun at token h can stand alone for those who report the news: "a
// correspondent", "the Herald", the letters of an agency, the name of an organisation.
func (x *reader) isOutlet(h int) bool {
	if newsNouns[x.Lemma(h)] || pressNames[x.Word(h)] && x.IsCapital(h) {
		return true
	}
	if n := x.nameAt(h); n != nil {
		return n.Kind == parley.ORG && n.Party == ""
	}
	w := x.Tokens[h].Form
	return x.Tokens[h].UPOS == "PROPN" && len(w) > 1 && len(w) < 7 && w == strings.ToUpper(w)
}
