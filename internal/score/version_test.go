package score_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"parley/internal/extract"
	"parley/internal/page"
)

// versionsFile says what the golden cases gave under which versions.
const versionsFile = "../../testdata/versions.txt"

// TestVersionsRise: stored readings are told apart by the versions of the page
// reader and of the extraction, so a change of what they make of any golden
// case must raise one of them. After raising it, -update writes the new line.
func TestVersionsRise(t *testing.T) {
	sum := sha256.New()
	for _, c := range goldCases(t) {
		if c.section("page.txt") == nil {
			continue // counted by testdata/score.txt
		}
		data, err := c.input()
		if err != nil {
			t.Fatal(err)
		}
		report, err := page.Read(data, c.pageOptions())
		if err != nil {
			t.Fatal(err)
		}
		reading := extract.Read(report)
		out, err := json.Marshal(reading)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(sum, "%s %s %s\n", c.name(), report.Text, out)
	}
	versions := fmt.Sprintf("page %d extraction %d", page.Version, extract.Version)
	line := fmt.Sprintf("%s readings sha256:%x\n", versions, sum.Sum(nil))
	recorded, err := os.ReadFile(versionsFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	if string(recorded) == line {
		return
	}
	if len(recorded) > len(versions) && string(recorded[:len(versions)]) == versions {
		t.Fatalf("the golden cases read differently under the same versions (%s): raise page.Version or extract.Version, then run go test ./internal/score -update", versions)
	}
	if !*update {
		t.Fatalf("the versions are %s now: run go test ./internal/score -update to record what the golden cases give", versions)
	}
	if err := os.WriteFile(versionsFile, []byte(line), 0o644); err != nil {
		t.Fatal(err)
	}
}
