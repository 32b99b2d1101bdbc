package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"parley"
)

// Reads is everything that can be asked of a store. A Store answers from what
// is committed at the time, the Reads that View hands out from one moment, a
// Tx from that and its own changes.
type Reads struct {
	q        querier
	d        dialect
	path     string               // for messages: file or address without password
	prepared map[string]*sql.Stmt // of a transaction, closed with it; nil outside
	writes   bool                 // a transaction that writes
	known    map[string]int64     // numbers of IDs that a transaction has met; nil outside
	waiting  [2]*pendingKeys      // dated ones and others, as such a transaction has read them
	failed   error                // of a statement of such a transaction that was to change something
}

// querier is a pool of connections or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

// prepare compiles a statement once for the transaction: half of the time of
// adding went into compiling.
func (r *Reads) prepare(ctx context.Context, statement string) (*sql.Stmt, error) {
	if p, ok := r.prepared[statement]; ok {
		return p, nil
	}
	p, err := r.q.PrepareContext(ctx, statement)
	if err == nil {
		r.prepared[statement] = p
	}
	return p, err
}

// query runs a query that is written with ? for arguments.
func (r *Reads) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	query = r.d.placeholders(query)
	if r.prepared == nil {
		return r.q.QueryContext(ctx, query, args...)
	}
	p, err := r.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.QueryContext(ctx, args...)
}

// get runs a query for one row. The error is sql.ErrNoRows where it finds
// none.
func (r *Reads) get(ctx context.Context, into []any, query string, args ...any) error {
	rows, err := r.query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	if !rows.Next() {
		return errors.Join(rows.Err(), sql.ErrNoRows)
	}
	if err := rows.Scan(into...); err != nil {
		return err
	}
	return rows.Close()
}

// exec runs a statement that is written with ? for arguments and gives how
// many rows it changed. In a transaction that writes none runs after one that
// failed: the data base may have undone what was before, and would keep what
// comes then by itself.
func (r *Reads) exec(ctx context.Context, statement string, args ...any) (int64, error) {
	if r.failed != nil {
		return 0, r.failed
	}
	changed, err := r.execute(ctx, statement, args...)
	if err != nil && r.writes {
		r.failed = err
	}
	return changed, err
}

func (r *Reads) execute(ctx context.Context, statement string, args ...any) (int64, error) {
	statement = r.d.placeholders(statement)
	var done sql.Result
	var err error
	if r.prepared == nil {
		done, err = r.q.ExecContext(ctx, statement, args...)
	} else {
		var p *sql.Stmt
		if p, err = r.prepare(ctx, statement); err == nil {
			done, err = p.ExecContext(ctx, args...)
		}
	}
	if err != nil {
		return 0, err
	}
	return done.RowsAffected()
}

// each calls scan for every row of a query until it fails.
func (r *Reads) each(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := r.query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// eachOf is each for a statement that is planned for its own arguments.
func (r *Reads) eachOf(ctx context.Context, scan func(*sql.Rows) error, s statement) error {
	return r.each(ctx, scan, s.sql, append(r.d.once(), s.args...)...)
}

// getOf is get for such a statement.
func (r *Reads) getOf(ctx context.Context, into []any, s statement) error {
	return r.get(ctx, into, s.sql, append(r.d.once(), s.args...)...)
}

// fault wraps an error of the data base: what it was doing, what to do next.
func (r *Reads) fault(doing string, err error) error {
	return fault(r.d, r.path, doing, err)
}

func (r *Reads) notFound(what, id string) error {
	return &parley.Error{Kind: parley.KindNotFound, Msg: fmt.Sprintf("data base %s: %s %s is not in it", quote(r.path), what, quote(id))}
}
