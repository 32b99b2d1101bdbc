package extract

import "parley/internal/mention"

// placeBesideDay is the place that stands right beside the day that the meeting got, whatever the engine hangs
// either on: "on 16 January in Paris", "in Paris on 16 January". Nil for none.
func (x *reader) placeBesideDay(m *meeting, c candidate) *mention.Mention {
	if m.out.Time == nil || m.out.Time.Basis != "" || m.out.Channel == "phone" || m.out.Channel == "video" || m.out.Level == "call" {
		return nil
	}
	begin, limit := x.limits(c.sentence)
	if a := x.placeClosing(c, begin, limit); a != nil {
		return a
	}
	for _, e := range m.out.Time.Evidence {
		first, last := x.tokenAt(e.Start), x.tokenAt(e.End-1)
		if first < begin || last >= limit {
			continue
		}
		if x.wordIs(last+1, "in", "at") {
			if a := x.mentionAt(last + 2); hasPlace(a) && a.First == last+2 {
				return a
			}
		}
		if x.Word(first-1) == "on" {
			first--
		}
		if a := x.mentionAt(first - 1); hasPlace(a) && a.End == first && x.wordIs(x.lead(a)-1, "in", "at") {
			return a
		}
	}
	return nil
}

// placeClosing is the only place of the sentence, at its end, where it tells of several who were met at times of their
// own: "met A on 1 December and B on 2 December on the margins of the session in Oslo". Nil for none.
func (x *reader) placeClosing(c candidate, begin, limit int) *mention.Mention {
	if c.time == nil {
		return nil
	}
	var only *mention.Mention
	last := c.time.End
	near := x.In(begin, limit)
	for i := range near {
		a := &near[i]
		if a.Kind == mention.Time && only == nil {
			last = a.End
		}
		if hasPlace(a) {
			if only != nil {
				return nil
			}
			only = a
		}
	}
	if only == nil || only.First < c.time.End || !x.wordIs(x.lead(only)-1, "in", "at") || only.End < limit-1 || x.hasVerb(last, only.First) || x.inTopicClause(x.headOf(only.First, only.End), c) {
		return nil
	}
	return only
}
