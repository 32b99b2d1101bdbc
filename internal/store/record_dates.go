package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// LastDay gives the first day, an ISO 8601 prefix, of the latest record that a
// filter lists but for the skip latest ones; "" where there are no more with a
// first day. Limit and After of the filter are not regarded.
func (r *Reads) LastDay(ctx context.Context, f Filter, skip int) (day string, err error) {
	s, err := r.matching(&f)
	if err != nil {
		return "", err
	}
	s = statement{"SELECT r.date_from FROM records r WHERE r.listed < ?" + s.sql + " ORDER BY r.listed DESC, r.record_id DESC LIMIT 1 OFFSET ?", slices.Concat([]any{undated}, s.args, []any{skip})}
	err = r.get(ctx, []any{&day}, s.sql, s.args...)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", r.fault("list records", err)
	}
	return day, nil
}
