package main

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite testdata/score.txt")

// figuresFile keeps the figures that a clean clone can compute.
const figuresFile = "../../testdata/score.txt"

// TestScoreFigures: the figures on our own gold change only together with
// the file that records them, so that a change shows.
func TestScoreFigures(t *testing.T) {
	outcome, err := scoreCases([]string{"../../testdata/gold"})
	if err != nil {
		t.Fatal(err)
	}
	var figures strings.Builder
	if err := outcome.Print(&figures, false); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(figuresFile, []byte(figures.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	recorded, err := os.ReadFile(figuresFile)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(recorded), "\n"), strings.Split(figures.String(), "\n")
	for i := range max(len(was), len(is)) {
		if i >= len(was) || i >= len(is) || was[i] != is[i] {
			t.Fatalf("the figures have changed, from line %d of %d:\n was %s\n  is %s\nIf that is meant, run go test ./cmd/parley -run ScoreFigures -update.",
				i+1, len(was), lineAt(was, i), lineAt(is, i))
		}
	}
}

func lineAt(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "(nothing)"
}
