package ingest

import (
	"context"
	"fmt"
	"strings"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// readWhole reads nodes with their words; those that only judgements know are
// left out.
func readWhole(ctx context.Context, r *store.Reads, ids []string) (map[string]wholeNode, error) {
	list, err := r.Sketches(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes := make(map[string]wholeNode, len(list))
	for i := range list {
		if len(list[i].Whole) == 0 {
			continue
		}
		n, err := decodeNode(&list[i])
		if err != nil {
			return nil, fmt.Errorf("node %s: %w", list[i].Node, err)
		}
		nodes[n.ID] = *n
	}
	return nodes, nil
}

// assemble makes the record with that ID from its nodes. refer is the
// Assembler's; nil leaves references as the nodes have them.
func assemble(ctx context.Context, r *store.Reads, engine *merge.Engine, id string, refer func(string) (string, string, bool)) (parley.Record, error) {
	nodes, err := readWhole(ctx, r, engine.NodesOf(id))
	if err != nil {
		return parley.Record{}, err
	}
	var reports []string
	for _, n := range nodes {
		reports = append(reports, n.Source.Report)
	}
	wording, err := groupsOf(ctx, r, reports)
	if err != nil {
		return parley.Record{}, err
	}
	a := engine.Assembler(nil)
	a.Refer = refer
	a.Group = func(list []merge.Node) map[string]string {
		return merge.Origins(merge.TellersOf(list, func(report string) string { return wording[report] },
			func(node string) []string { return postsOf(nodes[node].Posts, refer) }))
	}
	return engine.Record(a, id, func(n string) (merge.Node, bool) { x, ok := nodes[n]; return x.Node, ok }), nil
}

// postsOf are posts with the people who wrote them by their records, which the
// reports that retell one post have in common.
func postsOf(posts []string, refer func(string) (string, string, bool)) []string {
	if refer == nil {
		return posts
	}
	out := make([]string, len(posts))
	for i, post := range posts {
		out[i] = post
		if voice, platform, _ := strings.Cut(post, "\x00"); parley.KindOfNode(voice) != "" {
			if record, _, ok := refer(voice); ok {
				out[i] = merge.PostKey(record, platform)
			}
		}
	}
	return out
}
