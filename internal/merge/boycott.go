package merge

import (
	"slices"

	"parley"
)

// A boycott that a report tells as a thing of its own ("the front boycotted the
// talks"), beside the meeting that was held without that party, is no other
// meeting: it says who declined to come to this one. Two facts tie the nodes;
// they serve comparing and are no fields of a record.
const (
	declines   = "declines"    // of the boycott: the node of the meeting; Of has its status
	declinedBy = "declined_by" // of the meeting: the node of the boycott
)

// isInner reports whether a field is for comparing only.
func isInner(field string) bool {
	return slices.Contains([]string{"temporal", declines, declinedBy, stayedAway, beside}, field)
}

// boycotts are the meetings of a reading that tell of a boycott, each with the
// one meeting that was boycotted, by index.
func boycotts(r *parley.Reading) map[int]int {
	out := map[int]int{}
	for i := range r.Meetings {
		if isBoycott(&r.Meetings[i]) {
			if k := boycotted(r, i); k >= 0 {
				out[i] = k
			}
		}
	}
	return out
}

// isBoycott reports whether a refusal may be that of a party to come to a
// meeting of others: it is of one party, or says of each that it stayed away.
func isBoycott(m *parley.Meeting) bool {
	if m.Status != "refused" || len(m.Sides) == 0 || m.Modality != "" {
		return false
	}
	return len(m.Sides) == 1 || !slices.ContainsFunc(m.Sides, func(s parley.Side) bool { return !stayed(s.Attendance) })
}

func stayed(attendance string) bool { return attendance == "absent" || attendance == "declined" }

// boycotted is the meeting that meeting i of the reading says was boycotted, -1
// where none or more than one fits.
func boycotted(r *parley.Reading, i int) int {
	found := -1
	for k := range r.Meetings {
		if k == i || !wentWithout(&r.Meetings[i], &r.Meetings[k]) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// wentWithout reports whether m may be the meeting that the boycott tells of:
// others met, or are to meet, at that time and place, and none of its parties
// is told to come.
func wentWithout(boycott, m *parley.Meeting) bool {
	if !took(m.Status) && m.Status != "planned" || m.Modality != "" || len(m.Sides) < 2 || boycott.Level != m.Level && !isPlain(boycott.Level) && !isPlain(m.Level) {
		return false
	}
	others := 0
	for _, s := range m.Sides {
		switch isOf := slices.ContainsFunc(boycott.Sides, func(b parley.Side) bool { return b.Party == s.Party }); {
		case !isOf && !stayed(s.Attendance):
			others++
		case isOf && !stayed(s.Attendance):
			return false
		}
	}
	return others > 1 && sameOccasion(boycott, m)
}

func isPlain(level string) bool { return level == "" || level == "meeting" }

// sameOccasion reports whether the boycott's time and place are those of the
// meeting, where both have words; one of the two at least must.
func sameOccasion(boycott, m *parley.Meeting) bool {
	placed := boycott.Place != nil && m.Place != nil
	if placed && placesExclude(placeValue(boycott.Place.Country, boycott.Place.City, ""), placeValue(m.Place.Country, m.Place.City, "")) {
		return false
	}
	d, timed := daysOf(boycott.Time)
	e, known := daysOf(m.Time)
	if timed && known {
		return d.overlaps(e)
	}
	return placed && took(m.Status)
}

// daysOf are the days of a time that has words of its own; ok is false
// without one.
func daysOf(t *parley.Time) (d days, ok bool) {
	if t == nil || t.Basis != "" {
		return d, false
	}
	return readDays(interval(t))
}

// boycott ties the facts of a meeting that is boycotted or tells of a boycott
// to those of the other; who boycotts has declined.
func (f *flattener) boycott(i int) {
	for _, b := range f.refusals {
		if f.boycotts[b] == i {
			f.add(declinedBy, f.meetingNode(b), nil)
		}
	}
	k, ok := f.boycotts[i]
	if !ok {
		return
	}
	for n := range f.facts {
		if t := &f.facts[n]; (t.Field == "side" || t.Field == "person") && t.Of["attendance"] == "" {
			t.of("attendance", "declined")
		}
	}
	f.add(declines, f.meetingNode(k), nil).of("status", f.r.Meetings[k].Status)
}

func (f *flattener) meetingNode(i int) string {
	return f.ids[nodeKey{parley.MeetingNode, f.r.Meetings[i].ID}]
}

// isBoycottOf reports whether one of the two tells of the boycott of the other,
// or both of the same meeting's.
func isBoycottOf(a, b *thing) bool {
	if a.meeting == nil || b.meeting == nil {
		return false
	}
	x, y := a.meeting.declines, b.meeting.declines
	return x != "" && (x == b.Node || x == y) || y != "" && y == a.Node
}

// withoutRefusals leaves the status of boycotts out where other accounts have
// one: that a party refused is said of the party.
func withoutRefusals(nodes []Node, rows []row) []row {
	refusals := map[string]bool{}
	for i := range nodes {
		refusals[nodes[i].ID] = nodes[i].one(declines) != nil || nodes[i].one(stayedAway) != nil
	}
	others := slices.ContainsFunc(rows, func(r row) bool { return r.field == "status" && !refusals[r.source.Node] })
	return slices.DeleteFunc(rows, func(r row) bool {
		return others && r.field == "status" && r.said == byWords && refusals[r.source.Node]
	})
}

// one is the first fact of a field, nil where there is none.
func (n *Node) one(field string) *Fact {
	for i := range n.Facts {
		if n.Facts[i].Field == field {
			return &n.Facts[i]
		}
	}
	return nil
}
