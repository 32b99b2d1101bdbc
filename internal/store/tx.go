package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Tx is one transaction that may change the store. It must not be used
// after the function that got it, nor by two goroutines at once. Rows that are
// being gone through must be finished before the next question.
type Tx struct {
	Reads
	last       Head  // the last entry that it added to the log, zero before
	lastNumber int64 // the highest number of an ID, 0 until one is wanted
	// numberBefore is the highest number of an ID when the transaction began, known
	// with lastNumber.
	numberBefore int64
}

// Update calls f with a transaction and keeps what f did: all of it or, where
// f or the keeping fails, none. When it returns nil, it is on the disk. f is
// called again where the connection was lost; it must go by what it then finds
// in the store. Errors of f come back as they are, those of the data base are
// of KindStorage. After the disk has failed to write or sync (not when it was
// merely full) every later change gives that error again.
func (s *Store) Update(ctx context.Context, f func(tx *Tx) error) error {
	return s.write(ctx, "change", f)
}

// pauses are how long to wait before trying again after a lost connection.
var pauses = []time.Duration{50 * time.Millisecond, 500 * time.Millisecond, 2 * time.Second}

func (s *Store) write(ctx context.Context, doing string, f func(tx *Tx) error) error {
	return s.alone(func() error {
		var unsure Head // the last entry of a try of which it is not known whether it was kept
		err := s.attempt(ctx, doing, &unsure, f)
		for _, pause := range pauses {
			if !s.d.lost(err) || sleep(ctx, pause) != nil {
				break
			}
			err = s.attempt(ctx, doing, &unsure, f)
		}
		return err
	})
}

// alone calls f as the only writer of this process, unless the disk has failed.
func (s *Store) alone(f func() error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.broken != nil {
		return s.broken
	}
	err := f()
	if s.d.broken(err) {
		s.broken = err // what the system then says of the disk cannot be trusted
	}
	return err
}

// attempt does it once. It has nothing to do where the log has the entry in
// unsure: a try before was kept, though the connection was lost before the
// server could say so.
func (s *Store) attempt(ctx context.Context, doing string, unsure *Head, f func(tx *Tx) error) error {
	raw, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.fault(doing, err)
	}
	tx := &Tx{Reads: s.reads(raw)}
	tx.writes, tx.known = true, map[string]int64{}
	if err := s.d.lock(ctx, tx); err != nil {
		return s.undo(raw, s.fault(doing, err))
	}
	if kept, err := tx.has(ctx, *unsure); err != nil || kept {
		return s.undo(raw, err)
	}
	if err := f(tx); err != nil {
		return s.undo(raw, err)
	}
	*unsure = tx.last
	if err := raw.Commit(); err != nil {
		return s.undo(raw, s.fault(doing, err))
	}
	return nil
}

// has reports whether the log has that entry; none has a number of 0.
func (r *Reads) has(ctx context.Context, h Head) (there bool, err error) {
	if h.Seq == 0 {
		return false, nil
	}
	err = r.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM log WHERE seq = ? AND hash = ?)", h.Seq, h.Hash)
	if err != nil {
		return false, r.fault("read the log", err)
	}
	return there, nil
}

// View calls f with the store as it is at one moment, whatever is written
// meanwhile.
func (s *Store) View(ctx context.Context, f func(r *Reads) error) error {
	raw, err := s.db.BeginTx(ctx, s.d.snapshot())
	if err != nil {
		return s.fault("read", err)
	}
	r := s.reads(raw)
	r.known = map[string]int64{}
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
