package extract

import (
	"strings"
	"testing"
)

// TestApart: which words tell of several meetings or of a call beside something said,
// and which do not. Published on Saturday, 2025-12-06.
func TestApart(t *testing.T) {
	const lund = "Norwegian Prime Minister Kari Lund "
	tests := []struct {
		text string
		want []string
	}{
		{lund + "has spoken to both Omani President Omar al-Hadi and Chad's Prime Minister Idris Sow.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi", "held: NOR Kari Lund / TCD Idris Sow"}},
		{lund + "held separate talks with Oman's and Chad's foreign ministers.",
			[]string{"held: NOR Kari Lund / OMN", "held: NOR Kari Lund / TCD"}},
		{"Norway held talks with Omanis and Chadians.", []string{"held: NOR / OMN / TCD"}},
		{"Norwegian envoy Kari Lund visited Mombasa and Geneva on Thursday.",
			[]string{"held: NOR Kari Lund, 2025-12-04, @Mombasa KEN", "held: NOR Kari Lund, 2025-12-04, @Geneva CHE"}},
		{"Norwegian envoy Kari Lund visited Riyadh and Muscat last week.",
			[]string{"held: NOR Kari Lund / SAU, 2025-11-24..2025-11-30, @Riyadh SAU", "held: NOR Kari Lund / OMN, 2025-11-24..2025-11-30, @Muscat OMN"}},
		{"Norwegian envoy Kari Lund visited Nairobi, Kenya.", []string{"held: NOR Kari Lund / KEN, @Nairobi KEN"}},
		{lund + "told Omani Foreign Minister Omar al-Hadi by phone that the truce must hold.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{lund + "told reporters by phone that the truce must hold.", nil},
		{lund + "told Omani Foreign Minister Omar al-Hadi by letter that the truce must hold.", nil},
		{"President Kari Lund of Norway and Oman's Sultan Omar al-Hadi agreed in a phone call on August 4 that war must be avoided.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-08-04"}},
		{"Norwegian envoy Kari Lund is in Muscat for talks with Omani officials.", []string{"held: NOR Kari Lund / OMN, @Muscat OMN"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
