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

// TestFull adds to a data base that may not grow: a clear error, the batch
// left out as a whole, and all of it kept when there is room again.
func TestFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	s, err := store.OpenWith(t.Context(), path, time.Second, "max_page_count(100)")
	must(t, err)
	addUntilFull(t, s)
	must(t, s.Close())
	addAgain(t, path)
}

// addUntilFull adds batches until the disk is full and checks what then is
// said and what is there.
func addUntilFull(t *testing.T, s *store.Store) {
	t.Helper()
	before := ""
	for i, e := range storetest.Entries(2000) {
		bulky := storetest.Entry(storetest.Spec{Text: e.Reading.Report.Text, Bytes: strings.Repeat(e.Reading.Report.Text, 30)})
		_, err := s.Add(t.Context(), time.Now(), []store.Entry{e, bulky})
		if err == nil {
			before = storetest.Dump(t, s)
			continue
		}
		if i == 0 || parley.KindOf(err) != parley.KindStorage || !strings.Contains(err.Error(), "the disk is full") || !strings.Contains(err.Error(), s.Path()) {
			t.Errorf("after %d batches: %v", i, err)
		}
		if strings.Contains(err.Error(), "\n") {
			t.Errorf("more than one line: %v", err)
		}
		if storetest.Dump(t, s) != before {
			t.Error("a failed batch was kept in part")
		}
		return
	}
	t.Fatal("the disk was never full")
}

// addAgain opens the data base anew and adds all.
func addAgain(t *testing.T, path string) {
	t.Helper()
	s := open(t, path)
	intact(t, s)
	entries := storetest.Entries(50)
	storetest.Add(t, s, entries...)
	for _, a := range storetest.Add(t, s, entries...) {
		if a.Status != store.Already {
			t.Errorf("%s: %s", a.ReportID, a.Status)
		}
	}
	intact(t, s)
	storetest.Verify(t, s, store.Head{})
}

// intact asks SQLite whether file and references are sound.
func intact(t *testing.T, s *store.Store) {
	t.Helper()
	var says string
	must(t, store.DB(s).QueryRow("PRAGMA integrity_check").Scan(&says))
	rows, err := store.DB(s).Query("PRAGMA foreign_key_check")
	must(t, err)
	defer rows.Close()
	if says != "ok" || rows.Next() {
		t.Errorf("integrity: %s; references broken: %v", says, says == "ok")
	}
}

// TestLocked adds while another program writes: it waits, and says so when
// that takes too long.
func TestLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	s, err := store.OpenWith(t.Context(), path, 300*time.Millisecond)
	must(t, err)
	defer s.Close()
	other := execute(t, path, "BEGIN IMMEDIATE")
	defer other.Close()
	began := time.Now()
	_, err = s.Add(t.Context(), time.Now(), storetest.Entries(1))
	if parley.KindOf(err) != parley.KindStorage || err == nil || !strings.Contains(err.Error(), "another program is using it") {
		t.Errorf("locked: %v", err)
	}
	if waited := time.Since(began); waited < 250*time.Millisecond {
		t.Errorf("gave up after %v", waited)
	}
	if list, err := s.Reports(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("reading beside a writer: %v, %v", list, err)
	}
	time.AfterFunc(100*time.Millisecond, func() { other.Exec("COMMIT") })
	storetest.Add(t, s, storetest.Entries(1)...)
}
