package store_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestUpFromReports opens a data base of schema 1, which had no log: it comes
// to hold the same as one that got the same reports today, log included.
func TestUpFromReports(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 1)
	must(t, err)
	entries := storetest.Entries(30)
	listed := storetest.Entry(storetest.Spec{Text: "Envoys met.", Date: "2025-03-04", Config: "sha256:lists"})
	entries = append(entries, listed, storetest.Entry(storetest.Spec{Text: "Envoys met.", Date: "2025-05-04", Given: true, Config: "sha256:lists"}))
	for i, e := range entries {
		insertOld(t, old, 3*i+1, e)
	}
	must(t, old.Close())

	s, now := open(t, path), open(t, "")
	storetest.Add(t, now, entries...)
	if got, want := storetest.Dump(t, s), storetest.Dump(t, now); got != want {
		t.Errorf("brought up it holds\n%s\nwant\n%s", got, want)
	}
	got, err := s.Head(t.Context())
	must(t, err)
	want, err := now.Head(t.Context())
	must(t, err)
	if got != want || got.Seq != int64(len(entries)) {
		t.Errorf("head %v, want %v of %d entries", got, want, len(entries))
	}
	for i, a := range storetest.Add(t, s, entries...) {
		if a.Status != store.Already {
			t.Errorf("entry %d again: %s", i, a.Status)
		}
	}
	one, err := s.Reading(t.Context(), listed.Reading.Report.ID)
	if err != nil || one.Reading.Report.Published != "2025-05-04" {
		t.Errorf("the last received of one version does not count: %+v, %v", one.Reading.Report, err)
	}
	intact(t, s)
}

// TestUpFromKeysAsWords opens a data base of schema 6, whose record had keys and
// edges of another form: it comes up without a record, to be made anew.
func TestUpFromKeysAsWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 6)
	must(t, err)
	for _, statement := range []string{
		"INSERT INTO cursors VALUES ('record', 3, 'merge 2'), ('other', 1, '')",
		"INSERT INTO profiles VALUES ('m-1', 'meeting', 'm-1', '{}')",
		"INSERT INTO profile_keys VALUES ('filed m', 'm-1')",
		"INSERT INTO edges VALUES ('m-1', 'm-2', 'meeting', 700, '')",
	} {
		if _, err := store.DB(old).Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, old.Close())
	s := open(t, path)
	record, err := s.Cursor(t.Context(), "record")
	must(t, err)
	other, err := s.Cursor(t.Context(), "other")
	must(t, err)
	n, err := s.LastNumber(t.Context())
	must(t, err)
	if record != (store.Cursor{}) || other.Seq != 1 || n != 0 {
		t.Errorf("brought up: record made to %v, other %v, %d profiles; want none, 1, 0", record, other, n)
	}
	intact(t, s)
}

// insertOld writes an entry as the program of schema 1 did.
func insertOld(t *testing.T, s *store.Store, seq int, e store.Entry) {
	t.Helper()
	var reading bytes.Buffer
	enc := json.NewEncoder(&reading)
	enc.SetEscapeHTML(false)
	must(t, enc.Encode(e.Reading))
	p, at, given := e.Reading.Report, "2026-01-02T03:04:05Z", ""
	if p.PublishedFrom == parley.FromGiven {
		given = p.Published
	}
	for _, row := range []struct {
		statement string
		args      []any
	}{
		{`INSERT INTO originals VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{p.Revision, e.Data}},
		{`INSERT INTO texts VALUES (?, ?) ON CONFLICT DO NOTHING`, []any{p.TextID, p.Text}},
		{`INSERT INTO reports VALUES (?, nullif(?, ''), ?) ON CONFLICT DO NOTHING`, []any{p.ID, p.URL, at}},
		{`INSERT INTO revisions VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, []any{p.ID, p.Revision, at}},
		{`INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			[]any{seq, p.ID, p.Revision, e.Reading.Extraction, p.PageVersion, given, p.TextID,
				p.Title, p.Publisher, p.Origin, p.Published, p.Updated, max(p.Published, p.Updated), reading.String(), at}},
	} {
		if _, err := store.DB(s).Exec(row.statement, row.args...); err != nil {
			t.Fatalf("%s: %v", row.statement, err)
		}
	}
}
