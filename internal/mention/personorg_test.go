package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestHonorificsAreNoNames: forms of address with full stops stand before names and are no part of them.
func TestHonorificsAreNoNames(t *testing.T) {
	for words, want := range map[string]string{
		"H.E. Omar al-Hadi, Foreign Minister of Oman, spoke.":           "Omar al-Hadi",
		"Hon. Amb. Kari Lund, Minister of Trade of Norway, spoke.":      "Kari Lund",
		"H.R.H. Prince Omar al-Hadi, Minister of Trade of Oman, spoke.": "Omar al-Hadi",
	} {
		r := &parley.Report{Text: words}
		if p := Find(r, text.Parse(r)).People; len(p) != 1 || p[0].Name != want {
			t.Errorf("%s: %v, want %q", words, p, want)
		}
	}
}
