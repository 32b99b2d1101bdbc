package extract

import (
	"slices"
	"testing"
)

// TestPartOfDay: a part of a day without a day is of the one told before, and who met again in it
// met twice; who boycotted talks did so when and where they were held.
func TestPartOfDay(t *testing.T) {
	const met = "Talks\n\nNorwegian envoy Kari Lund met Omani envoy Omar Sy in Geneva on Wednesday morning. "
	const first = "held: NOR Kari Lund / OMN Omar Sy, 2025-12-03, @Geneva CHE"
	tests := []struct {
		text string
		want []string
	}{
		{met + "Lund met Sy again in the evening.", []string{first, first}},
		{met + "In the evening, she met Kenyan envoy Ann Moe.", []string{first, "held: NOR Kari Lund / KEN Ann Moe, 2025-12-03, @Geneva CHE"}},
		{met + "She was glad that Lund met Sy again.", []string{first}},
		{met + "Chad boycotted the talks.", []string{first, "refused: TCD, 2025-12-03, @Geneva CHE"}},
		{met + "Chad boycotted a meeting of fishers.", []string{first, "refused: TCD"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
