package store_test

import (
	"bytes"
	"database/sql"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// openPostgres opens a new data base of PostgreSQL, or the one at address.
func openPostgres(t testing.TB, address string) *store.Store {
	t.Helper()
	if address == "" {
		address = storetest.Postgres(t)
	}
	return open(t, address)
}

func TestPostgres(t *testing.T) {
	storetest.Run(t, func(t *testing.T) *store.Store { return openPostgres(t, "") })
}

// TestBothSame adds the same to both data bases: the same dump, the same head.
func TestBothSame(t *testing.T) {
	p, s := openPostgres(t, ""), open(t, "")
	for _, s := range []*store.Store{p, s} {
		storetest.Fill(t, s)
	}
	if one, other := storetest.Dump(t, p), storetest.Dump(t, s); one != other {
		t.Errorf("PostgreSQL holds\n%s\nSQLite\n%s", one, other)
	}
	if one, other := storetest.Head(t, p), storetest.Head(t, s); one != other {
		t.Errorf("heads %v and %v", one, other)
	}
	one, other := storetest.Backup(t, p), storetest.Backup(t, s)
	if !bytes.Equal(one, other) {
		t.Error("the archives differ")
	}
	backP, backS := openPostgres(t, ""), open(t, "")
	storetest.Restore(t, backP, other)
	storetest.Restore(t, backS, one)
	if want := storetest.Dump(t, s); storetest.Dump(t, backP) != want || storetest.Dump(t, backS) != want {
		t.Error("moved to the other data base they hold something else")
	}
}

// TestPostgresRefused opens what is not ours or not there: a clear error, and
// nothing made.
func TestPostgresRefused(t *testing.T) {
	address := storetest.Postgres(t)
	other, err := sql.Open("pgx", address)
	must(t, err)
	defer other.Close()
	_, err = other.Exec("CREATE SCHEMA theirs; CREATE TABLE theirs.reports (x int)")
	must(t, err)
	newer := openPostgres(t, storetest.Postgres(t))
	_, err = store.DB(newer).Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, true)")
	must(t, err)
	for _, c := range []struct {
		address, says string
		kind          parley.Kind
	}{
		{address + "&search_path=theirs", "has a schema theirs of another program; nothing was changed", parley.KindStorage},
		{strings.Replace(address, "/parley_test", "/no_such", 1), "no data base of that name", parley.KindStorage},
		{"postgres://ana:secret@127.0.0.1:1/parley", "no connection to the server", parley.KindStorage},
		{"postgres://ana:secret@127.0.0.1:x/parley", "no address of PostgreSQL", parley.KindUsage},
		{newer.Path() + "?" + address[strings.Index(address, "host="):], "made by a newer Parley", parley.KindStorage},
	} {
		_, err := store.Open(t.Context(), c.address)
		if err == nil || !strings.Contains(err.Error(), c.says) || parley.KindOf(err) != c.kind {
			t.Errorf("%s: %v", c.address, err)
		}
		if err != nil && (strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "secret")) {
			t.Errorf("more than one line, or the password: %v", err)
		}
	}
	if _, err := store.OpenExisting(t.Context(), address); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("opening what is not there: %v", err)
	}
	var schemas int
	must(t, other.QueryRow("SELECT count(*) FROM pg_namespace WHERE nspname = 'parley'").Scan(&schemas))
	if schemas != 0 {
		t.Error("opening what is not there made it")
	}
	storetest.Add(t, openPostgres(t, address+"&search_path=mine"), storetest.Entries(1)...)
	storetest.Add(t, openPostgres(t, address), storetest.Entries(1)...)
}

// TestPostgresLocked writes while another program does: it waits, and says so
// when that takes too long.
func TestPostgresLocked(t *testing.T) {
	address := storetest.Postgres(t)
	other := openPostgres(t, address)
	s, err := store.OpenWith(t.Context(), address, 300*time.Millisecond)
	must(t, err)
	defer s.Close()
	holding, release, released := make(chan bool), make(chan bool), make(chan error)
	go func() {
		released <- other.Update(t.Context(), func(*store.Tx) error {
			close(holding)
			<-release
			return nil
		})
	}()
	<-holding
	_, err = s.Add(t.Context(), time.Now(), storetest.Entries(1))
	if err == nil || parley.KindOf(err) != parley.KindStorage || !strings.Contains(err.Error(), "another program is using it") {
		t.Errorf("locked: %v", err)
	}
	if list, err := s.Reports(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("reading beside a writer: %v, %v", list, err)
	}
	time.AfterFunc(100*time.Millisecond, func() { close(release) })
	storetest.Add(t, s, storetest.Entries(1)...)
	must(t, <-released)
}

// TestLostBeforeKeeping loses the connection within a transaction: it is done
// again as a whole, once.
func TestLostBeforeKeeping(t *testing.T) {
	s := openPostgres(t, "")
	tries := 0
	err := s.Update(t.Context(), func(tx *store.Tx) error {
		tries++
		_, err := tx.Judge(t.Context(), time.Now(), []parley.Judgement{{Kind: parley.JudgeSame, Author: "Ada", Nodes: []string{"m-1", "m-2"}}})
		if tries == 1 && err == nil {
			killConnections(t, s)
		}
		if err == nil {
			_, err = tx.Head(t.Context())
		}
		return err
	})
	if err != nil || tries != 2 || storetest.Head(t, s).Seq != 1 {
		t.Errorf("%v after %d tries, the log has %d entries", err, tries, storetest.Head(t, s).Seq)
	}
	killConnections(t, s)
	storetest.Add(t, s, storetest.Entries(1)...)
}

// killConnections ends all other connections to the data base of s.
func killConnections(t *testing.T, s *store.Store) {
	t.Helper()
	_, err := store.DB(s).Exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
	must(t, err)
}
