package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
)

// statusFacet is how a record's status stands among facets.
const statusFacet = "status"

// all are the facets with that of the status.
func (l *listedRecord) all() []Facet {
	if l.status == "" {
		return l.facets
	}
	return append(slices.Clip(l.facets), Facet{statusFacet, l.status})
}

// putFacets makes facets all that the records have; most have them already.
func (tx *Tx) putFacets(ctx context.Context, before map[string]listedRecord, now []listedRecord) error {
	var fresh [][]any
	for i := range now {
		l := &now[i]
		was, there := before[l.id]
		keeps := there && was.kind == l.kind && was.listed == l.listed
		want, had := l.all(), was.all()
		for _, f := range had {
			if keeps && slices.Contains(want, f) {
				continue
			}
			if err := tx.dropFacet(ctx, &was, f); err != nil {
				return err
			}
		}
		for _, f := range want {
			if !keeps || !slices.Contains(had, f) {
				fresh = append(fresh, []any{f.Name, f.Value, string(l.kind), l.listed, l.id, tx.known[l.id]})
			}
		}
	}
	slices.SortFunc(fresh, func(a, b []any) int {
		for i := range 5 {
			if c := cmp.Compare(a[i].(string), b[i].(string)); c != 0 {
				return c
			}
		}
		return 0
	})
	return tx.insert(ctx, "INSERT INTO record_facets (facet, value, kind, listed, record_id, record)", "", fresh)
}

func (tx *Tx) dropFacet(ctx context.Context, l *listedRecord, f Facet) error {
	_, err := tx.exec(ctx, "DELETE FROM record_facets WHERE facet = ? AND value = ? AND kind = ? AND listed = ? AND record_id = ?",
		f.Name, f.Value, string(l.kind), l.listed, l.id)
	return err
}

// putNamed makes the nodes of people and meetings among the facets all that the
// records name.
func (tx *Tx) putNamed(ctx context.Context, ids []string, facets map[string][]Facet) error {
	var nodes []string
	for _, id := range ids {
		for _, f := range facets[id] {
			if f.Name == PersonFacet || f.Name == MeetingFacet {
				nodes = append(nodes, f.Value)
			}
		}
	}
	numbers, err := tx.Numbers(ctx, nodes)
	if err != nil {
		return err
	}
	want := map[[2]int64]bool{} // node, record
	for _, id := range ids {
		for _, f := range facets[id] {
			if f.Name == PersonFacet || f.Name == MeetingFacet {
				want[[2]int64{numbers[f.Value], tx.known[id]}] = true
			}
		}
	}
	records, err := tx.numbersIn(ctx, ids)
	if err != nil {
		return err
	}
	had, err := tx.named(ctx, records)
	if err != nil {
		return err
	}
	for _, pair := range had {
		if want[pair] {
			delete(want, pair)
		} else if _, err := tx.exec(ctx, "DELETE FROM record_nodes WHERE node = ? AND record = ?", pair[0], pair[1]); err != nil {
			return err
		}
	}
	fresh := make([][]any, 0, len(want))
	for pair := range want {
		fresh = append(fresh, []any{pair[0], pair[1]})
	}
	slices.SortFunc(fresh, compareKeyRows)
	return tx.insert(ctx, "INSERT INTO record_nodes (node, record)", "", fresh)
}

// named are the nodes that records name, each with the record.
func (r *Reads) named(ctx context.Context, records []int64) (pairs [][2]int64, err error) {
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var pair [2]int64
		err := rows.Scan(&pair[0], &pair[1])
		pairs = append(pairs, pair)
		return err
	}, "SELECT node, record FROM record_nodes WHERE record IN %IN%", records)
	return pairs, err
}
