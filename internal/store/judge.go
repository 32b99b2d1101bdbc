package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"parley"
)

// Judge appends the judgements to the log in one transaction and gives them
// back with their IDs, the hashes of their entries. An ID that one has is not
// regarded; without a time At is at. Times are kept to the microsecond; one
// within a second before or at that of the judgement before it in the log is
// moved behind it, so that of two the one made later counts. The error is of KindUsage where a
// judgement has no known kind, no author or a time that is none, of
// KindNotFound where it undoes one that is not there.
func (s *Store) Judge(ctx context.Context, at time.Time, list []parley.Judgement) (kept []parley.Judgement, err error) {
	err = s.write(ctx, "judge", func(tx *Tx) error {
		kept, err = tx.Judge(ctx, at, list)
		return err
	})
	if err != nil {
		return nil, err
	}
	return kept, nil
}

// Judge is Store.Judge within the transaction.
func (tx *Tx) Judge(ctx context.Context, at time.Time, list []parley.Judgement) ([]parley.Judgement, error) {
	kept := slices.Clone(list)
	for i := range kept {
		if err := tx.judge(ctx, at, &kept[i]); err != nil {
			return nil, tx.fault("judge", err)
		}
	}
	return kept, nil
}

func (tx *Tx) judge(ctx context.Context, at time.Time, j *parley.Judgement) error {
	j.ID = ""
	if j.At == "" {
		j.At = at.UTC().Format(judgedAt)
	}
	if err := tx.mayJudge(ctx, j); err != nil {
		return err
	}
	if err := tx.order(ctx, j); err != nil {
		return err
	}
	payload, err := encode(j)
	if err != nil {
		return err
	}
	subject := ""
	if len(j.Nodes) > 0 {
		subject = j.Nodes[0]
	}
	e, err := tx.appendLog(ctx, JudgementEntry, stamp(at), subject, payload, true)
	j.ID = e.Hash
	return err
}

// judgedAt is how the time of a judgement is written, so that times are in
// order as their letters are.
const judgedAt = "2006-01-02T15:04:05.000000Z"

// order writes the time of a judgement that may be kept, behind that of the one
// before it where both are made within a second.
func (tx *Tx) order(ctx context.Context, j *parley.Judgement) error {
	made, err := time.Parse(time.RFC3339, j.At)
	if err != nil {
		return err
	}
	var payload string
	err = tx.get(ctx, []any{&payload}, "SELECT coalesce(payload, '') FROM log WHERE kind = 'judgement' ORDER BY seq DESC LIMIT 1")
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	made = made.Truncate(time.Microsecond)
	if err == nil {
		before, err := decodeJudgement("", payload)
		if err != nil {
			return err
		}
		last, err := time.Parse(time.RFC3339, before.At)
		if err == nil && !made.After(last) && last.Sub(made) < time.Second {
			made = last.Truncate(time.Microsecond).Add(time.Microsecond)
		}
	}
	j.At = made.UTC().Format(judgedAt)
	return nil
}

func (tx *Tx) mayJudge(ctx context.Context, j *parley.Judgement) error {
	wrong := func(format string, args ...any) error {
		return &parley.Error{Kind: parley.KindUsage, Msg: "a judgement " + fmt.Sprintf(format, args...)}
	}
	if !slices.Contains(parley.JudgementKinds, j.Kind) {
		return wrong("of kind %q: there is no such kind", j.Kind)
	}
	if j.Author == "" {
		return wrong("without an author cannot be kept; say who judges")
	}
	if t, err := time.Parse(time.RFC3339, j.At); err != nil || t.Location() != time.UTC {
		return wrong("of %q: that is no time in UTC, such as 2026-01-02T15:04:05Z", j.At)
	}
	if j.Kind != parley.JudgeUndo {
		return nil
	}
	var there bool
	err := tx.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM log WHERE hash = ? AND kind = 'judgement')", j.Undoes)
	if err == nil && !there {
		return tx.notFound("judgement", j.Undoes)
	}
	return err
}

// Judgements gives all judgements in the order in which they were made, those
// that were undone and their undoing as well.
func (r *Reads) Judgements(ctx context.Context) ([]parley.Judgement, error) {
	return r.JudgementsUntil(ctx, math.MaxInt64)
}

// LastJudgement is the number of the log's last judgement, 0 where it has none.
func (r *Reads) LastJudgement(ctx context.Context) (seq int64, err error) {
	if err := r.get(ctx, []any{&seq}, "SELECT coalesce(max(seq), 0) FROM log WHERE kind = 'judgement'"); err != nil {
		return 0, r.fault("read judgements", err)
	}
	return seq, nil
}

// JudgementsUntil is Judgements up to the entry of the log with that number.
func (r *Reads) JudgementsUntil(ctx context.Context, seq int64) (list []parley.Judgement, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var hash, payload string
		if err := rows.Scan(&hash, &payload); err != nil {
			return err
		}
		j, err := decodeJudgement(hash, payload)
		list = append(list, j)
		return err
	}, "SELECT hash, coalesce(payload, '') FROM log WHERE kind = 'judgement' AND seq <= ? ORDER BY seq", seq)
	if err != nil {
		return nil, r.fault("read judgements", err)
	}
	return list, nil
}

func decodeJudgement(hash, payload string) (j parley.Judgement, err error) {
	if err := json.Unmarshal([]byte(payload), &j); err != nil {
		return j, fmt.Errorf("decode judgement %s: %w", hash, err)
	}
	j.ID = hash
	return j, nil
}
