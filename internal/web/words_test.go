package web

import (
	"strings"
	"testing"

	"parley"
)

func TestWordsIn(t *testing.T) {
	const text = "Envoys met in Oslo.\n\nEnvoys met  in Bergen."
	for _, c := range []struct {
		words      string
		start      int
		want, fail string
	}{
		{"in Oslo", -1, "in Oslo", ""},
		{" met\nin Bergen ", -1, "met  in Bergen", ""},
		{"Oslo. Envoys", -1, "Oslo.\n\nEnvoys", ""},
		{"Envoys met", 21, "Envoys met", ""},
		{"Envoys met", -1, "", "more than once"},
		{"Envoys met", 3, "", "more than once"},
		{"envoys met in oslo", -1, "", "no words"},
		{"", -1, "", "select the words"},
		{"in Oslo", 1 << 40, "in Oslo", ""},
		{"a.c", -1, "", "no words"},
		{strings.Repeat("a", maxWords+1), -1, "", "too many words"},
	} {
		span, err := wordsIn(text, c.words, c.start)
		if c.fail == "" && (err != nil || span.Text != c.want || text[span.Start:span.End] != c.want) {
			t.Errorf("%.20q at %d: %+v, %v; want %q", c.words, c.start, span, err, c.want)
		}
		if c.fail != "" && (parley.KindOf(err) != parley.KindUsage || !strings.Contains(err.Error(), c.fail)) {
			t.Errorf("%.20q at %d: %v; want %q", c.words, c.start, err, c.fail)
		}
	}
	if span, err := wordsIn(text, "Envoys met", 21); err != nil || span.Start != 21 {
		t.Errorf("the second of two places is %+v, %v", span, err)
	}
}

// FuzzWordsIn: what is found in any text are the words, white space not
// regarded.
func FuzzWordsIn(f *testing.F) {
	f.Add("Envoys met in Oslo.", "met  in", 3)
	f.Add("a\xff(b", "\xff(", -1)
	f.Fuzz(func(t *testing.T, text, words string, start int) {
		span, err := wordsIn(text, words, start)
		if err != nil {
			if parley.KindOf(err) != parley.KindUsage {
				t.Fatal(err)
			}
			return
		}
		if text[span.Start:span.End] != span.Text || spaceFolded(span.Text) != spaceFolded(words) {
			t.Fatalf("%q are found as %+v", words, span)
		}
	})
}

func spaceFolded(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
