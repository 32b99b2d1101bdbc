package merge

import (
	"maps"
	"slices"

	"parley"
)

// A person's "the same" about two parties unites what their records hold, and
// says besides under which IDs reports have them. All that is told of one of
// these IDs is compared as told of all: meetings, agreements, claims and
// undertakings of the two can be one. What the reports say stays as it is.

// unitedParties are the IDs of parties that the judgements, the weightiest first,
// make one, each with the smallest of them. One that a weightier judgement has
// parted again does not count.
func unitedParties(ranked []parley.Judgement) map[string]string {
	united := map[string]string{}
	var parting []parley.Judgement
	for _, x := range ranked {
		switch {
		case x.Kind == parley.JudgeSplit || x.Kind == parley.JudgeNotSame:
			parting = append(parting, x)
		case x.Kind == parley.JudgeSame && len(x.Parties) > 1 && !slices.ContainsFunc(parting, func(y parley.Judgement) bool { return parts(&y, x.Nodes) }):
			uniteIDs(united, x.Parties)
		}
	}
	return united
}

// parts reports whether a judgement keeps two of the nodes apart.
func parts(y *parley.Judgement, nodes []string) bool {
	some, others := []string(y.Nodes), []string(y.From)
	if y.Kind == parley.JudgeNotSame {
		some, others = y.Nodes[:min(1, len(y.Nodes))], y.Nodes
	}
	for _, n := range nodes {
		for _, m := range nodes {
			if n != m && slices.Contains(some, n) && slices.Contains(others, m) {
				return true
			}
		}
	}
	return false
}

// uniteIDs makes the IDs one with each other and with what they are one with.
func uniteIDs(united map[string]string, ids []string) {
	all := map[string]bool{}
	for _, id := range ids {
		all[id] = true
		if first, ok := united[id]; ok {
			for other, f := range united {
				if f == first {
					all[other] = true
				}
			}
		}
	}
	list := slices.Sorted(maps.Keys(all))
	for _, id := range list {
		united[id] = list[0]
	}
}

// comparedByParty are the kinds that are compared by parties, with the fields
// that name them.
var comparedByParty = map[parley.NodeKind][]string{
	parley.MeetingNode:     {"side", "third", stayedAway, beside},
	parley.AgreementNode:   {"party"},
	parley.ClaimNode:       {"party"},
	parley.UndertakingNode: {"of"},
}

// unite puts for each party of a sketch the ID under which it is compared.
func (j *Judged) unite(s Sketch) Sketch {
	fields := comparedByParty[s.Kind]
	if len(j.united) == 0 || fields == nil {
		return s
	}
	s.Facts = slices.Clone(s.Facts)
	for i := range s.Facts {
		f := &s.Facts[i]
		if one, ok := j.united[f.Value]; ok && slices.Contains(fields, f.Field) {
			f.Value = one
		}
		if one, ok := j.united[f.Of["side"]]; ok {
			f.Of = maps.Clone(f.Of)
			f.Of["side"] = one
		}
	}
	s.Source.Own = slices.Clone(s.Source.Own)
	for i, own := range s.Source.Own {
		if one, ok := j.united[own]; ok {
			s.Source.Own[i] = one
		}
	}
	return s
}

// reunite marks all that is compared by a party which is one with others now and
// was not before, or no longer is: what the reports tell that name it, and what
// people added.
func (w *work) reunite(before map[string]string) {
	now := w.judged.united
	changed := map[string]bool{}
	for id, one := range now {
		changed[id] = before[id] != one
	}
	for id, one := range before {
		changed[id] = now[id] != one
	}
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		if changed[id] {
			w.markNaming(id)
		}
	}
}

// markNaming marks what may name a party.
func (w *work) markNaming(party string) {
	mark := func(nodes []string) {
		for _, n := range nodes {
			if comparedByParty[parley.KindOfNode(n)] != nil {
				w.nodes[n] = true
			}
		}
	}
	mark(slices.Collect(maps.Keys(w.judged.byNode)))
	mark(slices.Collect(maps.Keys(w.judged.hand)))
	for _, profile := range w.index.Partners(Keys{Seeks: []string{partyIDKey(party)}}) {
		members := w.index.Members(profile)
		w.prefetcher().ExpectNodes(members)
		var reports []string
		for _, n := range members {
			if e, ok := w.index.Node(n); ok {
				reports = append(reports, e.Sketch.Source.Report)
			}
		}
		w.prefetcher().ExpectReports(reports)
		for _, report := range reports {
			mark(w.index.NodesOf(report))
		}
	}
}
