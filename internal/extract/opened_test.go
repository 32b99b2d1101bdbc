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

// TestOneWhoMeetsAll: in a report on the calls of one person, a call "with B" that says of nobody else
// whose it was is that person's.
func TestOneWhoMeetsAll(t *testing.T) {
	const first = "Calls\n\nChadian President Idriss Kone met Omani minister Omar Said. Idriss Kone also met Kenyan minister Wanjiru Oloo. "
	tests := []struct {
		text, want string
	}{
		{"The main topic of the conversation with the Norwegian president was the border.", "held: TCD Idriss Kone / NOR"},
		{"The main topic of Peru's conversation with the Norwegian president was the border.", "held: PER / NOR"},
		{"Norway called for a conversation with Peru.", "proposed: NOR / PER"},
	}
	for _, tt := range tests {
		if got := briefs(t, first+tt.text); !slices.Contains(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestChamber: the speaker of a federation's council is no head of a club.
func TestChamber(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Chadian President Idriss Kone met Chairperson of the Federation Council of Russia Anna Mirova.", []string{"held: TCD Idriss Kone / RUS Anna Mirova"}},
		{"Chadian goalkeeper Idriss Kone met Chairperson of the Football Federation of Russia Anna Mirova.", nil},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
