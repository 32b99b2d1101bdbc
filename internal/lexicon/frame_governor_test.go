package lexicon_test

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// frameMood gives the mood of the word with a star before it.
func frameMood(t *testing.T, starred string) lexicon.Mood {
	t.Helper()
	before, after, ok := strings.Cut(starred, "*")
	if !ok {
		t.Fatalf("%q has no star", starred)
	}
	doc := text.Parse(&parley.Report{Text: before + after, Language: "en"})
	tree := lexicon.ReadTree(doc.Tokens[:doc.Sentences[0].EndToken])
	for i, tok := range tree.Tokens {
		if tok.Start == len(before) {
			return tree.Mood(i, lexicon.Default())
		}
	}
	t.Fatalf("%q: no word begins at the star", starred)
	return lexicon.Mood{}
}

func frameSenses(m lexicon.Mood) []string {
	var out []string
	for _, g := range m.Under {
		out = append(out, g.Sense)
	}
	return out
}

// TestGovernorsGovernTheirExamples: in the first sentence of a line the starred
// word stands under that sense, in the second it does not.
func TestGovernorsGovernTheirExamples(t *testing.T) {
	for _, g := range lexicon.GovernorExamples() {
		if got := frameSenses(frameMood(t, g.Positive)); !slices.Contains(got, g.Sense) {
			t.Errorf("%s: %q: under %v, want %s%s", g.Lemma, g.Positive, got, g.Sense, frameTree(strings.Replace(g.Positive, "*", "", 1)))
		}
		if got := frameSenses(frameMood(t, g.Negative)); slices.Contains(got, g.Sense) {
			t.Errorf("%s: %q: under %v", g.Lemma, g.Negative, got)
		}
	}
}
