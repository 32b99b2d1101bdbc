package when_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"parley"
	"parley/internal/text"
	"parley/internal/when"
)

var (
	measure = flag.Bool("measure", false, "measure on ../shared (docs/measures.md, Time expressions)")
	verbose = flag.Bool("errors", false, "with -measure, print what is wrong")
)

// shared is the path of a development file, the test skipped where it is missing.
func shared(t *testing.T, name string) string {
	t.Helper()
	if !*measure {
		t.Skip("measures only with -measure (make measure)")
	}
	path := filepath.Join("../../../shared/data/time", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is missing; nothing was measured", path)
	}
	return path
}

// goldTimex is one TIMEX3 of the corpus; offsets count code points.
type goldTimex struct {
	Start, End int
	Type       string
	Value      string
	Text       string
}

type goldDocument struct {
	Doc, Dct, Text string
	Timex          []goldTimex
}

func timeBank(t *testing.T) []goldDocument {
	f, err := os.Open(shared(t, "tbaq-cleaned.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldDocument
	s := bufio.NewScanner(z)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var d goldDocument
		if err := json.Unmarshal(s.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// timexOf are the TIMEX3 that a document's times stand for, in bytes: a range is
// two, as TimeML has it.
func timexOf(found []when.Expr) []when.Part {
	var out []when.Part
	for _, e := range found {
		if len(e.Parts) > 0 {
			out = append(out, e.Parts...)
			continue
		}
		out = append(out, when.Part{Start: e.Start, End: e.End, Timex: e.Timex})
	}
	return out
}

// parsed is the text with its tokens and tree, the way that ships.
func parsed(s string) *parley.Document {
	return text.Parse(&parley.Report{Text: s, Blocks: text.Paragraphs(s), Language: "en"})
}

// TestMeasureTimeBank: relaxed is overlap, strict the same span, value a relaxed
// match with the same value (UzZaman and others, SemEval-2013 task 1). Every
// answer and every key counts in one match only.
func TestMeasureTimeBank(t *testing.T) {
	var gold, found, relaxed, strict, value int
	for _, d := range timeBank(t) {
		at := runeOffsets(d.Text)
		answers := timexOf(when.Find(parsed(d.Text), when.Reference(d.Dct)))
		used := make([]bool, len(answers))
		found += len(answers)
		for _, g := range d.Timex {
			if g.End > len(at)-1 || g.Start == g.End {
				continue // the date of the document, which is not in the text
			}
			gold++
			start, end := at[g.Start], at[g.End]
			k := matching(answers, used, start, end)
			if k < 0 {
				report(t, "missed  %-12s %-14s %q   …%s…", d.Doc, g.Value, g.Text, around(d.Text, start, end))
				continue
			}
			used[k] = true
			relaxed++
			a := answers[k]
			if a.Start == start && a.End == end {
				strict++
			} else {
				report(t, "extent  %-12s %q for %q", d.Doc, d.Text[a.Start:a.End], g.Text)
			}
			if a.Timex == g.Value {
				value++
			} else {
				report(t, "value   %-12s %s for %s  %q   …%s…", d.Doc, a.Timex, g.Value, g.Text, around(d.Text, start, end))
			}
		}
		for k, a := range answers {
			if !used[k] {
				report(t, "extra   %-12s %s %q   …%s…", d.Doc, a.Timex, d.Text[a.Start:a.End], around(d.Text, a.Start, a.End))
			}
		}
	}
	f1 := func(n int) float64 { return 2 * float64(n) / float64(gold+found) }
	t.Logf("TimeBank and AQUAINT, %d expressions, %d found: relaxed %.3f strict %.3f value %.3f (P %.3f R %.3f)", gold, found, f1(relaxed), f1(strict), f1(value),
		float64(relaxed)/float64(found), float64(relaxed)/float64(gold))
	if f1(relaxed) < .85 || f1(strict) < .75 || f1(value) < .70 {
		t.Errorf("below the floor of .85, .75, .70")
	}
}

// matching is the unused answer that overlaps most, one of the same span first.
func matching(answers []when.Part, used []bool, start, end int) int {
	best, most := -1, 0
	for k, a := range answers {
		overlap := min(end, a.End) - max(start, a.Start)
		if a.Start == start && a.End == end {
			overlap += 1000
		}
		if !used[k] && overlap > most {
			best, most = k, overlap
		}
	}
	return best
}

func report(t *testing.T, format string, args ...any) {
	if *verbose {
		t.Logf(format, args...)
	}
}

// runeOffsets are the byte offsets of the text's code points and of its end.
func runeOffsets(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

func around(s string, start, end int) string {
	return s[max(0, start-40):min(len(s), end+30)]
}
