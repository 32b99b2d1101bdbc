package store

import (
	"context"
	"database/sql"
	"errors"
)

// A ReportSource is what counts of a report that counts.
type ReportSource struct {
	Report string
	Data   []byte
}

// PutReportSources writes what counts of reports, each once.
func (tx *Tx) PutReportSources(ctx context.Context, list []ReportSource) error {
	rows := make([][]any, len(list))
	for i, s := range list {
		rows[i] = []any{s.Report, string(s.Data)}
	}
	err := tx.insert(ctx, "INSERT INTO report_sources (report_id, data)", "ON CONFLICT (report_id) DO UPDATE SET data = excluded.data", rows)
	if err != nil {
		return tx.fault("write the sources of reports", err)
	}
	return nil
}

// DropReportSource deletes it, where it is there.
func (tx *Tx) DropReportSource(ctx context.Context, report string) error {
	if _, err := tx.exec(ctx, "DELETE FROM report_sources WHERE report_id = ?", report); err != nil {
		return tx.fault("delete a report's source", err)
	}
	return nil
}

// ReportSource gives it, nil where there is none.
func (r *Reads) ReportSource(ctx context.Context, report string) (data []byte, err error) {
	err = r.get(ctx, []any{&data}, "SELECT data FROM report_sources WHERE report_id = ?", report)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, r.fault("read a report's source", err)
	}
	return data, nil
}
