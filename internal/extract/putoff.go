package extract

import (
	"slices"

	"parley/internal/mention"
)

// putOffTo is, for a meeting that was put off, the day to which it was: "the round due on Monday has been moved to
// Friday", "was put off until 3 January". Nil where the sentence does not say.
func (x *reader) putOffTo(c candidate) *mention.Mention {
	if c.fate.status != "postponed" {
		return nil
	}
	begin, limit := x.limits(c.sentence)
	near := x.In(begin, limit)
	for i := range near {
		a := &near[i]
		if a.Kind != mention.Time || a.When.From == "" && a.When.To == "" || !x.wordIs(a.First-1, "to", "until", "till") {
			continue
		}
		if slices.Contains(c.anchors, x.head(x.headOf(a.First, a.End))) {
			if a.When.From == "" {
				b := *a
				b.When.From, b.When.Open = b.When.To, ""
				a = &b
			}
			return a
		}
	}
	return nil
}
