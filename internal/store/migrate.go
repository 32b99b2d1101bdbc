package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	sqlite3 "modernc.org/sqlite/lib"

	"parley"
)

//go:embed schema/sqlite/*.sql
var schema embed.FS

// versionTable is where goose notes which migrations have run.
const versionTable = "goose_db_version"

// SchemaVersion is the version of the schema that this program writes: the
// number of the last migration.
func SchemaVersion() (int64, error) {
	dir, err := migrations()
	if err != nil {
		return 0, err
	}
	names, err := fs.Glob(dir, "*.sql")
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("embedded schema: no migrations (%v)", err)
	}
	return goose.NumericComponent(names[len(names)-1])
}

func migrations() (fs.FS, error) {
	return fs.Sub(schema, "schema/sqlite")
}

// migrate brings an older schema up to date and refuses a newer one. Two
// processes may do so at once: the loser of the race sees the work done.
func (s *Store) migrate(ctx context.Context) error {
	want, err := SchemaVersion()
	if err != nil {
		return err
	}
	for try := 0; ; try++ {
		have, err := s.schemaVersion(ctx)
		switch {
		case err != nil:
			return fault(s.path, "open", err)
		case have > want:
			return &parley.Error{Kind: parley.KindStorage, Msg: fmt.Sprintf("data base %s: made by a newer Parley (schema %d, this program knows %d); nothing was changed; use the newer program or name another file with --db", quote(s.path), have, want)}
		case have == want:
			return nil
		}
		if err := s.up(ctx); err != nil && (try == 2 || !mayBeRace(err)) {
			return fault(s.path, "make the tables", err)
		}
	}
}

// mayBeRace reports whether err may come from another process that makes the
// same tables at the same time.
func mayBeRace(err error) bool {
	switch codeOf(err) & 0xff {
	case sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_SCHEMA:
		return true
	}
	return false
}

// schemaVersion is the number of the last migration that ran, 0 before the
// first.
func (s *Store) schemaVersion(ctx context.Context) (int64, error) {
	var there bool
	err := s.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?)", versionTable).Scan(&there)
	if err != nil || !there {
		return 0, err
	}
	var v sql.NullInt64
	err = s.db.QueryRowContext(ctx, "SELECT max(version_id) FROM "+versionTable).Scan(&v)
	return v.Int64, err
}

// up runs the migrations that are missing, each in a transaction.
func (s *Store) up(ctx context.Context) (err error) {
	dir, err := migrations()
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.db, dir,
		goose.WithTableName(versionTable), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	var partial *goose.PartialError
	if errors.As(err, &partial) {
		return partial.Err
	}
	return err
}
