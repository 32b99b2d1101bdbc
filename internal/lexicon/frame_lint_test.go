package lexicon_test

import (
	"regexp"
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// TestFrameLines: names are unique and well formed, every line has two different
// sentences, the first with at least one filler frameMark, and every class that a
// slot asks for exists.
func TestFrameLines(t *testing.T) {
	name := regexp.MustCompile(`^[a-z_]+[.:][a-z][a-zé-]*$`)
	seen := map[string]bool{}
	examples := lexicon.FrameExamples()
	for _, e := range examples {
		_, marks := unmarkFrame(e.Positive)
		switch {
		case seen[e.Name]:
			t.Errorf("%s: the name is there twice; add \"#something\" to the predicate: %s", e.Name, e.Line)
		case !name.MatchString(e.Name):
			t.Errorf("bad name %q: %s", e.Name, e.Line)
		case len(marks) == 0 && !strings.Contains(e.Line, "subj"):
			t.Errorf("%s: no filler is frameMark: %s", e.Name, e.Positive)
		case e.Positive == e.Negative || e.Negative == "":
			t.Errorf("%s: no sentence that must not match", e.Name)
		}
		for _, s := range []string{e.Positive, e.Negative} {
			if !strings.HasSuffix(s, ".") || len(s) > 120 {
				t.Errorf("%s: not a short sentence: %q", e.Name, s)
			}
		}
		seen[e.Name] = true
	}
	if len(examples) < 350 {
		t.Errorf("%d frames, want 350 and more", len(examples))
	}
	classes := lexicon.FrameClassNames()
	for _, c := range lexicon.FrameSlotClasses() {
		if len(classes[c]) == 0 {
			t.Errorf("class %q has no words in frames_words.txt", c)
		}
	}
}

// TestFramesOfAnyTree: trees that are none (no heads, loops, heads out of range)
// neither panic nor hang.
func TestFramesOfAnyTree(t *testing.T) {
	doc := text.Parse(&parley.Report{Text: "The envoy, who met Holt, agreed to hold talks with Belmark and said so.", Language: "en"})
	n := len(doc.Tokens)
	for shift := range 2*n + 3 {
		tokens := append([]parley.Token(nil), doc.Tokens...)
		for i := range tokens {
			tokens[i].Head = (i*shift+shift)%(n+3) - 1
		}
		for _, m := range lexicon.Default().Frames(tokens) {
			for _, f := range m.Fills {
				for _, h := range f.Heads {
					if h < 0 || h >= n {
						t.Fatalf("filler %d of %d words", h, n)
					}
				}
			}
		}
	}
	if got := lexicon.Default().Frames(nil); got != nil {
		t.Errorf("no words: %v", got)
	}
}

func BenchmarkBuildFrames(b *testing.B) {
	for b.Loop() {
		lexicon.BuildFrames()
	}
}

// BenchmarkFrames finds all frames of a report of 3 KB that is already parsed.
func BenchmarkFrames(b *testing.B) {
	const part = "The foreign ministers of Avaria and Belmark met in Oslo on Monday and agreed to resume talks on the border next week, an official said. " +
		"“We held a constructive meeting with the envoy,” Holt told reporters after the session, which was mediated by Oman. " +
		"The rebels, who had refused to attend the talks, accused the army of violating the ceasefire and threatened to withdraw from the agreement. "
	doc := text.Parse(&parley.Report{Text: strings.Repeat(part, 3072/len(part)+1), Language: "en"})
	n := 0
	b.ResetTimer()
	for b.Loop() {
		n = 0
		for _, s := range doc.Sentences {
			n += len(lexicon.Default().Frames(doc.Tokens[s.FirstToken:s.EndToken]))
		}
	}
	b.ReportMetric(float64(n), "frames")
}
