package extract

import (
	"slices"
	"testing"
)

// TestMoods: what became of a meeting where words far above it say so.
func TestMoods(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The ministry is pleased to announce that experts from Norway and Chad held a meeting in Lima on Thursday.", "held: NOR / TCD, 2025-12-04, @Lima PER"},
		{"Norway denied that it had sent emissaries to meet Chadian officials in Lima.", "not_held: NOR / TCD, @Lima PER"},
		{"The session of Norway and Chad could not open until Thursday.", "held: NOR / TCD"},
		{"The session of Norway and Chad could not open on Thursday.", "not_held: NOR / TCD, 2025-12-04"},
		{"Norway scrapped the round of talks with Chad, which was to have opened on 18 December.", "cancelled: NOR / TCD, 2025-12-18"},
		{"Norway announced that it would meet Chad in Lima on Friday.", "planned: NOR / TCD, 2025-12-12, @Lima PER"},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
