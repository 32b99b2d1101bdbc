package extract

import (
	"slices"

	"parley/internal/mention"
	"parley/internal/when"
)

// clocked reports whether the sentence gives an hour or a day near the verb.
func (d *dealer) clocked(t dealing) bool {
	first, end := d.limits(t.s)
	first = max(first, t.p-10)
	return slices.ContainsFunc(d.In(first, min(end, t.p+10)), func(m mention.Mention) bool { return m.Kind == mention.Time })
}

// fromSentence gives an agreement without parties those who met in its own sentence.
func (d *dealer) fromSentence(a *agreement, t dealing) {
	for _, m := range d.meetingsBefore(t.s) {
		if m.last == t.s && len(m.sides) > 1 && !m.background {
			for _, side := range m.sides {
				d.stand(a, "", []stake{{party: side.party, words: side.evidence[0]}})
			}
			a.meeting = m
			return
		}
	}
}

// addDealTime finds when: the time that belongs most closely to the verb and
// does not stand in what is agreed.
func (d *dealer) addDealTime(a *agreement, t dealing, first, end int) {
	begin, limit := d.around(t.s, [2]int{t.p, t.p + 1})
	c := candidate{sentence: t.s, anchors: append([]int{t.p}, t.agreed...)}
	best := -1
	closest := tie{farthest, 0}
	near := d.In(begin, limit)
	for i, m := range near {
		if m.Kind != mention.Time || m.When.Kind == when.Window || m.When.From == "" || !d.dates(m, c) {
			continue
		}
		h := d.headOf(m.First, m.End)
		if d.inActs(h, t) || a.out.Modality != "" && m.First < 0 {
			continue
		}
		if g := d.tieOf(h, c.anchors); g.closer(closest) {
			best, closest = i, g
		}
	}
	if best >= 0 && a.out.Status != "expired" && a.out.Modality == "" {
		a.out.Time = d.TimeOf(near[best])
	}
}

// inActs reports whether token h stands in what is agreed to be done.
func (d *dealer) inActs(h int, t dealing) bool {
	return slices.ContainsFunc(t.content, func(c int) bool {
		first, end := d.reach(c)
		return first <= h && h < end
	})
}

// addMeeting finds the meeting at which it was reached: one of the same sentence
// or the last one before whose sides are the parties.
func (d *dealer) addMeeting(a *agreement, t dealing) {
	switch t.status {
	case "agreed", "signed", "initialled", "extended", "announced":
	default:
		return
	}
	for _, m := range d.meetingsBefore(t.s) {
		shared := 0
		for _, p := range a.out.Parties {
			if slices.Contains(m.parties(), p) {
				shared++
			}
		}
		if shared < min(2, len(a.out.Parties)) || a.out.Time != nil && m.out.Time != nil && !timesAgree(a.out.Time, m.out.Time) {
			continue
		}
		if shared == 0 && m.last != t.s && !(a.acts && d.pointing(t)) {
			continue
		}
		a.meeting = m
		return
	}
}
