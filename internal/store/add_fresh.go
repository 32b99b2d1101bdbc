package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"parley"
)

// addAll adds entries in their order: what nothing is known of, which is most,
// many with one statement, the others one by one.
func (tx *Tx) addAll(ctx context.Context, at string, entries []Entry) ([]Added, error) {
	known, err := tx.knownOf(ctx, entries)
	if err != nil {
		return nil, err
	}
	added := make([]Added, 0, len(entries))
	first := 0 // of the fresh ones that are not kept yet
	for i := range entries {
		p := &entries[i].Reading.Report
		fresh := !known[p.ID] && (p.URL != "" || !known[p.Revision])
		known[p.ID], known[p.Revision] = true, true
		if fresh {
			added = append(added, Added{ReportID: p.ID, Status: New})
			continue
		}
		if err := tx.keepFresh(ctx, at, entries[first:i]); err != nil {
			return nil, err
		}
		first = i + 1
		one, err := tx.add(ctx, at, &entries[i])
		if err != nil {
			return nil, err
		}
		added = append(added, one)
	}
	return added, tx.keepFresh(ctx, at, entries[first:])
}

// knownOf are the IDs of the entries' reports, and the hashes of their bytes,
// of which anything is kept or was withdrawn.
func (tx *Tx) knownOf(ctx context.Context, entries []Entry) (map[string]bool, error) {
	known := map[string]bool{}
	var ids, revisions []string
	for i := range entries {
		ids = append(ids, entries[i].Reading.Report.ID)
		revisions = append(revisions, entries[i].Reading.Report.Revision)
	}
	note := func(rows *sql.Rows) error {
		var one string
		err := rows.Scan(&one)
		known[one] = true
		return err
	}
	for _, q := range []struct {
		query  string
		values []string
	}{
		{"SELECT report_id FROM reports WHERE report_id IN %IN%", ids},
		{"SELECT report_id FROM withdrawals WHERE report_id IN %IN%", ids},
		{"SELECT revision FROM revisions WHERE revision IN %IN%", revisions},
		{"SELECT revision FROM withdrawn_bytes WHERE revision IN %IN%", revisions},
	} {
		if err := eachIn(ctx, &tx.Reads, note, q.query, distinct(q.values)); err != nil {
			return nil, err
		}
	}
	return known, nil
}

// keepFresh writes reports of which nothing is known, each once, with their
// entries in the log.
func (tx *Tx) keepFresh(ctx context.Context, at string, entries []Entry) error {
	if len(entries) == 0 {
		return nil
	}
	head, err := tx.Head(ctx)
	if err != nil {
		return err
	}
	var rows freshRows
	for i := range entries {
		if head, err = rows.take(head, at, &entries[i]); err != nil {
			return fmt.Errorf("keep report %s: %w", entries[i].Reading.Report.ID, err)
		}
	}
	for _, t := range []struct {
		head, tail string
		rows       [][]any
		atOnce     int
	}{
		{logColumns, "", rows.log, insertedAtOnce},
		{"INSERT INTO originals (hash, bytes)", "ON CONFLICT DO NOTHING", rows.originals, insertedAtOnce},
		{"INSERT INTO texts (text_id, text)", "ON CONFLICT DO NOTHING", rows.texts, insertedAtOnce},
		{"INSERT INTO reports (report_id, url, added)", "", rows.reports, tx.d.referringAtOnce()},
		{"INSERT INTO revisions (report_id, revision, added)", "", rows.revisions, tx.d.referringAtOnce()},
		{readingColumns, "", rows.readings, tx.d.referringAtOnce()},
	} {
		for some := range slices.Chunk(t.rows, t.atOnce) {
			if err := tx.insert(ctx, t.head, t.tail, some); err != nil {
				return err
			}
		}
	}
	tx.last = head
	err = execIn(ctx, &tx.Reads, "UPDATE reports SET counting = (SELECT g.seq FROM readings g WHERE g.report_id = reports.report_id) WHERE report_id IN %IN%", rows.ids)
	if err != nil {
		return err
	}
	return tx.index(ctx, rows.found)
}

// freshRows are the rows that keep reports, by table.
type freshRows struct {
	ids                                                 []string
	log, originals, texts, reports, revisions, readings [][]any
	found                                               []something
}

// take adds the rows of a report that follows head in the log, and gives its
// own entry.
func (f *freshRows) take(head Head, at string, e *Entry) (Head, error) {
	p := &e.Reading.Report
	encoded, err := encode(&e.Reading)
	if err != nil {
		return head, err
	}
	l := logged{Seq: head.Seq + 1, Kind: ReadingEntry, At: at, Subject: p.ID, PayloadHash: parley.HashID([]byte(encoded)), Previous: head.Hash}
	l.Hash = l.sum()
	f.ids = append(f.ids, p.ID)
	f.log = append(f.log, l.row(sql.NullString{}))
	f.originals = append(f.originals, []any{p.Revision, e.Data})
	f.texts = append(f.texts, []any{p.TextID, p.Text})
	f.reports = append(f.reports, []any{p.ID, sql.NullString{String: p.URL, Valid: p.URL != ""}, at})
	f.revisions = append(f.revisions, []any{p.ID, p.Revision, at})
	f.readings = append(f.readings, readingRow(l.Seq, at, &e.Reading, encoded))
	f.found = append(f.found, something{base: reportParts, id: p.ID, dated: p.Published, texts: []string{p.Title, p.Publisher, p.Origin, p.Text}})
	return Head{l.Seq, l.Hash}, nil
}
