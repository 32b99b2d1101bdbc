package extract

import (
	"strings"
	"testing"
)

// TestInTurn: journeys and talks that one sentence tells one after the other, each with its time; days that
// were ahead once; who was beside a guest; who was addressed in a call. Published on Saturday, 2025-12-06.
func TestInTurn(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund", "Omani Foreign Minister Omar al-Hadi"
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	tests := []struct {
		text string
		want []string
	}{
		{"UN envoy Kari Lund visited Muscat from 12 to 13 November and Sana'a from 16 to 17 November.",
			[]string{"held: united-nations Kari Lund / OMN, 2025-11-12..2025-11-13, @Muscat OMN", "held: united-nations Kari Lund / YEM, 2025-11-16..2025-11-17, @Sana'a YEM"}},
		{"UN envoy Kari Lund visited Riyadh and Muscat on 8 and 13 November, respectively.",
			[]string{"held: united-nations Kari Lund / SAU, 2025-11-08, @Riyadh SAU", "held: united-nations Kari Lund / OMN, 2025-11-13, @Muscat OMN"}},
		{"UN envoy Kari Lund visited Riyadh and Muscat on 28 October and 3 November respectively.",
			[]string{"held: united-nations Kari Lund / SAU, 2025-10-28, @Riyadh SAU", "held: united-nations Kari Lund / OMN, 2025-11-03, @Muscat OMN"}},
		{lund + " held talks in Muscat on Sunday with " + hadi + " and then on Monday with the Arab League.",
			[]string{"held: " + both + ", 2025-11-30, @Muscat OMN", "held: NOR Kari Lund / arab-league, 2025-12-01, @Muscat OMN"}},
		{lund + " held talks in Muscat on Sunday with " + hadi + " and slept on Monday with the windows open.", []string{"held: " + both + ", 2025-11-30, @Muscat OMN"}},
		// what was due
		{"Talks between Norway and Oman were scheduled to open on Thursday in Nairobi.", []string{"planned: NOR / OMN, 2025-12-04, @Nairobi KEN"}},
		{"Talks between Norway and Oman had been scheduled to open on Thursday in Nairobi.", []string{"not_held: NOR / OMN, 2025-12-04, @Nairobi KEN"}},
		{"Talks between Norway and Oman are scheduled to open on Thursday in Nairobi.", []string{"planned: NOR / OMN, 2025-12-11, @Nairobi KEN"}},
		{"Talks between Norway and Oman were scheduled to open on Monday in Nairobi.", []string{"planned: NOR / OMN, 2025-12-08, @Nairobi KEN"}},
		// a guest beside his host
		{lund + " and visiting " + hadi + " stressed on Thursday the need for a truce.", []string{"held: " + both + ", 2025-12-04"}},
		{"Visiting " + hadi + " and " + lund + " stressed the need for a truce.", []string{"held: " + both}},
		{lund + " and visiting Omani tourist Omar al-Hadi enjoyed the fjords.", nil},
		// to whom something was said, and behind which meeting
		{"During a phone call on Thursday, " + lund + " offered her condolences to " + hadi + ".", []string{"held: " + both + ", 2025-12-04"}},
		{"During a storm on Thursday, " + lund + " offered her condolences to " + hadi + ".", nil},
		{lund + " met " + hadi + ". Lund said in a statement after a meeting in Muscat on Wednesday that the war must end.", []string{"held: " + both + ", 2025-12-03, @Muscat OMN"}},
		{lund + " and " + hadi + " stressed the need for calm. During a phone conversation, the two officials discussed the truce.", []string{"held: " + both}},
		{"Norway and Oman have come out of two days of talks in Nairobi without a date.", []string{"held: NOR / OMN, @Nairobi KEN"}},
		{"Norway and Oman have come out of two days of rain in Nairobi without a date.", nil},
		{"Norway and Oman emerged from two days of talks in Nairobi without a date.", []string{"held: NOR / OMN, @Nairobi KEN"}},
		{lund + " and " + hadi + " stressed the need for calm. During a storm, two officials discussed the truce.", nil},
		{"Kenya's foreign minister, Ali Noor, briefed reporters on his visit to Chad last week.", []string{"held: KEN Ali Noor / TCD, 2025-11-24..2025-11-30, @TCD"}},
		{lund + " held talks with senior officials in Muscat on Thursday.", []string{"held: NOR Kari Lund / OMN, 2025-12-04, @Muscat OMN"}},
		{lund + " held talks with rebel leaders in Muscat on Thursday.", []string{"held: NOR Kari Lund, 2025-12-04, @Muscat OMN"}},
		{"OSESGY held talks with the Houthis in Muscat on Thursday.", []string{"held: united-nations / houthis, 2025-12-04, @Muscat OMN"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.text, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}
