package extract

import (
	"slices"

	"parley"
)

// standsQuoted reports whether the span is quoted by law 8 as well: where
// marks do not pair, two ways of pairing them may differ, and then the words
// are not shown as a quotation.
func (x *reader) standsQuoted(s parley.Span) bool {
	blocks := x.Report.Blocks
	if len(blocks) == 0 {
		blocks = parley.List[parley.Block]{{End: len(x.Text)}}
	}
	i := slices.IndexFunc(blocks, func(b parley.Block) bool { return b.Start <= s.Start && s.End <= b.End })
	if i < 0 {
		return false
	}
	if x.stretches == nil {
		x.stretches = map[int][][2]int{}
	}
	if _, known := x.stretches[i]; !known {
		x.stretches[i] = parley.QuotedStretches(x.Text, blocks, i)
	}
	return blocks[i].Kind == parley.Quotation ||
		slices.ContainsFunc(x.stretches[i], func(q [2]int) bool { return q[0] <= s.Start && s.End <= q[1] })
}
