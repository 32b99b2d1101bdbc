package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"parley"
)

// A Kept is one reading of a report, as it was kept.
type Kept struct {
	Seq      int64 // of its entry in the log
	Report   string
	Revision string // hash of the bytes
	URL      string
	Given    string // the publication date that the user gave, "" for none
	Config   string // digest of the user's own lists
	Counts   bool   // it is the reading of its report that counts
}

// Revisions gives the newest reading of every revision, given date and
// configuration of the reports that are not withdrawn, in the order of receipt.
func (r *Reads) Revisions(ctx context.Context) (list []Kept, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var k Kept
		var url sql.NullString
		var counting sql.NullInt64
		err := rows.Scan(&k.Seq, &k.Report, &k.Revision, &url, &k.Given, &k.Config, &counting)
		k.URL, k.Counts = url.String, counting.Int64 == k.Seq
		list = append(list, k)
		return err
	}, `SELECT max(g.seq), g.report_id, g.revision, p.url, g.given, g.config, p.counting
		FROM readings g JOIN reports p ON p.report_id = g.report_id
		WHERE p.counting IS NOT NULL
		GROUP BY g.report_id, g.revision, p.url, g.given, g.config, p.counting ORDER BY max(g.seq)`)
	if err != nil {
		return nil, r.fault("list revisions", err)
	}
	return list, nil
}

// ReadingsOf gives all readings of a report in the order of receipt, those that
// no longer count as well; none where there is no such report.
func (r *Reads) ReadingsOf(ctx context.Context, report string) (list []parley.Reading, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var reading, text string
		if err := rows.Scan(&reading, &text); err != nil {
			return err
		}
		one, err := decodeReading(reading, text)
		list = append(list, one)
		return err
	}, "SELECT g.reading, t.text FROM readings g JOIN texts t ON t.text_id = g.text_id WHERE g.report_id = ? ORDER BY g.seq", report)
	if err != nil {
		return nil, r.fault(fmt.Sprintf("read report %s", report), err)
	}
	return list, nil
}

// ReadAgain gives those of the reports that have more readings than one, by ID.
func (r *Reads) ReadAgain(ctx context.Context, reports []string) (list []string, err error) {
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var report string
		err := rows.Scan(&report)
		list = append(list, report)
		return err
	}, "SELECT report_id FROM readings WHERE report_id IN %IN% GROUP BY report_id HAVING count(*) > 1", distinct(reports))
	if err != nil {
		return nil, r.fault("count readings", err)
	}
	slices.Sort(list)
	return list, nil
}
