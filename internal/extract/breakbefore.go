package extract

import (
	"slices"

	"parley/internal/lexicon"
)

// ofBreakBefore reports whether verb v says what had been broken off before it
// went on: "resumed talks after they were suspended last week". A time beside it
// is none of the talks.
func (x *reader) ofBreakBefore(v int) bool {
	return v >= 0 && x.rel(v) == "advcl" && x.markIs(v, "after", "since", "once") &&
		x.isKind(v, "break_off", "postpone") && x.isKind(x.head(v), "resume", "begin", "hold", "meet")
}

// isKind reports whether token v is the predicate of a frame of one of the kinds.
func (x *reader) isKind(v int, kinds ...string) bool {
	if v < 0 {
		return false
	}
	sen := &x.sentences[x.SentenceOf(v)]
	return slices.ContainsFunc(sen.matches, func(m lexicon.FrameMatch) bool {
		return sen.base+m.Predicate == v && slices.Contains(kinds, m.Frame.Kind)
	})
}
