// Package store keeps reports, what was read in them, and what people judged
// of it, in one SQLite file or in a PostgreSQL data base.
//
// In come original bytes with their reading, judgements and withdrawals; out
// come lists of reports, readings that count now, and originals exactly as they
// came. Each of them is an entry of an append-only log, hash-linked to the one
// before. Adding is idempotent, one transaction a batch, and what has returned
// is on the disk. The tables of the record follow from the log and can be
// dropped; what stands in them is for internal/merge to say. Users, their
// sessions and tokens stand beside the log; of secrets only hashes are kept.
//
// Reading files and extracting is left to internal/ingest, merging of many
// reports to internal/merge, printing to the commands. The schema stands in
// schema/, one folder a dialect; storetest is the suite every dialect passes.
package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"parley"
)

// busyTimeout is how long a statement waits for another process to finish
// writing before it fails.
const busyTimeout = 20 * time.Second

// openingPause is how long to wait for others who make the same file before
// trying to open it again.
const openingPause = 10 * time.Millisecond

// sqliteConnections is how many connections to a file are kept open: opening one
// reads the schema again, and its cache is cold. Each may hold 32 MiB of cache.
const sqliteConnections = 4

// A Store is an open data base. It may be used by several goroutines; writes
// go one after the other.
type Store struct {
	Reads
	db      *sql.DB
	busy    time.Duration
	writing sync.Mutex
	broken  error // guarded by writing: a failed disk, after which nothing more is written
}

// config is what tests change.
type config struct {
	create  bool
	busy    time.Duration
	pragmas []string // such as max_page_count(40), for every connection
	loose   bool     // references are not watched
}

// Open opens the data base at path, makes it where there is none, and brings
// an older schema up to date. A path is a file, whose folder must exist, or an
// address postgres://user@host/name, of which it uses the schema parley (another
// with ?search_path=). A file or schema that is not Parley's, or one of a newer
// Parley, is left as it is. Errors are of KindStorage, of KindUsage for an
// empty path or another address.
func Open(ctx context.Context, path string) (*Store, error) {
	return open(ctx, path, config{create: true, busy: busyTimeout})
}

// OpenExisting is Open for readers: where there is no data base it makes none
// and the error is of KindNotFound; one in a place that cannot be written is
// opened for reading.
func OpenExisting(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path, config{busy: busyTimeout})
	if err != nil && isReadOnly(err) && !isPostgres(path) && !hasLog(path) {
		return openFrozen(ctx, path)
	}
	return s, err
}

func open(ctx context.Context, path string, c config) (*Store, error) {
	if isPostgres(path) {
		return openPostgres(ctx, path, c)
	}
	begun := time.Now()
	for {
		s, err := openFile(ctx, path, c)
		if err == nil || codeOf(err)&0xff != sqlite3.SQLITE_BUSY || time.Since(begun) >= c.busy {
			return s, err
		}
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(openingPause):
		}
	}
}

// openFile opens a file. While others make it, it may be busy at once, without
// the wait of a statement: SQLite does not wait while the log is switched on.
func openFile(ctx context.Context, path string, c config) (*Store, error) {
	if path == "" || strings.Contains(path, "://") {
		return nil, &parley.Error{Kind: parley.KindUsage, Msg: "data base " + quote(path) + ": neither the name of a file nor an address postgres://…; name one with --db"}
	}
	kind, err := look(path)
	switch {
	case err != nil:
		return nil, err
	case kind == missing && !c.create:
		return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "data base " + quote(path) + ": there is none; add reports first (parley add FILE…) or name another with --db"}
	case kind != ours || halfFounded(path):
		if err := found(ctx, path, c); err != nil {
			return nil, err
		}
	}
	return connect(ctx, path, dsn(path, c, "rw", append([]string{"journal_mode(WAL)"}, c.pragmas...)...))
}

// halfFounded reports whether a beginning was killed while it wrote our mark:
// the header may have it, but SQLite will take it back when it opens the file.
// Later there is no such journal, as writes go to the log.
func halfFounded(path string) bool {
	info, err := os.Stat(path + "-journal")
	return err == nil && info.Size() > 0
}

// connect opens the pool and brings the schema up to date.
func connect(ctx context.Context, path, dsn string) (*Store, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, fault(sqliteDialect{}, path, "open", err)
	}
	db.SetMaxIdleConns(sqliteConnections)
	s := &Store{Reads: Reads{q: db, d: sqliteDialect{}, path: path}, db: db}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// openFrozen opens a data base that nobody can be writing to, as on a
// read-only disk: no lock and no log file is made.
func openFrozen(ctx context.Context, path string) (*Store, error) {
	return connect(ctx, path, dsn(path, config{busy: busyTimeout}, "ro")+"&immutable=1")
}

// hasLog reports whether writes may stand beside the file, in its log.
func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return !errors.Is(err, fs.ErrNotExist) && (err != nil || info.Size() > 0)
}

// Path is the file or the address as given to Open, without its password.
func (s *Store) Path() string { return s.path }

// Close closes the data base. What Add returned is kept even where Close
// fails.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return s.fault("close", err)
	}
	return nil
}
