package merge

import "slices"

// What disagrees with who is taken to hold an office, and changes of the
// holder, have a cost; the cheapest course is taken. Chosen so that one report
// between others that disagree on both sides is out of its time (4 < 2·3), two
// are a return to the office (8 > 6), the last one is a change (3 < 4), and one
// after the person was called former is out of its time (3+4 < 3+5 and 9), two
// are again a return (3+5 < 3+8 and 9).
const (
	costAgainst = 4 // a report gives the office to another
	costFormer  = 9 // a report calls the holder former
	costChange  = 3 // the holder changes, or leaves
	costReturn  = 5 // somebody holds it after nobody was known to
)

// settle works out who held the office on each day of a report.
func (t *officeTimeline) settle() {
	holders := append([]string{""}, t.holders...)
	type step struct{ cost, before int }
	var table [][]step // by day and holder in the evening; before is that in the morning
	groups := t.byDay()
	previous := make([]int, len(holders))
	for n, g := range groups {
		row := make([]step, len(holders))
		for to := range holders {
			row[to] = step{cost: -1}
			for from := range holders { // of equal courses the one that changes late, then the first holder
				c := previous[from] + dayCost(g, holders[from], holders[to])
				if n > 0 || from != to {
					c += changeCost(holders[from], holders[to])
				}
				if row[to].cost < 0 || c < row[to].cost || c == row[to].cost && row[to].before == to {
					row[to] = step{c, from}
				}
			}
		}
		for i := range row {
			previous[i] = row[i].cost
		}
		table = append(table, row)
	}
	t.days = make([]heldDay, len(groups))
	to := 0
	for i, c := range previous {
		if c < previous[to] {
			to = i
		}
	}
	for n := len(groups) - 1; n >= 0; n-- {
		from := table[n][to].before
		t.days[n] = heldDay{groups[n][0].day, holders[from], holders[to]}
		to = from
	}
}

func changeCost(from, to string) int {
	switch {
	case from == to:
		return 0
	case from == "":
		return costReturn
	}
	return costChange
}

// dayCost is what the reports of a day cost where one held the office until
// then and another from then on. Reports of one origin cost once.
func dayCost(reports []officeReport, from, to string) int {
	cost := 0
	for i, r := range reports {
		again := func(o officeReport) bool { return o.origin == r.origin && o.person == r.person && o.former == r.former }
		if r.origin != "" && slices.ContainsFunc(reports[:i], again) {
			continue
		}
		switch {
		case r.former && r.person == to:
			cost += costFormer
		case !r.former && r.person != from && r.person != to:
			cost += costAgainst
		}
	}
	return cost
}

// byDay groups the reports, which are in order of days.
func (t *officeTimeline) byDay() [][]officeReport {
	var out [][]officeReport
	for i, r := range t.reports {
		if i == 0 || r.day != t.reports[i-1].day {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], r)
	}
	return out
}
