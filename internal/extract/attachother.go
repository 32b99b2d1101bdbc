package extract

import (
	"slices"

	"parley/internal/mention"
)

// Times that stand beside what is told and are of something else.

// opensNext reports whether the time opens the clause behind the one that tells: "spoke with A, and, on
// 18 July, B visited Oslo".
func (x *reader) opensNext(a mention.Mention, c candidate) bool {
	k := a.First - 1
	for ; k > c.cue[0] && x.wordIs(k, "on", "in", "at", "from", "between", ","); k-- {
	}
	return k > c.cue[0] && x.Word(k) == "and" && x.Word(k-1) == "," && x.Word(a.End) == "," && !slices.ContainsFunc(c.anchors, func(i int) bool { return i > a.End })
}

// ofOtherDeed reports whether the time, behind what is still to come, is of what was done before: "broke off
// seven weeks ago and are set to resume", "postponed last week, will be held".
func (x *reader) ofOtherDeed(a mention.Mention, c candidate) bool {
	switch c.fate.status {
	case "planned", "possible", "proposed":
	default:
		return false
	}
	return x.Word(a.End-1) == "ago" || x.Word(a.First) == "last" && x.pastOf(a) || x.Word(a.First) == "yesterday"
}

// pastOf reports whether the time is over when the report is published.
func (x *reader) pastOf(a mention.Mention) bool {
	published := x.Report.Published
	return published != "" && a.When.To != "" && a.When.To < published[:min(len(published), len(a.When.To))]
}
