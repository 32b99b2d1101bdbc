package store

import (
	"context"
	"database/sql"
	"fmt"
)

// A Finding is one thing in the store that is not as it was kept.
type Finding struct {
	Where string // table and key, such as "reading 12" or "original sha256:…"
	What  string // what is wrong with it
}

func (f Finding) String() string { return f.Where + ": " + f.What }

// Verified is what Verify went through.
type Verified struct {
	Head      Head // of the log as it is now
	Readings  int
	Originals int
}

// Verify goes through everything that was ever kept and calls found for
// whatever is not as it was: bytes, texts and entries of the log against their
// hashes, each entry against the one before, spans against their texts (law 1),
// what readings say against the columns that repeat it, references, and what
// follows from the log against it. With a head that was written down before
// (zero for none) it also finds a log that was cut short or made anew. The
// tables of the record are not looked at: they can be dropped and made again.
//
// The error is of KindStorage where the data base cannot even be read; that,
// too, is damage.
func (s *Store) Verify(ctx context.Context, against Head, found func(Finding)) (v Verified, err error) {
	err = s.View(ctx, func(r *Reads) error {
		v, err = r.verify(ctx, against, found)
		return err
	})
	return v, err
}

// A verifier is one run of Verify.
type verifier struct {
	*Reads
	found func(Finding)
	stones
}

func (r *Reads) verify(ctx context.Context, against Head, found func(Finding)) (Verified, error) {
	v := verifier{Reads: r, found: found, stones: stones{latest: map[string]stone{}, bytes: map[[2]string]bool{}}}
	var seen Verified
	for _, part := range []struct {
		doing string
		do    func() error
	}{
		{"check the file", func() error { return r.d.integrity(ctx, r, v.find) }},
		{"check the log", func() (err error) { seen.Head, err = v.log(ctx, against); return err }},
		{"check withdrawals", func() error { return v.withdrawals(ctx) }},
		{"check readings", func() (err error) { seen.Readings, err = v.readings(ctx); return err }},
		{"check originals", func() (err error) { seen.Originals, err = v.originals(ctx); return err }},
		{"check references", func() error { return v.references(ctx) }},
		{"check users", func() error { return v.users(ctx) }},
	} {
		if err := part.do(); err != nil {
			return seen, r.fault(part.doing, err)
		}
	}
	return seen, nil
}

// find notes a finding about what a format and its arguments name.
func (v *verifier) find(where, what string, args ...any) {
	v.found(Finding{where, fmt.Sprintf(what, args...)})
}

// must finds that what does not hold.
func (v *verifier) must(holds bool, where, what string) {
	if !holds {
		v.find(where, "%s", what)
	}
}

// originals hashes all original bytes.
func (v *verifier) originals(ctx context.Context) (n int, err error) {
	err = v.each(ctx, func(rows *sql.Rows) error {
		var hash string
		var data []byte
		err := rows.Scan(&hash, &data)
		v.must(hashes(hash, data), "original "+hash, "its bytes are changed")
		n++
		return err
	}, "SELECT hash, bytes FROM originals")
	return n, err
}

// references looks for rows that stand alone, and for what is noted with
// reports though it follows from their readings.
func (v *verifier) references(ctx context.Context) error {
	for _, c := range []struct{ what, wrong, query string }{
		{"original", "belongs to no report", `SELECT o.hash FROM originals o WHERE NOT EXISTS (SELECT 1 FROM revisions v WHERE v.revision = o.hash)`},
		{"text", "belongs to no reading", `SELECT t.text_id FROM texts t WHERE NOT EXISTS (SELECT 1 FROM readings g WHERE g.text_id = t.text_id)`},
		{"revision", "its bytes are missing", `SELECT v.revision FROM revisions v WHERE NOT EXISTS (SELECT 1 FROM originals o WHERE o.hash = v.revision)`},
		{"revision", "has no reading of that report", `SELECT v.revision FROM revisions v WHERE NOT EXISTS
			(SELECT 1 FROM readings g WHERE g.report_id = v.report_id AND g.revision = v.revision)`},
		{"revision", "its time of receipt is changed", `SELECT v.revision FROM revisions v WHERE v.added <>
			(SELECT g.added FROM readings g WHERE g.report_id = v.report_id AND g.revision = v.revision ORDER BY g.seq LIMIT 1)`},
		{"report", "has no reading", `SELECT p.report_id FROM reports p WHERE NOT EXISTS (SELECT 1 FROM readings g WHERE g.report_id = p.report_id)`},
		{"report", "its time of receipt is changed", `SELECT p.report_id FROM reports p WHERE p.added <>
			(SELECT g.added FROM readings g WHERE g.report_id = p.report_id ORDER BY g.seq LIMIT 1)`},
		{"report", "another reading counts than should", `SELECT p.report_id FROM reports p
			LEFT JOIN ranking r ON r.report_id = p.report_id LEFT JOIN withdrawals w ON w.report_id = p.report_id
			WHERE coalesce(p.counting, -1) <> CASE WHEN w.report_id IS NULL THEN coalesce(r.seq, -1) ELSE -1 END`},
	} {
		err := v.each(ctx, func(rows *sql.Rows) error {
			var id string
			err := rows.Scan(&id)
			v.find(c.what+" "+id, "%s", c.wrong)
			return err
		}, c.query)
		if err != nil {
			return err
		}
	}
	return nil
}
