package main

import (
	"bytes"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
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
			Offices: parley.List[parley.Office]{{Title: "Minister"}, {Title: "Mayor", Former: true}}}},
		Parties: parley.List[parley.Party]{{ID: "avaria", Name: "Avaria"}, {ID: "belmark", Name: "Belmark"}},
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
	id := shortID(lakeTalks().Reading.Report.ID)
	for _, c := range []struct{ list, want string }{
		{"people", id + "/p1 2025-03-04 Ana Torv Avaria Minister; Mayor (former)"},
		{"meetings", id + "/m1 2025-03-04 held new 2025-03-03..2025-03-04 old mill, Lakeside Avaria – Belmark Ana Torv"},
		{"claims", id + `/k1 2025-03-04 ordinal 3..4 meeting Avaria, Belmark at the old mill in Lakeside, their third or fourth meeting. \x1b[31mRed`},
	} {
		out := showOutput(t, "show", c.list, "--db", db)
		_, row, _ := strings.Cut(out, "\n")
		if got := strings.Join(strings.Fields(row), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.list, got, c.want)
		}
	}
}

// TestShowObjects shows that the objects of --json say whose they are, name
// whom they refer to, and give receipt times in "added" only.
func TestShowObjects(t *testing.T) {
	db := lakeData(t)
	for list, key := range map[string]string{"people": "person", "meetings": "meeting", "claims": "claim"} {
		var objects []map[string]any
		if err := json.Unmarshal([]byte(showOutput(t, "show", list, "--json", "--db", db)), &objects); err != nil {
			t.Fatal(err)
		}
		if len(objects) != 1 {
			t.Fatalf("%s: %d objects", list, len(objects))
		}
		o := objects[0]
		names, _ := o["names"].(map[string]any)
		if o["report"] != lakeTalks().Reading.Report.ID || o["published"] != "2025-03-04" || o["publisher"] != "Lake Wire" ||
			o["added"] != "2026-01-02T12:00:00Z" || o[key] == nil || names["belmark"] != "Belmark" || names["p1"] != "Ana Torv" {
			t.Errorf("%s: %v", list, o)
		}
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
	for _, l := range shown {
		if out := showOutput(t, "show", l.name, "--db", db, "--json"); out != "[]\n" {
			t.Errorf("%s --json of nothing: %q", l.name, out)
		}
		if out := showOutput(t, "show", l.name, "--db", db); strings.Count(out, "\n") != 1 {
			t.Errorf("%s of nothing: %q", l.name, out)
		}
	}
}

func TestShowCells(t *testing.T) {
	n := func(i int) *int { return &i }
	for _, c := range []struct{ got, want string }{
		{countOf(parley.MeetingClaim{}), ""},
		{countOf(parley.MeetingClaim{N: n(6)}), "6"},
		{countOf(parley.MeetingClaim{NMax: n(6)}), "..6"},
		{countOf(parley.MeetingClaim{N: n(6), NMax: n(6)}), "6"},
		{countOf(parley.MeetingClaim{N: n(0), NMax: n(6)}), "0..6"},
		{whenOf(nil), ""},
		{whenOf(&parley.Time{From: "2025-12", To: "2025-12"}), "2025-12"},
		{whenOf(&parley.Time{From: "2025-12-01", Open: "to"}), "2025-12-01.."},
		{whenOf(&parley.Time{To: "2025-12-06", Basis: "published"}), "..2025-12-06"},
		{whereOf(&parley.Place{City: "Lakeside", Country: "CHE"}), "Lakeside, CHE"},
		{cell("", false), "-"},
		{cell(strings.Repeat("é", 61), false), strings.Repeat("é", 59) + "…"},
		{cell(strings.Repeat("é", 61), true), strings.Repeat("é", 61)},
		{cell(" two\n\tlines ", true), "two lines"},
		{shortID("sha256:0123456789abcdef"), "0123456789ab"},
		{shortID("x"), "x"},
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
