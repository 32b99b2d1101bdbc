package store_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
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
	keys, err := s.ProfilesByKey(t.Context(), []string{"filed m"})
	must(t, err)
	if record != (store.Cursor{}) || other.Seq != 1 || len(keys) != 0 {
		t.Errorf("brought up: record made to %v, other %v, %d keys; want none, 1, 0", record, other, len(keys))
	}
	intact(t, s)
}

// TestUpFromIDsAsWords opens a data base of schema 7, whose record and search
// index named everything by its ID: reports are found as before, and the record
// is to be made anew.
func TestUpFromIDsAsWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 1)
	must(t, err)
	entry := storetest.Entry(storetest.Spec{Text: "Envoys met in Selmar.", Date: "2025-03-04"})
	insertOld(t, old, 1, entry)
	must(t, old.Close())
	old, err = store.UpTo(t.Context(), path, 7)
	must(t, err)
	id := entry.Reading.Report.ID
	for _, statement := range []string{
		"INSERT INTO search_parts VALUES (" + partOf(0, "2025-03-04") + ", 'report', '" + id + "', '2025-03-04', 1)",
		"INSERT INTO search_words (rowid, words) VALUES (" + partOf(0, "2025-03-04") + ", 'envoys met in selmar')",
		"INSERT INTO search_parts VALUES (" + partOf(1<<56, "2025-03-04") + ", 'meeting', 'm-1', '2025-03-04', 1)",
		"INSERT INTO search_words (rowid, words) VALUES (" + partOf(1<<56, "2025-03-04") + ", 'selmar')",
		"INSERT INTO cursors VALUES ('record', 1, 'merge 3'), ('other', 1, '')",
		"INSERT INTO sketches VALUES ('m-1', '" + id + "', 'meeting', 'm-1', '{}', '{}')",
		"INSERT INTO profiles VALUES (1, 'm-1', 'meeting', 'm-1', '', 'm-1', 1)",
		"INSERT INTO profile_keys VALUES (77, 1)",
		"INSERT INTO edges VALUES (1, 2, 'meeting', 700, '')",
		"INSERT INTO proposals VALUES ('m-1', 'm-2', 'meeting', 500, '{}')",
		"INSERT INTO report_sources VALUES ('" + id + "', '{}')",
		"INSERT INTO records VALUES ('m-1', 'meeting', 'Talks', '2025-03-04', '2025-03-04', 'held', 'machine', 1, 1, '')",
		"INSERT INTO record_facets VALUES ('m-1', 'party', 'AVA')",
	} {
		if _, err := store.DB(old).Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, old.Close())
	s := open(t, path)
	record, err := s.Cursor(t.Context(), "record")
	must(t, err)
	rows, err := s.Records(t.Context(), store.Filter{})
	must(t, err)
	proposals, err := s.Proposals(t.Context(), "", 0)
	must(t, err)
	if record != (store.Cursor{}) || len(rows)+len(proposals) != 0 {
		t.Errorf("brought up: record made to %v, %d records, %d proposals; want none", record, len(rows), len(proposals))
	}
	labels, err := s.Records(t.Context(), store.Filter{Text: "selmar"})
	must(t, err)
	reports, err := s.ReportsWhere(t.Context(), store.ReportFilter{Text: "selmar"})
	must(t, err)
	if len(labels) != 0 || len(reports) != 1 || reports[0].ID != id {
		t.Errorf("brought up it finds %v and %v, want %s alone", labels, reports, id)
	}
	intact(t, s)
}

// TestUpFromWholeWords opens a data base of schema 10, whose index had reports
// and records together and did not know how words begin: it is made anew.
func TestUpFromWholeWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 1)
	must(t, err)
	entries := storetest.Entries(20)
	for i, e := range entries {
		insertOld(t, old, i+1, e)
	}
	must(t, old.Close())
	old, err = store.UpTo(t.Context(), path, 10)
	must(t, err)
	for _, statement := range []string{
		"INSERT INTO ids VALUES (1, 'm-1')",
		"INSERT INTO search_parts VALUES (" + partOf(1<<56, "2025-03-04") + ", 1, '2025-03-04', 1)",
		"INSERT INTO search_words (rowid, words) VALUES (" + partOf(1<<56, "2025-03-04") + ", 'envoys')",
	} {
		if _, err := store.DB(old).Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, old.Close())
	s, now := open(t, path), open(t, "")
	storetest.Add(t, now, entries...)
	reports, err := s.ReportIDsWhere(t.Context(), store.ReportFilter{Text: "envo* round"})
	must(t, err)
	want, err := now.ReportIDsWhere(t.Context(), store.ReportFilter{Text: "envo* round"})
	must(t, err)
	records, err := s.Records(t.Context(), store.Filter{Text: "envo*"})
	must(t, err)
	if len(want) < 10 || !slices.Equal(reports, want) || len(records) != 0 {
		t.Errorf("brought up it finds %v and %d records, want %v and none", reports, len(records), want)
	}
	intact(t, s)
}

// TestUpToPendingKeys opens a data base of schema 12, whose keys all stood in
// their place: the record stays as it was made, and its keys are found.
func TestUpToPendingKeys(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 12)
	must(t, err)
	for _, statement := range []string{
		"INSERT INTO cursors VALUES ('record', 3, 'merge 9')",
		fmt.Sprintf("INSERT INTO profile_keys VALUES (%d, 5), (%d, 6)", store.KeyNumber("k"), store.KeyNumber("m 2025-03")),
	} {
		if _, err := store.DB(old).Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, old.Close())
	s := open(t, path)
	must(t, s.Update(t.Context(), func(tx *store.Tx) error {
		return tx.PutKeys(t.Context(), []store.Keyed{{Key: "k", Profile: 7}, {Key: "m 2025-03", Profile: 6}})
	}))
	record, err := s.Cursor(t.Context(), "record")
	must(t, err)
	keys, err := s.ProfilesByKey(t.Context(), []string{"m 2025-03", "k"})
	must(t, err)
	if got := fmt.Sprint(record, keys); got != "{3 merge 9} [{k 5} {k 7} {m 2025-03 6}]" {
		t.Errorf("brought up: %s", got)
	}
	intact(t, s)
}

// TestUpToPlaces opens a data base of schema 13, which found IDs by one index of
// them all: the record stays as it was made, and numbers go on.
func TestUpToPlaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	old, err := store.OpenAt(t.Context(), path, 13)
	must(t, err)
	for _, statement := range []string{
		"INSERT INTO cursors VALUES ('record', 3, 'merge 9')",
		"INSERT INTO ids VALUES (1, ''), (2, 'm-1'), (3, 'sha256:0123456789')",
		"INSERT INTO sketches VALUES (2, 3, 'meeting', 2, '{}', '')",
		proposalsBefore,
	} {
		if _, err := store.DB(old).Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, old.Close())
	s := open(t, path)
	proposalsAs(t, s)
	record, err := s.Cursor(t.Context(), "record")
	must(t, err)
	list, err := s.SketchesOfReports(t.Context(), []string{"sha256:0123456789"})
	must(t, err)
	var numbers map[string]int64
	must(t, s.Update(t.Context(), func(tx *store.Tx) error {
		numbers, err = tx.Numbers(t.Context(), []string{"m-2", "", "m-1"})
		return err
	}))
	if got := fmt.Sprint(record, list, numbers[""], numbers["m-1"], numbers["m-2"]); got != "{3 merge 9} [{m-1 sha256:0123456789 meeting m-1 [123 125] []}] 1 2 4" {
		t.Errorf("brought up: %s", got)
	}
	intact(t, s)
}

// TestPostgresUpToPlaces does so with the proposals of a data base that is taken back
// to schema 13.
func TestPostgresUpToPlaces(t *testing.T) {
	address := storetest.Postgres(t)
	old := openPostgres(t, address)
	_, err := store.DB(old).Exec("DELETE FROM goose_db_version WHERE version_id > 13; " + proposalsBefore)
	must(t, err)
	proposalsAs(t, openPostgres(t, address))
}

// proposalsBefore are proposals of schema 13, those of one score not in the order
// of their numbers.
const proposalsBefore = `INSERT INTO proposals VALUES (5, 6, 'm-b1', 'm-c1', 'meeting', 630, '{}'), (7, 8, 'm-b1', 'm-b2', 'meeting', 630, '{}'),
	(9, 10, 'm-a2', 'm-c1', 'meeting', 630, '{}'), (1, 2, 'm-a1', 'm-z1', 'meeting', 570, '{}'), (3, 4, 'k-1', 'k-2', 'agreement', 600, '{}')`

// proposalsAs asks for the first of proposalsBefore.
func proposalsAs(t *testing.T, s *store.Store) {
	t.Helper()
	got := ""
	list, err := s.Proposals(t.Context(), "", 4)
	must(t, err)
	for _, p := range list {
		got += p.A + " " + p.B + ", "
	}
	if got != "m-a2 m-c1, m-b1 m-b2, m-b1 m-c1, k-1 k-2, " {
		t.Errorf("the first proposals are %s", got)
	}
}

// partOf is the number of the first part of a day as schema 5 has it.
func partOf(base int64, date string) string {
	var year, month, day int64
	fmt.Sscanf(date, "%d-%d-%d", &year, &month, &day)
	return fmt.Sprint(base + ((year*13+month)*32+day)<<32)
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
