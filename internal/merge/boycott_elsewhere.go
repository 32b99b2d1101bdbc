package merge

import (
	"slices"
	"strings"

	"parley"
)

// A boycott may be told by a report that does not tell of the meeting beside it.
// Then two facts say who stayed away, and which parties its sentences name
// besides; they serve comparing and are no fields of a record. Where another
// report has a meeting of such a party on that day in that city, without the one
// that stayed away, the boycott was of that meeting, unless there are two.
const (
	stayedAway = "stayed_away" // a party that boycotted
	beside     = "beside"      // a party that is named with it
)

// boycottElsewhere adds these facts to a boycott of a meeting that its report
// does not tell.
func (f *flattener) boycottElsewhere(i int) {
	m := &f.r.Meetings[i]
	if _, here := f.boycotts[i]; here || !isBoycott(m) {
		return
	}
	from, to := sentenceRange(f.r.Report.Text, m.Evidence)
	around := parley.Span{Start: from, End: to}
	for _, s := range m.Sides {
		f.add(stayedAway, s.Party, nil)
	}
	for _, p := range f.r.Parties {
		isSide := slices.ContainsFunc(m.Sides, func(s parley.Side) bool { return s.Party == p.ID })
		if !isSide && slices.ContainsFunc(p.Mentions, around.Overlaps) {
			f.add(beside, p.ID, nil)
		}
	}
}

// compareElsewhere compares a boycott with the meeting of another report; ok is
// false where it is none such, or may be of another.
func compareElsewhere(c *Comparison, m, n *meetingThing) (ok bool) {
	if len(m.away) == 0 {
		m, n = n, m
	}
	sides := without(n.sides, n.absent)
	switch {
	case len(m.away) == 0:
		return false
	case len(n.away) > 0:
		return compareAway(c, m, n)
	case len(sides) < 2 || len(intersect(m.away, sides)) > 0:
		return false
	case !took(n.status) && n.status != "planned" || m.level != n.level && !isPlain(m.level) && !isPlain(n.level):
		return false
	case !sameDayAndCity(m, n):
		return false
	}
	named := intersect(slices.Concat(m.beside, m.thirds), slices.Concat(sides, n.thirds))
	slices.Sort(named)
	if named = slices.Compact(named); len(named) == 0 {
		return false
	}
	c.because("status", 560, strings.Join(m.away, ", ")+" stayed away on that day in "+m.city)
	c.because("side", min(240, 90+50*len(named)), "named with it: "+strings.Join(named, ", "))
	return true
}

// compareAway compares two boycotts: by the same on one day in one city they are
// one.
func compareAway(c *Comparison, m, n *meetingThing) (ok bool) {
	if ok = slices.Equal(m.away, n.away) && sameDayAndCity(m, n); ok {
		c.because("status", 750, strings.Join(m.away, ", ")+" stayed away on that day in "+m.city+" by both")
	}
	return ok
}

func sameDayAndCity(m, n *meetingThing) bool {
	return m.when.kind == dated && n.when.kind == dated && m.when.days.overlaps(n.when.days) && m.city != "" && m.city == n.city
}

// elsewhereKeys: by city and day, as the two have no side in common.
func elsewhereKeys(k *Keys, m *meetingThing) {
	if m.when.kind != dated || m.city == "" {
		return
	}
	where := "m in " + m.city + " "
	switch {
	case len(m.away) > 0:
		seekDays(k, where, m.when.days)
		seekDays(k, "away "+where, m.when.days)
		fileDays(k, "away "+where, m.when.days)
	case len(m.sides) > 1:
		fileDays(k, where, m.when.days)
	}
}

// declineElsewhere says of the parties and people of boycotts that they declined
// to come to the meeting that others of the nodes tell of.
func declineElsewhere(nodes []Node, rows []row) {
	away := map[string]bool{}
	others := false
	for i := range nodes {
		away[nodes[i].ID] = nodes[i].one(stayedAway) != nil
		others = others || !away[nodes[i].ID]
	}
	for i := range rows {
		r := &rows[i]
		if others && away[r.source.Node] && (r.field == "side" || r.field == "person") && r.of["attendance"] == "" {
			of := map[string]string{"attendance": "declined"}
			for key, value := range r.of {
				of[key] = value
			}
			r.of = of
		}
	}
}
