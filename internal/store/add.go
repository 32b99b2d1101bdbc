package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"parley"
)

// An Entry is one report to keep: the bytes as they came and what was read in
// them, Report.Text included.
type Entry struct {
	Data    []byte
	Reading parley.Reading
}

// Status says what adding an entry did.
type Status string

// What adding may do.
const (
	New      Status = "added"         // the report was not there
	Revision Status = "revision"      // it was there with another text
	SameText Status = "same text"     // other bytes of the same text
	Reread   Status = "read again"    // same bytes, newer program or another given date
	Already  Status = "already there" // nothing changed
)

// Added is what adding an entry did to which report.
type Added struct {
	ReportID string
	Status   Status
}

// Add keeps the entries in one transaction: all of them or, with an error,
// none. What it returns is on the disk; results stand in the order of the
// entries. at is the time of receipt.
//
// An entry is already there when its bytes have been read by this version of
// the program or a newer one with the same given date, or when it gives no
// date. A report without an address whose bytes are known keeps the ID under
// which they are. Errors are of KindStorage, of KindInternal for an entry
// whose hashes or spans do not fit its bytes and text. After the disk has
// failed to write or sync (not when it was merely full) every later Add gives
// that error again.
func (s *Store) Add(ctx context.Context, at time.Time, entries []Entry) (added []Added, err error) {
	for i := range entries {
		if err := Check(entries[i]); err != nil {
			return nil, err
		}
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.broken != nil {
		return nil, s.broken
	}
	added, err = s.addAll(ctx, at, entries)
	if codeOf(err)&0xff == sqlite3.SQLITE_IOERR {
		s.broken = err // what the system then says of the disk cannot be trusted
	}
	return added, err
}

func (s *Store) addAll(ctx context.Context, at time.Time, entries []Entry) (added []Added, err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, fault(s.path, "add", err)
	}
	w := writer{ctx: ctx, tx: tx, at: at.UTC().Format(time.RFC3339), prepared: map[string]*sql.Stmt{}}
	for i := range entries {
		one, err := w.add(&entries[i])
		if err != nil {
			return nil, errors.Join(fault(s.path, "add", err), undo(tx))
		}
		added = append(added, one)
	}
	if err := tx.Commit(); err != nil {
		return nil, errors.Join(fault(s.path, "add", err), undo(tx))
	}
	return added, nil
}

// undo rolls tx back; SQLite may have done so already, as on a full disk.
func undo(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) && codeOf(err) == 0 {
		return err
	}
	return nil
}
