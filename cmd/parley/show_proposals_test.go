package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley"
)

// TestShowProposals: what may be one thing comes with its reasons, the
// likeliest first; once a person has decided it is proposed no longer.
func TestShowProposals(t *testing.T) {
	db := filepath.Join(t.TempDir(), "parley.db")
	files, err := filepath.Glob("../../examples/series/0[1-9]-*.txt")
	more, err2 := filepath.Glob("../../examples/series/1[5-8]-*.txt")
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	if code, _, errs := runWith(t, slices.Concat([]string{"add", "--db", db}, files, more)...); code != 0 {
		t.Fatal(errs)
	}
	list := proposalsIn(t, db)
	scored := slices.IsSortedFunc(list, func(a, b parley.Proposal) int { return b.Score - a.Score })
	if len(list) == 0 || !scored {
		t.Fatalf("%d proposals, by score: %v", len(list), scored)
	}
	text := showOutput(t, "show", "proposals", "--db", db)
	for _, want := range []string{" of 1000: one meeting?\n", "  " + list[0].A + "  ", "  " + list[0].B + "  ", "+380  side: the same sides: "} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if code, _, errs := runWith(t, "judge", "not-same", list[0].A, list[0].B, "--db", db, "--author", "Ada"); code != 0 {
		t.Fatal(errs)
	}
	for _, p := range proposalsIn(t, db) {
		if p.A == list[0].A && p.B == list[0].B {
			t.Errorf("%s and %s are proposed again", p.A, p.B)
		}
	}
	if code, _, errs := runWith(t, "show", "proposals", "--db", db, "--csv"); code == 0 || !strings.Contains(errs, "--json") {
		t.Errorf("--csv: %d, %q", code, errs)
	}
}

func proposalsIn(t *testing.T, db string) (list []parley.Proposal) {
	t.Helper()
	if err := json.Unmarshal([]byte(showOutput(t, "show", "proposals", "--json", "--db", db)), &list); err != nil {
		t.Fatal(err)
	}
	return list
}
