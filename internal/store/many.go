package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// inOneQuery is how many values of a list go into one query.
const inOneQuery = 256

// eachIn runs a query for a list of values, some at a time, and calls scan for
// every row. The query has one %IN% where the list "(?, ?)" is to stand. The
// rows of each part are in the query's order; callers that want an order of
// the whole sort. Arguments for what stands before the list are given as before.
func eachIn[T any](ctx context.Context, r *Reads, scan func(*sql.Rows) error, query string, values []T, before ...any) error {
	for part := range slices.Chunk(values, inOneQuery) {
		list, args := inList(part)
		if err := r.each(ctx, scan, strings.Replace(query, "%IN%", list, 1), slices.Concat(before, args)...); err != nil {
			return err
		}
	}
	return nil
}

// eachID is eachIn for IDs, of which "%IDS%" stands for their rows of ids.
func (r *Reads) eachID(ctx context.Context, scan func(*sql.Rows) error, query string, ids []string) error {
	for part := range slices.Chunk(ids, inOneQuery) {
		from, args := r.d.idsIn(part)
		if err := r.each(ctx, scan, strings.Replace(query, "%IDS%", from, 1), args...); err != nil {
			return err
		}
	}
	return nil
}

// execIn is eachIn for a statement.
func execIn[T any](ctx context.Context, r *Reads, statement string, values []T) error {
	for part := range slices.Chunk(values, inOneQuery) {
		list, args := inList(part)
		if _, err := r.exec(ctx, strings.Replace(statement, "%IN%", list, 1), args...); err != nil {
			return err
		}
	}
	return nil
}

// inList repeats the last value until there are a power of two, so that few
// different queries have to be compiled.
func inList[T any](values []T) (list string, args []any) {
	n := 1
	for n < len(values) {
		n *= 2
	}
	args = make([]any, n)
	for i := range args {
		args[i] = values[min(i, len(values)-1)]
	}
	return "(?" + strings.Repeat(", ?", n-1) + ")", args
}

// insertedAtOnce is how many rows one statement inserts, a power of two.
const insertedAtOnce = 64

// insert inserts rows of as many values as head names columns, many with one
// statement; tail is what follows the values.
func (tx *Tx) insert(ctx context.Context, head, tail string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.insertAs(ctx, head, "(?"+strings.Repeat(", ?", len(rows[0])-1)+")", tail, rows)
}

// insertAs is insert where one is how the values of a row are written.
func (tx *Tx) insertAs(ctx context.Context, head, one, tail string, rows [][]any) error {
	_, err := tx.insertNew(ctx, head, one, tail, rows)
	return err
}

// insertNew is insertAs that gives how many rows were written.
func (tx *Tx) insertNew(ctx context.Context, head, one, tail string, rows [][]any) (written int64, err error) {
	for n := insertedAtOnce; n > 0; n /= 2 { // few different statements have to be compiled
		for ; len(rows) >= n; rows = rows[n:] {
			statement := tx.d.inserting(head) + " VALUES " + one + strings.Repeat(", "+one, n-1) + " " + tail
			some, err := tx.exec(ctx, statement, slices.Concat(rows[:n]...)...)
			if err != nil {
				return written, err
			}
			written += some
		}
	}
	return written, nil
}

// put is insert over rows that are there with the same numbers in the columns of
// key, which are the first; update says what then changes. Rows with a number
// that this transaction has given are new, most of them: SQLite is spared what
// it does to be able to undo a statement that changes rows.
func (tx *Tx) put(ctx context.Context, head string, key []string, update string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	var fresh, others [][]any
	for _, row := range rows {
		if slices.ContainsFunc(row[:len(key)], func(n any) bool { return tx.lastNumber != 0 && n.(int64) > tx.numberBefore }) {
			fresh = append(fresh, row)
		} else {
			others = append(others, row)
		}
	}
	one := "(?" + strings.Repeat(", ?", len(rows[0])-1) + ")"
	written, err := tx.insertNew(ctx, head, one, "ON CONFLICT DO NOTHING", fresh)
	if err != nil {
		return err
	}
	if written < int64(len(fresh)) {
		others = rows
	}
	return tx.insert(ctx, head, "ON CONFLICT ("+strings.Join(key, ", ")+") DO UPDATE SET "+update, others)
}
