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
	ids := make([]string, 0, 3*len(list))
	for _, s := range list {
		ids = append(ids, s.Report, s.Node, s.Profile)
	}
	numbers, err := tx.Numbers(ctx, ids)
	if err != nil {
		return err
	}
	rows := make([][]any, len(list))
	for i, s := range list {
		rows[i] = []any{numbers[s.Node], numbers[s.Report], string(s.Kind), numbers[s.Profile], string(s.Data), string(s.Whole)}
	}
	slices.SortFunc(rows, byNumber)
	err = tx.put(ctx, "INSERT INTO sketches (number, report, kind, profile, data, node)", []string{"number"},
		"report = excluded.report, kind = excluded.kind, profile = excluded.profile, data = excluded.data, node = excluded.node", rows)
	if err != nil {
		return tx.fault("write sketches", err)
	}
	return nil
}

// byNumber orders rows that begin with a number.
func byNumber(a, b []any) int { return cmp.Compare(a[0].(int64), b[0].(int64)) }

// DropSketches deletes those of the nodes that there are.
func (tx *Tx) DropSketches(ctx context.Context, nodes []string) error {
	numbers, err := tx.numbersIn(ctx, nodes)
	if err == nil {
		err = execIn(ctx, &tx.Reads, "DELETE FROM sketches WHERE number IN %IN%", numbers)
	}
	if err != nil {
		return tx.fault("delete sketches", err)
	}
	return nil
}

// Sketches gives those of the nodes that there are, by node.
func (r *Reads) Sketches(ctx context.Context, nodes []string) ([]Sketch, error) {
	return r.sketches(ctx, "s.data, s.node", "number", nodes)
}

// SketchesAlone is Sketches without Whole, which is longer than the rest.
func (r *Reads) SketchesAlone(ctx context.Context, nodes []string) ([]Sketch, error) {
	return r.sketches(ctx, "s.data, ''", "number", nodes)
}

// SketchesOfReports gives the sketches of the reports' nodes, by node.
func (r *Reads) SketchesOfReports(ctx context.Context, reports []string) ([]Sketch, error) {
	return r.sketches(ctx, "s.data, s.node", "report", reports)
}

// NodesOfReports gives the nodes of the reports, as sketches without data, by
// node.
func (r *Reads) NodesOfReports(ctx context.Context, reports []string) ([]Sketch, error) {
	return r.sketches(ctx, "'', ''", "report", reports)
}

// SketchesOfProfiles gives the sketches that share the profiles, by node.
func (r *Reads) SketchesOfProfiles(ctx context.Context, profiles []string) ([]Sketch, error) {
	return r.sketches(ctx, "s.data, s.node", "profile", profiles)
}

// sketches gives those of which a column is the number of one of the IDs. What
// other numbers stand for is asked for each row by itself: of so few rows no
// table is to be gone through. A transaction knows many numbers.
func (r *Reads) sketches(ctx context.Context, data, column string, ids []string) (list []Sketch, err error) {
	scan := func(rows *sql.Rows) error {
		var s Sketch
		var node, report, profile int64
		err := rows.Scan(&s.Node, &s.Report, &s.Kind, &s.Profile, &s.Data, &s.Whole, &node, &report, &profile)
		r.meet(s.Node, node)
		r.meet(s.Report, report)
		r.meet(s.Profile, profile)
		list = append(list, s)
		return err
	}
	ids = distinct(ids)
	query := "SELECT " + idOf("s.number") + ", " + idOf("s.report") + ", s.kind, " + idOf("s.profile") + ", " + data + ", s.number, s.report, s.profile FROM "
	if !r.looksUp(ids) {
		err = r.eachID(ctx, scan, query+"%IDS% i JOIN sketches s ON s."+column+" = i.number", ids)
	} else {
		var numbers []int64
		if numbers, err = r.numbersIn(ctx, ids); err == nil {
			err = eachIn(ctx, r, scan, query+"sketches s WHERE s."+column+" IN %IN%", numbers)
		}
	}
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
