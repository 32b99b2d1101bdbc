package score_test

import (
	"os"
	"strings"
	"testing"

	"parley/internal/page"
	"parley/internal/score"
)

// TestRightAnswersCiteTheCanonicalText: the words of a right answer are in what the
// page reader makes of the report, else they would be missed for ever.
func TestRightAnswersCiteTheCanonicalText(t *testing.T) {
	for _, c := range allCases(t) {
		src := c.section("right.txt")
		if src == nil {
			continue
		}
		data, err := c.input()
		if err != nil {
			t.Fatal(err)
		}
		report, err := page.Read(data, c.pageOptions())
		if err != nil {
			t.Errorf("%s: %v", c.path, err)
			continue
		}
		if _, err := score.ParseSheet(report.Text, string(src)); err != nil {
			t.Errorf("%s: right.txt: %v", c.path, err)
		}
	}
}

// Every right answer fits itself in everything.
func TestRightAnswersFitThemselves(t *testing.T) {
	cases := allCases(t)
	data, err := os.ReadFile("testdata/example.txtar")
	if err != nil {
		t.Fatal(err)
	}
	example, err := score.ParseCase("example", data)
	if err != nil {
		t.Fatal(err)
	}
	cases = append(cases, &goldCase{example, "example", data})
	for _, c := range cases {
		if c.section("right.txt") == nil {
			continue
		}
		right, err := c.Right(string(c.section("input.txt")))
		if err != nil {
			t.Error(err)
			continue
		}
		if c.Why == "" || c.Style == "" || c.Process == "" {
			t.Errorf("%s: wants why it exists, style: and process: before its first file", c.path)
		}
		for _, line := range score.Judge(right, right).Misses {
			if !strings.HasPrefix(line, "extra: held meeting invented") {
				t.Errorf("%s: differs from itself: %s", c.path, line)
			}
		}
	}
}
