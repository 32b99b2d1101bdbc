package ingest

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// printKind marks the profiles that are prints of reports: the record of one
// is the smallest ID of the reports whose words it shares, by pairs or over
// others.
const printKind parley.NodeKind = "report"

// A wordings keeps the groups of reports that pass on the same words.
type wordings struct {
	ctx     context.Context
	tx      *store.Tx
	touched map[string]bool // reports whose group may be another
	changed map[string]bool // reports whose group is another
}

func newWordings(ctx context.Context, tx *store.Tx) *wordings {
	return &wordings{ctx: ctx, tx: tx, touched: map[string]bool{}, changed: map[string]bool{}}
}

// drop takes a report's print out.
func (w *wordings) drop(report string) error {
	edges, err := w.tx.EdgesOf(w.ctx, []string{report})
	if err != nil {
		return err
	}
	for _, e := range edges {
		w.touched[e.A], w.touched[e.B] = true, true
	}
	delete(w.touched, report)
	return w.tx.DropProfiles(w.ctx, []string{report})
}

// put takes the print of a report in, in place of an older one.
func (w *wordings) put(p *merge.Print) error {
	if err := w.drop(p.Report); err != nil {
		return err
	}
	data, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("print of report %s: %w", p.Report, err)
	}
	keys := make([]string, len(p.Keys))
	for i, k := range p.Keys {
		keys[i] = "print " + strconv.FormatUint(k, 36)
	}
	partners, err := w.partners(p, keys)
	if err != nil {
		return err
	}
	w.touched[p.Report] = true
	return cmp.Or(
		w.tx.PutProfiles(w.ctx, []store.Profile{{ID: p.Report, Kind: printKind, Record: p.Report, Data: data}}),
		w.tx.SetKeys(w.ctx, p.Report, keys), w.tx.PutEdges(w.ctx, partners))
}

// partners are the reports with the same wording, as edges.
func (w *wordings) partners(p *merge.Print, keys []string) (edges []store.Edge, err error) {
	keyed, err := w.tx.ProfilesByKey(w.ctx, keys)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, k := range keyed {
		ids = append(ids, k.Profile)
	}
	rows, err := w.tx.Profiles(w.ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		var other merge.Print
		if err := json.Unmarshal(row.Data, &other); err != nil {
			return nil, fmt.Errorf("print of report %s: %w", row.ID, err)
		}
		if same, jaccard, contained := merge.SameWording(p, &other); same && row.ID != p.Report {
			edges = append(edges, store.Edge{A: min(p.Report, row.ID), B: max(p.Report, row.ID), Kind: printKind, Score: max(jaccard, contained)})
		}
	}
	return edges, nil
}

// regroup finds the groups of the reports that something touched.
func (w *wordings) regroup() error {
	done := map[string]bool{}
	for _, report := range slices.Sorted(maps.Keys(w.touched)) {
		if done[report] {
			continue
		}
		group, err := w.group(report, done)
		if err != nil {
			return err
		}
		rows, err := w.tx.Profiles(w.ctx, group)
		if err != nil {
			return err
		}
		first := slices.Min(group)
		for i := range rows {
			if rows[i].Record != first {
				rows[i].Record = first
				w.changed[rows[i].ID] = true
			}
		}
		if err := w.tx.PutProfiles(w.ctx, rows); err != nil {
			return err
		}
	}
	return nil
}

// group are the reports that edges lead to.
func (w *wordings) group(report string, done map[string]bool) ([]string, error) {
	done[report] = true
	out := []string{report}
	for i := 0; i < len(out); i++ {
		edges, err := w.tx.EdgesOf(w.ctx, out[i:i+1])
		if err != nil {
			return nil, err
		}
		for _, e := range edges {
			for _, r := range []string{e.A, e.B} {
				if !done[r] {
					done[r] = true
					out = append(out, r)
				}
			}
		}
	}
	return out, nil
}

// groupsOf are the keys of the groups of reports by their wording.
func groupsOf(ctx context.Context, r *store.Reads, reports []string) (map[string]string, error) {
	rows, err := r.Profiles(ctx, reports)
	if err != nil {
		return nil, err
	}
	groups := make(map[string]string, len(rows))
	for _, row := range rows {
		groups[row.ID] = row.Record
	}
	return groups, nil
}
