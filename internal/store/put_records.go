package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
)

// PutRecords writes records, each once, over those of the same IDs, with all
// their facets. Which nodes they hold follows from their profiles.
func (tx *Tx) PutRecords(ctx context.Context, list []RecordRow, facets map[string][]Facet) error {
	ids := make([]string, len(list))
	rows := make([][]any, len(list))
	for i, r := range list {
		ids[i] = r.ID
		rows[i] = []any{r.ID, string(r.Kind), r.Label, r.From, r.To, r.Status, string(r.Review), r.Reports, r.Origins, strings.Join(r.Names, "\n")}
	}
	before, err := tx.labelsOf(ctx, ids)
	if err == nil {
		err = tx.insert(ctx, "INSERT INTO records (record_id, kind, label, date_from, date_to, status, review, reports, origins, data)",
			`ON CONFLICT (record_id) DO UPDATE SET kind = excluded.kind, label = excluded.label,
				date_from = excluded.date_from, date_to = excluded.date_to, status = excluded.status, review = excluded.review,
				reports = excluded.reports, origins = excluded.origins, data = excluded.data`, rows)
	}
	if err == nil {
		err = tx.putFacets(ctx, ids, facets)
	}
	for i := 0; i < len(list) && err == nil; i++ {
		if now := (label{list[i].Kind, list[i].Label, strings.Join(list[i].Names, "\n"), list[i].From}); now != before[ids[i]] {
			err = tx.indexRecord(ctx, ids[i], before[ids[i]], now)
		}
	}
	if err != nil {
		return tx.fault("write records", err)
	}
	return nil
}

// putFacets makes facets all that the records have; most have them already.
func (tx *Tx) putFacets(ctx context.Context, ids []string, facets map[string][]Facet) error {
	had := map[string][]Facet{}
	err := eachIn(ctx, &tx.Reads, func(rows *sql.Rows) error {
		var id string
		var f Facet
		err := rows.Scan(&id, &f.Name, &f.Value)
		had[id] = append(had[id], f)
		return err
	}, "SELECT record_id, facet, value FROM record_facets WHERE record_id IN %IN%", distinct(ids))
	if err != nil {
		return err
	}
	var fresh [][]any
	for _, id := range ids {
		want := slices.Clone(facets[id])
		slices.SortFunc(want, func(a, b Facet) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Value, b.Value)) })
		want = slices.Compact(want)
		for _, f := range had[id] {
			if slices.Contains(want, f) {
				continue
			}
			if _, err := tx.exec(ctx, "DELETE FROM record_facets WHERE record_id = ? AND facet = ? AND value = ?", id, f.Name, f.Value); err != nil {
				return err
			}
		}
		for _, f := range want {
			if !slices.Contains(had[id], f) {
				fresh = append(fresh, []any{id, f.Name, f.Value})
			}
		}
	}
	return tx.insert(ctx, "INSERT INTO record_facets (record_id, facet, value)", "", fresh)
}

// labelsOf are the labels of those of the records that there are.
func (r *Reads) labelsOf(ctx context.Context, ids []string) (map[string]label, error) {
	labels := map[string]label{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		var id string
		var l label
		err := rows.Scan(&id, &l.kind, &l.text, &l.names, &l.from)
		labels[id] = l
		return err
	}, "SELECT record_id, kind, label, data, date_from FROM records WHERE record_id IN %IN%", distinct(ids))
	return labels, err
}
