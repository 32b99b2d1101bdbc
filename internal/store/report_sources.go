package store

import (
	"context"
	"database/sql"
	"errors"
)

// PutReportSource writes what counts of a report that counts.
func (tx *Tx) PutReportSource(ctx context.Context, report string, data []byte) error {
	_, err := tx.exec(ctx, `INSERT INTO report_sources (report_id, data) VALUES (?, ?)
		ON CONFLICT (report_id) DO UPDATE SET data = excluded.data`, report, string(data))
	if err != nil {
		return tx.fault("write a report's source", err)
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
