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
	A, B  int64 // numbers of profiles, A < B
	Kind  parley.NodeKind
	Score int // thousandths
	Data  []byte
}

// PutEdges writes the edges, each once, over those between the same profiles.
func (tx *Tx) PutEdges(ctx context.Context, list []Edge) error {
	rows := make([][]any, len(list))
	for i, e := range list {
		rows[i] = []any{e.A, e.B, string(e.Kind), e.Score, string(e.Data)}
	}
	err := tx.put(ctx, "INSERT INTO edges (a, b, kind, score, data)", []string{"a", "b"},
		"kind = excluded.kind, score = excluded.score, data = excluded.data", rows)
	if err != nil {
		return tx.fault("write edges", err)
	}
	return nil
}

// CutEdges deletes the edges between these pairs, A < B, that there are.
func (tx *Tx) CutEdges(ctx context.Context, pairs [][2]int64) error {
	for _, p := range pairs {
		if _, err := tx.exec(ctx, "DELETE FROM edges WHERE a = ? AND b = ?", p[0], p[1]); err != nil {
			return tx.fault("delete edges", err)
		}
	}
	return nil
}

const edgeColumns = "SELECT a, b, kind, score, data FROM edges "

// EdgesOf gives the edges that have one of the numbers at an end, each once,
// by A, then B.
func (r *Reads) EdgesOf(ctx context.Context, profiles []int64) (list []Edge, err error) {
	for _, column := range []string{"a", "b"} {
		err := eachIn(ctx, r, collectEdges(&list), edgeColumns+"WHERE "+column+" IN %IN%", profiles)
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
