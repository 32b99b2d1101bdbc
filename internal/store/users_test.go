package store_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestEndingIsOne fails at the last step of ending a user: nothing has ended.
func TestEndingIsOne(t *testing.T) {
	s := open(t, "")
	storetest.FillUsers(t, s)
	_, err := store.DB(s).Exec("CREATE TRIGGER stop BEFORE UPDATE ON api_tokens BEGIN SELECT RAISE(ABORT, 'stop'); END")
	must(t, err)
	before := storetest.Dump(t, s)
	if changed, err := s.EndUser(t.Context(), time.Now(), "Ada"); err == nil || changed || !strings.Contains(err.Error(), "stop") {
		t.Errorf("ended %v, %v", changed, err)
	}
	if list, err := s.SessionsOf(t.Context(), "Ada", time.Time{}); err != nil || len(list) != 1 || storetest.Dump(t, s) != before {
		t.Errorf("ended in part: %+v, %v", list, err)
	}
}

// TestUpToUsers opens a data base of schema 7, which had no users: it holds
// what it held, and users can be added.
func TestUpToUsers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 1)
	must(t, err)
	for i, e := range storetest.Entries(10) {
		insertOld(t, old, i+1, e)
	}
	must(t, old.Close())
	old, err = store.UpTo(t.Context(), path, 7)
	must(t, err)
	head := storetest.Head(t, old)
	must(t, old.Close())
	upToUsers(t, open(t, path), head)
}

// TestPostgresUpToUsers does so with a data base that is taken back to schema 7.
func TestPostgresUpToUsers(t *testing.T) {
	address := storetest.Postgres(t)
	old := openPostgres(t, address)
	storetest.Add(t, old, storetest.Entries(10)...)
	_, err := store.DB(old).Exec(`DROP TABLE api_tokens, sessions, users, ids, record_nodes, pending_keys; DROP INDEX judgements_by_hash, judgements_in_order;
		CREATE INDEX log_by_hash ON log (hash); DELETE FROM goose_db_version WHERE version_id > 7`)
	must(t, err)
	upToUsers(t, openPostgres(t, address), storetest.Head(t, old))
}

func upToUsers(t *testing.T, s *store.Store, head store.Head) {
	t.Helper()
	if got := storetest.Head(t, s); got != head || got.Seq != 10 {
		t.Errorf("brought up to %v, want %v", got, head)
	}
	if there, err := s.HasUsers(t.Context()); err != nil || there {
		t.Errorf("users: %v, %v", there, err)
	}
	storetest.FillUsers(t, s)
	storetest.Verify(t, s, head)
	if u, _, err := s.User(t.Context(), "cy"); err != nil || u.Role != parley.Reader {
		t.Errorf("added: %+v, %v", u, err)
	}
}
