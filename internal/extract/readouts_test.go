package extract

import (
	"strings"
	"testing"
)

// TestReadouts: what press releases of ministries and state agencies say in ways of their own. Published on
// Saturday, 2025-12-06.
func TestReadouts(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		// offices before names, joined: the engine hangs the second on the first's name or state
		{"Foreign Minister of Norway Kari Lund and Foreign Minister of Oman Omar al-Hadi met in Rome on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04, @Rome ITA"}},
		{"Chairman of the Senate of Norway Kari Lund and Speaker of the Parliament of Oman Omar al-Hadi met on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"}},
		{"Minister of Trade of Norway Kari Lund, Minister of Energy of Oman Omar al-Hadi and President of Chad Idris Sow met on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi / TCD Idris Sow, 2025-12-04"}},
		{"A phone call took place between President of Norway Kari Lund and President of Oman Omar al-Hadi.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{"President of Oman Omar al-Hadi sang. Foreign Minister of Norway Kari Lund and her dog slept.", nil},
		// forms of address are no names, and surnames of two words no bodies
		{"The meeting was attended by H.E. Omar al-Hadi, Foreign Minister of Oman, and Hon. Amb. Kari Lund, Foreign Minister of Norway.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
