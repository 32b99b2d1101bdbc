package extract

import (
	"strings"
	"testing"
)

// TestDays: several days of one clause are as many meetings, or the length of one; those met one after
// the other were met apart. Published on Saturday, 2025-12-06.
func TestDays(t *testing.T) {
	const lund, hadi = "Norwegian envoy Kari Lund", "Omani envoy Omar al-Hadi"
	const both = "held: NOR Kari Lund / OMN Omar al-Hadi, "
	tests := []struct {
		text string
		want []string
	}{
		{lund + " and " + hadi + " spoke by phone on 3, 5 and 8 September.", []string{both + "2025-09-03", both + "2025-09-05", both + "2025-09-08"}},
		{lund + " and " + hadi + " spoke by phone on 8 September.", []string{both + "2025-09-08"}},
		{lund + " held meetings with " + hadi + " on Thursday and Friday.", []string{both + "2025-12-04", both + "2025-12-05"}},
		{lund + " held talks with " + hadi + " on Thursday and Friday.", []string{both + "2025-12-04..2025-12-05"}},
		{lund + " and " + hadi + " met on Monday and again on Friday.", []string{both + "2025-12-01", both + "2025-12-05"}},
		{lund + " and " + hadi + " met on Monday and signed on Friday.", []string{both + "2025-12-01"}},
		{lund + " and " + hadi + " met for an hour at the station on Monday and for two hours at the port on Friday.", []string{both + "2025-12-01", both + "2025-12-05"}},
		{lund + " met " + hadi + " yesterday, Friday, in a hotel.", []string{both + "2025-12-05, @hotel"}},
		{"Norway and Oman held three days of talks last week.", []string{"held: NOR / OMN, 2025-11-24..2025-11-30"}},
		{"Norway and Oman held three days of games last week.", nil},
		{"Norway and Oman signed a truce on Friday, capping a week of talks in Chad.", []string{"held: NOR / OMN, 2025-12-05, @TCD"}},
		{"Norway and Oman signed a truce on Friday, capping a week of games in Chad.", nil},
		{lund + " had meetings with " + hadi + " and with the foreign minister of Chad, Idris Sow.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi", "held: NOR Kari Lund / TCD Idris Sow"}},
		{lund + " and " + hadi + " were received one after the other by Chadian minister Idris Sow.", []string{"held: TCD Idris Sow / NOR Kari Lund", "held: TCD Idris Sow / OMN Omar al-Hadi"}},
		{lund + " and " + hadi + " were received by Chadian minister Idris Sow.", []string{"held: TCD Idris Sow / NOR Kari Lund / OMN Omar al-Hadi"}},
		{lund + " spoke by phone, in a joint call, with the leaders of Oman and Chad.", []string{"held: NOR Kari Lund / OMN / TCD"}},
		{lund + " spoke by phone, in a joint venture, with the leaders of Oman and Chad.", []string{"held: NOR Kari Lund / OMN", "held: NOR Kari Lund / TCD"}},
		{lund + " paid a courtesy call on the president of the Omani State Council, Omar al-Hadi, on Friday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05"}},
		{lund + " paid a debt on Friday to the president of the Omani State Council, Omar al-Hadi.", nil},
		{"North and South Korea held talks on Friday.", []string{"held: PRK / KOR, 2025-12-05"}},
		{"The north and South Korea suffered a storm on Friday.", nil},
		{"The paper told of two meetings that officials from Norway and envoys of Oman held in May.", []string{"held: NOR / OMN, 2025-05"}},
		{"The paper told of two meetings that were dull.", nil},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
