package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"parley"
)

// A Proposal is a pair of records that may be one thing.
type Proposal struct {
	A, B  string // record IDs, A < B
	Kind  parley.NodeKind
	Score int // thousandths
	Data  []byte
}

// PutProposals writes proposals, each once, over those of the same pairs.
func (tx *Tx) PutProposals(ctx context.Context, list []Proposal) error {
	ids := make([]string, 0, 2*len(list))
	for _, p := range list {
		ids = append(ids, p.A, p.B)
	}
	numbers, err := tx.Numbers(ctx, ids)
	if err != nil {
		return err
	}
	rows := make([][]any, len(list))
	for i, p := range list {
		rows[i] = []any{numbers[p.A], numbers[p.B], p.A, p.B, string(p.Kind), p.Score, string(p.Data)}
	}
	slices.SortFunc(rows, byNumber)
	err = tx.put(ctx, "INSERT INTO proposals (a, b, a_id, b_id, kind, score, data)", []string{"a", "b"},
		"kind = excluded.kind, score = excluded.score, data = excluded.data", rows)
	if err != nil {
		return tx.fault("write proposals", err)
	}
	return nil
}

// DropProposals deletes the proposals that have one of the records at an end.
func (tx *Tx) DropProposals(ctx context.Context, records []string) error {
	numbers, err := tx.numbersIn(ctx, records)
	for _, column := range []string{"a", "b"} {
		if err == nil {
			err = execIn(ctx, &tx.Reads, "DELETE FROM proposals WHERE "+column+" IN %IN%", numbers)
		}
	}
	if err != nil {
		return tx.fault("delete proposals", err)
	}
	return nil
}

const proposalColumns = "SELECT q.a_id, q.b_id, q.kind, q.score, q.data FROM proposals q "

// Proposals gives the proposals of a kind, "" for all, the highest score
// first, then by A and B; at most limit, 0 for all.
func (r *Reads) Proposals(ctx context.Context, kind parley.NodeKind, limit int) (list []Proposal, err error) {
	kinds := parley.NodeKinds // each along the index, which is by kind
	if kind != "" {
		kinds = []parley.NodeKind{kind}
	}
	for _, k := range kinds {
		query, args := proposalColumns+"WHERE q.kind = ?", []any{string(k)}
		if limit > 0 { // the index has all that tells which are the first
			query, args = proposalColumns+`JOIN (SELECT x.a, x.b FROM proposals x WHERE x.kind = ?
				ORDER BY x.score DESC, `+r.d.firstProposals()+`x.a_id, x.b_id LIMIT ?) f ON q.a = f.a AND q.b = f.b`, append(args, limit)
		}
		some, err := r.proposals(ctx, query, args...)
		if err != nil {
			return nil, err
		}
		list = append(list, some...)
	}
	slices.SortFunc(list, func(x, y Proposal) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	if limit > 0 && len(list) > limit {
		list = list[:limit]
	}
	return list, nil
}

// ProposalsOf gives the proposals that have the record at an end, by A and B.
func (r *Reads) ProposalsOf(ctx context.Context, record string) ([]Proposal, error) {
	number := "(SELECT i.number FROM " + r.d.oneID() + " i)"
	return r.proposals(ctx, proposalColumns+"WHERE q.a = "+number+" OR q.b = "+number+" ORDER BY q.a_id, q.b_id", record, record)
}

func (r *Reads) proposals(ctx context.Context, query string, args ...any) (list []Proposal, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var p Proposal
		err := rows.Scan(&p.A, &p.B, &p.Kind, &p.Score, &p.Data)
		list = append(list, p)
		return err
	}, query, args...)
	if err != nil {
		return nil, r.fault("read proposals", err)
	}
	return list, nil
}
