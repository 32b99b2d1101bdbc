package store

import (
	"context"
	"database/sql"
	"errors"
)

// LastDay gives the first day, an ISO 8601 prefix, of the latest record that a
// filter lists but for the skip latest ones; "" where there are no more with a
// first day. Limit and After of the filter are not regarded.
func (r *Reads) LastDay(ctx context.Context, f Filter, skip int) (day string, err error) {
	where, args, err := f.where(r)
	if err != nil {
		return "", err
	}
	query := "SELECT r.date_from FROM records r" + allOf(append(where, "r.date_from <> ''")) + " ORDER BY r.date_from DESC, r.record_id DESC LIMIT 1 OFFSET ?"
	err = r.get(ctx, []any{&day}, query, append(args, skip)...)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", r.fault("list records", err)
	}
	return day, nil
}
