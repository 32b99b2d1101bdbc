package parley

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// cut gives the piece of text between offsets in u.
func cut(text string, start, end int, u Unit) string {
	switch u {
	case Runes:
		return string([]rune(text)[start:end])
	case UTF16:
		return string(utf16.Decode(utf16.Encode([]rune(text))[start:end]))
	}
	return text[start:end]
}

func TestInUnitsCutsTheSameWords(t *testing.T) {
	for _, u := range []Unit{Bytes, Runes, UTF16} {
		r := sampleReading(t)
		r.InUnits(u)
		r.EachSpan(func(s *Span) {
			if got := cut(r.Report.Text, s.Start, s.End, u); got != s.Text {
				t.Errorf("%s: %d-%d cuts %q, want %q", u, s.Start, s.End, got, s.Text)
			}
		})
		for i, b := range r.Report.Blocks {
			if got := cut(r.Report.Text, b.Start, b.End, u); got != sampleParagraphs[i] {
				t.Errorf("%s: block %d cuts %q", u, i, got)
			}
		}
		if r.Report.TextBytes != len(r.Report.Text) {
			t.Errorf("%s: text_bytes changed", u)
		}
	}
}

func TestInUnits(t *testing.T) {
	for _, c := range []struct {
		text         string
		words        string
		runes, utf16 [2]int
	}{
		{"plain words", "words", [2]int{6, 11}, [2]int{6, 11}},
		{"Zürich talks", "talks", [2]int{7, 12}, [2]int{7, 12}},
		{"переговоры в Женеве", "Женеве", [2]int{13, 19}, [2]int{13, 19}},
		{"🕊️ peace", "peace", [2]int{3, 8}, [2]int{4, 9}},
		{"a🕊b", "🕊", [2]int{1, 2}, [2]int{1, 3}},
		{"Kra\u0301sna\u0301 said", "Kra\u0301sna\u0301", [2]int{0, 8}, [2]int{0, 8}},
		{"👩‍⚖️ judge", "judge", [2]int{5, 10}, [2]int{6, 11}},
		{"end 北京", "北京", [2]int{4, 6}, [2]int{4, 6}},
	} {
		for _, u := range []struct {
			unit Unit
			want [2]int
		}{{Runes, c.runes}, {UTF16, c.utf16}} {
			s := at(t, c.text, c.words)
			d := Document{Text: c.text, Names: List[Name]{{Span: s}},
				Tokens: List[Token]{{Start: s.Start, End: s.End}}, Sentences: List[Sentence]{{Start: s.Start, End: s.End}}}
			d.InUnits(u.unit)
			got := []int{d.Names[0].Span.Start, d.Names[0].Span.End, d.Tokens[0].Start, d.Tokens[0].End, d.Sentences[0].Start, d.Sentences[0].End}
			if want := append(slices.Repeat(u.want[:], 2), u.want[:]...); !slices.Equal(got, want) {
				t.Errorf("%q in %q, %s: got %v, want %v", c.words, c.text, u.unit, got, want)
			}
		}
	}
}

func TestInUnitsBeyondTheText(t *testing.T) {
	d := Document{Text: "ü", Names: List[Name]{{Span: Span{Start: -4, End: 99}}, {Span: Span{Start: 1, End: 2}}}}
	d.InUnits(Runes)
	if got := d.Names[0].Span; got.Start != 0 || got.End != 1 {
		t.Errorf("got %d-%d, want 0-1", got.Start, got.End)
	}
}

// TestInUnitsIsLinear reads a long text with many offsets; a conversion that
// counts from the start for each of them takes minutes.
func TestInUnitsIsLinear(t *testing.T) {
	const n = 200_000
	d := Document{Text: strings.Repeat("é🕊 word ", n)}
	for i := range n {
		d.Tokens = append(d.Tokens, Token{Start: i * 12, End: i*12 + 6})
	}
	begin := time.Now()
	d.InUnits(UTF16)
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	last := d.Tokens[n-1]
	if last.Start != (n-1)*9 || last.End != (n-1)*9+3 {
		t.Errorf("last token at %d-%d", last.Start, last.End)
	}
}

func TestParseUnit(t *testing.T) {
	for _, name := range []string{"bytes", "runes", "utf16"} {
		if u, ok := ParseUnit(name); !ok || string(u) != name {
			t.Errorf("%s: got %q, %v", name, u, ok)
		}
	}
	if _, ok := ParseUnit("utf8"); ok {
		t.Error("utf8 is a unit")
	}
}
