package score

import "parley"

// compareParties compares the parties, which are aligned by ID.
func compareParties(d *diff, got, right *view) {
	partner := pairs(len(right.Parties), len(got.Parties), func(r, g int) int {
		return common([]string{right.Parties[r].ID}, []string{got.Parties[g].ID})
	})
	for r, g := range partner {
		if g < 0 {
			d.missed("party " + right.Parties[r].ID)
			continue
		}
		compareParty(d, &got.Parties[g], &right.Parties[r])
	}
	for _, g := range unpaired(partner, len(got.Parties)) {
		d.extra("party " + got.Parties[g].ID)
	}
}

func compareParty(d *diff, g, r *parley.Party) {
	what := "party " + r.ID
	d.value(what, "name", g.Name, r.Name)
	d.value(what, "state", g.State, r.State)
	d.value(what, "kind", g.Kind, r.Kind)
	d.value(what, "part_of", g.PartOf, r.PartOf)
	d.set(what, "form", g.Forms, r.Forms)
	compareMentions(d, what, g.Mentions, r.Mentions)
}
