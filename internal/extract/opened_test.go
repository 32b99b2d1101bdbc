package extract

import (
	"slices"
	"testing"
)

// TestOpened: a meeting of which the first words say only what it was on, or of whom without names,
// waits for who was there.
func TestOpened(t *testing.T) {
	const first = "Talks\n\nThe third round of talks on the situation of the lakes concluded in Geneva on Thursday. "
	const plain = "held: EGY / SDN / TCD, 2025-12-04, @Geneva CHE"
	tests := []struct {
		text string
		want []string
	}{
		{first + "Egypt, Sudan and Chad took part in the talks.", []string{plain}},
		{first + "Present at the discussions were representatives from the three neighbours, Egypt, Sudan and Chad.", []string{plain}},
		{first + "The EU envoy Pierre Moral, who chaired the meeting, was tired. Egypt, Sudan and Chad took part in the talks.",
			[]string{"held: EGY / SDN / TCD + european-union mediator, 2025-12-04, @Geneva CHE"}},
		// Nobody is told: no meeting.
		{first + "Present at the discussions were reporters from three papers.", nil},
		{first + "Officials in Egypt, Sudan and Chad were silent.", nil},
		// The chair of a council of states is one of those who meet.
		{"Talks\n\nThe Ministerial Council of the Lakes met in Geneva on Thursday. The meeting was chaired by Egyptian minister Ali Said. Sudan's minister Omar Bakri took part in the meeting.",
			[]string{"held: EGY Ali Said / SDN Omar Bakri, 2025-12-04, @Geneva CHE"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestDefiniteHalf: "the talks with A" a little later are those told before with A and B.
func TestDefiniteHalf(t *testing.T) {
	const first = "Talks\n\nNorwegian envoy Kari Lund held talks with the Orange Front in Oslo on Thursday. "
	tests := []struct {
		text string
		want []string
	}{
		{first + "The talks with the Front's leaders were held in a tent.", []string{"held: NOR Kari Lund / orange-front, 2025-12-04, @Oslo NOR"}},
		{first + "Talks with Chad were held in a tent.", []string{"held: NOR Kari Lund / orange-front, 2025-12-04, @Oslo NOR", "held: NOR Kari Lund / TCD, 2025-12-04, @Oslo NOR"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
