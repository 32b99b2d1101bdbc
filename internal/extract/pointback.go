package extract

import (
	"slices"

	"parley/internal/mention"
)

// pointBack adds what "the talks ended in Geneva on Thursday" says to the
// meeting told before.
func (x *reader) pointBack(c candidate, t *telling) bool {
	if !t.noun || x.current == nil || x.Lemma(t.at) == "summit" && x.current.out.Level != "summit" && x.isSpecified(t.at) || x.BlockOf(c.sentence).Background != x.current.background || !x.definite(t.at) && !x.ofThem(t.at) && !x.spokeBehind(t) && !x.ownedByDay(t.at) {
		return false
	}
	old := x.current
	defer func() {
		if x.current != old {
			x.current = old
		}
	}()
	x.current = x.lastTalks(t)
	if class(x.current) != class1(c.fate.status) {
		return false
	}
	c.rule = "point"
	first, end := t.at, t.at+1
	for _, v := range t.verbs {
		first, end = min(first, v), max(end, v+1)
	}
	c.who = []who{{first: x.phraseStart(first, first-4), end: end}}
	x.add(c)
	return true
}

// ownedByDay reports whether the noun of meeting at token i is told apart by its day alone, as one that is known:
// "Thursday's meeting", "yesterday's talks".
func (x *reader) ownedByDay(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		m := x.mentionAt(k)
		return k < i && m != nil && m.Kind == mention.Time && x.Tokens[k].Rel == "nmod:poss" && len(m.When.From) >= len("2006-01-02")
	})
}

// lastTalks is the meeting to which "the talks" points where a visit of one side was told last: the last of two
// sides before it, else that visit.
func (x *reader) lastTalks(t *telling) *meeting {
	cur := x.current
	if cur == nil || cur.out.Level != "visit" || len(cur.sides) > 1 || !parleys[x.Lemma(t.at)] {
		return cur
	}
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-longestRow):]) {
		if len(m.sides) > 1 && m.out.Level != "visit" && m.out.Level != "call" && m.background == cur.background {
			return m
		}
	}
	return cur
}
