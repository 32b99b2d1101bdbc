package merge

import (
	"cmp"
	"slices"
	"strings"
)

// A Scope says between whom the meetings are that a claim counts: parties, by
// their IDs, or people, by their records, never both.
type Scope struct{ Parties, People []string }

func (s Scope) name() string {
	if len(s.People) > 0 {
		return "people"
	}
	return "parties"
}

// Scopes are the ways to read between whom a claim counts. Where it does not
// say, those who were at the meeting that it numbers.
func Scopes(c *Claim, target *Counted) []Scope {
	var out []Scope
	if len(c.Parties) > 0 {
		out = append(out, Scope{Parties: c.Parties})
	}
	if len(c.People) > 1 || len(c.People) == 1 && len(c.Parties) == 0 {
		out = append(out, Scope{People: c.People})
	}
	if len(out) == 0 && target != nil && len(target.Sides) > 1 {
		out = append(out, Scope{Parties: target.Sides})
	}
	return out
}

// fit says whether something counts: for certain, perhaps (with why), or not.
type fit struct {
	yes, maybe bool
	why        string
}

var fits, fitsNot = fit{yes: true}, fit{}

// undatedWhy is why a meeting without a known day may or may not count.
const undatedWhy = "undated"

func perhaps(why string) fit { return fit{maybe: true, why: why} }

// and is the weaker of two.
func (f fit) and(g fit) fit {
	switch {
	case !f.yes && !f.maybe || !g.yes && !g.maybe:
		return fitsNot
	case f.maybe:
		return f
	}
	return g
}

// present reports whether those of the scope met there.
func (k *Check) present(m *Counted, s Scope) fit {
	if len(s.People) > 0 {
		for _, p := range s.People {
			if !slices.Contains(m.People, p) {
				return fitsNot
			}
		}
		return fits
	}
	out, matched := fits, map[string]bool{}
	for _, p := range s.Parties {
		is := func(party string) bool { return k.isPartOf(party, p) }
		switch {
		case slices.ContainsFunc(m.Sides, is):
			for _, side := range m.Sides {
				matched[side] = matched[side] || is(side)
			}
		case slices.ContainsFunc(m.Third, is):
			out = perhaps("one of them as a third party")
		case slices.ContainsFunc(m.Bodies, is): // somebody of it was there
		default:
			return fitsNot
		}
	}
	if len(s.Parties) > 1 && slices.ContainsFunc(m.Sides, func(side string) bool { return !matched[side] }) {
		return out.and(perhaps("with others"))
	}
	return out
}

// tookPlace reports whether the meeting took place as far as the record says.
func tookPlace(m *Counted) bool { return m.Status == "held" || m.Status == "ongoing" }

// isToCome reports whether the meeting is announced and its date not over.
func (k *Check) isToCome(m *Counted) bool {
	switch m.Status {
	case "planned", "proposed", "possible", "postponed", "":
		today, ok := dayOf(k.asOf)
		d, dated := k.time(m)
		return !ok || !dated || d.to+GraceDays >= today
	}
	return false
}

// An tallied is one meeting on the way into a tally.
type tallied struct {
	*Counted
	days    days
	dated   bool
	fit     fit
	sameDay bool
}

// tally counts in one unit and scope.
func (k *Check) tally(c *Claim, target *Counted, s Scope, span windowSpan, unit string) Tally {
	t := Tally{Unit: unit, Scope: s.name(), Certain: []string{}}
	if len(s.Parties)+len(s.People) == 0 {
		return t
	}
	var list []tallied
	for _, m := range k.candidates(s) {
		e := k.enter(c, target, s, span, unit, m)
		switch {
		case !e.fit.yes && !e.fit.maybe:
		case e.Disputed:
			t.Disputed = append(t.Disputed, e.ID)
		default:
			list = append(list, e)
		}
	}
	slices.Sort(t.Disputed)
	slices.SortFunc(list, func(a, b tallied) int { return cmp.Or(cmp.Compare(a.days.from, b.days.from), cmp.Compare(a.ID, b.ID)) })
	if unit != "session" && unit != "day" {
		list = k.withoutParts(list)
	}
	t.fill(list)
	if unit == "day" {
		t.countDays(list, span)
	}
	return t
}

// enter works out whether and how a meeting counts.
func (k *Check) enter(c *Claim, target *Counted, s Scope, span windowSpan, unit string, m *Counted) tallied {
	e := tallied{Counted: m}
	e.days, e.dated = k.time(m)
	if !e.dated {
		e.days = days{farOff, farOff}
	}
	own := target != nil && m.ID == target.ID
	if !tookPlace(m) && !m.Disputed && !(own && k.isToCome(m)) {
		return e // the one that the claim numbers counts while it is still to come
	}
	if own && c.Kind == "last" || !own && tells(c, m) {
		return e
	}
	e.fit = k.present(m, s).and(ofUnit(m, unit))
	if c.Unit == unit {
		e.fit = e.fit.and(k.amongSiblings(target, m, unit))
	}
	if own && numbers(c.Kind) {
		if unit == unitsOf(c.Unit)[0] {
			e.fit = fits // what is numbered is one of them, whatever reports call it
		}
		return e
	}
	switch {
	case !c.Windowed && k.numberedBefore(c, m):
	case !e.dated:
		e.fit = e.fit.and(perhaps(undatedWhy))
	case span.sure.contains(e.days):
	case e.sameDayAs(k, c, target) && span.may.overlaps(e.days):
		e.sameDay = e.fit.yes
	case span.may.overlaps(e.days):
		e.fit = e.fit.and(perhaps("perhaps outside of the time counted"))
	default:
		e.fit = fitsNot
	}
	return e
}

// tells reports whether the claim's own report tells of the meeting, so that
// the claim cannot have overlooked it.
func tells(c *Claim, m *Counted) bool {
	return (c.Kind == "last" || c.Kind == "none" || c.Kind == "first") && c.Report != "" && slices.Contains(m.Reports, c.Report)
}

// numberedBefore reports whether reports give the meeting a lower number than
// the claim does, in its unit, and its time, if known at all, allows that it
// was before: then it needs no day to count.
func (k *Check) numberedBefore(c *Claim, m *Counted) bool {
	n, _ := numbersOf(c)
	for _, number := range m.Numbers {
		unit, digits, _ := strings.Cut(number, " ")
		of := numberValue(digits)
		if of != nil && c.Kind == "ordinal" && *of < n && unit == cmp.Or(c.Unit, "meeting") {
			d, dated := k.time(m)
			published, _, ok := dayRange(c.Published)
			return !dated || !ok || d.from <= published
		}
	}
	return false
}

// sameDayAs reports whether the meeting was on the day of the one numbered.
func (e *tallied) sameDayAs(k *Check, c *Claim, target *Counted) bool {
	if target == nil || !numbers(c.Kind) || e.days.from != e.days.to {
		return false
	}
	d, ok := k.time(target)
	return ok && d.contains(e.days)
}

// time is when a meeting was: its own time, or that of its parts.
func (k *Check) time(m *Counted) (days, bool) {
	if d, ok := readDays(m.Time); ok && d.bounded() {
		return d, true
	}
	d := nowhere
	for _, part := range k.parts[m.ID] {
		if !part.Disputed && tookPlace(part) {
			if p, ok := readDays(part.Time); ok && p.bounded() {
				d = days{min(d.from, p.from), max(d.to, p.to)}
			}
		}
	}
	return d, d != nowhere
}

func (k *Check) isDated(m *Counted) bool {
	_, ok := k.time(m)
	return ok
}

// fill counts a list in order of date, with what may be one meeting once in Lo.
func (t *Tally) fill(list []tallied) {
	sure, all := newDisjoint(), newDisjoint()
	for _, e := range list {
		all.add(e.ID)
		switch {
		case e.sameDay:
			t.SameDay = append(t.SameDay, e.ID)
		case e.fit.yes:
			sure.add(e.ID)
			t.Certain = append(t.Certain, e.ID)
		default:
			t.Doubtful = append(t.Doubtful, Doubt{e.ID, e.fit.why})
		}
	}
	for _, e := range list {
		for _, other := range e.Maybe {
			sure.joinKnown(e.ID, other)
			all.joinKnown(e.ID, other)
		}
	}
	t.Lo, t.Hi = sure.sets(), len(list)
	t.Duplicates = len(list) - all.sets()
}

// countDays makes of a count of meetings one of days: every day of a meeting
// whose days are known, one for each other.
func (t *Tally) countDays(list []tallied, span windowSpan) {
	sure, all := map[int]bool{}, map[int]bool{}
	unknown := 0
	for _, e := range list {
		if !e.dated || e.days.length() > maxMeetingDays {
			unknown++
			continue
		}
		for d := e.days.from; d <= e.days.to; d++ {
			all[d] = true
			if e.fit.yes && !e.sameDay && (span.may.from <= d && d <= span.may.to) {
				sure[d] = true
			}
		}
	}
	t.Lo, t.Hi = len(sure), len(all)+unknown
}

// maxMeetingDays is how long a meeting lasts at most: a longer time is that of
// somewhere in it.
const maxMeetingDays = 14
