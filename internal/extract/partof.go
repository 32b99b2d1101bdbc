package extract

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"parley"
)

// A session is part of a round of those who meet in it, a meeting on a visit part of the
// visit, where the report tells of both and their times and places go together.

// parts says of each meeting which other of the reading it is part of. out.Meetings are those of
// x.meetings, in the same order.
func (x *reader) parts(out *parley.Reading) {
	for i, m := range x.meetings {
		for k, whole := range x.meetings {
			if k == i || class(m) != class(whole) || !x.isPart(m, whole) {
				continue
			}
			out.Meetings[i].PartOf = out.Meetings[k].ID
			out.Meetings[i].Because = withSpan(out.Meetings[i].Because, "part_of", whole.out.Evidence[0])
			break
		}
	}
}

// wholeOf is the round told before that the meeting is a session of, else the meeting itself: those
// who lead the delegations lead them all the time.
func (x *reader) wholeOf(m *meeting) *meeting {
	if m.out.Level != "session" {
		return m
	}
	for _, whole := range slices.Backward(x.meetings[max(0, len(x.meetings)-8):]) {
		if whole != m && whole.sentence <= m.sentence && class(m) == class(whole) && x.isPart(m, whole) {
			return whole
		}
	}
	return m
}

// isPart reports whether the meeting is a session of the whole, or a meeting on a visit.
func (x *reader) isPart(m, whole *meeting) bool {
	switch {
	case m.out.Level == "session" && gathers[whole.out.Level]:
		return subset(m.parties(), whole.parties()) && withinTime(m.out.Time, whole.out.Time) && placesAgree(m.out.Place, whole.out.Place)
	case whole.out.Level == "visit" && m.out.Level != "visit" && m.out.Level != "call" && m.out.Channel != "phone" && m.out.Channel != "video":
		return x.onVisit(m, whole)
	}
	return false
}

// gathers are the levels of what sessions are part of.
var gathers = map[string]bool{"round": true, "series": true, "summit": true}

// withinTime reports whether the times do not speak against a part: that of the part lies within
// that of the whole, of which perhaps only the last day is told ("ended on Thursday").
func withinTime(part, whole *parley.Time) bool {
	return part == nil || whole == nil || timesAgree(part, whole)
}

// onVisit reports whether somebody of the meeting was on the visit, while it lasted and where it led.
func (x *reader) onVisit(m, visit *meeting) bool {
	if m.out.Time == nil || visit.out.Time == nil || len(visit.people) == 0 || slices.ContainsFunc(visit.people, func(p int) bool { return !slices.Contains(m.people, p) }) || len(m.people)+len(m.sides) < 2 {
		return false
	}
	country := x.visited(visit)
	if country == "" || m.out.Place != nil && m.out.Place.Country != "" && m.out.Place.Country != country {
		return false
	}
	if m.out.Place == nil || m.out.Place.Country == "" {
		if !subset([]string{country}, m.parties()) {
			return false
		}
	}
	from, to := visit.out.Time.From, lastOfVisit(visit)
	return m.out.Time.From >= from && m.out.Time.To != "" && m.out.Time.To <= to && len(m.out.Time.From) == len(time.DateOnly)
}

// visited is the country that the visit led to, empty where it is not told.
func (x *reader) visited(visit *meeting) string {
	if p := visit.out.Place; p != nil {
		return p.Country
	}
	return ""
}

// longestVisit is how many days a visit lasts at most.
const longestVisit = 31

// lastOfVisit is the last day of a visit: "arrived on Thursday on a four-day visit".
func lastOfVisit(visit *meeting) string {
	t := visit.out.Time
	days, ok := strings.CutSuffix(strings.TrimPrefix(visit.out.Duration, "P"), "D")
	first, err := time.Parse(time.DateOnly, t.From)
	n, errN := strconv.Atoi(days)
	if !ok || err != nil || errN != nil || t.From != t.To || n < 1 || n > longestVisit {
		return t.To
	}
	return first.AddDate(0, 0, n-1).Format(time.DateOnly)
}
