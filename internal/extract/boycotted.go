package extract

import (
	"slices"
	"strings"
)

// nearBoycott is how many sentences behind a meeting those who boycotted it are told.
const nearBoycott = 4

// ofBoycotted gives the telling of who boycotted "the talks" their day and place, where they are told
// of before and others held them.
func (x *reader) ofBoycotted(m *meeting, c candidate) {
	old := x.current
	if !strings.HasPrefix(c.rule, "boycott.") || old == nil || class(old) != "held" || old.last < c.sentence-nearBoycott || !x.definite(c.cue[0]) ||
		m.out.Time != nil || m.out.Place != nil || slices.ContainsFunc(m.parties(), func(p string) bool { return slices.Contains(old.parties(), p) }) {
		return
	}
	if t := old.out.Time; t != nil {
		day := *t
		m.out.Time = &day
		m.out.Because = withSpan(m.out.Because, "time", day.Evidence[0])
	}
	if p := old.out.Place; p != nil {
		place := *p
		m.out.Place = &place
		m.out.Because = withSpan(m.out.Because, "place", place.Evidence[0])
	}
}
