package main

import (
	"bytes"
	"encoding/json"
	"io"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/view"
)

// lakeTalks is a reading with something for every list.
func lakeTalks() store.Entry {
	const text = "Torv of Avaria met envoys of Belmark at the\nold mill in Lakeside, their third or fourth meeting. \x1b[31mRed"
	three, four := 3, 4
	words := func(s string) parley.List[parley.Span] {
		i := strings.Index(text, s)
		return parley.List[parley.Span]{parley.Cut(text, i, i+len(s))}
	}
	id := parley.HashID([]byte(text))
	return store.Entry{Data: []byte(text), Reading: parley.Reading{
		Format: 1, Program: "parley test", Extraction: 1,
		Report: parley.Report{ID: id, Revision: id, TextID: id, Text: text, Published: "2025-03-04", Publisher: "Lake Wire"},
		People: parley.List[parley.Person]{{ID: "p1", Name: "Ana Torv", Mentions: words("Torv"),
			Parties: parley.List[parley.Affiliation]{{Party: "avaria", Evidence: words("Torv of Avaria")}},
			Offices: parley.List[parley.Office]{{Title: "Minister", Evidence: words("Torv")}}}},
		Parties: parley.List[parley.Party]{{ID: "avaria", Name: "Avaria", Mentions: words("Avaria")}, {ID: "belmark", Name: "Belmark", Mentions: words("Belmark")}},
		Meetings: parley.List[parley.Meeting]{{ID: "m1", Status: "held", Temporal: "new", People: []string{"p1"},
			Time:  &parley.Time{From: "2025-03-03", To: "2025-03-04"},
			Place: &parley.Place{Venue: "old mill", City: "Lakeside"},
			Sides: parley.List[parley.Side]{{Party: "avaria"}, {Party: "belmark"}}, Evidence: words("met")}},
		Claims: parley.List[parley.MeetingClaim]{{ID: "k1", Kind: "ordinal", N: &three, NMax: &four, Unit: "meeting",
			Of: parley.ClaimOf{Parties: []string{"avaria", "belmark"}}, Evidence: words("at the\nold mill in Lakeside, their third or fourth meeting. \x1b[31mRed")}},
	}}
}

// TestShowTables shows what a person sees of each list, and that nothing in a
// report reaches the terminal as a command to it.
func TestShowTables(t *testing.T) {
	db := lakeData(t)
	for _, c := range []struct{ list, want string }{
		{"people", "p-ID Ana Torv Avaria 1 - Minister"},
		{"parties", "o-ID Belmark - 1 - belmark o-ID Avaria - 1 - avaria"},
		{"meetings", "m-ID 2025-03-03/2025-03-04 held - old mill, Lakeside 1 - Avaria – Belmark Ana Torv"},
		{"claims", `k-ID 2025-03-04 ordinal 3..4 meeting - Avaria – Belmark at the old mill in Lakeside, their third or fourth meeting. \x1b[31mRed`},
	} {
		out := showOutput(t, "show", c.list, "--db", db)
		_, rows, _ := strings.Cut(out, "\n")
		if got := idDigits.ReplaceAllString(strings.Join(strings.Fields(rows), " "), "-ID"); got != c.want {
			t.Errorf("%s: %q, want %q", c.list, got, c.want)
		}
	}
}

var idDigits = regexp.MustCompile(`-[0-9a-f]{20}\b`)

// TestShowObjects shows that the objects of --json are whole records, that an
// ID leads to the same, and that the card of one has its words.
func TestShowObjects(t *testing.T) {
	db := lakeData(t)
	for _, kind := range []parley.NodeKind{parley.PersonNode, parley.MeetingNode, parley.ClaimNode} {
		var objects []parley.Record
		if err := json.Unmarshal([]byte(showOutput(t, "show", view.TableName(kind), "--json", "--db", db)), &objects); err != nil {
			t.Fatal(err)
		}
		if len(objects) != 1 || objects[0].Kind != kind || objects[0].Reports != 1 {
			t.Fatalf("%s: %v", kind, objects)
		}
		var one parley.Record
		if err := json.Unmarshal([]byte(showOutput(t, "show", string(kind), objects[0].ID, "--json", "--db", db)), &one); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(one, objects[0]) {
			t.Errorf("%s: %v, in the list %v", kind, one, objects[0])
		}
	}
	if _, out, errs := runWith(t, "show", "m-00000000000000000000", "--db", db); out != "" || !strings.Contains(errs, "m-00000000000000000000 is not in it") {
		t.Errorf("an ID that is not there: %q, %q", out, errs)
	}
}

// TestShowFilters lists the meeting by what it is, and not by what it is not.
func TestShowFilters(t *testing.T) {
	db := lakeData(t)
	for flags, want := range map[string]int{
		"": 1, "--party avaria": 1, "--party BELMARK": 1, "--party Nowhere": 0, "--person Torv": 1, "--person Nobody": 0, "--party elmark": 0, "--from 2025-03-04": 1, "--from 2025-03-05": 0,
		"--to 2025-03-02": 0, "--to 2025": 1, "--status held": 1, "--status planned": 0, "--process Lake": 0,
	} {
		out := showOutput(t, append([]string{"show", "meetings", "--csv", "--db", db}, strings.Fields(flags)...)...)
		if got := strings.Count(out, "\n") - 1; got != want {
			t.Errorf("%s: %d meetings, want %d", flags, got, want)
		}
	}
	if out := showOutput(t, "show", "meetings", "--person", "ana torv", "--csv", "--db", db); strings.Count(out, "\n") != 2 {
		t.Errorf("by person: %s", out)
	}
}

// TestShowNothing shows an empty data base: a header, or an empty array.
func TestShowNothing(t *testing.T) {
	db := filepath.Join(t.TempDir(), "parley.db")
	st, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range shownNames() {
		if out := showOutput(t, "show", name, "--db", db, "--json"); out != "[]\n" {
			t.Errorf("%s --json of nothing: %q", name, out)
		}
		for _, flag := range []string{"--db=" + db, "--csv"} {
			if out := showOutput(t, "show", name, "--db", db, flag); strings.Count(out, "\n") != 1 {
				t.Errorf("%s %s of nothing: %q", name, flag, out)
			}
		}
	}
}

func TestShowCells(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{cell("", false), "-"},
		{cell(strings.Repeat("é", 61), false), strings.Repeat("é", 59) + "…"},
		{cell(strings.Repeat("é", 61), true), strings.Repeat("é", 61)},
		{cell(" two\n\tlines ", true), "two lines"},
		{shortID("sha256:0123456789abcdef"), "0123456789ab"},
		{shortID("x"), "x"},
		{cutLine("ééé", 3), "ééé"},
		{cutLine("éééé", 3), "éé…"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

// lakeData makes a data base that holds lakeTalks and gives its name.
func lakeData(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "parley.db")
	st, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := st.Add(t.Context(), time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC), []store.Entry{lakeTalks()}); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// showOutput runs the program and gives what it prints.
func showOutput(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, streams{in: io.MultiReader(), out: &out, err: &errs}); code != exitOK {
		t.Fatalf("parley %q: code %d, %s", args, code, errs.String())
	}
	return out.String()
}
