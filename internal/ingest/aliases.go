package ingest

import (
	"cmp"
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
	has, err := r.HasAliases(ctx)
	if err != nil || !has {
		return list, err
	}
	known, err := knownAs(ctx, r, list)
	if err != nil {
		return nil, err
	}
	now := func(node string) string { return cmp.Or(known[node], node) }
	all := func(nodes parley.List[string]) (out parley.List[string]) {
		for _, n := range nodes {
			out = append(out, now(n))
		}
		return out
	}
	out := slices.Clone(list)
	for i := range out {
		out[i].Nodes, out[i].From = all(out[i].Nodes), all(out[i].From)
		out[i].Anchors = slices.Clone(out[i].Anchors)
		for k := range out[i].Anchors {
			out[i].Anchors[k].Node = now(out[i].Anchors[k].Node)
		}
	}
	return out, nil
}

// knownAs gives what the nodes of judgements that have another ID are now known
// as. A node may have had several, one after the other.
func knownAs(ctx context.Context, r *store.Reads, list []parley.Judgement) (map[string]string, error) {
	known, at := map[string]string{}, map[string][]string{} // at: by what they are known as so far
	for _, j := range list {
		for _, n := range slices.Concat([]string(j.Nodes), []string(j.From)) {
			at[n] = []string{n}
		}
		for _, a := range j.Anchors {
			at[a.Node] = []string{a.Node}
		}
	}
	for seen := map[string]bool{}; len(at) > 0; {
		others, err := r.AliasesOf(ctx, slices.Sorted(maps.Keys(at)))
		if err != nil {
			return nil, err
		}
		next := map[string][]string{}
		for _, old := range slices.Sorted(maps.Keys(others)) {
			other := others[old]
			for _, n := range at[old] {
				known[n] = other
			}
			if seen[old] = true; !seen[other] {
				next[other] = append(next[other], at[old]...)
			}
		}
		at = next
	}
	return known, nil
}
