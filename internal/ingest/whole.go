package ingest

import (
	"context"
	"fmt"
	"strings"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// A whole is what records are assembled from: nodes with their words, and the
// groups of their reports by wording.
type whole struct {
	nodes  map[string]wholeNode
	groups map[string]string
}

// readWhole reads nodes, but for those that are known already, all at once;
// those that only judgements know are left out.
func readWhole(ctx context.Context, r *store.Reads, ids []string, known map[string]wholeNode) (whole, error) {
	w := whole{nodes: make(map[string]wholeNode, len(ids))}
	var missing, reports []string
	for _, id := range ids {
		if n, ok := known[id]; ok {
			w.nodes[id] = n
			reports = append(reports, n.Source.Report)
		} else {
			missing = append(missing, id)
		}
	}
	list, err := r.Sketches(ctx, missing)
	if err != nil {
		return whole{}, err
	}
	for i := range list {
		if len(list[i].Whole) == 0 {
			continue
		}
		n, err := decodeNode(&list[i])
		if err != nil {
			return whole{}, fmt.Errorf("node %s: %w", list[i].Node, err)
		}
		w.nodes[n.ID] = *n
		reports = append(reports, n.Source.Report)
	}
	w.groups, err = groupsOf(ctx, r, reports)
	return w, err
}

// mostNodes is how many nodes are read for several records at once.
const mostNodes = 2048

// An assembly assembles records by an engine; refer is the Assembler's, nil
// leaves references as the nodes have them.
type assembly struct {
	ctx    context.Context
	reads  *store.Reads
	engine *merge.Engine
	known  map[string]wholeNode // nodes that need not be read
	refer  func(node string) (value, label string, ok bool)
	expect func(w *whole) // is told what will be assembled; nil for nobody
}

// all assembles records, in the order of their IDs, reading what some of them
// need at once. It ends after the first error, the store's or that of yield.
func (a *assembly) all(ids []string, yield func(parley.Record) error) error {
	a.engine.ExpectRecords(ids)
	for len(ids) > 0 {
		var nodes []string
		n := 0
		for ; n < len(ids) && len(nodes) < mostNodes; n++ {
			nodes = append(nodes, a.engine.NodesOf(ids[n])...)
		}
		w, err := readWhole(a.ctx, a.reads, nodes, a.known)
		if err != nil {
			return err
		}
		if a.expect != nil {
			a.expect(&w)
		}
		for _, id := range ids[:n] {
			if err := yield(w.assemble(a.engine, id, a.refer)); err != nil {
				return err
			}
		}
		ids = ids[n:]
	}
	return nil
}

// assemble makes the record with that ID from its nodes; refer is the
// Assembler's.
func (w *whole) assemble(engine *merge.Engine, id string, refer func(string) (string, string, bool)) parley.Record {
	a := engine.Assembler(nil)
	a.Refer = refer
	a.Group = func(list []merge.Node) map[string]string {
		return merge.Origins(merge.TellersOf(list, func(report string) string { return w.groups[report] },
			func(node string) []string { return postsOf(w.nodes[node].Posts, refer) }))
	}
	return engine.Record(a, id, func(n string) (merge.Node, bool) { x, ok := w.nodes[n]; return x.Node, ok })
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
