package merge

import (
	"slices"

	"parley"
)

// PostKeys are the posts that a report gives what a node tells from, as
// Teller.Posts holds them; voices are those of the node's facts and the speaker
// of a statement, people by the ID of their nodes.
func PostKeys(r *parley.Report, n *Node) []string {
	if !mayRetell(r.Text) {
		return nil
	}
	var voices []parley.Voice
	for i := range n.Facts {
		for _, v := range n.Facts[i].Voices {
			if !slices.Contains(voices, v) {
				voices = append(voices, v)
			}
		}
		if f := &n.Facts[i]; f.Field == "speaker" && parley.KindOfNode(f.Value) == parley.PersonNode {
			voices = append(voices, parley.Voice{Person: f.Value})
		}
	}
	var keys []string
	for _, p := range PostsOf(r, voices, n.Words) {
		keys = append(keys, PostKey(p.Voice, p.Platform))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// TellersOf are the reports that the nodes of one record come from. wording is
// the key of a report's group by its words, posts are the PostKeys of a node.
func TellersOf(nodes []Node, wording func(report string) string, posts func(node string) []string) []Teller {
	var list []Teller
	at := map[string]int{}
	for i := range nodes {
		n := &nodes[i]
		k, known := at[n.Source.Report]
		if !known {
			k = len(list)
			at[n.Source.Report] = k
			list = append(list, Teller{Report: n.Source.Report, Published: n.Source.Published, Publisher: n.Source.Publisher,
				Origin: n.Source.Origin, Wording: wording(n.Source.Report)})
		}
		for _, p := range posts(n.ID) {
			if !slices.Contains(list[k].Posts, p) {
				list[k].Posts = append(list[k].Posts, p)
			}
		}
	}
	return list
}
