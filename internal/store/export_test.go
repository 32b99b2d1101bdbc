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
