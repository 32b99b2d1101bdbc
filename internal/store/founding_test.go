package store_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"parley/internal/store"
)

// TestKilledWhileFounding: a process was killed after SQLite had written the
// header with our mark and before it had dropped the journal that takes the
// header back. The data base must be opened, and be ours ever after.
func TestKilledWhileFounding(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	leaveHotJournal(t, path)
	for range 3 {
		s, err := store.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// leaveHotJournal makes a data base of one empty page with our mark, and
// beside it the journal that stood there before that page was committed.
func leaveHotJournal(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	for _, statement := range []string{"BEGIN IMMEDIATE", "PRAGMA application_id = 1886547065"} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	journal, err := os.ReadFile(path + "-journal")
	if err != nil || len(journal) == 0 {
		t.Fatalf("no journal to keep: %d bytes, %v", len(journal), err)
	}
	if _, err := db.Exec("COMMIT"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	// SQLite writes these words last, when the journal is safe on the disk.
	copy(journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
	if err := os.WriteFile(path+"-journal", journal, 0o644); err != nil {
		t.Fatal(err)
	}
}
