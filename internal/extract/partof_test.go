package extract

import (
	"slices"
	"testing"
)

// TestPartOf: which meetings of a report are parts of which.
func TestPartOf(t *testing.T) {
	tests := []struct {
		text string
		want []string // of each meeting: its level, and of what it is a part
	}{
		{"Norway and Chad ended the first round of talks in Geneva on Thursday after two sessions. The second session lasted until the evening.",
			[]string{"round", "session of m1"}},
		{"Norway and Chad held a session in Geneva on Thursday. The session lasted until the evening.", []string{"session"}},
		// A session of others, and one to come.
		{"Norway and Chad ended the first round of talks in Geneva on Thursday. Kenya and Oman held a session in Paris on Thursday.",
			[]string{"round", "session"}},
		{"Norwegian Foreign Minister Kari Lund paid an official visit to Chad on 3 and 4 December. On 3 December she met Chadian President Omar Sy.",
			[]string{"visit", "meeting of m1"}},
		{"Norwegian Foreign Minister Kari Lund arrived in Chad on Tuesday on a three-day visit. On Thursday she met Chadian President Omar Sy. On Friday she met Chadian Prime Minister Nils Deby.",
			[]string{"visit", "meeting of m1", "meeting"}},
		// Elsewhere while it lasted, and somebody else.
		{"Norwegian Foreign Minister Kari Lund paid an official visit to Chad on 3 and 4 December. On 4 December Chadian Prime Minister Nils Deby met Kenyan envoy Ann Moe.",
			[]string{"visit", "meeting"}},
		{"Norwegian Foreign Minister Kari Lund paid an official visit to Chad on 3 and 4 December. On 4 December she met Chadian President Omar Sy in Geneva.",
			[]string{"visit", "meeting"}},
	}
	for _, tt := range tests {
		out := Read(reportOf("Talks\n\n"+tt.text, "2025-12-06"))
		var got []string
		for _, m := range out.Meetings {
			line := m.Level
			if m.PartOf != "" {
				line += " of " + m.PartOf
			}
			got = append(got, line)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestWholeOf: those who lead the delegations lead them in the round, not only in its session.
func TestWholeOf(t *testing.T) {
	got := briefs(t, "Talks\n\nNorway and Chad ended the first round of talks in Geneva on Thursday. The second session lasted until the evening. Norway's delegation was led by Kari Lund.")
	want := []string{"held: NOR Kari Lund* / TCD, 2025-12-04, @Geneva CHE", "held: NOR / TCD"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
