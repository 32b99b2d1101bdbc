package extract

import (
	"strings"
	"testing"
)

// TestToldOfEach: several days, places, clauses and marks in one sentence, each with whom it is told of.
func TestToldOfEach(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway's envoy, Kari Lund, met on Monday with Omani minister Ali Hadi, on Tuesday with Chadian minister Omar Sy and on Thursday with Ali Ba of Mali.",
			[]string{"held: NOR Kari Lund / OMN Ali Hadi, 2025-12-01", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-02", "held: NOR Kari Lund / MLI Ali Ba, 2025-12-04"}},
		{"Norway's envoy, Kari Lund, met on Monday with Omani minister Ali Hadi and on Tuesday left for home.", []string{"held: NOR Kari Lund / OMN Ali Hadi, 2025-12-01"}},
		{"Norwegian envoy Kari Lund held talks with Chad's president in N'Djamena on Monday, Niger's in Niamey on Tuesday and Mali's in Bamako on Wednesday.",
			[]string{"held: NOR Kari Lund / TCD, 2025-12-01, @N'Djamena TCD", "held: NOR Kari Lund / NER, 2025-12-02, @Niamey NER", "held: NOR Kari Lund / MLI, 2025-12-03, @Bamako MLI"}},
		// A clause behind "after" has its own subject; what was before a round is another meeting.
		{"Norwegian spokesman Per Vik told a briefing after Norwegian minister Kari Lund and Omani minister Ali Hadi spoke by phone on Tuesday.",
			[]string{"held: NOR Kari Lund / OMN Ali Hadi, 2025-12-02"}},
		{"Following a meeting between Norway and Oman in Geneva on Monday, a new round of talks between Chadian and Malian delegations took place in Vienna on Tuesday.",
			[]string{"held: NOR / OMN, 2025-12-01, @Geneva CHE", "held: TCD / MLI, 2025-12-02, @Vienna AUT"}},
		// Who mediates in partnership is met by nobody.
		{"The talks between Chad and Mali in Jeddah were facilitated by Norway, in partnership with the African Union and IGAD.",
			[]string{"held: TCD / MLI + NOR mediator + african-union mediator + igad mediator, @Jeddah SAU"}},
		// States listed behind a word for them.
		{"Four foreign ministers from the region - from Chad, Mali, Niger and Togo - met in Oslo on Tuesday.", []string{"held: TCD / MLI / NER / TGO, 2025-12-02, @Oslo NOR"}},
		{"Ministers from the region - among them old friends of Chad and Mali - left Oslo on Tuesday.", nil},
		// Of a party and of the state that it governs: for the state.
		{"Chinese minister Kari Lund met the general secretary of the Communist Party of Vietnam, Ali Hadi. Vietnamese President Ali Hadi smiled.", []string{"held: CHN Kari Lund / VNM Ali Hadi"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
