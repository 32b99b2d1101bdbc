package merge

import (
	"slices"
)

// A timeKind is how a meeting's time is known.
type timeKind int

// The kinds of time, the loosest last. All but the first two follow from the
// publication of the report and what it says became of the meeting.
const (
	dated     timeKind = iota // to days: at most ten
	recent                    // news without a date: the days up to the publication
	inMonth                   // to a month
	coming                    // announced without a date
	calledOff                 // put off, cancelled, refused, without a date
	denied                    // said not to have been, without a date
	past                      // background without a date
	unknown
)

// The windows of meetings without a date, in days before or after the
// publication of the report that tells of them.
const (
	newsWindow   = 2
	comingWindow = 45
	offWindow    = 30
	denyWindow   = 7
	pastWindow   = 60
	movedWindow  = 60
	mostDays     = 10 // more are no date of one meeting
)

// A meetingTime is when a meeting is or may be.
type meetingTime struct {
	kind      timeKind
	days      days
	published int // the day of publication, where kind needs one
	minute    int // of the moment, where timed
	timed     bool
}

func newMeetingTime(s *Sketch, status string) meetingTime {
	value := s.one("time")
	if d, ok := readDays(value); ok && d.bounded() && d.length() <= 31 {
		t := meetingTime{kind: dated, days: d}
		t.minute, t.timed = instant(value)
		if d.length() > mostDays {
			t.kind = inMonth
		}
		return t
	}
	p, ok := dayOf(s.Source.Published)
	if !ok || value != "" {
		return meetingTime{kind: unknown, days: days{longAgo, farOff}}
	}
	t := meetingTime{published: p}
	switch temporal := s.one("temporal"); {
	case slices.Contains([]string{"postponed", "cancelled", "refused"}, status):
		t.kind, t.days = calledOff, days{p - 1, p + offWindow}
	case status == "not_held":
		t.kind, t.days = denied, days{p - denyWindow, p}
	case temporal == "new" && (status == "held" || status == "ongoing"):
		t.kind, t.days = recent, days{p - newsWindow, p}
	case temporal == "future" || temporal == "new":
		t.kind, t.days = coming, days{p, p + comingWindow}
	case temporal == "background":
		t.kind, t.days = past, days{p - pastWindow, p}
	default:
		t.kind, t.days = unknown, days{longAgo, farOff}
	}
	return t
}

// looseness of a meeting: what has no date joins what has one.
func (t *meetingTime) looseness() int {
	switch t.kind {
	case dated:
		return 0
	case recent:
		return 1
	case inMonth, coming, calledOff, denied:
		return 2
	}
	return 3
}

// excludes reports whether the two times cannot be of one meeting: it was held
// on other days. What is only announced may move.
func (t *meetingTime) excludes(u *meetingTime, m, n *meetingThing) bool {
	if t.kind == recent && u.kind == recent {
		return distance(t.published, u.published) > 1
	}
	dates := t.kind <= recent && u.kind <= recent
	return dates && took(m.status) && took(n.status) && !t.days.overlaps(u.days) && !(t.days.apart(u.days) == 1 && zonesExplain(m, n))
}

// moved reports whether two times may be of one meeting that was put off: it
// has the same number as a round or summit, and one only announces it.
func moved(m, n *meetingThing) bool {
	if took(m.status) && took(n.status) || m.when.days.apart(n.when.days) > movedWindow {
		return false
	}
	for _, unit := range lastingUnits {
		if m.ordinals[unit] != 0 && m.ordinals[unit] == n.ordinals[unit] {
			return true
		}
	}
	return false
}

// lastingUnits are units whose number a meeting keeps when its date moves.
var lastingUnits = []string{"round", "summit"}

// zonesExplain reports whether one moment may bear the dates of two days: the
// clocks say so, or each is the readout of another side.
func zonesExplain(m, n *meetingThing) bool {
	if m.when.timed && n.when.timed {
		gap := m.when.minute - n.when.minute
		return -180 <= gap && gap <= 180
	}
	x, y := intersect(m.own, m.participants()), intersect(n.own, n.participants())
	return len(x) > 0 && len(y) > 0 && len(intersect(x, y)) == 0
}

func compareTimes(c *Comparison, m, n *meetingThing) {
	t, u := &m.when, &n.when
	if t.kind > u.kind {
		m, n, t, u = n, m, u, t
	}
	weight, text := 0, ""
	switch u.kind {
	case dated:
		weight, text = compareDates(m, n)
	case recent:
		weight, text = compareRecent(t, u)
	case inMonth:
		weight, text = compareMonth(t, u)
	case coming:
		weight, text = compareComing(t, u)
	case calledOff:
		weight, text = compareCalledOff(m, t, u)
	case denied:
		weight, text = compareDenied(m, t, u)
	case past:
		weight, text = comparePast(m, n)
	default:
		weight, text = -600, "one without a time"
	}
	if weight < 0 && moved(m, n) {
		weight, text = 0, "announced for another day: "+bothDays(t, u)
	}
	if weight <= -600 {
		c.never("time", weight, text)
		return
	}
	c.because("time", weight, text)
}

func compareDates(m, n *meetingThing) (int, string) {
	t, u := &m.when, &n.when
	switch apart := t.days.apart(u.days); {
	case apart == 0 && t.timed && u.timed && (t.minute-u.minute > 720 || u.minute-t.minute > 720):
		return 100, "the same day, hours apart"
	case apart == 0 && (t.days == u.days || t.days.length()+u.days.length() <= 4):
		return 320, isoDay(max(t.days.from, u.days.from)) + " in both"
	case apart == 0:
		return 250, "days in common from " + isoDay(max(t.days.from, u.days.from))
	case apart == 1 && zonesExplain(m, n):
		return 220, "the day before and the day after midnight, by the clocks of two sides"
	case apart == 1:
		return -80, "on two days running: " + bothDays(t, u)
	case (m.status == "postponed" || n.status == "postponed") && apart <= offWindow:
		return 0, "one tells of a delay: " + bothDays(t, u)
	default:
		return -600, "different days: " + bothDays(t, u)
	}
}

func bothDays(t, u *meetingTime) string {
	return isoDay(min(t.days.from, u.days.from)) + ", " + isoDay(max(t.days.from, u.days.from))
}

// compareRecent compares news without a date (u) with what has one, or is such
// news itself.
func compareRecent(t, u *meetingTime) (int, string) {
	gap := distance(t.published, u.published)
	switch {
	case t.kind == recent && gap <= 1:
		return 180, "both news of the same day"
	case t.kind == recent && gap <= newsWindow:
		return -100, "news of different days"
	case t.kind == recent:
		return -200, "news of different days"
	case t.days.overlaps(u.days):
		return 180, isoDay(t.days.from) + " is news when the other was published"
	}
	return -300, isoDay(t.days.from) + " is no news when the other was published"
}

func distance(x, y int) int { return max(x-y, y-x) }

func compareMonth(t, u *meetingTime) (int, string) {
	switch {
	case t.kind == inMonth && t.days.overlaps(u.days):
		return 100, "the same month"
	case t.days.overlaps(u.days) && t.kind == dated && u.days.contains(t.days):
		return 180, isoDay(t.days.from) + " lies in the month of the other"
	case t.days.overlaps(u.days):
		return 50, "may be the same month"
	}
	return -600, "not in the same month"
}

// compareComing compares an announcement without a date (u).
func compareComing(t, u *meetingTime) (int, string) {
	switch {
	case t.kind == coming && distance(t.published, u.published) <= newsWindow:
		return 180, "announced at the same time"
	case t.kind == coming:
		return -100, "announced at different times"
	case t.kind == recent && u.days.overlaps(t.days):
		return 50, "announced before"
	case u.days.overlaps(t.days) && t.kind == dated:
		return 100, "announced before " + isoDay(t.days.from)
	case u.days.overlaps(t.days):
		return 50, "may be the same time"
	}
	return -300, "not what was announced"
}

// announced are the statuses of what may still be called off.
var announced = []string{"proposed", "possible", "planned", "postponed", "cancelled", "refused"}

// compareCalledOff compares what is put off or called off (u) with what may
// have been announced.
func compareCalledOff(m *meetingThing, t, u *meetingTime) (int, string) {
	switch gap := u.published - t.published; {
	case t.kind == calledOff && distance(gap, 0) <= newsWindow:
		return 200, "called off at the same time"
	case t.kind == coming && 0 <= gap && gap <= comingWindow:
		return 200, "called off after it was announced"
	case (t.kind == dated || t.kind == inMonth) && u.days.overlaps(t.days) && slices.Contains(announced, m.status):
		return 320, "called off before " + isoDay(t.days.from)
	case t.kind == dated && u.days.overlaps(t.days):
		return 50, "called off before " + isoDay(t.days.from)
	}
	return -300, "not what was called off"
}

// compareDenied compares what is said not to have been (u) with what may be meant.
func compareDenied(m *meetingThing, t, u *meetingTime) (int, string) {
	happened := slices.Contains([]string{"held", "ongoing", "not_held"}, m.status)
	switch gap := u.published - t.published; {
	case t.kind == denied && distance(gap, 0) <= newsWindow:
		return 250, "denied at the same time"
	case t.kind == recent && 0 <= gap && gap <= denyWindow:
		return 250, "denied after it was told"
	case t.kind == dated && u.days.overlaps(t.days) && happened:
		return 320, "denied after " + isoDay(t.days.from)
	}
	return -300, "not what is denied"
}

// comparePast compares background without a date (u).
func comparePast(m, n *meetingThing) (int, string) {
	t, u := &m.when, &n.when
	switch {
	case m.city == "" || m.city != n.city:
		return -300, "background without a date"
	case t.kind == dated && u.days.overlaps(t.days):
		return -50, "may have been on " + isoDay(t.days.from)
	case t.days.from > u.days.to:
		return -600, "after the other was told"
	}
	return -150, "background without a date"
}
