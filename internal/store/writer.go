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

// A writer adds the entries of one transaction.
type writer struct {
	ctx      context.Context
	tx       *sql.Tx
	at       string
	prepared map[string]*sql.Stmt // closed with tx
}

// prepare compiles a statement once for the transaction: half of the time of
// adding went into compiling.
func (w writer) prepare(statement string) (*sql.Stmt, error) {
	if p, ok := w.prepared[statement]; ok {
		return p, nil
	}
	p, err := w.tx.PrepareContext(w.ctx, statement)
	if err == nil {
		w.prepared[statement] = p
	}
	return p, err
}

// get runs a query for one value. The error is sql.ErrNoRows where it finds
// none.
func (w writer) get(into any, query string, args ...any) error {
	p, err := w.prepare(query)
	if err != nil {
		return err
	}
	return p.QueryRowContext(w.ctx, args...).Scan(into)
}

func (w writer) add(e *Entry) (Added, error) {
	r := e.Reading
	id, err := w.reportID(&r.Report)
	if err != nil {
		return Added{}, err
	}
	r.Report.ID = id
	status, err := w.status(&r)
	if err == nil && status != Already {
		err = w.insert(e.Data, &r)
	}
	return Added{ReportID: id, Status: status}, err
}

// reportID is the ID under which the bytes of r are known where it has no
// address of its own, else that of r: another page reader may make another
// text, and so another ID, of the same bytes.
func (w writer) reportID(r *parley.Report) (string, error) {
	if r.URL != "" {
		return r.ID, nil
	}
	var known string
	err := w.get(&known, `SELECT p.report_id FROM reports p JOIN revisions v ON v.report_id = p.report_id
		WHERE v.revision = ? AND p.url IS NULL ORDER BY p.report_id LIMIT 1`, r.Revision)
	if errors.Is(err, sql.ErrNoRows) {
		return r.ID, nil
	}
	return known, err
}

// status is what adding r will do.
func (w writer) status(r *parley.Reading) (Status, error) {
	p, given := &r.Report, givenDate(&r.Report)
	for _, c := range []struct {
		status Status
		query  string
		args   []any
	}{
		{Already, `SELECT 1 FROM readings WHERE report_id = ? AND revision = ?
			AND extraction >= ? AND page_version >= ? AND ? IN ('', given)`,
			[]any{p.ID, p.Revision, r.Extraction, p.PageVersion, given}},
		{Reread, `SELECT 1 FROM revisions WHERE report_id = ? AND revision = ?`, []any{p.ID, p.Revision}},
		{SameText, `SELECT 1 FROM readings WHERE report_id = ? AND text_id = ?`, []any{p.ID, p.TextID}},
		{Revision, `SELECT 1 FROM reports WHERE report_id = ?`, []any{p.ID}},
	} {
		var there bool
		if err := w.get(&there, "SELECT EXISTS ("+c.query+")", c.args...); err != nil || there {
			return c.status, err
		}
	}
	return New, nil
}

// insert writes the rows of r that are not there.
func (w writer) insert(data []byte, r *parley.Reading) error {
	reading, err := encode(r)
	if err != nil {
		return err
	}
	p := &r.Report
	for _, row := range []struct {
		statement string
		args      []any
	}{
		{`INSERT INTO originals (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{p.Revision, data}},
		{`INSERT INTO texts (text_id, text) VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{p.TextID, p.Text}},
		{`INSERT INTO reports (report_id, url, added) VALUES (?, nullif(?, ''), ?) ON CONFLICT DO NOTHING`, []any{p.ID, p.URL, w.at}},
		{`INSERT INTO revisions (report_id, revision, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, []any{p.ID, p.Revision, w.at}},
		{`INSERT INTO readings (report_id, revision, extraction, page_version, given, text_id,
			title, publisher, origin, published, updated, dated, reading, added)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			[]any{p.ID, p.Revision, r.Extraction, p.PageVersion, givenDate(p), p.TextID,
				p.Title, p.Publisher, p.Origin, p.Published, p.Updated, max(p.Published, p.Updated), reading, w.at}},
	} {
		statement, err := w.prepare(row.statement)
		if err == nil {
			_, err = statement.ExecContext(w.ctx, row.args...)
		}
		if err != nil {
			return fmt.Errorf("keep report %s: %w", p.ID, err)
		}
	}
	return nil
}

// givenDate is the publication date that the user gave, "" where the one in
// use is the report's own.
func givenDate(r *parley.Report) string {
	if r.PublishedFrom == parley.FromGiven {
		return r.Published
	}
	return ""
}

// encode gives the reading as JSON on one line.
func encode(r *parley.Reading) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		return "", fmt.Errorf("encode reading: %w", err)
	}
	return b.String(), nil
}
