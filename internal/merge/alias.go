package merge

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// Aliases finds, for the nodes of an older reading of a report that a newer one
// does not have, the nodes that stand in their place: of the same kind, with
// words that overlap most, each taken once. In another text, that of a revision,
// the place is where the node's exact words stand with those before and after,
// and only where they stand once. A node without such a one is left out: it is
// no longer extracted, and nothing that only looks like it is taken for it.
func Aliases(older, newer *parley.Reading) map[string]string {
	out := map[string]string{}
	was, is := older.Nodes(), newer.Nodes()
	if older.Report.TextID != newer.Report.TextID {
		was = reanchored(was, older.Report.Text, newer.Report.Text)
	}
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

// Around is how many bytes before and after a node's words tell where it stands.
const Around = 40

// reanchored are the nodes of one text whose words, with those around them,
// stand exactly once in another, with their spans there.
func reanchored(nodes []parley.NodeRef, text, other string) []parley.NodeRef {
	var out []parley.NodeRef
	for _, n := range nodes {
		if len(n.Words) == 0 {
			continue
		}
		start, end := n.Words[0].Start, n.Words[0].End
		for _, w := range n.Words {
			start, end = min(start, w.Start), max(end, w.End)
		}
		start, end = max(0, start-Around), min(len(text), end+Around)
		stretch := text[start:end]
		at := strings.Index(other, stretch)
		if at < 0 || strings.LastIndex(other, stretch) != at {
			continue
		}
		words := make([]parley.Span, len(n.Words))
		for i, w := range n.Words {
			words[i] = parley.Cut(other, w.Start-start+at, w.End-start+at)
		}
		n.Words = words
		out = append(out, n)
	}
	return out
}
