package extract

import (
	"strings"
	"testing"
)

// TestRumours: meetings of which others tell and that somebody says did not take place, and words of meeting for how
// somebody is received. Published on Saturday, 2025-12-06.
func TestRumours(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway rejected reports that its envoy had met Chadian officials in Oslo.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway dismissed a broadcast according to which its envoy had met Chadian officials in Oslo.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway did not deny reports that its envoy had met Chadian officials in Oslo.", []string{"held: NOR / TCD, @Oslo NOR"}},
		{"Norway praised reports that its envoy had met Chadian officials in Oslo.", []string{"held: NOR / TCD, @Oslo NOR"}},
		{"Norway denied that its envoy had met Chadian officials. A newspaper had written that Norwegian envoy Kari Lund had met Chadian officials.", []string{"not_held: NOR Kari Lund / TCD"}},
		{"A newspaper wrote that Norwegian envoy Kari Lund had met Chadian officials.", []string{"held: NOR Kari Lund / TCD"}},
		{"Norway denied that it had sent envoys to meet Chadian officials in Oslo.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway denied that its envoy had flown to Oslo to meet Chadian officials.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway denied that any Norwegian official has met, or has been told to meet, officials of the Chadian government.", []string{"not_held: NOR / TCD"}},
		{"Norway denied the charge and met Chadian officials in Oslo.", []string{"held: NOR / TCD, @Oslo NOR"}},
		{"Denying the report, Norway met Chadian officials in Oslo.", []string{"held: NOR / TCD, @Oslo NOR"}},
		{"Norway denied the charge, two months after Norwegian envoy Kari Lund met Chadian minister Omar Sy.", []string{"held: NOR Kari Lund / TCD Omar Sy"}},
		{"Norwegian lawmakers met Chadian minister Omar Sy with a barrage of questions on Friday.", nil},
		{"Norwegian lawmakers met Chadian minister Omar Sy with two interpreters on Friday.", []string{"held: NOR / TCD Omar Sy, 2025-12-05"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestNoneOfTheirs: words of meeting for what is none: a briefing for the press, a council of one's own, a union
// and its employer, a round that was to have opened. Published on Saturday, 2025-12-06.
func TestNoneOfTheirs(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norwegian minister Kari Lund closed her weekly briefing with a word on Chad.", nil},
		{"Norwegian president Kari Lund convened the National Defence Council on Thursday to speak about Chad.", nil},
		{"Norwegian president Kari Lund convened a meeting of the envoys of Chad and Oman on Thursday.", []string{"held: TCD / OMN + NOR host, 2025-12-04"}},
		{"Talks between the Harbour Workers' Federation and the Bergen Port Authority broke down on Thursday.", nil},
		{"Norway scrapped the June round with Chad, which was to have opened in Oslo.", []string{"cancelled: NOR / TCD, 2025-06, @Oslo NOR"}},
		{"Norway and Chad were to have met in Oslo.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway and Chad are to meet in Oslo.", []string{"planned: NOR / TCD, @Oslo NOR"}},
		{"Norwegian lawmaker Kari Lund demanded in a letter to the press that Norwegian premier Per Vik sit down with Chadian president Omar Sy.", []string{"proposed: NOR Per Vik / TCD Omar Sy"}},
		{"Norway is prepared to host envoys of Chad and Oman.", []string{"possible: NOR / TCD / OMN, @NOR"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
