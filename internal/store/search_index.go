package store

import (
	"context"
	"database/sql"
	"slices"
)

// A part is one of the parts of what is found, without its words.
type part struct {
	number int64
	found  int64 // number of the report or record
	dated  string
	parts  int // how many the whole has
}

// Something is what is to be found: a report or record with its words.
type something struct {
	base  int64 // of its parts: reportParts, recordParts
	id    string
	dated string // its place in lists
	texts []string
}

// index makes what is found of reports and records that are not in the index.
// What has no words is not found.
func (tx *Tx) index(ctx context.Context, list []something) error {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].id
	}
	numbers, err := tx.Numbers(ctx, ids)
	if err != nil {
		return err
	}
	last := map[int64]int64{} // part by the first of its day
	var parts []part
	var words []string
	for _, s := range list {
		from, to := partsOf(s.base, dayOf(s.dated), dayOf(s.dated))
		if _, known := last[from]; !known {
			var n int64
			if err := tx.get(ctx, []any{&n}, "SELECT coalesce(max(part), ?) FROM search_parts WHERE part >= ? AND part < ?", from-1, from, to); err != nil {
				return err
			}
			last[from] = n
		}
		some := wordParts(s.texts...)
		for _, w := range some {
			last[from]++
			parts = append(parts, part{last[from], numbers[s.id], s.dated, len(some)})
			words = append(words, w)
		}
	}
	return tx.d.insertParts(ctx, tx, parts, words)
}

// unindex takes reports or records out of the index.
func (tx *Tx) unindex(ctx context.Context, ids []string) error {
	numbers, err := tx.numbersIn(ctx, ids)
	if err != nil || len(numbers) == 0 {
		return err
	}
	var parts []int64
	err = eachIn(ctx, &tx.Reads, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		parts = append(parts, n)
		return err
	}, "SELECT part FROM search_parts WHERE found IN %IN%", numbers)
	if err != nil {
		return err
	}
	slices.Sort(parts)
	return tx.d.deleteParts(ctx, tx, "IN %IN%", parts)
}

// unindexRecords takes all records out of the index.
func (tx *Tx) unindexRecords(ctx context.Context) error {
	return tx.d.deleteParts(ctx, tx, ">= %IN%", []int64{recordParts})
}

// indexReports makes what is found of reports, of which something else was
// found before or nothing: their counting readings, or nothing.
func (tx *Tx) indexReports(ctx context.Context, reports []string) error {
	if err := tx.unindex(ctx, reports); err != nil {
		return err
	}
	for some := range slices.Chunk(reports, inOneQuery) { // whole texts are in memory
		var list []something
		err := eachIn(ctx, &tx.Reads, func(rows *sql.Rows) error {
			s := something{base: reportParts, texts: make([]string, 4)}
			err := rows.Scan(&s.id, &s.dated, &s.texts[0], &s.texts[1], &s.texts[2], &s.texts[3])
			list = append(list, s)
			return err
		}, `SELECT p.report_id, g.published, g.title, g.publisher, g.origin, t.text
			FROM reports p JOIN readings g ON g.seq = p.counting JOIN texts t ON t.text_id = g.text_id WHERE p.report_id IN %IN%`, some)
		if err == nil {
			err = tx.index(ctx, list)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// indexEmpty is Reindex where nothing is in the index, as migrations leave it.
func (tx *Tx) indexEmpty(ctx context.Context) error {
	var there bool
	err := tx.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM search_parts)")
	if err != nil || there {
		return err
	}
	return tx.Reindex(ctx)
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
	if err := tx.d.deleteParts(ctx, tx, ">= %IN%", []int64{reportParts}); err != nil {
		return err
	}
	var ids []string
	err := tx.each(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, "SELECT report_id FROM reports WHERE counting IS NOT NULL ORDER BY report_id")
	if err == nil {
		err = tx.indexReports(ctx, ids)
	}
	if err != nil {
		return err
	}
	var list []something
	err = tx.each(ctx, func(rows *sql.Rows) error {
		s := something{base: recordParts, texts: make([]string, 2)}
		err := rows.Scan(&s.id, &s.dated, &s.texts[0], &s.texts[1])
		list = append(list, s)
		return err
	}, "SELECT record_id, listed, label, names FROM records ORDER BY record_id")
	if err != nil {
		return err
	}
	return tx.index(ctx, list)
}
