package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// A ReportSource is what counts of a report that counts.
type ReportSource struct {
	Report string
	Data   []byte
}

// PutReportSources writes what counts of reports, each once.
func (tx *Tx) PutReportSources(ctx context.Context, list []ReportSource) error {
	ids := make([]string, len(list))
	for i, s := range list {
		ids[i] = s.Report
	}
	numbers, err := tx.Numbers(ctx, ids)
	if err != nil {
		return err
	}
	rows := make([][]any, len(list))
	for i, s := range list {
		rows[i] = []any{numbers[s.Report], string(s.Data)}
	}
	slices.SortFunc(rows, byNumber)
	err = tx.put(ctx, "INSERT INTO report_sources (report, data)", []string{"report"}, "data = excluded.data", rows)
	if err != nil {
		return tx.fault("write the sources of reports", err)
	}
	return nil
}

// DropReportSource deletes it, where it is there.
func (tx *Tx) DropReportSource(ctx context.Context, report string) error {
	if _, err := tx.exec(ctx, "DELETE FROM report_sources WHERE report = (SELECT i.number FROM "+tx.d.oneID()+" i)", report); err != nil {
		return tx.fault("delete a report's source", err)
	}
	return nil
}

// ReportSource gives it, nil where there is none.
func (r *Reads) ReportSource(ctx context.Context, report string) (data []byte, err error) {
	err = r.get(ctx, []any{&data}, "SELECT s.data FROM "+r.d.oneID()+" i JOIN report_sources s ON s.report = i.number", report)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, r.fault("read a report's source", err)
	}
	return data, nil
}
