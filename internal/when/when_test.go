package when

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"parley"
)

const reference = "2025-12-06"

// tokens cuts a phrase as package text does, as far as the corpus needs it.
func tokens(s string) []parley.Token {
	var out []parley.Token
	at := 0
	for _, w := range strings.FieldsFunc(strings.NewReplacer(",", " , ", "-", " - ").Replace(s), func(r rune) bool { return r == ' ' }) {
		start := at + strings.Index(s[at:], w)
		at = start + len(w)
		out = append(out, parley.Token{Start: start, End: at, Form: w})
	}
	return out
}

func lines(t *testing.T, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func value(e Expr) string {
	v := e.From
	if e.To != e.From {
		v += "/" + e.To
	}
	if e.ISO != "" {
		v += " " + e.ISO
	}
	return v
}

func TestCorpus(t *testing.T) {
	for _, line := range lines(t, "testdata/corpus.txt") {
		want, phrase, _ := strings.Cut(line, " <- ")
		tense := Past
		if rest, ok := strings.CutPrefix(phrase, "future: "); ok {
			phrase, tense = rest, Future
		}
		got := Find(tokens(phrase), reference, tense)
		if len(got) != 1 || value(got[0]) != want {
			t.Errorf("%q: %v, want %s", phrase, got, want)
		}
	}
}

func TestNone(t *testing.T) {
	for _, phrase := range lines(t, "testdata/none.txt") {
		if got := Find(tokens(phrase), reference, Past); len(got) != 0 {
			t.Errorf("%q: %v, want nothing", phrase, got)
		}
	}
}

// TestNoReference: what depends on a reference date is left out without one;
// a window keeps its length.
func TestNoReference(t *testing.T) {
	for _, phrase := range []string{"on Thursday", "yesterday", "December 6", "last week", "two days ago", "in November"} {
		if got := Find(tokens(phrase), "", Past); len(got) != 0 {
			t.Errorf("%q: %v, want nothing", phrase, got)
		}
	}
	got := Find(tokens("in the last two weeks"), "", Past)
	if len(got) != 1 || got[0].From != "" || got[0].ISO != "P14D" {
		t.Errorf("window: %v", got)
	}
	if got := Find(tokens("6 December 2025"), "", Past); len(got) != 1 || got[0].From != "2025-12-06" {
		t.Errorf("full date: %v", got)
	}
}

// TestCoarseReference: a reference of a month gives no days.
func TestCoarseReference(t *testing.T) {
	if got := Find(tokens("on Thursday"), "2025-12", Past); len(got) != 0 {
		t.Errorf("on Thursday in 2025-12: %v", got)
	}
	if got := Find(tokens("last month"), "2025-12", Past); len(got) != 1 || got[0].From != "2025-11" {
		t.Errorf("last month in 2025-12: %v", got)
	}
}

func TestTenseOf(t *testing.T) {
	tests := map[string]Tense{
		"they met on Thursday":                Past,
		"they will meet on Thursday":          Future,
		"they are to meet on Thursday":        Future,
		"the talks scheduled for Thursday":    Future,
		"the parties are satisfied with it":   Past,
		"they agreed to meet again on Monday": Future,
	}
	for phrase, want := range tests {
		if got := TenseOf(tokens(phrase)); got != want {
			t.Errorf("%q: %v, want %v", phrase, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("on Saturday, December 6, 2025", "2025-12-06")
	f.Add("in the last 999 years", "1000-01-01")
	f.Add("31.02.2025 9999-12-31 Dec. 4-5", "9998-12-31")
	f.Fuzz(func(t *testing.T, s, ref string) {
		toks := tokens(strings.Join(strings.Fields(s), " "))
		end := 0
		for _, e := range Find(toks, ref, Future) {
			if e.First < end || e.EndToken <= e.First || e.EndToken > len(toks) {
				t.Fatalf("%q: tokens [%d,%d) of %d", s, e.First, e.EndToken, len(toks))
			}
			if e.From > e.To {
				t.Fatalf("%q: from %s after %s", s, e.From, e.To)
			}
			end = e.EndToken
		}
	})
}
