package extract

import (
	"strings"

	"parley"
)

// answers reports whether block b, all of it between quotation marks, answers what the block before
// it asks: in a report with a question and its answer any block without marks may ask.
func (x *reader) answers(b int) bool {
	return b > 0 && b < len(x.Blocks) && !x.opensQuoted(b-1) && x.isInterview()
}

// isInterview reports whether a block that ends in a question mark stands before one that begins
// with a quotation.
func (x *reader) isInterview() bool {
	for b := 1; b < len(x.Blocks); b++ {
		before := strings.TrimSpace(x.Text[x.Blocks[b-1].Start:x.Blocks[b-1].End])
		if x.Blocks[b-1].Kind != parley.Headline && strings.HasSuffix(before, "?") && !x.opensQuoted(b-1) && x.opensQuoted(b) {
			return true
		}
	}
	return false
}

// opensQuoted reports whether block b begins with a quotation mark or is a quotation.
func (x *reader) opensQuoted(b int) bool {
	t := strings.TrimSpace(x.Text[x.Blocks[b].Start:x.Blocks[b].End])
	return x.Blocks[b].Kind == parley.Quotation || strings.HasPrefix(t, "\"") || strings.HasPrefix(t, "“") || strings.HasPrefix(t, "«")
}

// interviewed is who answers in an interview at sentence s: who was quoted last before it.
func (x *reader) interviewed(s int) (attribution, bool) {
	var last *statement
	for _, st := range x.statements {
		if st.out.Mode == "direct" && st.person >= 0 && st.speaker != nil && x.SentenceOf(st.first) < s && (last == nil || st.first > last.first) {
			last = st
		}
	}
	if last == nil {
		return attribution{}, false
	}
	return *last.speaker, true
}

// sayAsInterviewed gives a statement that is a paragraph of its own the speaker of an interview.
func (x *reader) sayAsInterviewed(st *statement, s stretch) bool {
	if s.block >= len(x.Blocks) || s.span.Start-x.Blocks[s.block].Start > 3 || x.Blocks[s.block].End-s.span.End > 3 || !x.answers(s.block) {
		return false
	}
	a, ok := x.interviewed(x.SentenceOf(s.first))
	if ok {
		x.sayAs(st, &a)
	}
	return ok
}
