package store

import (
	"context"
	"database/sql"

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
	rows := make([][]any, len(list))
	for i, p := range list {
		rows[i] = []any{p.A, p.B, string(p.Kind), p.Score, string(p.Data)}
	}
	err := tx.insert(ctx, "INSERT INTO proposals (a, b, kind, score, data)",
		"ON CONFLICT (a, b) DO UPDATE SET kind = excluded.kind, score = excluded.score, data = excluded.data", rows)
	if err != nil {
		return tx.fault("write proposals", err)
	}
	return nil
}

// DropProposals deletes the proposals that have one of the records at an end.
func (tx *Tx) DropProposals(ctx context.Context, records []string) error {
	for _, column := range []string{"a", "b"} {
		if err := execIn(ctx, &tx.Reads, "DELETE FROM proposals WHERE "+column+" IN %IN%", records); err != nil {
			return tx.fault("delete proposals", err)
		}
	}
	return nil
}

const proposalColumns = "SELECT a, b, kind, score, data FROM proposals "

// Proposals gives the proposals of a kind, "" for all, the highest score
// first, then by A and B; at most limit, 0 for all.
func (r *Reads) Proposals(ctx context.Context, kind parley.NodeKind, limit int) ([]Proposal, error) {
	query, args := proposalColumns+"WHERE (? = '' OR kind = ?) ORDER BY score DESC, a, b", []any{string(kind), string(kind)}
	if limit > 0 {
		query, args = query+" LIMIT ?", append(args, limit)
	}
	return r.proposals(ctx, query, args...)
}

// ProposalsOf gives the proposals that have the record at an end, by A and B.
func (r *Reads) ProposalsOf(ctx context.Context, record string) ([]Proposal, error) {
	return r.proposals(ctx, proposalColumns+"WHERE a = ? OR b = ? ORDER BY a, b", record, record)
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
