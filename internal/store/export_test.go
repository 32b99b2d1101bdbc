package store

import (
	"context"
	"database/sql"
	"time"

	"parley"
)

// OpenWith is Open with another time to wait for other programs and further
// pragmas on every connection.
func OpenWith(ctx context.Context, path string, busy time.Duration, pragmas ...string) (*Store, error) {
	return open(ctx, path, config{create: true, busy: busy, pragmas: pragmas})
}

// OpenLoose is Open without watching references.
func OpenLoose(ctx context.Context, path string) (*Store, error) {
	return open(ctx, path, config{create: true, busy: time.Second, loose: true})
}

// DB is the pool of s.
func DB(s *Store) *sql.DB { return s.db }

// OpenAt makes a data base at path with the schema of an older version.
func OpenAt(ctx context.Context, path string, version int64) (*Store, error) {
	if err := found(ctx, path, config{}); err != nil {
		return nil, err
	}
	return UpTo(ctx, path, version)
}

// UpTo opens the data base at path and brings it up to an older version.
func UpTo(ctx context.Context, path string, version int64) (*Store, error) {
	db, err := sql.Open("sqlite", dsn(path, config{}, "rw", "journal_mode(WAL)"))
	if err != nil {
		return nil, err
	}
	s := &Store{Reads: Reads{q: db, d: sqliteDialect{}, path: path}, db: db}
	return s, s.up(ctx, version)
}

// KeyNumber is the digest of a key.
func KeyNumber(key string) int64 { return keyNumber(key) }

// The most keys that wait.
const (
	MostDated   = mostDated
	MostUndated = mostUndated
)

// WordParts gives the words of texts as they are indexed.
func WordParts(texts ...string) []string { return wordParts(texts...) }

// Exec runs a statement that is written with ? for arguments.
func Exec(ctx context.Context, tx *Tx, statement string, args ...any) (int64, error) {
	return tx.exec(ctx, statement, args...)
}

// VerifyIn is Verify within a transaction.
func VerifyIn(ctx context.Context, tx *Tx, against Head, found func(Finding)) (Verified, error) {
	return tx.verify(ctx, against, found)
}

// Rows gives all of a table in a fixed order.
func Rows(ctx context.Context, tx *Tx, table string) (columns []string, list [][]any, err error) {
	rows, err := tx.query(ctx, "SELECT * FROM "+table+" ORDER BY 1, 2")
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	if columns, err = rows.Columns(); err != nil {
		return nil, nil, err
	}
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, nil, err
		}
		list = append(list, row)
	}
	return columns, list, rows.Err()
}

// Reseal computes all hashes of the log anew.
func Reseal(ctx context.Context, tx *Tx) error {
	previous := ""
	head, err := tx.Head(ctx)
	for seq := int64(1); seq <= head.Seq && err == nil; seq++ {
		e := logged{Seq: seq, Previous: previous}
		var payload string
		err = tx.get(ctx, []any{&e.Kind, &e.At, &e.Subject, &e.PayloadHash, &payload}, "SELECT kind, at, subject, payload_hash, coalesce(payload, '') FROM log WHERE seq = ?", seq)
		if payload != "" {
			e.PayloadHash = parley.HashID([]byte(payload))
		}
		e.Hash = e.sum()
		if err == nil {
			_, err = tx.exec(ctx, "UPDATE log SET payload_hash = ?, previous = ?, hash = ? WHERE seq = ?", e.PayloadHash, previous, e.Hash, seq)
		}
		previous = e.Hash
	}
	return err
}
