package extract

import (
	"slices"
	"testing"
)

// TestRepresented: who sends others is not there himself, but his party is a side; and other
// words that say who was there or when.
func TestRepresented(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Representatives of Chadian President Idriss Kone and the Orange Front met in Oslo on Thursday.", []string{"held: TCD / orange-front, 2025-12-04, @Oslo NOR"}},
		{"Representatives of Chad and the Orange Front met in Oslo on Thursday.", []string{"held: TCD / orange-front, 2025-12-04, @Oslo NOR"}},
		{"Omani minister Omar Said met representatives of Chadian President Idriss Kone in Oslo.", []string{"held: OMN Omar Said / TCD, @Oslo NOR"}},
		{"Chadian President Idriss Kone and the Orange Front met in Oslo on Thursday.", []string{"held: TCD Idriss Kone / orange-front, 2025-12-04, @Oslo NOR"}},
		// the owner of an envoy is not there
		{"Chadian President Kone's special envoy Ali Sy met Omani minister Omar Said.", []string{"held: TCD Ali Sy / OMN Omar Said"}},
		{"Norway's Kari Lund and Chad's Ali Sy met Omani minister Omar Said.", []string{"held: NOR Kari Lund / TCD Ali Sy / OMN Omar Said"}},
		// one meeting, in one of two places; two where both are told
		{"Norway and Oman agreed to hold talks in Muscat or Oslo.", []string{"planned: NOR / OMN, @Muscat OMN"}},
		// still ahead
		{"Norwegian minister Kari Lund's planned visit to Oman was welcomed.", []string{"planned: NOR Kari Lund / OMN, @OMN"}},
		{"The presidents of Norway and Oman agreed to meet on the sidelines of the African Union summit.", []string{"planned: NOR / OMN", "planned: african-union"}},
		{"The presidents of Norway and Oman met on the sidelines of the African Union summit.", []string{"held: NOR / OMN", "held: african-union"}},
		// how long it had been is no day
		{"Norway and Oman met in Muscat for the first time in more than two years, agreeing to go on.", []string{"held: NOR / OMN, @Muscat OMN"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
