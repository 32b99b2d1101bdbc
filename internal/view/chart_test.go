package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestChartPlacesMeetings(t *testing.T) {
	meeting := func(id, time, state string, sides ...string) ChartMeeting {
		return ChartMeeting{ID: id, Label: id, Time: time, State: state, Sides: sides}
	}
	fish := meeting("m6", "2025-12-20", "planned", "Norway", "Chile")
	fish.Processes = []string{"Fish"}
	c := ChartOf([]ChartMeeting{
		meeting("m1", "2025-12-04", "held", "Norway", "Chile"),
		meeting("m2", "2025-12", "planned", "Chile", "Norway"),
		meeting("m3", "2025-12-04/2025-12-05", "held", "Chile", "Norway"),
		meeting("m4", "../2025-12-02", "held", "Peru"),
		meeting("m5", "2026-01-01", "held", "Peru"),
		meeting("m7", "", "held", "Peru"),
		fish,
	}, "2025-12", "2025-12-31", "2025-12-10")
	var got []string
	for _, g := range c.Groups {
		for _, r := range g.Rows {
			for _, m := range r.Marks {
				got = append(got, fmt.Sprintf("%s/%s %s x%d-%d vague=%v", g.Name, r.Name, m.ID, m.X1, m.X2, m.Vague))
			}
		}
	}
	want := []string{
		"Fish/Chile – Norway m6 x0-0 vague=false",
		"/Chile – Norway m2 x230-1180 vague=true",
		"/Chile – Norway m1 x0-0 vague=false",
		"/Chile – Norway m3 x321-383 vague=false",
		"/Peru and others not told m4 x230-291 vague=true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("drawn:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if c.Drawn != 5 || c.Today == 0 || c.Height <= c.Bottom() {
		t.Errorf("%d drawn, today at %d, %d high", c.Drawn, c.Today, c.Height)
	}
}

// No two marks of a row lie on one another, and what has no room is counted.
func TestChartMarksDoNotOverlap(t *testing.T) {
	var list []ChartMeeting
	for i := range 300 {
		list = append(list, ChartMeeting{ID: fmt.Sprintf("m%03d", i), Time: fmt.Sprintf("2025-12-%02d", 1+i%3), State: "held", Sides: []string{"A", "B"}})
	}
	c := ChartOf(list, "2025", "2025", "2025-06-01")
	r := c.Groups[0].Rows[0]
	for i, a := range r.Marks {
		if a.Y < r.Y || a.Y > r.Y+r.H {
			t.Errorf("%s at %d is outside of its row, %d to %d", a.ID, a.Y, r.Y, r.Y+r.H)
		}
		for _, b := range r.Marks[i+1:] {
			if a.Y == b.Y && max(a.X-b.X, b.X-a.X) < chartStep {
				t.Errorf("%s and %s lie on one another at %d,%d and %d,%d", a.ID, b.ID, a.X, a.Y, b.X, b.Y)
			}
		}
	}
	counted := len(r.Marks)
	for _, m := range r.More {
		counted += m.N
	}
	if counted != 300 || c.Drawn != 300 || len(r.More) == 0 {
		t.Errorf("%d are counted, %d drawn, want 300, some of them as a number", counted, c.Drawn)
	}
}

func TestChartTicksAreLegible(t *testing.T) {
	for _, days := range [][2]string{{"2025-12-01", "2025-12-03"}, {"2025-11-20", "2026-01-10"}, {"2025", "2025"}, {"2021", "2025"}, {"1980", "2025"}, {"1000", "2025"}} {
		c := ChartOf(nil, days[0], days[1], "")
		if len(c.Ticks) < 2 {
			t.Errorf("%v: ticks %v", days, c.Ticks)
		}
		for i := 1; i < len(c.Ticks); i++ {
			a, b := c.Ticks[i-1], c.Ticks[i]
			if room := b.X - a.X; room < len([]rune(b.Name))*7 {
				t.Errorf("%v: %q and %q are %d apart", days, a.Name, b.Name, room)
			}
		}
	}
}

func TestSignsDifferInShape(t *testing.T) {
	seen := map[string]string{}
	for _, s := range Signs {
		shape := s.Line + "|" + s.Fill
		if other := seen[shape]; other != "" {
			t.Errorf("%s and %s have one shape", other, s.State)
		}
		seen[shape] = s.State
	}
}
