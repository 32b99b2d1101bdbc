package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// sqliteDialect is that of one file behind SQLite.
type sqliteDialect struct{}

func (sqliteDialect) folder() string { return "schema/sqlite" }

func (sqliteDialect) goose() (goose.Dialect, []goose.ProviderOption, error) {
	return goose.DialectSQLite3, nil, nil
}

func (sqliteDialect) hasTable() string {
	return "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?)"
}

func (sqliteDialect) placeholders(query string) string { return query }

func (sqliteDialect) prepares() bool { return true }

func (sqliteDialect) once() []any { return nil }

// lock has nothing to do: a transaction begins with the lock (_txlock).
func (sqliteDialect) lock(context.Context, *Tx) error { return nil }

// inserting saves SQLite from keeping every page as it was before the statement,
// to be able to undo the statement alone.
func (sqliteDialect) inserting(head string) string {
	return strings.Replace(head, "INSERT", "INSERT OR ROLLBACK", 1)
}

// referringAtOnce is one: for more, references are counted, and that has to be
// undone where the statement fails.
func (sqliteDialect) referringAtOnce() int { return 1 }

// firstProposals are sixteen places for each score, each in the order of coming.
func (sqliteDialect) firstProposals() string { return "substr(x.a_id, 1, 3), " }

func (sqliteDialect) snapshot() *sql.TxOptions { return &sql.TxOptions{ReadOnly: true} }

func (sqliteDialect) integrity(ctx context.Context, r *Reads, find func(where, what string, args ...any)) error {
	err := r.each(ctx, func(rows *sql.Rows) error {
		var says string
		err := rows.Scan(&says)
		if says != "ok" {
			find("file", "%s", says)
		}
		return err
	}, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	return lostIDs(ctx, r, find)
}

func (sqliteDialect) advice(err error) string {
	switch code := codeOf(err); code & 0xff {
	case sqlite3.SQLITE_FULL:
		return "the disk is full; nothing of this batch was kept; make room and run it again"
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "another program is using it; run it again when that has finished"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return "it cannot be written; check the rights of the file and its folder"
	case sqlite3.SQLITE_CANTOPEN:
		return "it cannot be opened or made; check that its folder exists and can be written"
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return "it is damaged; restore a copy"
	case sqlite3.SQLITE_IOERR:
		if code == sqlite3.SQLITE_IOERR_SHMSIZE {
			return "the disk is full or failing; make room and run it again"
		}
		return "the disk failed; nothing of this batch was kept; check the disk"
	}
	return ""
}

func (sqliteDialect) knows(err error) bool { return codeOf(err) != 0 }

func (sqliteDialect) broken(err error) bool { return codeOf(err)&0xff == sqlite3.SQLITE_IOERR }

func (sqliteDialect) lost(error) bool { return false }

func (sqliteDialect) mayBeRace(err error) bool {
	switch codeOf(err) & 0xff {
	case sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_SCHEMA:
		return true
	}
	return false
}

// codeOf is the extended result code of SQLite in err's chain, 0 where there
// is none.
func codeOf(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// isReadOnly reports whether err may come from a place that cannot be written.
func isReadOnly(err error) bool {
	switch codeOf(err) & 0xff {
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return true
	}
	return false
}
