package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"parley"
)

// EntryKind is what an entry of the log tells of.
type EntryKind string

// The kinds of entry.
const (
	ReadingEntry    EntryKind = "reading"
	JudgementEntry  EntryKind = "judgement"
	WithdrawalEntry EntryKind = "withdrawal"
)

// A Head names the last entry of a log. Kept elsewhere it proves later that
// nothing before it was changed: see Verify. The head of an empty log is zero.
type Head struct {
	Seq  int64  `json:"seq"`
	Hash string `json:"hash"`
}

// logged is one entry as the log has it.
type logged struct {
	Seq         int64     `json:"seq"`
	Kind        EntryKind `json:"kind"`
	At          string    `json:"at"`
	Subject     string    `json:"subject"`
	PayloadHash string    `json:"payload_hash"`
	Previous    string    `json:"previous"`
	Hash        string    `json:"hash"`
}

// sum is the hash that the entry must have. Only Subject may be of any form,
// and what follows it has a fixed one, so no two entries have the same lines.
func (e *logged) sum() string {
	return parley.HashID([]byte(strings.Join([]string{
		"parley log 1", strconv.FormatInt(e.Seq, 10), string(e.Kind), e.At, e.Subject, e.PayloadHash, e.Previous,
	}, "\n")))
}

// Head gives the last entry of the log.
func (r *Reads) Head(ctx context.Context) (Head, error) {
	var h Head
	err := r.get(ctx, []any{&h.Seq, &h.Hash}, "SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Head{}, r.fault("read the log", err)
	}
	return h, nil
}

// appendLog adds an entry about subject to the log's end; payload is kept with
// it unless keep is false, as for readings, which stand in a table of their
// own.
func (tx *Tx) appendLog(ctx context.Context, kind EntryKind, at, subject, payload string, keep bool) (logged, error) {
	head, err := tx.Head(ctx)
	if err != nil {
		return logged{}, err
	}
	e := logged{
		Seq: head.Seq + 1, Kind: kind, At: at, Subject: subject,
		PayloadHash: parley.HashID([]byte(payload)), Previous: head.Hash,
	}
	e.Hash = e.sum()
	return e, tx.insertLog(ctx, &e, sql.NullString{String: payload, Valid: keep})
}

const logColumns = "INSERT INTO log (seq, kind, at, subject, payload_hash, previous, hash, payload)"

// row are the values of logColumns.
func (e *logged) row(payload sql.NullString) []any {
	return []any{e.Seq, string(e.Kind), e.At, e.Subject, e.PayloadHash, e.Previous, e.Hash, payload}
}

func (tx *Tx) insertLog(ctx context.Context, e *logged, payload sql.NullString) error {
	if err := tx.insert(ctx, logColumns, "", [][]any{e.row(payload)}); err != nil {
		return fmt.Errorf("write entry %d of the log: %w", e.Seq, err)
	}
	tx.last = Head{e.Seq, e.Hash}
	return nil
}

// A Change is what one entry of the log did: a reading came to a report, a
// report was withdrawn, or a person or program judged.
type Change struct {
	Seq       int64
	Kind      EntryKind
	At        time.Time
	Subject   string            // the report's ID; of a judgement its first node, "" where it has none
	Judgement *parley.Judgement // of JudgementEntry only
}

// EntriesAfter gives the entries of the log after number seq, at most limit of
// them (0 for all), in their order. Of the reports they name, Reading says what
// counts now.
func (r *Reads) EntriesAfter(ctx context.Context, seq int64, limit int) (list []Change, err error) {
	query, args := "SELECT seq, kind, at, subject, hash, coalesce(payload, '') FROM log WHERE seq > ? ORDER BY seq", []any{seq}
	if limit > 0 {
		query, args = query+" LIMIT ?", append(args, limit)
	}
	err = r.each(ctx, func(rows *sql.Rows) error {
		var c Change
		var at, hash, payload string
		if err := rows.Scan(&c.Seq, &c.Kind, &at, &c.Subject, &hash, &payload); err != nil {
			return err
		}
		if c.At, err = time.Parse(time.RFC3339, at); err != nil {
			return err
		}
		if c.Kind == JudgementEntry {
			j, err := decodeJudgement(hash, payload)
			if err != nil {
				return err
			}
			c.Judgement = &j
		}
		list = append(list, c)
		return nil
	}, query, args...)
	if err != nil {
		return nil, r.fault("read the log", err)
	}
	return list, nil
}
