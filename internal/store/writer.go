package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"parley"
)

// reportID is the ID under which the bytes of r are or were known where it has
// no address of its own, else that of r: another page reader may make another
// text, and so another ID, of the same bytes.
func (tx *Tx) reportID(ctx context.Context, r *parley.Report) (string, error) {
	if r.URL != "" {
		return r.ID, nil
	}
	for _, query := range []string{
		`SELECT p.report_id FROM reports p JOIN revisions v ON v.report_id = p.report_id
			WHERE v.revision = ? AND p.url IS NULL ORDER BY p.report_id LIMIT 1`,
		`SELECT report_id FROM withdrawn_bytes WHERE revision = ? ORDER BY report_id LIMIT 1`,
	} {
		var known string
		err := tx.get(ctx, []any{&known}, query, r.Revision)
		if err == nil || !errors.Is(err, sql.ErrNoRows) {
			return known, err
		}
	}
	return r.ID, nil
}

// status is what adding r will do.
func (tx *Tx) status(ctx context.Context, r *parley.Reading) (Status, error) {
	p, given := &r.Report, givenDate(&r.Report)
	for _, c := range []struct {
		status Status
		query  string
		args   []any
	}{
		{Withdrawn, `SELECT 1 FROM withdrawals WHERE report_id = ?`, []any{p.ID}},
		{Already, `SELECT 1 FROM readings WHERE report_id = ? AND revision = ?
			AND extraction >= ? AND page_version >= ? AND config = ? AND ? IN ('', given)`,
			[]any{p.ID, p.Revision, r.Extraction, p.PageVersion, r.Config, given}},
		{Reread, `SELECT 1 FROM revisions WHERE report_id = ? AND revision = ?`, []any{p.ID, p.Revision}},
		{SameText, `SELECT 1 FROM readings WHERE report_id = ? AND text_id = ?`, []any{p.ID, p.TextID}},
		{Revision, `SELECT 1 FROM reports WHERE report_id = ?`, []any{p.ID}},
	} {
		var there bool
		if err := tx.get(ctx, []any{&there}, "SELECT EXISTS ("+c.query+")", c.args...); err != nil || there {
			return c.status, err
		}
	}
	return New, nil
}

// keepBlobs writes the bytes and the text that are not there.
func (tx *Tx) keepBlobs(ctx context.Context, data []byte, p *parley.Report) error {
	return tx.do(ctx, []step{
		{`INSERT INTO originals (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{p.Revision, data}},
		{`INSERT INTO texts (text_id, text) VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{p.TextID, p.Text}},
	})
}

// keepReading writes the rows that follow from the reading of entry seq, whose
// JSON is encoded.
func (tx *Tx) keepReading(ctx context.Context, seq int64, at string, r *parley.Reading, encoded string) error {
	p := &r.Report
	err := tx.do(ctx, []step{
		{`INSERT INTO reports (report_id, url, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
			[]any{p.ID, sql.NullString{String: p.URL, Valid: p.URL != ""}, at}},
		{`INSERT INTO revisions (report_id, revision, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, []any{p.ID, p.Revision, at}},
	})
	if err != nil {
		return err
	}
	return tx.insert(ctx, readingColumns, "", [][]any{readingRow(seq, at, r, encoded)})
}

const readingColumns = `INSERT INTO readings (seq, report_id, revision, extraction, page_version, config, given, text_id,
	title, publisher, origin, published, updated, dated, reading, added)`

// readingRow are the values of readingColumns.
func readingRow(seq int64, at string, r *parley.Reading, encoded string) []any {
	p := &r.Report
	return []any{seq, p.ID, p.Revision, r.Extraction, p.PageVersion, r.Config, givenDate(p), p.TextID,
		p.Title, p.Publisher, p.Origin, p.Published, p.Updated, max(p.Published, p.Updated), encoded, at}
}

// recount notes which reading of the report counts: what the view ranking says
// or, of a withdrawn report, none. What is found of it follows.
func (tx *Tx) recount(ctx context.Context, report string) error {
	changed, err := tx.exec(ctx, `UPDATE reports SET counting = q.seq FROM (
			SELECT (SELECT r.seq FROM ranking r WHERE r.report_id = ?
				AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.report_id = r.report_id)) AS seq) AS q
		WHERE report_id = ? AND coalesce(counting, 0) <> coalesce(q.seq, 0)`, report, report)
	if err != nil || changed == 0 {
		return err
	}
	return tx.indexReports(ctx, []string{report})
}

// givenDate is the publication date that the user gave, "" where the one in
// use is the report's own.
func givenDate(r *parley.Report) string {
	if r.PublishedFrom == parley.FromGiven {
		return r.Published
	}
	return ""
}

// encode gives v as JSON on one line.
func encode(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "", fmt.Errorf("encode %T: %w", v, err)
	}
	return b.String(), nil
}
