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
		{lund + "is on a visit to Oman.", []string{"held: NOR Kari Lund / OMN, @OMN"}},
		{lund + "is on the visiting team.", nil},
		// members of a group
		{"The Troika (Norway, Oman and Chad) met in Muscat.", []string{"held: troika / NOR / OMN / TCD, @Muscat OMN"}},
		{"The group, which comprises Norway, Oman and Chad, met Houthi rebels.", []string{"held: NOR / OMN / TCD / houthis"}},
		{"The Troika (a sledge) met in Muscat.", []string{"held: troika, @Muscat OMN"}},
		// a journey and what it is for
		{lund + "travelled to Muscat on Thursday to meet Omani Sultan Omar al-Hadi.", []string{"held: " + both + ", 2025-12-04, @Muscat OMN"}},
		{lund + "travelled to Muscat on Thursday to sleep.", []string{"held: NOR Kari Lund + OMN host, 2025-12-04, @Muscat OMN"}},
		{lund + "began a visit to Oman on Thursday, where she will meet Houthi negotiator Omar Salam.",
			[]string{"held: NOR Kari Lund / OMN, 2025-12-04, @OMN", "planned: NOR Kari Lund / houthis Omar Salam, 2025-12-04, @OMN"}},
		// several places, several meetings
		{lund + "embarked on a trip to Kenya and Egypt.", []string{"held: NOR Kari Lund + KEN host, @KEN", "held: NOR Kari Lund + EGY host, @EGY"}},
		{lund + "held meetings with Omani and Saudi officials.", []string{"held: NOR Kari Lund / OMN", "held: NOR Kari Lund / SAU"}},
		{lund + "held talks with Omani and Saudi officials.", []string{"held: NOR Kari Lund / OMN / SAU"}},
		// a visit named beside something else
		{lund + "urged calm during her second visit to Oman.", []string{"held: NOR Kari Lund / OMN, @OMN"}},
		{lund + "needs a second visit to Oman.", nil},
		{lund + "held a meeting with Saudi officials, followed by a visit to Cairo.",
			[]string{"held: NOR Kari Lund / SAU", "held: NOR Kari Lund / EGY, @Cairo EGY"}},
		// the other end of a call is who tells of it
		{"Omar Salam, commander of the Houthis, said that " + lund + "had promised help in a telephone call.", []string{"held: NOR Kari Lund / houthis Omar Salam"}},
		{"The Arab League held an emergency meeting.", []string{"held: arab-league"}},
		{"The league held an emergency meeting.", nil},
		{lund + "hailed on Thursday the ties with Oman. Her statements came during a meeting with " + hadi + "in Riyadh.", []string{"held: " + both + ", 2025-12-04, @Riyadh SAU"}},
		{lund + "hailed the ties with Oman. The rain came during a meeting with " + hadi + ".", []string{"held: OMN Omar al-Hadi"}},
		{lund + "thanked " + hadi + "during their meeting on Thursday.", []string{"held: " + both + ", 2025-12-04"}},
		{lund + "thanked God during their meeting on Thursday.", nil},
		// times beside a name and before the words of saying
		{lund + ", yesterday, Friday, met " + hadi + ".", []string{"held: " + both + ", 2025-12-05"}},
		{"Also Friday, " + lund + "spoke to " + hadi + "and agreed to help, said a spokesman.", []string{"held: " + both + ", 2025-12-05"}},
		{"Lund 3 December met with " + hadi + ".", []string{"held: OMN Omar al-Hadi, 2025-12-03"}},
		{"Oman's minister Omar al-Hadi discussed ideas for ending the war with Houthi chief Idris Salam.", []string{"held: OMN Omar al-Hadi / houthis Idris Salam"}},
		{"Oman's minister Omar al-Hadi discussed ideas for ending the war with Sudan.", nil},
		{"In an attempt to ease tensions, Norwegian envoy Kari Lund, Omani envoy Idris Sow, and Houthi negotiator Omar Salam met.", []string{"held: NOR Kari Lund / OMN Idris Sow / houthis Omar Salam"}},
		{"Norwegian and Omani leaders agreed in a phone call to work together.", []string{"held: NOR / OMN"}},
		{"Norwegian leaders agreed in a phone call to work together.", nil},
		{"UN envoy in Sanaa for talks with Houthis.", []string{"held: united-nations / houthis + YEM host, @Sanaa YEM"}},
		{"Reasons for talks with Houthis.", nil},
		// those present
		{"The meeting of the Friends of Sudan took place in Muscat, chaired by Norwegian envoy Kari Lund.", []string{"held: NOR Kari Lund / friends-of-sudan, @Muscat OMN"}},
		{"Oman held a meeting with Houthi leaders. The meeting was attended by representatives of Iran and Chad.", []string{"held: OMN / houthis / IRN / TCD"}},
		{"Oman held a meeting with Houthi leaders. A meeting of the Arab League was attended by representatives of Iran and Chad.",
			[]string{"held: OMN / houthis", "held: arab-league / IRN / TCD"}},
		{"On 13 July, Egypt convened a summit in Cairo, bringing together the presidents of Oman and Chad.", []string{"held: OMN / TCD + EGY host, 2025-07-13, @Cairo EGY"}},
		{"On 13 July, Egypt convened a summit in Cairo, bringing rain and cold.", []string{"held: EGY, 2025-07-13, @Cairo EGY"}},
		// one by one
		{"Omani Sultan Omar al-Hadi received calls from Norwegian envoy Kari Lund and the Arab League.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund", "held: OMN Omar al-Hadi / arab-league"}},
		{"Omani Sultan Omar al-Hadi received a call from Norwegian envoy Kari Lund.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{lund + "spoke with the leaders of Egypt and Qatar.", []string{"held: NOR Kari Lund / EGY", "held: NOR Kari Lund / QAT"}},
		{"Norway spoke of the leaders of Egypt and Qatar.", nil},
		{"Meetings between " + lund + "and officials from Qatar and Oman took place.", []string{"held: NOR Kari Lund / QAT", "held: NOR Kari Lund / OMN"}},
		{"Rwandan President Paul Kagame received Kari Lund, Prime Minister of Norway.", []string{"held: RWA Paul Kagame / NOR Kari Lund"}},
		{"Rwandan President Paul Kagame received Barracuda, a fish.", nil},
		{"Omani Sultan Omar al-Hadi's statement came during his meeting with " + lund + "in Muscat.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund, @Muscat OMN"}},
		{"Norway's foreign minister said he had spoken by phone with " + hadi + ".", []string{"held: NOR / " + "OMN Omar al-Hadi"}},
		{"Norway's newspapers said he had spoken by phone with " + hadi + ".", []string{"held: OMN Omar al-Hadi"}},
		{"In a summit held on Friday, " + lund + "and " + hadi + "rejected the plan, noted a statement.", []string{"held: " + both + ", 2025-12-05"}},
		{lund + "and visiting " + hadi + "discussed the war, with a focus on prisoners.", []string{"held: " + both}},
		{lund + "discussed the war, with a focus on prisoners.", nil},
		// what is only expected, and calls that are appeals
		{lund + "and " + hadi + "are to discuss the plan during their meeting on 12 December.", []string{"planned: " + both + ", 2025-12-12"}},
		{lund + "issued the call during a press conference with " + hadi + ".", nil},
		{lund + "met US, UK and French ambassadors.", []string{"held: NOR Kari Lund / USA / GBR / FRA"}},
		{lund + "held meetings with stakeholders including the Houthis, tribes and Oman.", []string{"held: NOR Kari Lund / houthis", "held: NOR Kari Lund / OMN"}},
		{lund + "held meetings with stakeholders including tribes.", []string{"held: NOR Kari Lund"}},
		// two told before
		{lund + "and " + hadi + "stressed the need for calm. The two ministers discussed the situation in Gaza.", []string{"held: " + both}},
		{lund + "stressed the need for calm. The two ministers discussed the situation in Gaza.", nil},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
