package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/when"
)

// inheritTime gives a meeting without a date of its own the day of what was told
// just before: of a meeting with the same people ("Holt arrived in Oslo on Monday.
// He met the envoy."), of the one that the words point to ("their talks"), of what
// one of those who met did or said.
func (x *reader) inheritTime(m *meeting, c candidate) {
	if m.out.Time != nil || class(m) != "held" || c.rule == "point" {
		return
	}
	var t *parley.Time
	switch {
	case !x.hasDay(c):
		if t = x.dayOfMeeting(m, c); t == nil && !m.background {
			t = x.dayOfDeed(m, c)
		}
	case !m.background:
		t = x.dayOfReport(m, c)
	}
	if t == nil {
		return
	}
	m.out.Time = t
	m.out.Because = withSpan(m.out.Because, "time", t.Evidence[0])
}

// hasDay reports whether the sentence names a day, so that none is missing.
func (x *reader) hasDay(c candidate) bool {
	begin, limit := x.limits(c.sentence)
	for _, a := range x.In(begin, limit) {
		if a.Kind == mention.Time && a.When.Kind != when.Window {
			return true
		}
	}
	return false
}

// dayOfMeeting is the time of the meeting told just before with the same people,
// or of which the words speak as known.
func (x *reader) dayOfMeeting(m *meeting, c candidate) *parley.Time {
	recent := x.meetings[max(0, len(x.meetings)-6):]
	for _, old := range slices.Backward(recent) {
		if old.out.Time == nil || old.last < c.sentence-2 || class(old) != "held" || old.background != m.background {
			continue
		}
		if x.Sentences[old.last].Block < x.Sentences[c.sentence].Block-1 {
			continue
		}
		if sharePeople(old, m) || sharesSide(old, m) && (old.out.Level == "visit" || x.tellsAgain(c)) {
			t := *old.out.Time
			return &t
		}
	}
	return nil
}

// tellsAgain reports whether the words of a meeting speak of it as known: "the
// talks", "their meeting".
func (x *reader) tellsAgain(c candidate) bool {
	at := c.anchors[0]
	return x.Tokens[at].UPOS == "NOUN" && x.Is(at, lexicon.Meeting) && x.known(at) && !x.another(at)
}

func sharesSide(a, b *meeting) bool {
	return slices.ContainsFunc(a.sides, func(s side) bool { return slices.Contains(b.parties(), s.party) })
}

// farthestDeed is how many sentences before a meeting its day may be told.
const farthestDeed = 2

// dayOfDeed is the day on which one of those who met is said, just before, to have
// done or said something: "The emir called on Monday for a truce. He spoke after a
// meeting with the envoy."
func (x *reader) dayOfDeed(m *meeting, c candidate) *parley.Time {
	back := x.cameWith(c)
	for s := c.sentence - 1; s >= max(0, c.sentence-farthestDeed); s-- {
		if x.skips(s) || x.Sentences[s].Block < x.Sentences[c.sentence].Block-1 {
			return nil
		}
		begin, limit := x.limits(s)
		near := x.In(begin, limit)
		for i := range near {
			a := &near[i]
			if a.Kind != mention.Time || a.When.Kind != when.Point || len(a.When.From) < len("2006-01-02") || a.When.From != a.When.To || x.bounds(a) {
				continue
			}
			if v := x.verbOver(a); v >= 0 && (back && s == c.sentence-1 || x.doneBy(v, m)) {
				return x.pastDay(a)
			}
		}
	}
	return nil
}

// cameWith reports whether the sentence says that what the one before tells was
// at the meeting: "This came during a call with", "The remarks were made at a meeting".
func (x *reader) cameWith(c candidate) bool {
	at := c.anchors[0]
	for range 6 {
		h := x.head(at)
		if h < 0 {
			break
		}
		at = h
	}
	if l := x.Lemma(at); l != "come" && l != "make" && l != "deliver" || x.Tokens[at].UPOS != "VERB" {
		return false
	}
	for _, k := range x.kids(at) {
		if x.rel(k) == "nsubj" && (x.wordIs(k, "this", "it", "these", "that") || toldThings[x.Lemma(k)]) {
			return true
		}
	}
	return false
}

// toldThings are nouns for what somebody said or decided.
var toldThings = map[string]bool{"statement": true, "remark": true, "comment": true, "announcement": true, "call": true, "pledge": true, "decision": true, "appeal": true,
	"revelation": true, "warning": true, "assurance": true, "declaration": true, "news": true}

// bounds reports whether the time only bounds something: "since Monday".
func (x *reader) bounds(a *mention.Mention) bool {
	return x.wordIs(a.First-1, "since", "until", "till", "by", "before", "after", "from")
}

// verbOver is the past verb of a main clause that the day belongs to, -1 for none.
func (x *reader) verbOver(a *mention.Mention) int {
	v := x.verbOfDay(a)
	if v < 0 {
		return -1
	}
	if r := x.rel(v); r != "root" && r != "conj" && r != "parataxis" {
		return -1
	}
	s := &x.sentences[x.SentenceOf(v)]
	if mood := s.tree.Mood(v-s.base, x.Lex); mood.Status() != "held" {
		return -1
	}
	return v
}

// verbOfDay is the verb that a day stands with: the one right before it, whatever the engine hangs it on
// ("urged on Monday Avaria's rebels", "said Monday that"), else its head; -1 for none.
func (x *reader) verbOfDay(a *mention.Mention) int {
	k := a.First - 1
	if x.wordIs(k, "on", ",") {
		k-- // "said, Monday, that"
	}
	if k >= 0 && x.Tokens[k].UPOS == "VERB" && x.isFinite(k) && x.SentenceOf(k) == x.SentenceOf(a.First) {
		return k
	}
	h := x.headOf(a.First, a.End)
	v := x.head(h)
	if r := x.rel(h); v < 0 || r != "obl" && r != "advmod" && r != "nmod" || x.Tokens[v].UPOS != "VERB" {
		return -1
	}
	return v
}

// doneBy reports whether one of those who meet, or the party of one, is the subject
// of the verb at token v.
func (x *reader) doneBy(v int, m *meeting) bool {
	s := &x.sentences[x.SentenceOf(v)]
	subj := s.tree.Subject(v - s.base)
	if subj < 0 {
		return false
	}
	return slices.ContainsFunc(x.partsOf([]int{s.base + subj}).mentions, func(a *mention.Mention) bool { return x.meets(a, m) })
}

// dayOfReport is the day on which somebody is said to have told of the meeting, where
// the sentence has no other: "held a phone call, the ministry said on Sunday", "said
// on Sunday after a meeting with". News is told on the day that it has.
func (x *reader) dayOfReport(m *meeting, c candidate) *parley.Time {
	begin, limit := x.limits(c.sentence)
	near := x.In(begin, limit)
	var found *mention.Mention
	for i := range near {
		a := &near[i]
		if a.Kind != mention.Time || a.When.Kind == when.Window {
			continue
		}
		if found != nil || len(a.When.From) < len("2006-01-02") || a.When.From != a.When.To || x.bounds(a) {
			return nil
		}
		found = a
	}
	if found == nil {
		return nil
	}
	v := x.verbOfDay(found)
	if v < 0 {
		v = x.head(x.headOf(found.First, found.End))
	}
	if v >= 0 && saidIn[x.Lemma(v)] && x.Tokens[v].UPOS == "NOUN" {
		v = x.head(v) // "said in a statement on Sunday"
	}
	if v < 0 || !x.reports(v) || x.longBefore(c.anchors) {
		return nil
	}
	if !slices.ContainsFunc(c.anchors, func(a int) bool { return x.isUnder(a, v) || x.isUnder(v, a) }) {
		return nil
	}
	return x.pastDay(found)
}

// saidIn are nouns for that in which news is told on the day that it has.
var saidIn = setOf("statement communique communiqué readout tweet post briefing announcement bulletin dispatch release")

// pastDay is the day that a time gives as one that is over.
func (x *reader) pastDay(a *mention.Mention) *parley.Time {
	if a.When.Relative && len(x.Report.Published) >= len("2006-01-02") {
		if t := a.When.In(when.Past).Time(x.Text); t != nil && t.To <= x.Report.Published[:len("2006-01-02")] {
			return t
		}
	}
	return x.TimeOf(*a)
}

// isUnder reports whether token i hangs on token top, at whatever remove.
func (x *reader) isUnder(i, top int) bool {
	for n := 0; n <= mostSteps && i >= 0; n++ {
		if i == top {
			return true
		}
		i = x.head(i)
	}
	return false
}

// longBefore reports whether the words put what they tell before what is said of
// it: "said that they had met".
func (x *reader) longBefore(anchors []int) bool {
	return slices.ContainsFunc(anchors, func(a int) bool {
		return slices.ContainsFunc(x.kids(a), func(k int) bool { return x.rel(k) == "aux" && x.wordIs(k, "had", "'d", "’d") })
	})
}

// ofThem reports whether the noun of meeting at token i is where those told of before
// did something: "In a meeting in Oslo, they stressed".
func (x *reader) ofThem(i int) bool {
	if p := x.prepOf(i); p != "in" && p != "at" && p != "during" {
		return false
	}
	v := x.head(i)
	return v >= 0 && slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "nsubj" && x.wordIs(k, "they", "both") })
}
