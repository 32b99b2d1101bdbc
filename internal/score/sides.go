package score

import "parley"

// compareSides compares the sides, aligned by party, with their delegations.
func compareSides(d *diff, what string, got, right *view, g, r *parley.Meeting) {
	partner := pairs(len(r.Sides), len(g.Sides), func(i, j int) int {
		return common([]string{r.Sides[i].Party}, []string{g.Sides[j].Party})
	})
	for i, j := range partner {
		party := r.Sides[i].Party
		if j < 0 {
			d.missed(what + ": side " + party)
			continue
		}
		side := what + ": side " + party
		d.value(side, "capacity", g.Sides[j].Capacity, r.Sides[i].Capacity)
		d.value(side, "attendance", g.Sides[j].Attendance, r.Sides[i].Attendance)
		compareMembers(d, side, got, right, g.Sides[j].Members, r.Sides[i].Members)
	}
	for _, j := range unpaired(partner, len(g.Sides)) {
		d.extra(what + ": side " + g.Sides[j].Party)
	}
}

// compareThird compares the third parties: each part of each on a line.
func compareThird(d *diff, what string, got, right *view, g, r *parley.Meeting) {
	d.set(what, "third", thirdParts(g), thirdParts(r))
	for i := range r.Third {
		for j := range g.Third {
			if r.Third[i].Party == g.Third[j].Party {
				third := what + ": third " + r.Third[i].Party
				compareMembers(d, third, got, right, g.Third[j].Members, r.Third[i].Members)
				break
			}
		}
	}
}

func thirdParts(m *parley.Meeting) []string {
	var out []string
	for _, t := range m.Third {
		if len(t.Parts) == 0 {
			out = append(out, t.Party)
		}
		for _, part := range t.Parts {
			out = append(out, t.Party+" "+part)
		}
	}
	return out
}

// compareMembers compares the people of one delegation.
func compareMembers(d *diff, what string, got, right *view, g, r []parley.Member) {
	partner := pairs(len(r), len(g), func(i, j int) int {
		return common([]string{right.person(r[i].Person)}, []string{got.person(g[j].Person)})
	})
	for i, j := range partner {
		name := right.person(r[i].Person)
		if j < 0 {
			d.missed(what + ": member " + name)
			continue
		}
		d.value(what, "member "+name+" part", g[j].Part, r[i].Part)
		d.value(what, "member "+name+" attendance", g[j].Attendance, r[i].Attendance)
	}
	for _, j := range unpaired(partner, len(g)) {
		d.extra(what + ": member " + got.person(g[j].Person))
	}
}
