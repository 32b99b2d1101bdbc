package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"parley"
)

// A Sketch is what comparing needs of one node. Data is JSON that
// internal/merge writes and reads; so are all Data of the record's tables.
type Sketch struct {
	Node    string
	Report  string
	Kind    parley.NodeKind
	Profile string // the profile that it shares with those it cannot be told from
	Data    []byte
	Whole   []byte // the node with all its words, empty where only judgements know it
}

// PutSketches writes the sketches, each once, over those of the same nodes.
func (tx *Tx) PutSketches(ctx context.Context, list []Sketch) error {
	rows := make([][]any, len(list))
	for i, s := range list {
		rows[i] = []any{s.Node, s.Report, string(s.Kind), s.Profile, string(s.Data), string(s.Whole)}
	}
	err := tx.insert(ctx, "INSERT INTO sketches (node_id, report_id, kind, profile, data, node)", `ON CONFLICT (node_id) DO UPDATE
		SET report_id = excluded.report_id, kind = excluded.kind, profile = excluded.profile, data = excluded.data, node = excluded.node`, rows)
	if err != nil {
		return tx.fault("write sketches", err)
	}
	return nil
}

// DropSketches deletes those of the nodes that there are.
func (tx *Tx) DropSketches(ctx context.Context, nodes []string) error {
	if err := execIn(ctx, &tx.Reads, "DELETE FROM sketches WHERE node_id IN %IN%", nodes); err != nil {
		return tx.fault("delete sketches", err)
	}
	return nil
}

// Sketches gives those of the nodes that there are, by node.
func (r *Reads) Sketches(ctx context.Context, nodes []string) ([]Sketch, error) {
	return r.sketches(ctx, "node_id", nodes)
}

// SketchesAlone is Sketches without Whole, which is longer than the rest.
func (r *Reads) SketchesAlone(ctx context.Context, nodes []string) ([]Sketch, error) {
	return r.selectSketches(ctx, "SELECT node_id, report_id, kind, profile, data, '' FROM sketches WHERE node_id IN %IN%", nodes)
}

// SketchesOfReports gives the sketches of the reports' nodes, by node.
func (r *Reads) SketchesOfReports(ctx context.Context, reports []string) ([]Sketch, error) {
	return r.sketches(ctx, "report_id", reports)
}

// NodesOfReports gives the nodes of the reports, as sketches without data, by
// node.
func (r *Reads) NodesOfReports(ctx context.Context, reports []string) ([]Sketch, error) {
	return r.selectSketches(ctx, "SELECT node_id, report_id, kind, profile, '', '' FROM sketches WHERE report_id IN %IN%", reports)
}

// SketchesOfProfiles gives the sketches that share the profiles, by node.
func (r *Reads) SketchesOfProfiles(ctx context.Context, profiles []string) ([]Sketch, error) {
	return r.sketches(ctx, "profile", profiles)
}

func (r *Reads) sketches(ctx context.Context, column string, values []string) ([]Sketch, error) {
	return r.selectSketches(ctx, "SELECT node_id, report_id, kind, profile, data, node FROM sketches WHERE "+column+" IN %IN%", values)
}

func (r *Reads) selectSketches(ctx context.Context, query string, values []string) (list []Sketch, err error) {
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var s Sketch
		err := rows.Scan(&s.Node, &s.Report, &s.Kind, &s.Profile, &s.Data, &s.Whole)
		list = append(list, s)
		return err
	}, query, distinct(values))
	if err != nil {
		return nil, r.fault("read sketches", err)
	}
	slices.SortFunc(list, func(a, b Sketch) int { return cmp.Compare(a.Node, b.Node) })
	return list, nil
}

// distinct gives the values each once, sorted.
func distinct(values []string) []string {
	list := slices.Clone(values)
	slices.Sort(list)
	return slices.Compact(list)
}
