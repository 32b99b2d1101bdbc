package score_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The examples for new users are golden cases' pages under other names, so
// that what they will see is tested.
func TestExamplesAreGolden(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*.[th]*")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 5 {
		t.Errorf("%d examples, want at least 5", len(paths))
	}
	cases := goldCases(t)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		golden := false
		for _, c := range cases {
			golden = golden || bytes.Equal(data, c.section("input.txt")) || bytes.Equal(data, c.section("input.html"))
		}
		if !golden {
			t.Errorf("%s is the page of no golden case", path)
		}
	}
}
