package extract

import (
	"slices"
	"testing"
)

// TestCalledOff: what became of a planned meeting, told of a pronoun in the next sentence.
func TestCalledOff(t *testing.T) {
	const plan = "News\n\nTalks between Norway and Oman were planned for Tuesday in Oslo. "
	const at = ": NOR / OMN, 2025-12-09, @Oslo NOR"
	tests := []struct{ text, want string }{
		{plan + "However, Oman cancelled them.", "cancelled" + at},
		{plan + "Oman called them off.", "cancelled" + at},
		{plan + "They were postponed on Thursday.", "postponed" + at},
		{plan + "Oman may cancel them.", "planned" + at},
		{plan + "Oman did not cancel them.", "planned" + at},
		{plan + "Oman cancelled its debts.", "planned" + at},
		{plan + "Snow fell on the lake. Oman cancelled it.", "planned" + at},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestHostIt: who is to host "it" is told to host the meeting that is told of elsewhere.
func TestHostIt(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway asked Oman to host it.", nil},
		{"Norway asked Oman to host talks with Chad.", []string{"proposed: OMN / TCD, @OMN"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
