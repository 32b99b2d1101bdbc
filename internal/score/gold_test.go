package score_test

import (
	"flag"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley"
	"parley/internal/extract"
	"parley/internal/page"
	"parley/internal/score"
)

var (
	update = flag.Bool("update", false, "rewrite the lists of what is missed")
	anchor = flag.Bool("anchor", false, "fill in the offsets of the golden cases' right readings")
)

// TestGold reads every golden case from bytes to reading. What differs from
// the right answers must be exactly what the case lists as missed.
func TestGold(t *testing.T) {
	for _, c := range goldCases(t) {
		t.Run(c.name(), func(t *testing.T) {
			if *anchor {
				anchorCase(t, c)
			}
			data, err := c.input()
			if err != nil {
				t.Fatal(err)
			}
			report, err := page.Read(data, c.pageOptions())
			if err != nil {
				t.Fatal(err)
			}
			var misses []string
			if facts := c.section("page.txt"); facts != nil {
				misses = score.ComparePage(&report, string(facts))
			}
			if right := c.section("reading.json"); right != nil {
				misses = append(misses, compareReading(t, report, right)...)
			}
			if *update {
				c.write(t, "missed", joinLines(misses))
				return
			}
			compareMissed(t, misses, lines(string(c.section("missed"))))
		})
	}
}

func compareReading(t *testing.T, report parley.Report, rightJSON []byte) []string {
	t.Helper()
	right, err := score.Answer(rightJSON)
	if err != nil {
		t.Fatal(err)
	}
	got := extract.Read(report)
	return score.Compare(&got, right)
}

func anchorCase(t *testing.T, c *goldCase) {
	t.Helper()
	reading := c.section("reading.json")
	if reading == nil {
		return
	}
	anchored, err := score.Anchor(score.PageText(string(c.section("page.txt"))), reading)
	if err != nil {
		t.Fatal(err)
	}
	c.write(t, "reading.json", anchored)
}

// compareMissed asks that misses and the list of known ones are the same.
func compareMissed(t *testing.T, misses, known []string) {
	t.Helper()
	for _, line := range without(misses, known) {
		t.Errorf("new miss, the list grows: %s", line)
	}
	for _, line := range without(known, misses) {
		t.Errorf("no longer missed, remove it from the list: %s", line)
	}
}

// without is the multiset a less b.
func without(a, b []string) []string {
	b = slices.Clone(b)
	return slices.DeleteFunc(slices.Clone(a), func(v string) bool {
		at := slices.Index(b, v)
		if at >= 0 {
			b = slices.Delete(b, at, at+1)
		}
		return at >= 0
	})
}

func joinLines(list []string) []byte {
	if len(list) == 0 {
		return nil
	}
	return []byte(strings.Join(list, "\n") + "\n")
}

// TestGoldCasesAreSound checks the cases themselves: each says why it exists,
// has a page and its facts, and its right reading cites the right text.
func TestGoldCasesAreSound(t *testing.T) {
	cases := goldCases(t)
	if len(cases) < 36 {
		t.Errorf("%d golden cases, want at least 36", len(cases))
	}
	readings := 0
	for _, c := range cases {
		t.Run(c.name(), func(t *testing.T) {
			if c.Why == "" {
				t.Error("the first line does not say why the case exists")
			}
			if facts := c.section("page.txt"); facts != nil {
				checkPageLines(t, string(facts))
			} else if c.section("right.txt") == nil {
				t.Error("want page facts (page.txt) or a right answer (right.txt)")
			}
			if c.section("reading.json") != nil {
				readings++
				checkReading(t, c)
			}
		})
	}
	if readings < 6 {
		t.Errorf("%d right readings, want at least 6", readings)
	}
}

var pageKeys = []string{"title", "publisher", "origin", "via", "published", "published_at", "updated", "date", "dateline",
	"byline", "language", "url", "warning"}

// checkPageLines checks the shape of a right page: known facts in their
// order, then blocks, then furniture.
func checkPageLines(t *testing.T, pageTxt string) {
	t.Helper()
	groups := strings.Split(strings.TrimSpace(pageTxt), "\n\n")
	if len(groups) < 2 || len(groups) > 3 {
		t.Fatalf("page.txt has %d groups of lines, want facts, blocks and perhaps furniture", len(groups))
	}
	last := 0
	for _, line := range lines(groups[0]) {
		key, _, _ := strings.Cut(line, ": ")
		at := slices.Index(pageKeys, key)
		if at < last {
			t.Errorf("fact %q is unknown or out of order", key)
		}
		last = max(last, at)
	}
	for _, line := range lines(groups[1]) {
		head, text, ok := strings.Cut(line, ": ")
		if !ok || text != strings.TrimSpace(text) || strings.HasPrefix(head, "furniture") {
			t.Errorf("block %q has no kind or outer white space", line)
		}
	}
	for _, line := range lines(strings.Join(groups[2:], "")) {
		if !strings.HasPrefix(line, "furniture ") {
			t.Errorf("furniture %q has no kind", line)
		}
	}
}

// checkReading anchors the right reading again, which checks every span, and
// asks that this changes nothing.
func checkReading(t *testing.T, c *goldCase) {
	t.Helper()
	text := score.PageText(string(c.section("page.txt")))
	if !utf8.ValidString(text) {
		t.Error("the canonical text is not UTF-8")
	}
	again, err := score.Anchor(text, c.section("reading.json"))
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(c.section("reading.json")) {
		t.Error("the right reading is not anchored: run go test ./internal/score -run TestGold -anchor")
	}
	right, err := score.Answer(again)
	if err != nil {
		t.Fatal(err)
	}
	if lines := score.Compare(right, right); len(lines) > 0 {
		t.Errorf("the right reading differs from itself: %q", lines)
	}
	checkReferences(t, right)
}
