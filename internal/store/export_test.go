package store

import (
	"context"
	"database/sql"
	"time"
)

// OpenWith is Open with another time to wait for other programs and further
// pragmas on every connection.
func OpenWith(ctx context.Context, path string, busy time.Duration, pragmas ...string) (*Store, error) {
	return open(ctx, path, config{create: true, busy: busy, pragmas: pragmas})
}

// DB is the pool of s.
func DB(s *Store) *sql.DB { return s.db }

// OpenAt makes a data base at path with the schema of an older version.
func OpenAt(ctx context.Context, path string, version int64) (*Store, error) {
	if err := found(ctx, path, config{}); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", dsn(path, config{}, "rw", "journal_mode(WAL)"))
	if err != nil {
		return nil, err
	}
	s := &Store{Reads: Reads{q: db, d: sqliteDialect{}, path: path}, db: db}
	return s, s.up(ctx, version)
}
