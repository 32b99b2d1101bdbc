package merge

import (
	"cmp"
	"slices"

	"parley"
)

// The margins, in thousandths, within which a second candidate makes the first
// no sure choice: of what says for itself which one it is, and of what is
// loose. Where people are loose, any second candidate does.
const (
	firmMargin  = 50
	looseMargin = 150
)

// A link is an edge between two things of a component, by index.
type link struct {
	a, b, score int
	doubt       bool // followed only where it joins one to one
}

// A grouping decides what is one thing inside one component. It is a function
// of the things, the links and the judgements: all are sorted first.
type grouping struct {
	things  []*thing
	links   []link // the highest first
	near    [][]link
	apart   [][]int  // things that exclude each other
	parted  [][2]int // by judgement
	of      []int    // the cluster of each thing: index of one of its members
	members map[int][]int
	frozen  map[int]bool // fits more than one
}

// group finds the clusters of a component, each a sorted list of indices.
// things are sorted by key, judgements are those that count, the weightiest first.
func group(things []*thing, links []link, judgements []parley.Judgement) *grouping {
	g := &grouping{things: things, links: slices.Clone(links), near: make([][]link, len(things)),
		of: make([]int, len(things)), members: map[int][]int{}, frozen: map[int]bool{}}
	slices.SortFunc(g.links, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, l := range g.links {
		g.near[l.a] = append(g.near[l.a], l)
		g.near[l.b] = append(g.near[l.b], link{l.b, l.a, l.score, l.doubt})
	}
	for i := range things {
		g.of[i], g.members[i] = i, []int{i}
	}
	g.judge(judgements)
	g.findApart()
	g.uniteAt(0)
	for level := 1; level <= mostLoose; level++ {
		g.attach(level)
		g.uniteAt(level)
	}
	return g
}

// mostLoose is the highest looseness of any kind.
const mostLoose = 3

// judge unites and parts what judgements say, each unless a weightier one says
// otherwise.
func (g *grouping) judge(judgements []parley.Judgement) {
	at := map[string]int{}
	for i, t := range g.things {
		if t.key == t.Node && !t.Wrong {
			at[t.Node] = i
		}
	}
	for i := range judgements {
		x := &judgements[i]
		switch x.Kind {
		case parley.JudgeSame:
			g.judgeSame(at, x.Nodes)
		case parley.JudgeNotSame:
			g.judgeApart(at, x.Nodes[:min(1, len(x.Nodes))], x.Nodes)
		case parley.JudgeSplit:
			g.judgeSame(at, x.Nodes)
			g.judgeApart(at, x.Nodes, x.From)
		}
	}
}

func (g *grouping) judgeSame(at map[string]int, nodes []string) {
	for i, n := range nodes {
		for _, m := range nodes[:i] {
			a, ok := at[n]
			b, known := at[m]
			if ok && known && g.things[a].Kind == g.things[b].Kind && !g.isParted(g.of[a], g.of[b]) {
				g.unite(a, b)
			}
		}
	}
}

func (g *grouping) judgeApart(at map[string]int, some, others []string) {
	for _, n := range some {
		for _, m := range others {
			a, ok := at[n]
			b, known := at[m]
			if ok && known && g.of[a] != g.of[b] {
				g.parted = append(g.parted, [2]int{a, b})
			}
		}
	}
}

// isParted reports whether a judgement keeps two clusters apart.
func (g *grouping) isParted(c, d int) bool {
	return slices.ContainsFunc(g.parted, func(p [2]int) bool {
		x, y := g.of[p[0]], g.of[p[1]]
		return x == c && y == d || x == d && y == c
	})
}

// findApart notes the pairs that exclude each other: told apart by one report,
// or with values that cannot both hold and nothing that outweighs that.
func (g *grouping) findApart() {
	g.apart = make([][]int, len(g.things))
	for i, t := range g.things {
		for j := range i {
			u := g.things[j]
			if g.of[i] != g.of[j] && excludes(t, u) && (toldApart(t, u) || g.score(g.of[i], g.of[j]) < Same) {
				g.apart[i], g.apart[j] = append(g.apart[i], j), append(g.apart[j], i)
			}
		}
	}
	for _, p := range g.parted {
		g.apart[p[0]], g.apart[p[1]] = append(g.apart[p[0]], p[1]), append(g.apart[p[1]], p[0])
	}
}

// score is the best of the links between two clusters, 0 where there is none:
// what a person made one with another may go along with it.
func (g *grouping) score(c, d int) int {
	best := 0
	for _, i := range g.members[c] {
		for _, l := range g.near[i] {
			if g.of[l.b] == d {
				best = max(best, l.score)
			}
		}
	}
	return best
}

// canUnite reports whether no member of one cluster excludes one of the other.
func (g *grouping) canUnite(c, d int) bool {
	for _, i := range g.members[c] {
		for _, j := range g.apart[i] {
			if g.of[j] == d {
				return false
			}
		}
	}
	return true
}

func (g *grouping) unite(i, j int) {
	c, d := g.of[i], g.of[j]
	if c == d {
		return
	}
	if d < c {
		c, d = d, c
	}
	for _, k := range g.members[d] {
		g.of[k] = c
	}
	g.members[c] = append(g.members[c], g.members[d]...)
	delete(g.members, d)
}

// uniteAt follows the links of things of one looseness among themselves, the
// highest first.
func (g *grouping) uniteAt(level int) {
	for _, l := range g.links {
		if l.score < Same {
			return
		}
		if g.things[l.a].looseness != level || g.things[l.b].looseness != level || g.frozen[l.a] || g.frozen[l.b] {
			continue
		}
		c, d := g.of[l.a], g.of[l.b]
		if l.doubt && len(g.members[c])+len(g.members[d]) > 2 {
			continue
		}
		if c != d && g.canUnite(c, d) && !g.hasRival(c, d, l.score, level) && !g.hasRival(d, c, l.score, level) {
			g.unite(l.a, l.b)
		}
	}
}

// hasRival reports whether c would go as well with another cluster that
// excludes d: then neither is a sure choice.
func (g *grouping) hasRival(c, d, score, level int) bool {
	for _, i := range g.members[d] {
		for _, j := range g.apart[i] {
			if g.of[j] != c && g.goesWith(g.of[j], c, max(Same, score-firmMargin), level) && g.canUnite(g.of[j], c) {
				return true
			}
		}
	}
	return false
}

// goesWith reports whether a link of at least that score, between things no
// looser than level, joins the clusters.
func (g *grouping) goesWith(c, d, least, level int) bool {
	for _, i := range g.members[c] {
		for _, l := range g.near[i] {
			if l.score < least {
				break
			}
			if g.of[l.b] == d && g.things[i].looseness <= level && g.things[l.b].looseness <= level {
				return true
			}
		}
	}
	return false
}

// An attachment is a loose thing and the clusters that it fits, the best first.
type attachment struct {
	thing int
	fits  []link // a the cluster, score the best
}

// attach joins the things of a looseness that stand alone to the one cluster
// of firmer things that they fit; what fits two joins none.
func (g *grouping) attach(level int) {
	var list []attachment
	for i, t := range g.things {
		if t.looseness == level && len(g.members[g.of[i]]) == 1 {
			if fits := g.fits(i, level); len(fits) > 0 {
				list = append(list, attachment{i, fits})
			}
		}
	}
	slices.SortFunc(list, func(x, y attachment) int {
		return cmp.Or(cmp.Compare(y.fits[0].score, x.fits[0].score), cmp.Compare(x.thing, y.thing))
	})
	for _, a := range list {
		switch {
		case len(a.fits) > 1 && (g.things[a.thing].person != nil || a.fits[0].score-a.fits[1].score < looseMargin):
			g.frozen[a.thing] = true
		case g.canUnite(g.of[a.thing], g.of[a.fits[0].a]):
			g.unite(a.thing, a.fits[0].a)
		}
	}
}

// fits are the clusters of firmer things that a thing goes with.
func (g *grouping) fits(i, level int) []link {
	var out []link
	for _, l := range g.near[i] { // the highest first
		c := g.of[l.b]
		if l.score < Same {
			break
		}
		known := slices.ContainsFunc(out, func(f link) bool { return g.of[f.a] == c })
		if g.things[l.b].looseness < level && !known && c != g.of[i] && g.canUnite(g.of[i], c) {
			out = append(out, link{a: l.b, score: l.score})
		}
	}
	return out
}

// clusters are the clusters as sorted lists of indices, in the order of their
// first members.
func (g *grouping) clusters() [][]int {
	var out [][]int
	for i := range g.things {
		if m := g.members[g.of[i]]; slices.Min(m) == i {
			slices.Sort(m)
			out = append(out, m)
		}
	}
	return out
}
