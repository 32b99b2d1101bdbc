package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"parley"
)

// postgresSchema is the schema in which the tables stand, where the address
// names none (search_path). It is ours when its comment says so.
const (
	postgresSchema = "parley"
	postgresMark   = "the record of Parley"
)

// postgresConnections bounds the pool: PostgreSQL allows 100 by default, to
// all programs together.
const postgresConnections = 16

// isPostgres reports whether the address is one of PostgreSQL.
func isPostgres(path string) bool {
	return strings.HasPrefix(path, "postgres://") || strings.HasPrefix(path, "postgresql://")
}

func openPostgres(ctx context.Context, address string, c config) (*Store, error) {
	d, shown := postgresDialect{}, withoutPassword(address)
	conf, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, &parley.Error{Kind: parley.KindUsage, Msg: "data base " + quote(shown) + ": no address of PostgreSQL; write postgres://user@host/name"}
	}
	set := conf.RuntimeParams
	if set["search_path"] == "" {
		set["search_path"] = postgresSchema
	}
	set["synchronous_commit"] = "on"
	set["lock_timeout"] = strconv.FormatInt(c.busy.Milliseconds(), 10)
	set["application_name"] = "parley"
	db := stdlib.OpenDB(*conf)
	db.SetMaxOpenConns(postgresConnections)
	db.SetMaxIdleConns(postgresConnections)
	s := &Store{Reads: Reads{q: db, d: d, path: shown}, db: db, busy: c.busy}
	err = s.awaitServer(ctx)
	if err == nil {
		err = s.foundSchema(ctx, set["search_path"], c.create)
	}
	if err == nil {
		err = s.migrate(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// withoutPassword is the address as messages show it.
func withoutPassword(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://…"
	}
	u.RawQuery = ""
	return u.Redacted()
}

// awaitServer waits for a server that is starting, as long as for a busy one.
func (s *Store) awaitServer(ctx context.Context) error {
	for until := time.Now().Add(s.busy); ; {
		err := s.db.PingContext(ctx)
		if err == nil {
			return nil
		}
		if stateOf(err) != "57P03" || time.Now().After(until) || sleep(ctx, 100*time.Millisecond) != nil {
			return s.fault("open", err)
		}
	}
}

// sleep waits; the error is ctx's where that ends first.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// foundSchema makes the schema where there is none, and refuses one that
// another program has filled.
func (s *Store) foundSchema(ctx context.Context, name string, create bool) error {
	kind, err := s.lookSchema(ctx, name)
	switch {
	case err != nil || kind == ours:
		return err
	case !create:
		return &parley.Error{Kind: parley.KindNotFound, Msg: "data base " + quote(s.path) + ": has no reports; add some first (parley add FILE…) or name another with --db"}
	}
	return s.write(ctx, "create", func(tx *Tx) error { // under the writer's lock: two may do so at once
		kind, err := tx.lookSchema(ctx, name)
		if err != nil || kind == ours {
			return err
		}
		quoted := pgx.Identifier{name}.Sanitize()
		for _, statement := range []string{"CREATE SCHEMA IF NOT EXISTS " + quoted, "COMMENT ON SCHEMA " + quoted + " IS '" + postgresMark + "'"} {
			if _, err := tx.exec(ctx, statement); err != nil {
				return tx.fault("create", err)
			}
		}
		return nil
	})
}

// lookSchema says what stands at the name.
func (r *Reads) lookSchema(ctx context.Context, name string) (presence, error) {
	var mark string
	var tables int
	err := r.get(ctx, []any{&mark, &tables}, `SELECT coalesce(obj_description(n.oid, 'pg_namespace'), ''),
		(SELECT count(*) FROM pg_class c WHERE c.relnamespace = n.oid) FROM pg_namespace n WHERE n.nspname = ?`, name)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return missing, nil
	case err != nil:
		return missing, r.fault("open", err)
	case mark == postgresMark:
		return ours, nil
	case tables > 0:
		return missing, refused(r.path, fmt.Sprintf("has a schema %s of another program", quote(name)))
	}
	return empty, nil
}
