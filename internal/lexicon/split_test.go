package lexicon

import (
	"slices"
	"testing"
)

// TestSplitGivesNoEmptyTokens: whatever begins with a clitic or a mark has no word before it.
func TestSplitGivesNoEmptyTokens(t *testing.T) {
	for phrase, want := range map[string][]string{"' x": {"'", "x"}, "'s": {"'s"}, "Chad's ' x": {"Chad", "'s", "'", "x"}, "-": {"-"}, "": nil} {
		got := Split(phrase)
		if !slices.Equal(got, want) || slices.Contains(got, "") {
			t.Errorf("%q: %q, want %q", phrase, got, want)
		}
	}
}
