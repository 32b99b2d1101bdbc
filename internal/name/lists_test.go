package name

import (
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"
)

// A pair is a line of testdata/pairs.txt or nonpairs.txt.
type pair struct{ region, a, b string }

// held reports whether the line is in the half that is only scored: no rule, list
// or weight is made from its errors.
func (p pair) held() bool {
	h := fnv.New32a()
	h.Write([]byte(p.region + "|" + p.a + "|" + p.b))
	return h.Sum32()&1 == 1
}

func readPairs(t testing.TB, file string) []pair {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []pair
	seen := map[string]bool{}
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 3 || f[1] == f[2] || seen[line] {
			t.Fatalf("%s, line %d: not three columns, or told before: %s", file, i+1, line)
		}
		seen[line] = true
		out = append(out, pair{f[0], f[1], f[2]})
	}
	return out
}

// A count is what a half or a region of the lists came to.
type count struct{ pairs, found, others, wrong int }

func (c count) recall() float64    { return float64(c.found) / float64(max(1, c.pairs)) }
func (c count) precision() float64 { return float64(c.found) / float64(max(1, c.found+c.wrong)) }

func (c *count) add(same bool, r Result) {
	switch said := r.Verdict == Same; {
	case same:
		c.pairs++
		if said {
			c.found++
		}
	default:
		c.others++
		if said {
			c.wrong++
		}
	}
}

// TestLists holds the verdict Same to its figures on both halves of the lists. With
// -v it prints them by region, and the errors of the half that rules are made on.
func TestLists(t *testing.T) {
	lists := map[bool][]pair{true: readPairs(t, "pairs.txt"), false: readPairs(t, "nonpairs.txt")}
	for same, list := range lists {
		if len(list) < 450 {
			t.Errorf("same %v: %d lines, at least 450 are wanted", same, len(list))
		}
	}
	halves := map[bool]*count{true: {}, false: {}}
	regions := map[string]*[2]count{}
	for _, same := range []bool{true, false} {
		for _, p := range lists[same] {
			r := CompareText(p.a, p.b)
			if regions[p.region] == nil {
				regions[p.region] = &[2]count{}
			}
			half := 0
			if p.held() {
				half = 1
			}
			halves[p.held()].add(same, r)
			regions[p.region][half].add(same, r)
			if wrong := (r.Verdict == Same) != same; wrong && !p.held() {
				t.Logf("%s, said %s %d: %s | %s %v", map[bool]string{true: "one person", false: "two people"}[same], r.Verdict, r.Score, p.a, p.b, r.Reasons())
			}
		}
	}
	logRegions(t, regions)
	for held, c := range halves {
		t.Logf("held back %v: recall %.3f of %d, precision %.3f against %d", held, c.recall(), c.pairs, c.precision(), c.others)
		if c.recall() < .85 || c.precision() < .98 {
			t.Errorf("held back %v: recall %.3f, floor .85; precision %.3f, floor .98", held, c.recall(), c.precision())
		}
	}
}

// TestLaterLists holds Same to its figures on the lists that were written later, whose
// errors are known.
func TestLaterLists(t *testing.T) {
	var c count
	for file, same := range map[string]bool{"pairs-later.txt": true, "nonpairs-later.txt": false} {
		for _, p := range readPairs(t, file) {
			r := CompareText(p.a, p.b)
			c.add(same, r)
			if (r.Verdict == Same) != same {
				t.Logf("one person: %v, said %s %d: %s | %s %v", same, r.Verdict, r.Score, p.a, p.b, r.Reasons())
			}
		}
	}
	t.Logf("recall %.3f of %d, precision %.3f against %d", c.recall(), c.pairs, c.precision(), c.others)
	if c.recall() < .93 || c.precision() < .98 {
		t.Errorf("recall %.3f, floor .93; precision %.3f, floor .98", c.recall(), c.precision())
	}
}

func logRegions(t *testing.T, regions map[string]*[2]count) {
	var names []string
	for r := range regions {
		names = append(names, r)
	}
	slices.Sort(names)
	var b strings.Builder
	b.WriteString("\nregion: rules made on: found, wrong | only scored: found, wrong\n")
	for _, n := range names {
		d, h := regions[n][0], regions[n][1]
		fmt.Fprintf(&b, "%-16s %3d/%-3d %2d/%-3d | %3d/%-3d %2d/%-3d\n", n, d.found, d.pairs, d.wrong, d.others, h.found, h.pairs, h.wrong, h.others)
	}
	t.Log(b.String())
}
