package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"parley"
)

//go:embed schema
var schema embed.FS

// versionTable is where goose notes which migrations have run.
const versionTable = "goose_db_version"

// The numbers of the migrations that are no SQL.
const (
	sealVersion  = 3  // sealLog
	indexVersion = 15 // Tx.indexEmpty
)

// emptyVersions do nothing: the indexes that they made, of other forms, are made
// later.
var emptyVersions = []int64{6, 10, 12}

// SchemaVersion is the version of the schema that this program writes: the
// number of the last migration, the same for every data base.
func SchemaVersion() (int64, error) {
	names, err := fs.Glob(schema, sqliteDialect{}.folder()+"/*.sql")
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("embedded schema: no migrations (%v)", err)
	}
	last, err := goose.NumericComponent(names[len(names)-1])
	return max(last, indexVersion), err
}

// migrate brings an older schema up to date and refuses a newer one. Many
// processes may do so at once. Each migration is a race of its own, so that
// one process may lose many; it gives up when it loses three times and nobody
// has got any further.
func (s *Store) migrate(ctx context.Context) error {
	want, err := SchemaVersion()
	if err != nil {
		return err
	}
	lost, reached := 0, int64(0)
	for {
		have, err := s.schemaVersion(ctx)
		switch {
		case err != nil:
			return s.fault("open", err)
		case have > want:
			return &parley.Error{Kind: parley.KindStorage, Msg: fmt.Sprintf("data base %s: made by a newer Parley (schema %d, this program knows %d); nothing was changed; use the newer program or name another with --db", quote(s.path), have, want)}
		case have == want:
			return nil
		}
		if have > reached {
			lost, reached = 0, have
		}
		if err := s.up(ctx, want); err != nil {
			if lost++; lost == 3 || !s.d.mayBeRace(err) {
				return s.fault("make the tables", err)
			}
		}
	}
}

// schemaVersion is the number of the last migration that ran, 0 before the
// first.
func (s *Store) schemaVersion(ctx context.Context) (int64, error) {
	var there bool
	err := s.get(ctx, []any{&there}, s.d.hasTable(), versionTable)
	if err != nil || !there {
		return 0, err
	}
	var v sql.NullInt64
	err = s.get(ctx, []any{&v}, "SELECT max(version_id) FROM "+versionTable)
	return v.Int64, err
}

// up runs the migrations that are missing up to version, each in a
// transaction.
func (s *Store) up(ctx context.Context, version int64) (err error) {
	dir, err := fs.Sub(schema, s.d.folder())
	if err != nil {
		return err
	}
	kind, options, err := s.d.goose()
	if err != nil {
		return err
	}
	seal := goose.NewGoMigration(sealVersion, &goose.GoFunc{RunTx: s.sealLog}, nil)
	index := goose.NewGoMigration(indexVersion, &goose.GoFunc{RunTx: func(ctx context.Context, raw *sql.Tx) error {
		tx := &Tx{Reads: s.reads(raw)}
		return tx.indexEmpty(ctx)
	}}, nil)
	migrations := []*goose.Migration{seal, index}
	for _, v := range emptyVersions {
		migrations = append(migrations, goose.NewGoMigration(v, nil, nil))
	}
	options = append(options, goose.WithTableName(versionTable), goose.WithDisableGlobalRegistry(true), goose.WithGoMigrations(migrations...))
	p, err := goose.NewProvider(kind, s.db, dir, options...)
	if err != nil {
		return err
	}
	_, err = p.UpTo(ctx, version)
	var partial *goose.PartialError
	if errors.As(err, &partial) {
		return partial.Err
	}
	return err
}

// sealLog computes the hashes of the entries that stand for readings kept
// before there was a log.
func (s *Store) sealLog(ctx context.Context, raw *sql.Tx) error {
	tx := &Tx{Reads: s.reads(raw)}
	previous := ""
	for seq := int64(1); ; seq++ {
		e := logged{Seq: seq, Previous: previous}
		var reading string
		err := tx.get(ctx, []any{&e.Kind, &e.At, &e.Subject, &reading},
			"SELECT l.kind, l.at, l.subject, g.reading FROM log l JOIN readings g ON g.seq = l.seq WHERE l.seq = ?", seq)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		e.PayloadHash = parley.HashID([]byte(reading))
		e.Hash = e.sum()
		previous = e.Hash
		if _, err := tx.exec(ctx, "UPDATE log SET payload_hash = ?, previous = ?, hash = ? WHERE seq = ?", e.PayloadHash, e.Previous, e.Hash, seq); err != nil {
			return err
		}
	}
}
