package extract

import (
	"strings"
	"testing"
)

// TestWiden: meetings that are told with a weaker sign than a title, a phone or a name beside the
// word, each beside words that tell of none. Published on Saturday, 2025-12-06.
func TestWiden(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	const arrived = lund + "praised the truce. Omani envoy Omar al-Hadi agreed. "
	tests := []struct {
		text string
		want []string
	}{
		// a bare name or a pronoun is received
		{arrived + "Lund received Hadi in Oslo on Thursday.", []string{"held: " + both + ", 2025-12-04, @Oslo NOR"}},
		{arrived + "Lund received Patriots in Oslo on Thursday.", nil},
		{lund + "was in Oman in May, when she was received by the Omani foreign minister, Omar al-Hadi.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund, 2025-05, @OMN"}},
		{lund + "was in Oman in May, when it was received by the foreign ministry.", nil},
		{arrived + "Lund saw Muscat before the war.", nil},
		{arrived + "Lund saw Hadi in Oslo on Thursday.", []string{"held: " + both + ", 2025-12-04, @Oslo NOR"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
