package web

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"", "", ""},
		{"The envoys met.", "The envoys met.", "same:The envoys met."},
		{"The envoys met in Oslo on Monday.", "The envoys met in Bergen on Monday.", "same:The envoys met in |gone:Oslo |new:Bergen |same:on Monday."},
		{"On Monday.\n\nThey", "On Friday.\n\nThey", "same:On |gone:Monday. |new:Friday.\n\n|same:They"},
		{"a b c d", "a x c y d", "same:a |gone:b |new:x |same:c |new:y |same:d"},
		{"They met.", "They met. Talks go on.", "same:They met. |new:Talks go on."},
		{"One two three", "three", "gone:One two |same:three"},
		{"a  b\n\nc", "a b c", "same:a b c"},
	} {
		edits, ok := diff(c.a, c.b)
		var got []string
		for _, e := range edits {
			got = append(got, e.Op+":"+e.Text)
		}
		if strings.Join(got, "|") != c.want || !ok {
			t.Errorf("%q to %q: %q, want %q", c.a, c.b, strings.Join(got, "|"), c.want)
		}
	}
}

// What is the same and gone is the first text, what is the same and new the
// second, and no shorter way leads from one to the other.
func TestDiffIsRightAndShortest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := func() (list []string) {
		for range random.IntN(12) {
			list = append(list, string('a'+rune(random.IntN(4))))
		}
		return list
	}
	for range 3000 {
		x, y := text(), text()
		ops, ok := myers(x, y)
		if !ok {
			t.Fatalf("%v, %v: not compared", x, y)
		}
		var first, second []string
		i, j, edits := 0, 0, 0
		for _, op := range ops {
			switch op {
			case "same":
				first, second = append(first, x[i]), append(second, y[j])
				if x[i] != y[j] {
					t.Fatalf("%v, %v: %v", x, y, ops)
				}
				i, j = i+1, j+1
			case "gone":
				first, i, edits = append(first, x[i]), i+1, edits+1
			case "new":
				second, j, edits = append(second, y[j]), j+1, edits+1
			}
		}
		if fmt.Sprint(first) != fmt.Sprint(x) || fmt.Sprint(second) != fmt.Sprint(y) || edits != len(x)+len(y)-2*longestCommon(x, y) {
			t.Fatalf("%v, %v: %v", x, y, ops)
		}
	}
}

func longestCommon(x, y []string) int {
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	if x[0] == y[0] {
		return 1 + longestCommon(x[1:], y[1:])
	}
	return max(longestCommon(x[1:], y), longestCommon(x, y[1:]))
}

func TestDiffIsBounded(t *testing.T) {
	long := strings.Repeat("talks go on ", diffWords)
	if _, ok := diff(long, "talks"); ok {
		t.Error("a text that is too long is compared")
	}
	var a, b strings.Builder
	for i := range 2 * diffEdits {
		fmt.Fprintf(&a, "a%d ", i)
		fmt.Fprintf(&b, "b%d ", i)
	}
	if _, ok := diff(a.String(), b.String()); ok {
		t.Error("texts without a word in common are compared")
	}
	edits, ok := diff(strings.Repeat("word ", 1000)+"old", strings.Repeat("word ", 1000)+"new")
	if !ok || len(edits) != 5 || edits[1].N != 1000-2*endWords {
		t.Errorf("a long run is %v", edits)
	}
}

// FuzzDiff: without what is new an edited text is the first, without what is
// gone the second, white space not regarded.
func FuzzDiff(f *testing.F) {
	f.Add("Envoys met in Oslo.", "Envoys met, late, in Bergen.")
	f.Add("a \xff b", " b a")
	f.Fuzz(func(t *testing.T, a, b string) {
		edits, ok := diff(a, b)
		if !ok || slices.ContainsFunc(edits, func(e edit) bool { return e.Op == "folded" }) {
			return
		}
		first, second := "", ""
		for _, e := range edits {
			if e.Op != "new" {
				first += " " + e.Text
			}
			if e.Op != "gone" {
				second += " " + e.Text
			}
		}
		if !slices.Equal(strings.Fields(first), strings.Fields(a)) || !slices.Equal(strings.Fields(second), strings.Fields(b)) {
			t.Fatalf("%q to %q: %+v", a, b, edits)
		}
	})
}
