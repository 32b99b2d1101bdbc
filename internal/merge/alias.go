package merge

import (
	"cmp"
	"slices"

	"parley"
)

// Aliases finds, for the nodes of an older reading of a report that a newer one
// of the same text does not have, the nodes that stand in their place: of the
// same kind, with words that overlap most, each taken once. A node without such
// a one is left out: it is no longer extracted. Readings of different texts have
// no aliases: their nodes are the same only by their words.
func Aliases(older, newer *parley.Reading) map[string]string {
	out := map[string]string{}
	if older.Report.TextID != newer.Report.TextID {
		return out
	}
	was, is := older.Nodes(), newer.Nodes()
	there, taken := map[string]bool{}, map[string]bool{}
	for _, n := range is {
		there[n.ID] = true
	}
	for _, n := range was {
		taken[n.ID] = there[n.ID]
	}
	type pair struct {
		old, new string
		shared   int
	}
	var pairs []pair
	for _, o := range was {
		if there[o.ID] {
			continue
		}
		for _, n := range is {
			if shared := sharedBytes(o.Words, n.Words); n.Kind == o.Kind && !taken[n.ID] && shared > 0 {
				pairs = append(pairs, pair{o.ID, n.ID, shared})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.shared, x.shared), cmp.Compare(x.old, y.old), cmp.Compare(x.new, y.new))
	})
	for _, p := range pairs {
		if out[p.old] == "" && !taken[p.new] {
			out[p.old], taken[p.new] = p.new, true
		}
	}
	return out
}

// sharedBytes is how many bytes two lists of spans of one text share, each span
// of one list with each of the other.
func sharedBytes(a, b []parley.Span) int {
	n := 0
	for _, s := range a {
		for _, t := range b {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	return n
}
