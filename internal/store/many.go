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
// the whole sort.
func (r *Reads) eachIn(ctx context.Context, scan func(*sql.Rows) error, query string, values []string) error {
	for part := range slices.Chunk(values, inOneQuery) {
		list, args := inList(part)
		if err := r.each(ctx, scan, strings.Replace(query, "%IN%", list, 1), args...); err != nil {
			return err
		}
	}
	return nil
}

// execIn is eachIn for a statement.
func (r *Reads) execIn(ctx context.Context, statement string, values []string) error {
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
func inList(values []string) (list string, args []any) {
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
