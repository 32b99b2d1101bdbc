package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// LastDay gives the first day, an ISO 8601 prefix, of the latest record that a
// filter lists but for the skip latest ones; "" where there are no more with a
// first day. Limit and After of the filter are not regarded.
func (r *Reads) LastDay(ctx context.Context, f Filter, skip int) (day string, err error) {
	s, err := r.matching(&f)
	if err != nil {
		return "", err
	}
	all := lane{statement{"SELECT r.date_from FROM records r WHERE 1 = 1" + s.sql, s.args}, "r.listed", "r.record_id", false}
	if lanes := f.lanes(); len(lanes) == 1 && f.Text == "" {
		all = lanes[0]
		all.sql = "SELECT r.date_from" + strings.TrimPrefix(all.sql, recordColumns)
	}
	all = all.where(all.listed+" < ?", undated)
	s = statement{all.sql + " ORDER BY " + all.listed + " DESC, " + all.id + " DESC LIMIT 1 OFFSET ?", append(all.args, skip)}
	err = r.getOf(ctx, []any{&day}, s)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", r.fault("list records", err)
	}
	return day, nil
}
