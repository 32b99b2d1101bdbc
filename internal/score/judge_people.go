package score

import (
	"slices"
)

// statements counts direct ones, and those that have their right speaker too.
func (j *judge) statements(rights, gots []Item, partner []int) {
	speaker, direct := Count{}, Count{}
	isDirect := func(i *Item) bool { return i.text("mode") == "direct" }
	for i, g := range partner {
		speaker.Gold++
		direct = direct.Add(Count{Gold: one01(isDirect(&rights[i]))})
		if g >= 0 {
			speaker.Correct += one01(j.sameSpeaker(&rights[i], &gots[g]))
			direct.Correct += one01(isDirect(&rights[i]))
		}
	}
	for g := range gots {
		if slices.Contains(partner, g) || !j.ignored(&gots[g]) {
			speaker.System++
			direct.System += one01(isDirect(&gots[g]))
		}
	}
	if j.right.partial("statement") && len(rights) == 0 {
		return
	}
	j.tallies.count(withSpeaker, speaker)
	j.tallies.count(directOnes, direct)
}

func (j *judge) sameSpeaker(r, g *Item) bool {
	spec, _ := specOf("statement", "speaker")
	if len(r.Fields["speaker"].Any) == 0 || len(g.Fields["speaker"].Any) == 0 {
		return len(r.Fields["speaker"].Any) == 0
	}
	c := j.compare(spec, r.Fields["speaker"], g.Fields["speaker"])
	return c.same
}

func one01(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// peoplesValues counts parties, offices and relations over all people: those
// of a missing or superfluous person are missing or superfluous too.
func (j *judge) peoplesValues(rights, gots []Item, partner []int) {
	for _, m := range []struct{ key, measure, partial string }{
		{"party", personParties, "person"}, {"office", officeList, "office"}, {"relation", relations, "relation"},
	} {
		if j.right.partial(m.partial) {
			continue
		}
		spec, _ := specOf("person", m.key)
		for i, g := range partner {
			field := rights[i].Fields[m.key]
			switch {
			case len(field.Any) == 0 && m.key == "party":
			case g < 0:
				c := j.compare(spec, field, Field{})
				j.tallies.count(m.measure, c.Count)
			default:
				if len(field.Any) == 0 {
					field.Any = [][]Value{nil} // offices and relations are written out
				}
				c := j.compare(spec, field, gots[g].Fields[m.key])
				j.tallies.count(m.measure, c.Count)
				j.report(j.name(&rights[i], j.roster.right), spec, c)
			}
		}
		if j.right.partial("person") || m.key == "party" {
			continue
		}
		for _, g := range unpaired(partner, len(gots)) {
			values, _ := gots[g].given(m.key)
			j.tallies.count(m.measure, Count{System: len(values)})
		}
	}
}
