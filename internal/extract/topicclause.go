package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// inTopicClause reports whether the word at token h stands in a clause that says more of what those who meet
// speak about: "discussed the outcome of the summit held in Oslo in May", "briefed him on the election that will be
// held in June".
func (x *reader) inTopicClause(h int, c candidate) bool {
	clause := false
	for k, n := h, 0; k >= 0 && n < 12 && !slices.Contains(c.anchors, k); k, n = x.head(k), n+1 {
		if clause && slices.Contains(c.topics, k) {
			return true
		}
		of := x.head(k)
		if !clause && (x.Is(k, lexicon.Meeting) || x.Lemma(k) == "call" || x.Lemma(k) == "conversation") {
			return false // "discussed ways to end the war in a call on Monday"
		}
		if r := x.rel(k); (r == "acl" && !slices.Contains(c.anchors, of) || r == "advcl" && x.Lemma(k) == "hold") && of >= 0 && x.toInfinitive(k) && x.passive(k) && c.fate.status == "held" {
			return true // "discussed preparations for the summit, to be held on 29 March"
		}
		if x.rel(k) == "acl" && (!x.toInfinitive(k) || x.passive(k)) {
			clause = clause || of >= 0 && x.Tokens[of].UPOS != "VERB" && !slices.Contains(c.anchors, of)
		}
	}
	return false
}

// toInfinitive reports whether "to" marks the verb at token k.
func (x *reader) toInfinitive(k int) bool {
	return slices.ContainsFunc(x.kids(k), func(i int) bool { return x.rel(i) == "mark" && x.Word(i) == "to" })
}

// passive reports whether a form of "be" makes the verb at token k passive.
func (x *reader) passive(k int) bool {
	return slices.ContainsFunc(x.kids(k), func(i int) bool {
		return x.rel(i) == "aux" && x.wordIs(i, "be", "is", "are", "was", "were", "been") && x.Lemma(k) != x.Word(k)
	})
}

// aheadOfHeld reports whether the time lies ahead of the report, so that it is none of something held.
func (x *reader) aheadOfHeld(a mention.Mention, c candidate) bool {
	day := x.Report.Published
	return c.fate.status == "held" && !a.When.Relative && day != "" && a.When.From > day[:min(len(day), len(a.When.From))]
}

// stillToDiscuss reports whether the telling only says of a matter that it is to be discussed: "many projects to be
// discussed by the two states".
func (x *reader) stillToDiscuss(t *telling) bool {
	if t.noun || x.rel(t.at) != "acl" || x.head(t.at) < 0 || x.Is(x.head(t.at), lexicon.Meeting) {
		return false
	}
	return x.toInfinitive(t.at) && x.passive(t.at)
}
