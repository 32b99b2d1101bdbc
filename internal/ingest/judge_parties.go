package ingest

import (
	"slices"

	"parley"
)

// partyIDs are the IDs under which reports have the parties of nodes, sorted;
// none of nodes of other kinds.
func (b *Book) partyIDs(nodes []string) (ids []string) {
	b.index.ExpectNodes(nodes)
	for _, n := range nodes {
		if parley.KindOfNode(n) != parley.PartyNode {
			continue
		}
		e, _ := b.index.Node(n)
		for _, f := range e.Sketch.Facts {
			if f.Field == "id" && !slices.Contains(ids, f.Value) {
				ids = append(ids, f.Value)
			}
		}
	}
	slices.Sort(ids)
	return ids
}
