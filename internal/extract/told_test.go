package extract

import (
	"strings"
	"testing"
)

// TestTold: who was in touch because one told the other, and journeys of which only their owner or the writer
// himself tells. Published on Saturday, 2025-12-06.
func TestTold(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	const briefing = "Briefing by the UN envoy for Chad, Kari Lund, to the Council\n\nI thank the Council. I am here to speak of the truce. "
	tests := []struct {
		text string
		want []string
	}{
		{lund + "told " + hadi + "on Thursday that the truce must hold.", []string{"held: " + both + ", 2025-12-04"}},
		{lund + "told " + hadi + "on Thursday that the truce must hold. The two met in Muscat for an hour.", []string{"held: " + both + ", 2025-12-04, @Muscat OMN"}},
		{lund + "told Norwegian envoy Per Moe on Thursday that the truce must hold.", nil},
		{lund + "told reporters on Thursday that the truce must hold.", nil},
		{lund + "told " + hadi + "in a letter on Thursday that the truce must hold.", nil},
		{lund + "never told " + hadi + "that the truce must hold.", nil},
		{lund + "will tell " + hadi + "that the truce must hold.", nil},
		{lund + "told the Omani newspaper Al Bahr that the truce must hold.", nil},
		{lund + "on Thursday briefed " + hadi + "on the truce.", []string{"held: " + both + ", 2025-12-04"}},
		{lund + "briefed the Omani and Kenyan envoys on the truce.", []string{"held: NOR Kari Lund / OMN / KEN"}},
		{lund + "briefed the Omani parliament on the truce.", nil},
		// whose visits they were
		{"The UN envoy, Kari Lund, told the Council that the wish for peace was felt during her recent visits to Moscow and Tehran.",
			[]string{"held: united-nations Kari Lund / RUS, @Moscow RUS", "held: united-nations Kari Lund / IRN, @Tehran IRN"}},
		{"UN envoy Kari Lund reported on her work for peace, including visits to Muscat and Tehran.",
			[]string{"held: united-nations Kari Lund / OMN, @Muscat OMN", "held: united-nations Kari Lund / IRN, @Tehran IRN"}},
		{"UN envoy Kari Lund reported on her work for peace, including letters to Muscat and Tehran.", nil},
		{"UN envoy Kari Lund returned from visits to Oman and Qatar.", []string{"held: united-nations Kari Lund / OMN, @OMN", "held: united-nations Kari Lund / QAT, @QAT"}},
		{"UN envoy Kari Lund has travelled widely in the region for the truce, including to Iran and Oman.",
			[]string{"held: united-nations Kari Lund + IRN host, @IRN", "held: united-nations Kari Lund + OMN host, @OMN"}},
		{"UN envoy Kari Lund has written widely on the region, including on Iran and Oman.", nil},
		// what somebody tells of himself
		{briefing + "In my visits to Riyadh and Muscat, I stressed the need for a truce.",
			[]string{"held: united-nations Kari Lund / SAU, @Riyadh SAU", "held: united-nations Kari Lund / OMN, @Muscat OMN"}},
		{"In my recent visits to Riyadh and Muscat, I stressed the need for a truce in Yemen.", []string{"held: SAU, @Riyadh SAU", "held: OMN, @Muscat OMN"}},
		{"In my recent visits to Riyadh and Muscat, I tasted the best coffee.", nil},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.text, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}
