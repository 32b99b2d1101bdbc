package extract

import (
	"slices"
	"testing"
)

// TestFaces: "face-to-face" and the like are one word, whatever stands behind.
func TestFaces(t *testing.T) {
	const want = "NOR Kari Lund / OMN Omar Hadi"
	checkTold(t, []told{
		{"Norwegian envoy Kari Lund will meet face-to-face on Wednesday with Omani envoy Omar Hadi.", []string{"planned: " + want + ", 2025-12-10"}},
		{"Norwegian envoy Kari Lund met one-on-one with Omani envoy Omar Hadi in Lima on Friday.", []string{"held: " + want + ", 2025-12-05, @Lima PER"}},
		{"Norwegian envoy Kari Lund and Omani envoy Omar Hadi met face-to-face on Friday.", []string{"held: " + want + ", 2025-12-05"}},
		{"Norway and Chad held one-on-one talks on Friday.", []string{"held: NOR / TCD, 2025-12-05"}},
		{"Norway is arranging a face-to-face meeting next week of the foreign ministers of Chad, Libya and Sudan.", []string{"planned: TCD / LBY / SDN, 2025-12-08..2025-12-14"}},
		{"Norway and Chad faced each other in the talks in Lima on Friday.", []string{"held: NOR / TCD, 2025-12-05, @Lima PER"}},
	})
}

// TestJoinedNames: those who stand behind a name of several words, and before a meeting; a call for something is none.
func TestJoinedNames(t *testing.T) {
	checkTold(t, []told{
		{"Democratic Republic of Congo President Idris Tano and Chadian President Paul Sow met in Lima on Friday.", []string{"held: COD Idris Tano / TCD Paul Sow, 2025-12-05, @Lima PER"}},
		{"Norwegian envoy Kari Lund met Omani envoy Omar Hadi in Lima on Friday. The Lund-Hadi meeting was the first in years.", []string{"held: NOR Kari Lund / OMN Omar Hadi, 2025-12-05, @Lima PER"}},
		{"Norway and Chad held talks in Lima on Friday, and their subsequent call for a truce was heard.", []string{"held: NOR / TCD, 2025-12-05, @Lima PER"}},
		{"The presidents of Norway and Chad spoke by phone on Friday, and their call lasted an hour.", []string{"held: NOR / TCD, 2025-12-05"}},
	})
}

// TestNotYet: what lies ahead is no time of what was held.
func TestNotYet(t *testing.T) {
	checkTold(t, []told{
		{"Talks between Chad and Libya ended without an agreement in Lima, but they may meet again, possibly as early as next week.", []string{"held: TCD / LBY", "possible: TCD / LBY, 2025-12-08..2025-12-14"}},
		{"The announcement that the foreign ministers of Chad and Libya would meet in Lima next week was made on Friday.", []string{"planned: TCD / LBY, 2025-12-08..2025-12-14, @Lima PER"}},
		{"Talks between Chad and Libya ended in Lima last week.", []string{"held: TCD / LBY, 2025-11-24..2025-11-30, @Lima PER"}},
	})
	const row = "News\n\nThe first round of talks between Chad and Libya was held in Lima on 30 August 2001. The second round was held in Oslo on 11 September."
	if got, want := briefs(t, row), []string{"held: TCD / LBY, 2001-08-30, @Lima PER", "held: TCD / LBY, 2001-09-11, @Oslo NOR"}; !slices.Equal(got, want) {
		t.Errorf("row: %q", got)
	}
}
