package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// A Tx is one transaction that may change the store. It must not be used
// after the function that got it, nor by two goroutines at once. Rows that are
// being gone through must be finished before the next question.
type Tx struct {
	Reads
}

// Update calls f with a transaction and keeps what f did: all of it or, where
// f or the keeping fails, none. When it returns nil, it is on the disk. Errors
// of f come back as they are, those of the data base are of KindStorage. After
// the disk has failed to write or sync (not when it was merely full) every
// later change gives that error again.
func (s *Store) Update(ctx context.Context, f func(tx *Tx) error) error {
	return s.write(ctx, "change", f)
}

func (s *Store) write(ctx context.Context, doing string, f func(tx *Tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.broken != nil {
		return s.broken
	}
	err := s.attempt(ctx, doing, f)
	if s.d.broken(err) {
		s.broken = err // what the system then says of the disk cannot be trusted
	}
	return err
}

func (s *Store) attempt(ctx context.Context, doing string, f func(tx *Tx) error) error {
	raw, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.fault(doing, err)
	}
	tx := &Tx{s.reads(raw)}
	if err := s.d.lock(ctx, tx); err != nil {
		return s.undo(raw, s.fault(doing, err))
	}
	if err := f(tx); err != nil {
		return s.undo(raw, err)
	}
	if err := raw.Commit(); err != nil {
		return s.undo(raw, s.fault(doing, err))
	}
	return nil
}

// View calls f with the store as it is at one moment, whatever is written
// meanwhile.
func (s *Store) View(ctx context.Context, f func(r *Reads) error) error {
	raw, err := s.db.BeginTx(ctx, s.d.snapshot())
	if err != nil {
		return s.fault("read", err)
	}
	r := s.reads(raw)
	if _, err := r.Head(ctx); err != nil { // the moment is that of the first question
		return s.undo(raw, err)
	}
	return s.undo(raw, f(&r))
}

// reads are the Reads of a transaction.
func (s *Store) reads(raw *sql.Tx) Reads {
	r := Reads{q: raw, d: s.d, path: s.path}
	if s.d.prepares() {
		r.prepared = map[string]*sql.Stmt{}
	}
	return r
}

// undo rolls tx back because of why, which may be nil, and gives why with
// what failed of that. The data base may have done so already, as on a full
// disk or where the connection is lost.
func (s *Store) undo(tx *sql.Tx, why error) error {
	err := tx.Rollback()
	if err == nil || errors.Is(err, sql.ErrTxDone) || s.d.knows(err) {
		return why
	}
	return errors.Join(why, fmt.Errorf("undo: %w", err))
}
