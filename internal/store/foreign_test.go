package store_test

import (
	"context"
	"database/sql"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestRefused opens what is no data base of this program: a clear error, and
// every byte and name in the folder as before.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, says string
		make       func(t *testing.T, path string)
	}{
		{"a text", "is no data base", write("Envoys met in Avaria.\n" + strings.Repeat("more ", 100))},
		{"a short file", "is no data base", write("x")},
		{"the magic words alone", "is no data base", write("SQLite format 3\x00")},
		{"another program's data base", "is the data base of another program", otherProgram},
		{"another program's data base with a log", "is the data base of another program", otherProgramRunning},
		{"a newer schema", "made by a newer Parley (schema 9999", newerSchema},
		{"a directory", "is a directory", func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o700)) }},
		{"a data base cut short", "damaged", cutShort},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "parley.db")
			c.make(t, path)
			before := files(t, filepath.Dir(path))
			for name, open := range map[string]func(context.Context, string) (*store.Store, error){"Open": store.Open, "OpenExisting": store.OpenExisting} {
				_, err := open(t.Context(), path)
				if err == nil || parley.KindOf(err) != parley.KindStorage || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), path) {
					t.Errorf("%s: %v (kind %v)", name, err, parley.KindOf(err))
				}
				if after := files(t, filepath.Dir(path)); !maps.Equal(before, after) {
					t.Errorf("%s changed the folder: %v, before %v", name, slices.Collect(maps.Keys(after)), slices.Collect(maps.Keys(before)))
				}
			}
		})
	}
}

func TestRefusedPaths(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		path string
		kind parley.Kind
	}{
		{"", parley.KindUsage},
		{"mysql://localhost/parley", parley.KindUsage},
		{filepath.Join(folder, "no such folder", "parley.db"), parley.KindStorage},
	} {
		if _, err := store.Open(t.Context(), c.path); err == nil || parley.KindOf(err) != c.kind || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v", c.path, err)
		}
	}
	if _, err := store.OpenExisting(t.Context(), filepath.Join(folder, "parley.db")); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a missing data base: %v", err)
	}
	if left := files(t, folder); len(left) != 0 {
		t.Errorf("reading a missing data base left %v", left)
	}
}

// TestNames opens files whose names mean something in addresses.
func TestNames(t *testing.T) {
	for _, name := range []string{"a b.db", "100%41.db", "what?mode=memory.db", "a#b.db", "приклад.db", "file:x.db", ":memory:"} {
		path := filepath.Join(t.TempDir(), name)
		s, err := store.Open(t.Context(), path)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		must(t, s.Close())
		if got := slices.Collect(maps.Keys(files(t, filepath.Dir(path)))); !slices.Equal(got, []string{name}) {
			t.Errorf("%q made %q", name, got)
		}
	}
}

// TestBegin opens what a killed beginning may leave, and many at once.
func TestBegin(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	must(t, os.WriteFile(path, nil, 0o600))
	storetest.Add(t, open(t, path), storetest.Entries(3)...)

	path = filepath.Join(t.TempDir(), "parley.db")
	var opening sync.WaitGroup
	for range 8 {
		opening.Go(func() {
			s, err := store.Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := s.Reports(t.Context()); err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	opening.Wait()
}

func write(text string) func(*testing.T, string) {
	return func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte(text), 0o600)) }
}

// otherProgram makes a data base without our mark, with our tables' names.
func otherProgram(t *testing.T, path string) {
	db := execute(t, path, "CREATE TABLE reports (x)", "INSERT INTO reports VALUES (1)")
	must(t, db.Close())
}

// otherProgramRunning copies a data base with its log, as when its program
// was killed.
func otherProgramRunning(t *testing.T, path string) {
	from := filepath.Join(t.TempDir(), "other.db")
	db := execute(t, from, "PRAGMA journal_mode = WAL", "CREATE TABLE reports (x)", "PRAGMA wal_checkpoint", "INSERT INTO reports VALUES (1)")
	for _, end := range []string{"", "-wal"} {
		data, err := os.ReadFile(from + end)
		must(t, err)
		must(t, os.WriteFile(path+end, data, 0o600))
	}
	must(t, db.Close())
}

func newerSchema(t *testing.T, path string) {
	s, err := store.Open(t.Context(), path)
	must(t, err)
	must(t, s.Close())
	must(t, execute(t, path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)").Close())
}

func cutShort(t *testing.T, path string) {
	s, err := store.Open(t.Context(), path)
	must(t, err)
	must(t, s.Close())
	must(t, os.Truncate(path, 5000))
}

// execute runs statements on the file at path, on one connection.
func execute(t *testing.T, path string, statements ...string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	db.SetMaxOpenConns(1)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	return db
}

// files gives the contents of the files in a folder by name.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	list, err := os.ReadDir(folder)
	must(t, err)
	all := map[string]string{}
	for _, f := range list {
		if f.IsDir() {
			all[f.Name()] = "directory"
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, f.Name()))
		must(t, err)
		all[f.Name()] = string(data)
	}
	return all
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
