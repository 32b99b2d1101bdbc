package main

import (
	"strings"
	"testing"

	"parley/internal/store"
)

// TestPress: what the press makes fits together, and the same report is always
// the same.
func TestPress(t *testing.T) {
	for _, n := range []int{0, 7, 1234, 99_999} {
		e := press{}.entry(n)
		if err := store.Check(e); err != nil {
			t.Errorf("report %d: %v", n, err)
		}
		if again := (press{}).entry(n); again.Reading.Report.TextID != e.Reading.Report.TextID {
			t.Errorf("report %d is another text the second time", n)
		}
	}
}

// TestRecord measures a small store: five reports make one meeting; the undated
// one that each tells of stays alone.
func TestRecord(t *testing.T) {
	var out strings.Builder
	if err := record([]string{"-n", "40"}, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if fields := strings.Fields(lines[len(lines)-1]); len(lines) != 2 || fields[0] != "40" || fields[5] != "48" {
		t.Errorf("measured %q, want 40 reports and 48 meetings: 8 told by five each, and 40 without a date, which nothing joins", out.String())
	}
}
