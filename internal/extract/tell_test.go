package extract

import (
	"strings"
	"testing"
)

// TestTell: ways of telling of a meeting, each beside words that tell of none or
// of another one. Published on Saturday, 2025-12-06.
func TestTell(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	tests := []struct {
		text string
		want []string
	}{
		// an adjunct between the verb and its object
		{lund + "discussed with " + hadi + "efforts to reach a truce.", []string{"held: " + both}},
		{lund + "discussed with her Omani counterpart ways to end the war.", []string{"held: NOR Kari Lund / OMN"}},
		{lund + "discussed with passion ways to end the war.", nil},
		{lund + "received on Thursday Omani envoy Omar al-Hadi.", []string{"held: " + both + ", 2025-12-04"}},
		{lund + "received on Thursday a letter.", nil},
		{"Norwegian envoy Kari Lund was received by " + hadi + "on Thursday.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund, 2025-12-04"}},
		{"The letter was received by " + hadi + "on Thursday.", nil},
		// a list behind a date
		{"On 18 July, Oman, Saudi Arabia, the UK, and the US met.", []string{"held: OMN / SAU / GBR / USA, 2025-07-18"}},
		// what was said in a call
		{lund + "told " + hadi + "in a phone call on Thursday that the truce must hold.", []string{"held: " + both + ", 2025-12-04"}},
		{"During a telephone talk with her Omani counterpart, " + lund + "stressed the need for peace.", []string{"held: NOR Kari Lund / OMN"}},
		{"During a television talk, " + lund + "stressed the need for peace.", nil},
		// nothing but the noun
		{"Meeting between " + lund + "and " + hadi + "to discuss the truce.", []string{"held: " + both}},
		{"Meeting between " + lund + "and " + hadi + "on 12 December.", []string{"planned: " + both + ", 2025-12-12"}},
		{"No meeting between " + lund + "and " + hadi, []string{"not_held: " + both}},
		// being somewhere for talks
		{lund + "is due in Muscat on Monday for talks with Omani officials.", []string{"planned: NOR Kari Lund / OMN, 2025-12-08, @Muscat OMN"}},
		{lund + "is on a visit to Oman.", []string{"held: NOR Kari Lund, @OMN"}},
		{lund + "is on the visiting team.", nil},
		// members of a group
		{"The Troika (Norway, Oman and Chad) met in Muscat.", []string{"held: troika / NOR / OMN / TCD, @Muscat OMN"}},
		{"The group, which comprises Norway, Oman and Chad, met Houthi rebels.", []string{"held: NOR / OMN / TCD / houthis"}},
		{"The Troika (a sledge) met in Muscat.", []string{"held: troika, @Muscat OMN"}},
		// two told before
		{lund + "and " + hadi + "stressed the need for calm. The two ministers discussed the situation in Gaza.", []string{"held: " + both}},
		{lund + "stressed the need for calm. The two ministers discussed the situation in Gaza.", nil},
	}
	for _, tt := range tests {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, m := range out.Meetings {
			got = append(got, brief(out, m))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
