package extract

import (
	"slices"

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
		switch x.rel(k) {
		case "acl", "acl:relcl":
			clause = clause || of >= 0 && x.Tokens[of].UPOS != "VERB" && !slices.Contains(c.anchors, of)
		}
	}
	return false
}

// aheadOfHeld reports whether the time lies ahead of the report, so that it is none of something held.
func (x *reader) aheadOfHeld(a mention.Mention, c candidate) bool {
	day := x.Report.Published
	return c.fate.status == "held" && !a.When.Relative && day != "" && a.When.From > day[:min(len(day), len(a.When.From))]
}
