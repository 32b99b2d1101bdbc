package store

import (
	"context"
	"database/sql"
	"strings"

	"parley"
)

// ReportsCalled gives the IDs of the reports that are not withdrawn and have
// that ID or address, or an ID that begins with these digits (with or without
// "sha256:"), sorted; at most limit. Where the ID or address is whole it is
// the only one. The ID of a report with an address is the hash of that.
func (r *Reads) ReportsCalled(ctx context.Context, name string, limit int) (ids []string, err error) {
	const counting = "SELECT p.report_id FROM reports p WHERE p.counting IS NOT NULL AND "
	take := func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}
	from := "sha256:" + strings.TrimPrefix(name, "sha256:")
	err = r.each(ctx, take, counting+"p.report_id IN (?, ?) ORDER BY p.report_id LIMIT 1", from, parley.HashID([]byte(name)))
	if err == nil && len(ids) == 0 {
		err = r.each(ctx, take, counting+"p.report_id >= ? AND p.report_id < ? ORDER BY p.report_id LIMIT ?", from, from+"g", limit)
	}
	if err != nil {
		return nil, r.fault("look for a report", err)
	}
	return ids, nil
}
