package ingest

import (
	"context"
	"maps"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// alias notes how the nodes of a report's older readings are known in the one
// that counts, and which of these ways are new.
func (s *step) alias(counting *parley.Reading) error {
	readings, err := s.tx.ReadingsOf(s.ctx, counting.Report.ID)
	if err != nil {
		return err
	}
	known := map[string]string{}
	for i := range readings {
		maps.Copy(known, merge.Aliases(&readings[i], counting))
	}
	for i := range readings {
		for _, node := range readings[i].Nodes() {
			if known[node.ID] == "" {
				known[node.ID] = ""
			}
		}
	}
	for _, node := range counting.Nodes() {
		known[node.ID] = ""
	}
	for _, node := range slices.Sorted(maps.Keys(known)) {
		if err := s.setAlias(node, known[node]); err != nil {
			return err
		}
	}
	return nil
}

// setAlias makes a node known as another; "" as itself.
func (s *step) setAlias(node, other string) error {
	was, err := s.tx.AliasOf(s.ctx, node)
	if err != nil || was == other {
		return err
	}
	s.renamed[node] = true
	if other == "" {
		return s.tx.DropAlias(s.ctx, node)
	}
	return s.tx.PutAlias(s.ctx, node, other)
}

// isRenamed reports whether a judgement names a node that is now known as
// another than before.
func (s *step) isRenamed(list []parley.Judgement) bool {
	for _, j := range list {
		for _, n := range slices.Concat([]string(j.Nodes), []string(j.From)) {
			if s.renamed[n] {
				return true
			}
		}
	}
	return false
}

// renamed gives judgements with their nodes as they are known now.
func renamed(ctx context.Context, r *store.Reads, list []parley.Judgement) ([]parley.Judgement, error) {
	known := map[string]string{}
	now := func(node string) (string, error) {
		if other, ok := known[node]; ok {
			return other, nil
		}
		id := node
		for seen := []string{}; !slices.Contains(seen, id); {
			seen = append(seen, id)
			next, err := r.AliasOf(ctx, id)
			if err != nil {
				return "", err
			}
			if next != "" {
				id = next
			}
		}
		known[node] = id
		return id, nil
	}
	all := func(nodes parley.List[string]) (out parley.List[string], err error) {
		for _, n := range nodes {
			if n, err = now(n); err != nil {
				return nil, err
			}
			out = append(out, n)
		}
		return out, nil
	}
	out := slices.Clone(list)
	for i := range out {
		var err error
		if out[i].Nodes, err = all(out[i].Nodes); err != nil {
			return nil, err
		}
		if out[i].From, err = all(out[i].From); err != nil {
			return nil, err
		}
		out[i].Anchors = slices.Clone(out[i].Anchors)
		for k := range out[i].Anchors {
			if out[i].Anchors[k].Node, err = now(out[i].Anchors[k].Node); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}
