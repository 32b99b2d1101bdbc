package store

import (
	"context"
	"database/sql"
	"errors"

	"parley"
)

// reportKind is the kind of reports in the search index.
const reportKind = "report"

// A part is one of the parts of what is found, without its words.
type part struct {
	number          int64
	kind, id, dated string
	parts           int // how many the whole has
}

// index makes what is found of a report or record that is not in the index:
// dated is its place in lists, texts its words. Without words it is not found.
func (tx *Tx) index(ctx context.Context, kind, id, dated string, texts ...string) error {
	from, to := partsOf(kind, dayOf(dated), dayOf(dated))
	var last int64
	if err := tx.get(ctx, []any{&last}, "SELECT coalesce(max(part), ?) FROM search_parts WHERE part >= ? AND part < ?", from-1, from, to); err != nil {
		return err
	}
	parts := wordParts(texts...)
	for i, words := range parts {
		if err := tx.d.insertPart(ctx, tx, part{last + 1 + int64(i), kind, id, dated, len(parts)}, words); err != nil {
			return err
		}
	}
	return nil
}

// unindex takes reports or records out of the index.
func (tx *Tx) unindex(ctx context.Context, ids []string) error {
	if err := tx.d.deleteWords(ctx, tx, ids); err != nil {
		return err
	}
	return execIn(ctx, &tx.Reads, "DELETE FROM search_parts WHERE id IN %IN%", ids)
}

// indexReport makes what is found of a report, of which something else was
// found before or nothing: its counting reading, or nothing.
func (tx *Tx) indexReport(ctx context.Context, report string) error {
	if err := tx.unindex(ctx, []string{report}); err != nil {
		return err
	}
	var title, publisher, origin, published, text string
	err := tx.get(ctx, []any{&title, &publisher, &origin, &published, &text}, `SELECT g.title, g.publisher, g.origin, g.published, t.text
		FROM reports p JOIN readings g ON g.seq = p.counting JOIN texts t ON t.text_id = g.text_id WHERE p.report_id = ?`, report)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return tx.index(ctx, reportKind, report, published, title, publisher, origin, text)
}

// A label is what is found of a record: its label and its names, one a line.
type label struct {
	kind              parley.NodeKind
	text, names, from string
}

// indexRecord makes what is found of a record whose label has changed. Of most
// records nothing was found before.
func (tx *Tx) indexRecord(ctx context.Context, id string, before, now label) error {
	if before != (label{}) {
		if err := tx.unindex(ctx, []string{id}); err != nil {
			return err
		}
	}
	return tx.index(ctx, string(now.kind), id, now.from, now.text, now.names)
}

// Reindex makes the search index anew from the reports that count and the
// records that there are.
func (tx *Tx) Reindex(ctx context.Context) error {
	if err := tx.reindex(ctx); err != nil {
		return tx.fault("index", err)
	}
	return nil
}

func (tx *Tx) reindex(ctx context.Context) error {
	var ids []string
	collect := func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}
	if err := tx.each(ctx, collect, "SELECT DISTINCT id FROM search_parts"); err != nil {
		return err
	}
	if err := tx.unindex(ctx, ids); err != nil {
		return err
	}
	ids = nil
	if err := tx.each(ctx, collect, "SELECT report_id FROM reports WHERE counting IS NOT NULL ORDER BY report_id"); err != nil {
		return err
	}
	for _, report := range ids {
		if err := tx.indexReport(ctx, report); err != nil {
			return err
		}
	}
	ids = nil
	if err := tx.each(ctx, collect, "SELECT record_id FROM records ORDER BY record_id"); err != nil {
		return err
	}
	labels, err := tx.labelsOf(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := tx.indexRecord(ctx, id, label{}, labels[id]); err != nil {
			return err
		}
	}
	return nil
}
