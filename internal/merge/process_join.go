package merge

import (
	"maps"
	"slices"
)

// joinCores makes one group of those that are one negotiation, the largest
// taking in the smaller ones.
func (p *proposing) joinCores() {
	for i := 0; i < len(p.groups); i++ {
		for k := i + 1; k < len(p.groups); k++ {
			if p.groups[i].isOneWith(p.groups[k]) {
				p.groups[i].takeIn(p.groups[k])
				p.groups = slices.Delete(p.groups, k, k+1)
				k = i // what it takes in may tie it to others
			}
		}
	}
}

// isOneWith reports whether two groups are one negotiation: at about one time
// half of the smaller one's meetings are meetings of both, or both have a name in
// common, or a side, a third party and a word, or the smaller is of a side with
// those who mediate in the larger. g is the larger.
func (g *negotiation) isOneWith(o *negotiation) bool {
	if g.days.apart(o.days) > besideDays || !overlap(g.sides, o.sides) {
		return false
	}
	shared := 0
	for m := range o.meetings {
		if g.meetings[m] {
			shared++
		}
	}
	switch {
	case shared >= 2 && 2*shared >= min(len(g.meetings), len(o.meetings)):
		return true
	case overlap(g.names, o.names), overlap(g.third, o.third) && overlap(g.words, o.words):
		return true
	}
	return g.isMediation(o.pairs[0])
}

// isMediation reports whether a pair is of a side and a third party of the
// group.
func (g *negotiation) isMediation(pair [2]string) bool {
	return g.sides[pair[0]] && g.third[pair[1]] || g.sides[pair[1]] && g.third[pair[0]]
}

func overlap(a, b map[string]bool) bool {
	for x := range a {
		if x != "" && b[x] {
			return true
		}
	}
	return false
}

func (g *negotiation) takeIn(o *negotiation) {
	if !g.isMediation(o.pairs[0]) {
		g.pairs = append(g.pairs, o.pairs...)
		maps.Copy(g.sides, o.sides)
	}
	for m := range o.meetings {
		g.add(m)
	}
}

// attach adds meetings that no group has to the one that they fit best: first
// those of a pair of the group with others, then those of its other sides.
func (p *proposing) attach() {
	p.settle()
	for range 2 {
		var joined []func()
		for _, m := range p.meetings {
			if p.isTaken(m) {
				continue
			}
			if g := p.best(m); g != nil {
				joined = append(joined, func() { g.add(m) })
			}
		}
		for _, join := range joined {
			join()
		}
	}
}

// settle leaves a meeting that is in two groups to the one that it fits better,
// to none of two that it fits equally.
func (p *proposing) settle() {
	for _, m := range p.meetings {
		var in []*negotiation
		for _, g := range p.groups {
			if g.meetings[m] {
				in = append(in, g)
			}
		}
		if len(in) < 2 {
			continue
		}
		best := p.bestOf(m, in)
		for _, g := range in {
			if g != best {
				delete(g.meetings, m)
			}
		}
	}
}

func (p *proposing) isTaken(m *ProcessMeeting) bool {
	return slices.ContainsFunc(p.groups, func(g *negotiation) bool { return g.meetings[m] })
}

// best is the group that a meeting fits best, nil for none and for two that it
// fits equally.
func (p *proposing) best(m *ProcessMeeting) *negotiation {
	var fit []*negotiation
	for _, g := range p.groups {
		if g.fits(m) {
			fit = append(fit, g)
		}
	}
	return p.bestOf(m, fit)
}

func (p *proposing) bestOf(m *ProcessMeeting, list []*negotiation) *negotiation {
	var best *negotiation
	most, tie := -1, false
	for _, g := range list {
		switch n := g.inCommon(m); {
		case n > most:
			best, most, tie = g, n, false
		case n == most:
			tie = true
		}
	}
	if tie {
		return nil
	}
	return best
}

// fits reports whether a meeting may belong to the group: at about its time it
// is of one of its pairs with others, of a side with one who mediates, or of two
// of its sides under a third party of it.
func (g *negotiation) fits(m *ProcessMeeting) bool {
	if !m.dated || g.days.apart(m.days) > besideDays {
		return false
	}
	sides := 0
	for _, s := range m.Sides {
		if g.sides[s] {
			sides++
		}
	}
	switch {
	case g.hasPair(m):
		return true
	case len(m.Sides) == 2 && g.isMediation([2]string{m.Sides[0], m.Sides[1]}):
		return true
	}
	return sides == len(m.Sides) && slices.ContainsFunc(m.Third, func(x string) bool { return g.third[x] })
}

// inCommon counts the parties, words and names that a meeting has in common with
// a group.
func (g *negotiation) inCommon(m *ProcessMeeting) int {
	n := 0
	count := func(list []string, set map[string]bool) {
		for _, x := range list {
			if set[x] {
				n++
			}
		}
	}
	count(m.Sides, g.sides)
	count(m.Third, g.third)
	count(m.words, g.words)
	for _, name := range m.Names {
		if g.names[plainName(name)] {
			n++
		}
	}
	return n
}
