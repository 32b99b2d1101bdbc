package merge

import "slices"

// unitsOf are the units to count in: that of the claim, and where it speaks
// of meetings, which may be days or sessions of talks, those as well.
func unitsOf(unit string) []string {
	switch unit {
	case "", "meeting":
		return []string{"meeting", "session", "day"}
	case "round", "visit", "summit":
		return []string{unit, "day"}
	}
	return []string{unit}
}

// ofUnit reports whether the meeting is one of those that a unit counts. A
// call is no meeting; what no report calls a round may still be one.
func ofUnit(m *Counted, unit string) fit {
	is := func(level string) bool { return slices.Contains(m.Levels, level) }
	remote := m.Channel == "phone" || m.Channel == "written" || is("call") && m.Channel == ""
	switch unit {
	case "meeting", "day":
		switch {
		case remote || is("series"):
			return fitsNot
		case m.Channel == "video":
			return perhaps("by video")
		}
		return fits
	case "round":
		switch {
		case is("round"):
			return fits
		case len(m.Levels) == 0:
			return perhaps("not called a round")
		}
		return fitsNot
	case "call":
		if remote || is("call") || m.Channel == "video" {
			return fits
		}
		return fitsNot
	}
	if is(unit) {
		return fits
	}
	return fitsNot
}

// amongSiblings leaves sessions of other rounds out: "the second session" is
// the second of its round. Of what round another session is may be unknown.
func (k *Check) amongSiblings(target, m *Counted, unit string) fit {
	if unit != "session" || target == nil || m.ID == target.ID || target.PartOf == m.PartOf && m.PartOf != "" {
		return fits
	}
	a, aok := k.time(target)
	b, bok := k.time(m)
	switch {
	case target.PartOf != "" && m.PartOf != "":
		return fitsNot
	case aok && bok && a.apart(b) <= roundDays:
		return fits
	}
	return perhaps("perhaps of another round")
}

// roundDays is how far apart sessions lie that are taken to be of one round
// where reports do not say of which.
const roundDays = 7

// withoutParts leaves out what is part of another meeting on the list: the
// sessions of a round, and a round that is made up of meetings. It doubts
// sessions that may be part of one: a session on the days of another meeting or
// next to them, where reports do not say of what it is part.
func (k *Check) withoutParts(list []tallied) []tallied {
	on := map[string]bool{}
	for _, e := range list {
		on[e.ID] = true
	}
	for _, e := range list {
		if on[e.PartOf] && e.fit.yes && e.ID != e.PartOf && !isSession(e.Counted) && slices.Contains(e.Levels, "meeting") {
			on[e.PartOf] = false
		}
	}
	list = slices.DeleteFunc(list, func(e tallied) bool { return !on[e.ID] })
	kept := slices.DeleteFunc(slices.Clone(list), func(e tallied) bool { return k.hasWhole(e.Counted, on) })
	for i := range kept {
		e := &kept[i]
		if !e.fit.yes || !e.dated || !isSession(e.Counted) {
			continue
		}
		near := func(o tallied) bool { return o.fit.yes && o.dated && o.ID != e.ID && e.days.apart(o.days) <= 1 }
		beside := slices.ContainsFunc(kept, func(o tallied) bool { return near(o) && !isSession(o.Counted) })
		if beside || slices.ContainsFunc(kept[:i], func(o tallied) bool { return o.dated && e.days.apart(o.days) <= 1 && isSession(o.Counted) }) {
			e.fit, e.sameDay = perhaps("perhaps part of another"), false
		}
	}
	return kept
}

func isSession(m *Counted) bool {
	return slices.Contains(m.Levels, "session") && !slices.Contains(m.Levels, "round")
}

// hasWhole reports whether the meeting is part, at any depth, of one on the
// list.
func (k *Check) hasWhole(m *Counted, on map[string]bool) bool {
	seen := map[string]bool{m.ID: true}
	for id := m.PartOf; id != "" && !seen[id]; {
		if on[id] {
			return true
		}
		seen[id] = true
		whole := k.meeting(id)
		if whole == nil {
			return false
		}
		id = whole.PartOf
	}
	return false
}
