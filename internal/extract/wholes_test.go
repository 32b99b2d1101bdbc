package extract

import (
	"strings"
	"testing"
)

// TestWholes: reports whose sentences tell of one meeting together, or of others beside it. Published on
// Saturday, 2025-12-06.
func TestWholes(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	tests := []struct {
		text string
		want []string
	}{
		// "went on to" tells what was done
		{lund + "went on to meet with " + hadi + "in Muscat.", []string{"held: " + both + ", @Muscat OMN"}},
		{lund + "was going to meet with " + hadi + "in Muscat.", []string{"planned: " + both + ", @Muscat OMN"}},
		// who has taken part was not at the round that is still to come
		{"The next round will be held in Muscat on 12 December. The foreign ministers of Norway and Oman took part in the talks.", []string{"held: NOR / OMN"}},
		{"The next round will be held in Muscat on 12 December. The foreign ministers of Norway and Oman take part in the talks.",
			[]string{"planned: NOR / OMN, 2025-12-12, @Muscat OMN"}},
		// what is settled about talks is no meeting of whoever speaks of it
		{"The delegations are laying down ground rules for future talks, " + lund + "said.", nil},
		{"The delegations are laying down ground rules for talks between Norway and Oman.", []string{"planned: NOR / OMN"}},
		// a list that ends with people of nobody named
		{"A meeting between " + lund + ", " + hadi + "and several advisers took place on Thursday in Oslo.", []string{"held: " + both + ", 2025-12-04, @Oslo NOR"}},
		{"A meeting between " + lund + "and several advisers took place on Thursday in Oslo.", []string{"held: NOR Kari Lund, 2025-12-04, @Oslo NOR"}},
		// "their meeting" of a pair told of before
		{lund + "and " + hadi + "spoke by phone on Thursday. The two ministers stressed the importance of their November 21 meeting.",
			[]string{"held: " + both + ", 2025-12-04", "held: " + both + ", 2025-11-21"}},
		{lund + "and " + hadi + "spoke by phone on Thursday. The crowd stressed the importance of their November 21 meeting.",
			[]string{"held: " + both + ", 2025-12-04"}},
		// a host told of later, where those who met are known by name alone
		{"Foreign ministers Kari Lund and Omar al-Hadi met in Doha. The talks were hosted by Qatar's premier Idris Sow.", []string{"held:  + QAT host, @Doha QAT"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
