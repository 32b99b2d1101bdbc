package store

import (
	"context"
	"database/sql"
)

// A DatedReport is a report with its date of publication, an ISO 8601 prefix,
// "" where it has none.
type DatedReport struct {
	Report, Published string
}

// ReportsTelling gives the reports of which a record holds nodes, by ID.
func (r *Reads) ReportsTelling(ctx context.Context, record string) (list []DatedReport, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var d DatedReport
		err := rows.Scan(&d.Report, &d.Published)
		list = append(list, d)
		return err
	}, `SELECT DISTINCT s.report_id, g.published
		FROM profiles p JOIN sketches s ON s.profile = p.profile_id
			JOIN reports t ON t.report_id = s.report_id JOIN readings g ON g.seq = t.counting
		WHERE p.record_id = ? ORDER BY s.report_id`, record)
	if err != nil {
		return nil, r.fault("read the reports of a record", err)
	}
	return list, nil
}
