package main

import (
	"strings"
	"testing"
)

// TestRecord measures a small store: five reports make one meeting; the undated
// one that each tells of stays alone.
func TestRecord(t *testing.T) {
	var out strings.Builder
	if err := record([]string{"-n", "40"}, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if fields := strings.Fields(lines[1]); len(lines) != 3 || fields[0] != "40" || fields[7] != "48" || fields[9] == "-" || !strings.Contains(lines[2], "slowest lists") {
		t.Errorf("measured %q, want 40 reports and 48 meetings: 8 told by five each, and 40 without a date, which nothing joins, and pages written", out.String())
	}
}
