package merge_test

import (
	"testing"

	"parley"
	"parley/internal/merge"
)

// numberedMeeting is a report that numbers a meeting in words that stand in
// many.
func numberedMeeting(name, published string, parties ...string) *parley.Reading {
	t := tell(name, published, "Lake Wire")
	n := 3
	c := parley.MeetingClaim{ID: "k1", Kind: "ordinal", N: &n, Unit: "meeting", Evidence: t.say("It was their third meeting this year"), Voices: []parley.Voice{{Report: true}}}
	t.say(".")
	for _, p := range parties {
		c.Of.Parties = append(c.Of.Parties, t.party(p, partyNames[p]))
	}
	t.r.Claims = append(t.r.Claims, c)
	return t.done()
}

// TestClaimsOfOthersInTheSameWords keeps "their third meeting" of two pairs two
// claims, though they have a party in common and a third report, which names
// that party alone, would go with both.
func TestClaimsOfOthersInTheSameWords(t *testing.T) {
	for _, c := range []struct {
		name     string
		readings []*parley.Reading
		want     int
	}{
		{"one pair, reprinted", []*parley.Reading{numberedMeeting("a", "2025-03-04", "ALB", "BEL"), numberedMeeting("b", "2025-03-05", "ALB", "BEL")}, 1},
		{"a reprint names one of them", []*parley.Reading{numberedMeeting("a", "2025-03-04", "ALB", "BEL"), numberedMeeting("b", "2025-03-05", "ALB")}, 1},
		{"two pairs", []*parley.Reading{numberedMeeting("a", "2025-03-04", "ALB", "BEL"), numberedMeeting("b", "2025-03-05", "BEL", "CHL")}, 2},
		{"two pairs and the one in both", []*parley.Reading{numberedMeeting("a", "2025-03-04", "ALB", "BEL"), numberedMeeting("b", "2025-03-05", "BEL", "CHL"),
			numberedMeeting("c", "2025-03-05", "BEL")}, 3}, // it fits both and joins neither
	} {
		records, _ := merge.All(c.readings, nil, nil)
		claims, parties := 0, 0
		for _, r := range records {
			if r.Kind == parley.ClaimNode {
				claims++
				parties = max(parties, len(r.Field("party").Values))
			}
		}
		if claims != c.want || parties > 2 {
			t.Errorf("%s: %d claims, of up to %d parties; want %d", c.name, claims, parties, c.want)
		}
	}
}
