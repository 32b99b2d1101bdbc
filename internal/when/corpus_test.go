package when

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// corpusReference is a Saturday.
const corpusReference Reference = "2025-12-06"

// A phrasing is a line of testdata/corpus.txt.
type phrasing struct {
	value, text string
	tense       Tense
}

// corpusLines are the lines of a file without comments and blank ones.
func corpusLines(t *testing.T, file string) []string {
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

func corpus(t *testing.T) []phrasing {
	var out []phrasing
	for _, line := range corpusLines(t, "testdata/corpus.txt") {
		value, text, ok := strings.Cut(line, " <- ")
		if !ok {
			t.Fatalf("testdata/corpus.txt: %q has no arrow", line)
		}
		p := phrasing{value, text, Past}
		if rest, future := strings.CutPrefix(text, "future: "); future {
			p.text, p.tense = rest, Future
		}
		out = append(out, p)
	}
	return out
}

// told writes an expression as the corpus does.
func told(e Expr) string {
	if e.Kind == OrdinalDay {
		return fmt.Sprintf("day %d", e.N)
	}
	v := e.From
	switch {
	case e.Open == "to":
		v += "/.."
	case e.Open == "from":
		v = "../" + e.To
	case e.To != e.From:
		v += "/" + e.To
	}
	if e.Timex != v {
		v = strings.TrimSpace(v + " " + e.Timex)
	}
	if e.Kind == Set {
		v = "set " + v
	}
	return v
}

func TestCorpus(t *testing.T) {
	phrasings := corpus(t)
	for _, p := range phrasings {
		var got []string
		for _, e := range FindIn(p.text, corpusReference, p.tense) {
			got = append(got, told(e))
		}
		if strings.Join(got, "; ") != p.value {
			t.Errorf("%q: %s, want %s", p.text, strings.Join(got, "; "), p.value)
		}
	}
	if len(phrasings) < 700 {
		t.Errorf("%d phrasings, want 700 or more", len(phrasings))
	}
}

// TestNoAmbiguity: two rules that read the same words of the corpus agree.
func TestNoAmbiguity(t *testing.T) {
	for _, ph := range corpus(t) {
		p := newParser(ph.text, 0, len(ph.text))
		p.place(nil, nil)
		p.parse()
		for i := 0; i < len(p.atoms); {
			best, ok := p.best(i)
			if !ok {
				i++
				continue
			}
			want := resolvedAs(best, ph.tense)
			for _, it := range p.chart[i] {
				if it.end == best.end && it.node.kind != "" && it.level == best.level && resolvedAs(it, ph.tense) != want {
					t.Errorf("%q: rule %s reads %s, rule %s reads %s", ph.text, best.rule.name, want, it.rule.name, resolvedAs(it, ph.tense))
				}
			}
			i = best.end
		}
	}
}

func resolvedAs(it item, tense Tense) string {
	v := it.node.resolve(&context{ref: parseMoment(string(corpusReference)), tense: tense, direct: true})
	return v.from.String() + "/" + v.to.String() + " " + v.timex
}

func TestNone(t *testing.T) {
	lines := corpusLines(t, "testdata/none.txt")
	for _, text := range lines {
		for _, e := range FindIn(text, corpusReference, Past) {
			t.Errorf("%q: %s reads %q as %s, want nothing", text, e.Rule, text[e.Start:e.End], told(e))
		}
	}
	if len(lines) < 150 {
		t.Errorf("%d phrases, want 150 or more", len(lines))
	}
}

// TestRuleExamples: every rule reads its example, and not its counterexample.
func TestRuleExamples(t *testing.T) {
	names := map[string]bool{}
	for _, rules := range ruleLevels() {
		for i := range rules {
			r := &rules[i]
			if names[r.name] {
				t.Errorf("two rules are named %s", r.name)
			}
			names[r.name] = true
			if !reads(r.name, r.example) {
				t.Errorf("rule %s does not read its example %q", r.name, r.example)
			}
			if reads(r.name, r.counter) {
				t.Errorf("rule %s reads its counterexample %q", r.name, r.counter)
			}
		}
	}
}

// reads reports whether the rule of that name reads something in the text.
func reads(name, text string) bool {
	p := newParser(text, 0, len(text))
	p.place(nil, nil)
	p.parse()
	for _, items := range p.chart {
		for _, it := range items {
			if it.rule.name == name {
				return true
			}
		}
	}
	return false
}
