package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// postgresDialect is that of a schema in a data base of a PostgreSQL server.
type postgresDialect struct{}

// writerLock is the advisory lock that the one writer of a data base holds.
const writerLock = applicationID

func (postgresDialect) folder() string { return "schema/postgres" }

func (postgresDialect) goose() (goose.Dialect, []goose.ProviderOption, error) {
	locker, err := lock.NewPostgresSessionLocker()
	return goose.DialectPostgres, []goose.ProviderOption{goose.WithSessionLocker(locker)}, err
}

func (postgresDialect) hasTable() string {
	return "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?)"
}

// placeholders numbers the question marks; no query has one in a literal.
func (postgresDialect) placeholders(query string) string {
	var b strings.Builder
	for n := 1; ; n++ {
		before, after, found := strings.Cut(query, "?")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteString("$" + strconv.Itoa(n))
		query = after
	}
}

func (postgresDialect) prepares() bool { return false }

// once keeps the server from making one plan for all arguments, which it does
// for a statement that was prepared: a search for a word that most reports have
// would gather all of them first.
func (postgresDialect) once() []any { return []any{pgx.QueryExecModeCacheDescribe} }

func (postgresDialect) lock(ctx context.Context, tx *Tx) error {
	_, err := tx.exec(ctx, "SELECT pg_advisory_xact_lock(?)", int64(writerLock))
	return err
}

func (postgresDialect) inserting(head string) string { return head }

func (postgresDialect) referringAtOnce() int { return insertedAtOnce }

func (postgresDialect) firstProposals() string { return "" }

func (postgresDialect) snapshot() *sql.TxOptions {
	return &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead}
}

// integrity has nothing to do: what the server cannot read it says by itself.
func (postgresDialect) integrity(context.Context, *Reads, func(where, what string, args ...any)) error {
	return nil
}

// The codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
func (d postgresDialect) advice(err error) string {
	switch code := stateOf(err); {
	case code == "53100":
		return "the disk is full; nothing of this batch was kept; make room and run it again"
	case code == "55P03":
		return "another program is using it; run it again when that has finished"
	case code == "53300":
		return "the server has too many connections; run it again when others have finished"
	case code == "42501", strings.HasPrefix(code, "28"):
		return "no permission; check user and password, and that the user may make a schema"
	case code == "3D000":
		return "the server has no data base of that name; make it (createdb) or name another with --db"
	case code == "25006":
		return "the server only reads now; name the one that writes with --db"
	case strings.HasPrefix(code, "XX"):
		return "it is damaged; restore a copy"
	case d.lost(err):
		return "no connection to the server; check that it runs, then run it again"
	}
	return ""
}

// knows holds for all: what fails of undoing is the connection, and the server
// undoes what it has no connection for.
func (postgresDialect) knows(error) bool { return true }

// broken holds for none: the server itself stops after a failed disk.
func (postgresDialect) broken(error) bool { return false }

func (postgresDialect) mayBeRace(error) bool { return false }

func (postgresDialect) lost(err error) bool {
	switch code := stateOf(err); {
	case strings.HasPrefix(code, "08"), code == "57P01", code == "57P02", code == "57P03":
		return true
	case code != "", errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return false
	}
	var connecting *pgconn.ConnectError
	var network net.Error
	return errors.As(err, &connecting) || errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		err != nil && strings.Contains(err.Error(), "conn closed") // pgconn has no name for it
}

// stateOf is the SQLSTATE in err's chain, "" where there is none.
func stateOf(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
