package extract

import (
	"slices"
	"testing"
)

// TestJointBodies: who meets in a commission is those who have it together, not the commission.
func TestJointBodies(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The Norwegian-Chadian joint technical and legal committee on the border concluded its session in Lima on Thursday.", "held: NOR / TCD, 2025-12-04, @Lima PER"},
		{"The Joint Working Group of Norway and Chad held a meeting in Lima on Thursday.", "held: NOR / TCD, 2025-12-04, @Lima PER"},
		{"A meeting of the Joint Working Group between Norway and Chad took place in Lima on Thursday.", "held: NOR / TCD, 2025-12-04, @Lima PER"},
		{"Norwegian minister Kari Lund and Chadian minister Omar Sy co-chaired the meeting of the Joint Commission of Cooperation on Thursday.", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-04"},
		{"Norwegian minister Kari Lund co-chaired the meeting of the General Border Committee with Chadian minister Omar Sy on Thursday.", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-04"},
	}
	for _, tt := range tests {
		got := briefs(t, "Talks\n\n"+tt.text)
		if !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestRelatives: clauses behind a noun of meeting.
func TestRelatives(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The dinner of Norwegian leader Kari Lund and Chadian leader Omar Sy, which was to be hosted on Friday by the bishop, will not take place.", []string{"not_held: NOR Kari Lund / TCD Omar Sy, 2025-12-05"}},
		{"It was the first session since a summit in Lima in May, at which Norwegian President Kari Lund and Chadian President Omar Sy failed to agree.", []string{"held: NOR Kari Lund / TCD Omar Sy, 2025-05, @Lima PER"}},
		{"Norwegian President Kari Lund convened the National Security Council on Thursday.", nil},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
