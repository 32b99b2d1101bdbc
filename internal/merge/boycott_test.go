package merge_test

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/merge"
)

// boycott tells that a party stayed away, as a meeting of its own.
func boycott(t *teller, party, when, city string) *parley.Meeting {
	m := t.meet(party, "", "refused", when, city)
	m.Temporal = "new"
	return m
}

// TestBoycott lists what reports tell of refusals beside a meeting of Albania
// and Belgium held on 4 December in Vlora, and how many meetings come of it.
func TestBoycott(t *testing.T) {
	for _, c := range []struct {
		name string
		tell func(t *teller)
		want int
	}{
		{"the same day and place", func(t *teller) { boycott(t, "CHL", "2025-12-04", "Vlora") }, 1},
		{"the same place, no date", func(t *teller) { boycott(t, "CHL", "", "Vlora") }, 1},
		{"two boycott", func(t *teller) {
			boycott(t, "CHL", "2025-12-04", "Vlora")
			boycott(t, "DNK", "2025-12-04", "Vlora")
		}, 1},
		{"another day", func(t *teller) { boycott(t, "CHL", "2025-11-20", "Vlora") }, 2},
		{"another city", func(t *teller) { boycott(t, "CHL", "2025-12-04", "Ghent") }, 2},
		{"neither day nor place", func(t *teller) { boycott(t, "CHL", "", "") }, 2},
		{"by one that met", func(t *teller) { boycott(t, "ALB", "2025-12-04", "Vlora") }, 2},
		{"two refuse to meet each other", func(t *teller) { t.meet("CHL", "DNK", "refused", "2025-12-04", "Vlora") }, 2},
		{"a session of the meeting", func(t *teller) { boycott(t, "CHL", "2025-12-04", "Vlora").Level = "session" }, 1},
		{"of two meetings of the day either", func(t *teller) {
			t.meet("BEL", "DNK", "held", "2025-12-04", "Vlora")
			boycott(t, "CHL", "2025-12-04", "Vlora")
		}, 3},
	} {
		r := told("boycott", "2025-12-05", "Wire", account(func(_ *parley.Meeting, t *teller) { c.tell(t) }, "held", "2025-12-04", "Vlora"))
		records, _ := merge.All([]*parley.Reading{r}, nil, nil)
		n := 0
		for _, x := range records {
			if x.Kind == parley.MeetingNode {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: %d meetings, want %d", c.name, n, c.want)
		}
	}
}

// TestBoycotterIsNotThere: who boycotted is known to have declined and is
// listed nowhere as one who met; the meeting is held, with its day.
func TestBoycotterIsNotThere(t *testing.T) {
	tell := account(func(_ *parley.Meeting, t *teller) { boycott(t, "CHL", "2025-12-04", "Vlora") }, "held", "2025-12-04", "Vlora")
	r := meetingOf(t, nil, nil, told("one", "2025-12-05", "Wire", tell), told("two", "2025-12-06", "Post", tell),
		report("three", "2025-12-04", "held", "2025-12-04", "Vlora"))
	if got := brief(&r, "status"); got != "held" {
		t.Errorf("status %q", got)
	}
	if got := brief(&r, "time"); got != "2025-12-04" || brief(&r, "planned_for") != "" {
		t.Errorf("time %q, planned for %q", got, brief(&r, "planned_for"))
	}
	if strings.Contains(r.Label, "Chile") || !strings.Contains(r.Label, "Albania") {
		t.Errorf("label %q", r.Label)
	}
	if c := merge.CountedOf(&r, nil, func(string) string { return "" }); slices.Contains(c.Sides, "CHL") || len(c.Sides) != 2 {
		t.Errorf("sides that count: %v", c.Sides)
	}
	sides := r.Field("side").Values
	i := slices.IndexFunc(sides, func(v parley.Value) bool { return v.Value == "CHL" })
	if i < 0 || sides[i].Of["attendance"] != "declined" || len(sides[i].Sources) != 2 || len(sides[i].Sources[0].Words) == 0 {
		t.Errorf("sides %+v: want Chile with attendance declined, by two sources with words", sides)
	}
	if len(r.Present("side")) != 2 || r.Field("side").Conflict {
		t.Errorf("present are %+v", r.Present("side"))
	}
	for _, f := range []string{"declines", "declined_by"} {
		if brief(&r, f) != "" {
			t.Errorf("the record has a field %s", f)
		}
	}
}

// TestBoycottOfAnother: where another report says that the party came, both
// accounts stand.
func TestBoycottOfAnother(t *testing.T) {
	tell := account(func(_ *parley.Meeting, t *teller) { boycott(t, "CHL", "2025-12-04", "Vlora") }, "held", "2025-12-04", "Vlora")
	came := account(func(m *parley.Meeting, t *teller) {
		m.Sides = append(m.Sides, parley.Side{Party: t.party("CHL", "Chile"), Attendance: "attended", Evidence: t.say("Chile came")})
	}, "held", "2025-12-04", "Vlora")
	r := meetingOf(t, nil, nil, told("one", "2025-12-05", "Wire", tell), told("two", "2025-12-05", "Post", came))
	if !r.Field("side").Conflict {
		t.Errorf("no conflict on who came: %+v", r.Field("side").Values)
	}
}

// TestBoycottParted: a person can part the boycott from the meeting again.
func TestBoycottParted(t *testing.T) {
	r := told("one", "2025-12-05", "Wire", account(func(_ *parley.Meeting, t *teller) { boycott(t, "CHL", "2025-12-04", "Vlora") }, "held", "2025-12-04", "Vlora"))
	nodes := meetingOf(t, nil, nil, r).Nodes
	apart := parley.Judgement{ID: "j", Kind: parley.JudgeNotSame, Nodes: nodes, Author: "Ada", At: "2026-01-01T00:00:00Z"}
	records, proposals := merge.All([]*parley.Reading{r}, []parley.Judgement{apart}, nil)
	n := 0
	for _, x := range records {
		if x.Kind == parley.MeetingNode {
			n++
		}
	}
	if n != 2 || len(proposals) != 0 {
		t.Errorf("%d meetings, %d proposals, want 2 and none", n, len(proposals))
	}
}
