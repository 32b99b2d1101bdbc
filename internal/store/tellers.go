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
	}, `SELECT DISTINCT t.report_id, g.published
		FROM `+r.d.oneID()+` r JOIN profiles p ON p.record = r.number JOIN sketches s ON s.profile = p.number JOIN ids i ON i.number = s.report
			JOIN reports t ON t.report_id = i.id JOIN readings g ON g.seq = t.counting
		ORDER BY t.report_id`, record)
	if err != nil {
		return nil, r.fault("read the reports of a record", err)
	}
	return list, nil
}
