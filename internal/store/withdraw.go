package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"parley"
)

// A Withdrawal says that a report no longer counts. Its bytes, texts and
// readings are kept, as part of what was once known, unless Erase is set; then
// only this tombstone is left of them, save where another report has the same.
// What copies of the data base and the disk still hold is out of reach.
type Withdrawal struct {
	Report string `json:"report"`
	Reason string `json:"reason"`
	Author string `json:"author"`
	Erase  bool   `json:"erase"`
}

// tombstone is a withdrawal as the log keeps it.
type tombstone struct {
	Withdrawal
	// Revisions are the hashes of the report's bytes where it has no address,
	// so that the same bytes are known again; sorted.
	Revisions []string `json:"revisions"`
}

// Withdraw takes the report out of what counts and puts a tombstone into the
// log. Adding it again, in any revision, does not bring it back. It reports
// whether that changed anything: a report that is withdrawn already can only be
// erased as well. The error is of KindUsage without author or reason, of
// KindNotFound where there never was such a report.
func (s *Store) Withdraw(ctx context.Context, at time.Time, w Withdrawal) (changed bool, err error) {
	if w.Author == "" || w.Reason == "" {
		return false, &parley.Error{Kind: parley.KindUsage, Msg: "withdraw report " + w.Report + ": say who withdraws it and why"}
	}
	err = s.write(ctx, "withdraw", func(tx *Tx) error {
		changed, err = tx.withdraw(ctx, stamp(at), w)
		if err != nil {
			return tx.fault("withdraw", err)
		}
		return nil
	})
	return changed && err == nil, err
}

func (tx *Tx) withdraw(ctx context.Context, at string, w Withdrawal) (bool, error) {
	var there, erased bool
	err := tx.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM reports WHERE report_id = ?)", w.Report)
	if err != nil {
		return false, err
	}
	err = tx.get(ctx, []any{&erased}, "SELECT erased FROM withdrawals WHERE report_id = ?", w.Report)
	before := err == nil
	switch {
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return false, err
	case !there && !before:
		return false, tx.notFound("report", w.Report)
	case before && (erased || !w.Erase):
		return false, nil
	}
	t := tombstone{w, []string{}}
	err = tx.each(ctx, func(rows *sql.Rows) error {
		var revision string
		err := rows.Scan(&revision)
		t.Revisions = append(t.Revisions, revision)
		return err
	}, `SELECT v.revision FROM revisions v JOIN reports p ON p.report_id = v.report_id
		WHERE v.report_id = ? AND p.url IS NULL ORDER BY v.revision`, w.Report)
	if err != nil {
		return false, err
	}
	payload, err := encode(t)
	if err != nil {
		return false, err
	}
	e, err := tx.appendLog(ctx, WithdrawalEntry, at, w.Report, payload, true)
	if err != nil {
		return false, err
	}
	return true, tx.applyTombstone(ctx, e.Seq, &t)
}

// applyTombstone makes the tables follow the tombstone with that number.
func (tx *Tx) applyTombstone(ctx context.Context, seq int64, t *tombstone) error {
	erased := 0
	if t.Erase {
		erased = 1
	}
	steps := []step{
		{`INSERT INTO withdrawals (report_id, seq, erased) VALUES (?, ?, ?)
			ON CONFLICT (report_id) DO UPDATE SET seq = excluded.seq, erased = excluded.erased`, []any{t.Report, seq, erased}},
	}
	for _, revision := range t.Revisions {
		steps = append(steps, step{`INSERT INTO withdrawn_bytes (revision, report_id) VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{revision, t.Report}})
	}
	if err := tx.do(ctx, steps); err != nil {
		return err
	}
	if err := tx.recount(ctx, t.Report); err != nil || !t.Erase {
		return err
	}
	return tx.erase(ctx, t.Report)
}

// erase deletes a report with those bytes and texts that no other report has.
func (tx *Tx) erase(ctx context.Context, report string) error {
	owned := func(query string) (list []string, err error) {
		err = tx.each(ctx, func(rows *sql.Rows) error {
			var hash string
			err := rows.Scan(&hash)
			list = append(list, hash)
			return err
		}, query, report)
		return list, err
	}
	texts, err := owned("SELECT DISTINCT text_id FROM readings WHERE report_id = ?")
	if err != nil {
		return err
	}
	originals, err := owned("SELECT revision FROM revisions WHERE report_id = ?")
	if err != nil {
		return err
	}
	steps := []step{
		{"DELETE FROM readings WHERE report_id = ?", []any{report}},
		{"DELETE FROM revisions WHERE report_id = ?", []any{report}},
		{"DELETE FROM reports WHERE report_id = ?", []any{report}},
	}
	for _, id := range texts {
		steps = append(steps, step{"DELETE FROM texts WHERE text_id = ? AND NOT EXISTS (SELECT 1 FROM readings g WHERE g.text_id = texts.text_id)", []any{id}})
	}
	for _, hash := range originals {
		steps = append(steps, step{"DELETE FROM originals WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM revisions v WHERE v.revision = originals.hash)", []any{hash}})
	}
	return tx.do(ctx, steps)
}

// Withdrawn gives the tombstone of a report and when it was put. The error is
// of KindNotFound where the report is not withdrawn.
func (r *Reads) Withdrawn(ctx context.Context, report string) (w Withdrawal, at time.Time, err error) {
	var payload, stamped string
	err = r.get(ctx, []any{&payload, &stamped}, `SELECT l.payload, l.at FROM withdrawals w JOIN log l ON l.seq = w.seq WHERE w.report_id = ?`, report)
	if errors.Is(err, sql.ErrNoRows) {
		return w, at, r.notFound("a withdrawal of report", report)
	}
	var t tombstone
	if err == nil {
		t, err = decodeTombstone(payload)
	}
	if err == nil {
		at, err = time.Parse(time.RFC3339, stamped)
	}
	if err != nil {
		return w, at, r.fault("read a withdrawal", err)
	}
	return t.Withdrawal, at, nil
}

func decodeTombstone(payload string) (t tombstone, err error) {
	if err := json.Unmarshal([]byte(payload), &t); err != nil {
		return t, fmt.Errorf("decode withdrawal: %w", err)
	}
	return t, nil
}
