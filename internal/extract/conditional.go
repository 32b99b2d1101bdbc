package extract

import (
	"slices"
	"strings"
)

// onlyOnce reports whether a clause in the present says when something else will be, so that what it tells is still
// open: "would consider a truce only after the two sides enter into talks", "once talks begin, A will".
func (x *reader) onlyOnce(t *telling) bool {
	return slices.ContainsFunc(t.anchors(), func(v int) bool {
		if x.Tokens[v].UPOS != "VERB" || x.rel(v) != "advcl" || !x.markIs(v, "after", "once", "when", "until", "unless", "before", "till") {
			return false
		}
		if strings.Contains(x.Tokens[v].Feats, "Tense=Past") || x.Word(v) != x.Lemma(v) && !strings.Contains(x.Tokens[v].Feats, "Tense=Pres") || slices.ContainsFunc(x.kids(v), func(k int) bool { return strings.HasPrefix(x.rel(k), "aux") && x.wordIs(k, "has", "have") }) {
			return false
		}
		h := x.head(v)
		return h >= 0 && slices.ContainsFunc(x.kids(h), func(k int) bool {
			return strings.HasPrefix(x.rel(k), "aux") && x.wordIs(k, "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll")
		})
	})
}

// seldom reports whether the verb at token v tells of what hardly ever happens: "has rarely met envoys".
func (x *reader) seldom(v int) bool {
	if x.Tokens[v].UPOS != "VERB" {
		return false
	}
	for k := v - 1; k >= max(0, v-5) && !x.wordIs(k, ",", ".", ";"); k-- {
		if x.wordIs(k, "rarely", "seldom", "scarcely", "hardly") {
			return true
		}
	}
	return false
}
