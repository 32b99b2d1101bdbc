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

// TestTheirBody: a joint commission is "theirs" of whom the words before tell.
func TestTheirBody(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway and Chad want to open the border, after their Joint Working Group had sat for four hours in Lima on Thursday.", []string{"held: NOR / TCD, 2025-12-04, @Lima PER"}},
		{"Norway and Chad agreed on a date after their joint commission met in Lima on Thursday.", []string{"held: NOR / TCD, 2025-12-04, @Lima PER"}},
		{"Norway and Chad share a river. Their joint rivers commission met in Lima on Thursday.", []string{"held: NOR / TCD, 2025-12-04, @Lima PER"}},
		{"Police said their joint team met in Lima on Thursday.", nil},
		// what was agreed at a meeting, and what a meeting is to be for
		{"Norway and Chad agreed to open the border at a meeting of their joint commission in Lima on Thursday.", []string{"held: NOR / TCD, 2025-12-04, @Lima PER"}},
		{"Norway and Chad agreed to sign a treaty at a summit in Lima in May.", []string{"planned: NOR / TCD, 2026-05, @Lima PER"}},
		{"Norway and Chad agreed to discuss the border at a meeting in Lima.", []string{"planned: NOR / TCD, @Lima PER"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestPronounBehindPartner: "she" behind "in a meeting with A" is not A.
func TestPronounBehindPartner(t *testing.T) {
	const text = "Norwegian minister Kari Lund met Chadian president Ali Sy in Lima. In a separate meeting with Prime Minister Omar Ba of Chad, she spoke of peace."
	want := []string{"held: NOR Kari Lund / TCD Ali Sy, @Lima PER", "held: NOR Kari Lund / TCD Omar Ba, @Lima PER"}
	if got := briefs(t, "Talks\n\n"+text); !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", text, got, want)
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

// TestElsewhere: who meets is told in another clause, or is each of several.
func TestElsewhere(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway's foreign minister said on Friday that talks with Chad had ended in Lima.", []string{"held: NOR / TCD, @Lima PER"}},
		{"Mali's foreign minister said on Friday that talks between Norway and Chad had ended in Lima.", []string{"held: NOR / TCD, @Lima PER"}},
		{"Norwegian minister Kari Lund is due in Chad on Friday, where talks with Foreign Minister Omar Sy are scheduled.", []string{"planned: NOR Kari Lund / TCD Omar Sy, 2025-12-12, @TCD"}},
		{"Norwegian minister Kari Lund used the break well, conferring on Thursday with Chadian minister Omar Sy.", []string{"held: NOR Kari Lund / TCD Omar Sy, 2025-12-04"}},
		{"Norway and Chad held talks in Lima on Thursday. Each of the delegations was received by Malian envoy Ali Ba alone.",
			[]string{"held: NOR / TCD, 2025-12-04, @Lima PER", "held: MLI Ali Ba / NOR, 2025-12-04", "held: MLI Ali Ba / TCD, 2025-12-04"}},
		{"Norway and Chad held talks in Lima on Thursday. Malian envoy Ali Ba saw each of the reports.", []string{"held: NOR / TCD, 2025-12-04, @Lima PER"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
