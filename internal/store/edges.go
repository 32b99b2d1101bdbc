package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"parley"
)

// An Edge is what comparing two profiles gave.
type Edge struct {
	A, B  string // profile IDs, A < B
	Kind  parley.NodeKind
	Score int // thousandths
	Data  []byte
}

// PutEdges writes the edges, over those between the same profiles.
func (tx *Tx) PutEdges(ctx context.Context, list []Edge) error {
	for _, e := range list {
		_, err := tx.exec(ctx, `INSERT INTO edges (a, b, kind, score, data) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (a, b) DO UPDATE SET kind = excluded.kind, score = excluded.score, data = excluded.data`,
			e.A, e.B, string(e.Kind), e.Score, string(e.Data))
		if err != nil {
			return tx.fault("write edges", err)
		}
	}
	return nil
}

// DropEdges deletes the edges of the profiles.
func (tx *Tx) DropEdges(ctx context.Context, profiles []string) error {
	for _, column := range []string{"a", "b"} {
		if err := tx.execIn(ctx, "DELETE FROM edges WHERE "+column+" IN %IN%", profiles); err != nil {
			return tx.fault("delete edges", err)
		}
	}
	return nil
}

const edgeColumns = "SELECT a, b, kind, score, data FROM edges "

// EdgesOf gives the edges that have one of the profiles at an end, each once,
// by A, then B.
func (r *Reads) EdgesOf(ctx context.Context, profiles []string) (list []Edge, err error) {
	for _, column := range []string{"a", "b"} {
		err := r.eachIn(ctx, collectEdges(&list), edgeColumns+"WHERE "+column+" IN %IN%", distinct(profiles))
		if err != nil {
			return nil, r.fault("read edges", err)
		}
	}
	order := func(x, y Edge) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) }
	slices.SortFunc(list, order)
	return slices.CompactFunc(list, func(x, y Edge) bool { return order(x, y) == 0 }), nil
}

func collectEdges(list *[]Edge) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var e Edge
		err := rows.Scan(&e.A, &e.B, &e.Kind, &e.Score, &e.Data)
		*list = append(*list, e)
		return err
	}
}
