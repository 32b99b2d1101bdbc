package extract

import (
	"slices"
	"testing"
)

// TestComposed: of whom the delegations that met are made up.
func TestComposed(t *testing.T) {
	const met = "Talks\n\nDelegations of Norway and Chad met in Geneva on Thursday. "
	const plain = "held: NOR / TCD, 2025-12-04, @Geneva CHE"
	const full = "held: NOR Kari Lund Ole Berg / TCD, 2025-12-04, @Geneva CHE"
	tests := []struct{ text, want string }{
		{"The Norwegian delegation comprises seasoned diplomats Ambassador Kari Lund and Ambassador Ole Berg.", full},
		{"The Norwegian side is made up of Deputy Minister Kari Lund and Ole Berg.", full},
		{"The Norwegian team consists of Kari Lund and Ole Berg.", full},
		{"The delegation of Norway was composed of Kari Lund and Ole Berg.", full},
		{"A Chadian official praised the Norwegian delegation of (Deputy Minister) Kari Lund and Ole Berg.", full},
		{"The Norwegian delegation comprises nine diplomats.", plain},
		{"The Norwegian delegation consists of friends of Kari Lund's, said Ole Berg.", plain},
		{"The Norwegian delegation is tired, and Kari Lund and Ole Berg slept.", plain},
	}
	for _, tt := range tests {
		if got := briefs(t, met+tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestHolders: those who meet by their offices alone are whom the text names with them.
func TestHolders(t *testing.T) {
	const named = " Norwegian Foreign Minister Kari Lund was tired. Norway's defence minister, Ole Berg, slept. Omani President Omar al-Hadi sent greetings."
	tests := []struct{ text, want string }{
		{"The foreign ministers of Norway and Oman met in Geneva on Thursday.", "held: NOR Kari Lund / OMN, 2025-12-04, @Geneva CHE"},
		{"The Norwegian and Omani defence ministers met in Geneva on Thursday.", "held: NOR Ole Berg / OMN, 2025-12-04, @Geneva CHE"},
		{"The presidents of Norway and Oman met in Geneva on Thursday.", "held: NOR / OMN Omar al-Hadi, 2025-12-04, @Geneva CHE"},
		{"The leaders of Norway and Oman met in Geneva on Thursday.", "held: NOR / OMN Omar al-Hadi, 2025-12-04, @Geneva CHE"},
		{"The finance ministers of Norway and Oman met in Geneva on Thursday.", "held: NOR / OMN, 2025-12-04, @Geneva CHE"},
		{"Officials of Norway and Oman met in Geneva on Thursday.", "held: NOR / OMN, 2025-12-04, @Geneva CHE"},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text+named); len(got) == 0 || got[0] != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestMetForTalks: what those who met came together for is no meeting more.
func TestMetForTalks(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The presidents of Norway and Oman have met in Geneva for their first direct talks since May.", []string{"held: NOR / OMN, @Geneva CHE"}},
		{"Norway and Oman met in Geneva for talks of Chad and Peru.", []string{"held: NOR / OMN, @Geneva CHE", "planned: TCD / PER, @Geneva CHE"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "Talks\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
