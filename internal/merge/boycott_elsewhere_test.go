package merge_test

import (
	"slices"
	"testing"

	"parley"
	"parley/internal/merge"
)

// TestBoycottToldElsewhere lists what a report tells of a boycott, and what
// others tell of meetings on 4 December in Vlora, the talks of Albania and
// Belgium among them: whether the boycott is of those talks.
func TestBoycottToldElsewhere(t *testing.T) {
	talks := told("talks", "2025-12-05", "Harbour Post", account(nil, "held", "2025-12-04", "Vlora"))
	stays := func(party, when, city string, named ...string) *parley.Reading {
		return told("boycott", "2025-12-05", "Lake Wire", func(t *teller) {
			boycott(t, party, when, city)
			for _, p := range named {
				t.party(p, partyNames[p])
			}
		})
	}
	other := func(a, b, city string) *parley.Reading {
		return told("other", "2025-12-05", "Hill Post", func(t *teller) { t.meet(a, b, "held", "2025-12-04", city) })
	}
	for _, c := range []struct {
		name     string
		readings []*parley.Reading
		want     bool
	}{
		{"of those who met", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora", "ALB", "BEL")}, true},
		{"of one of them", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora", "BEL")}, true},
		{"of nobody by name", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora")}, false},
		{"of others", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora", "DNK")}, false},
		{"on another day", []*parley.Reading{stays("CHL", "2025-12-11", "Vlora", "ALB", "BEL")}, false},
		{"without a day", []*parley.Reading{stays("CHL", "", "Vlora", "ALB", "BEL")}, false},
		{"elsewhere", []*parley.Reading{stays("CHL", "2025-12-04", "Ghent", "ALB", "BEL")}, false},
		{"of nowhere", []*parley.Reading{stays("CHL", "2025-12-04", "", "ALB", "BEL")}, false},
		{"by one that met", []*parley.Reading{stays("ALB", "2025-12-04", "Vlora", "BEL")}, false},
		{"of either of two meetings", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora", "BEL"), other("BEL", "DNK", "Vlora")}, false},
		{"beside a meeting of others", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora", "ALB", "BEL"), other("DNK", "lake-front", "Vlora")}, true},
		{"beside one elsewhere", []*parley.Reading{stays("CHL", "2025-12-04", "Vlora", "BEL"), other("BEL", "DNK", "Ghent")}, true},
	} {
		records, _ := merge.All(append([]*parley.Reading{talks}, c.readings...), nil, nil)
		declined := false
		for _, r := range records {
			sides := r.Field("side").Values
			away := slices.IndexFunc(sides, func(v parley.Value) bool { return v.Of["attendance"] == "declined" })
			if r.Kind != parley.MeetingNode || away < 0 {
				continue
			}
			declined = true
			if v := sides[away]; v.Value != "CHL" || len(v.Sources) != 1 || len(v.Sources[0].Words) == 0 || brief(&r, "status") != "held" || len(r.Present("side")) != 2 {
				t.Errorf("%s: %+v of %s, status %s", c.name, v, r.Label, brief(&r, "status"))
			}
			if c := merge.CountedOf(&r, nil, func(string) string { return "" }); len(c.Sides) != 2 {
				t.Errorf("sides that count: %v", c.Sides)
			}
		}
		if declined != c.want {
			t.Errorf("%s: declined is %v, want %v", c.name, declined, c.want)
		}
	}
}

// TestBoycottAlone: where no report tells of the meeting, the boycott stands as
// one that was refused, by however many reports.
func TestBoycottAlone(t *testing.T) {
	stays := func(name string) *parley.Reading {
		return told(name, "2025-12-05", name, func(t *teller) {
			boycott(t, "CHL", "2025-12-04", "Vlora")
			t.party("ALB", "Albania")
		})
	}
	r := meetingOf(t, nil, nil, stays("Lake Wire"), stays("Hill Post"))
	if v := r.Field("side").Values; brief(&r, "status") != "refused" || len(v) != 1 || v[0].Of["attendance"] != "" {
		t.Errorf("status %s, sides %+v", brief(&r, "status"), v)
	}
}
