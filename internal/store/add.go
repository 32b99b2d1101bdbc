package store

import (
	"context"
	"fmt"
	"time"

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
	New       Status = "added"         // the report was not there
	Revision  Status = "revision"      // it was there with another text
	SameText  Status = "same text"     // other bytes of the same text
	Reread    Status = "read again"    // same bytes, newer program, other lists of the user or another given date
	Already   Status = "already there" // nothing changed
	Withdrawn Status = "withdrawn"     // the report was withdrawn; nothing changed
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
// the program or a newer one with the same lists of the user and the same
// given date, or when it gives no date. A report without an address whose bytes
// are known keeps the ID under which they are. Errors are of KindStorage, of
// KindInternal for an entry whose hashes or spans do not fit its bytes and
// text. After the disk has failed to write or sync (not when it was merely
// full) every later Add gives that error again.
func (s *Store) Add(ctx context.Context, at time.Time, entries []Entry) (added []Added, err error) {
	for i := range entries {
		if err := Check(entries[i]); err != nil {
			return nil, err
		}
	}
	err = s.write(ctx, "add", func(tx *Tx) error {
		added, err = tx.addAll(ctx, stamp(at), entries)
		if err != nil {
			return tx.fault("add", err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return added, nil
}

// stamp writes a time as the tables keep it, to the second.
func stamp(at time.Time) string { return at.UTC().Format(time.RFC3339) }

// A step is one statement with its arguments.
type step struct {
	statement string
	args      []any
}

// do runs the steps in their order.
func (tx *Tx) do(ctx context.Context, steps []step) error {
	for _, s := range steps {
		if _, err := tx.exec(ctx, s.statement, s.args...); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) add(ctx context.Context, at string, e *Entry) (Added, error) {
	r := e.Reading
	id, err := tx.reportID(ctx, &r.Report)
	if err != nil {
		return Added{}, err
	}
	r.Report.ID = id
	status, err := tx.status(ctx, &r)
	if err == nil && status != Already && status != Withdrawn {
		err = tx.keep(ctx, at, e.Data, &r)
	}
	if err != nil {
		return Added{}, fmt.Errorf("keep report %s: %w", id, err)
	}
	return Added{ReportID: id, Status: status}, nil
}

// keep writes what is not there of r, with its entry in the log.
func (tx *Tx) keep(ctx context.Context, at string, data []byte, r *parley.Reading) error {
	reading, err := encode(r)
	if err != nil {
		return err
	}
	e, err := tx.appendLog(ctx, ReadingEntry, at, r.Report.ID, reading, false)
	if err != nil {
		return err
	}
	if err := tx.keepBlobs(ctx, data, &r.Report); err != nil {
		return err
	}
	if err := tx.keepReading(ctx, e.Seq, at, r, reading); err != nil {
		return err
	}
	return tx.recount(ctx, r.Report.ID)
}
