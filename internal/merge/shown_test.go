package merge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/merge"
)

// meetingOf is the one meeting that comes out of the readings.
func meetingOf(t *testing.T, judgements []parley.Judgement, origin func(string) string, readings ...*parley.Reading) parley.Record {
	t.Helper()
	records, _ := merge.All(readings, judgements, origin)
	var found []parley.Record
	for _, r := range records {
		if r.Kind == parley.MeetingNode {
			found = append(found, r)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d meetings, want 1", len(found))
	}
	return found[0]
}

// brief is a field as "shown, other, other! (why)".
func brief(r *parley.Record, name string) string {
	for _, f := range r.Fields {
		if f.Name != name {
			continue
		}
		var values []string
		for _, v := range f.Values {
			values = append(values, v.Value)
		}
		out := strings.Join(values, ", ")
		if f.Conflict {
			out += "!"
		}
		if why := f.Values[0].Why; why != "" {
			out += " (" + why + ")"
		}
		return out
	}
	return ""
}

func report(name, published, status, when, city string) *parley.Reading {
	return told(name, published, "Wire "+name, account(nil, status, when, city))
}

// TestShown lists what several reports say, and what is shown of it.
func TestShown(t *testing.T) {
	for _, c := range []struct {
		name     string
		readings []*parley.Reading
		field    string
		want     string
		disputed bool
	}{
		{"the latest status", []*parley.Reading{report("a", "2025-03-01", "planned", "2025-03-03", ""), report("b", "2025-03-04", "held", "2025-03-03", "")},
			"status", "held, planned (the latest report about it)", false},
		{"a later report that is behind", []*parley.Reading{report("a", "2025-03-05", "planned", "2025-03-03", ""), report("b", "2025-03-04", "held", "2025-03-03", "")},
			"status", "held, planned (the latest report about it)", false},
		{"held and denied", []*parley.Reading{report("a", "2025-03-05", "not_held", "2025-03-03", ""), report("b", "2025-03-04", "held", "2025-03-03", "")},
			"status", "not_held, held! (the latest report about it)", true},
		{"held and cancelled", []*parley.Reading{report("a", "2025-03-03", "cancelled", "2025-03-03", ""), report("b", "2025-03-04", "held", "2025-03-03", "")},
			"status", "held, cancelled! (the latest report about it)", true},
		{"cancelled after it was planned", []*parley.Reading{report("a", "2025-03-01", "planned", "2025-03-03", ""), report("b", "2025-03-02", "cancelled", "2025-03-03", "")},
			"status", "cancelled, planned (the latest report about it)", false},
		{"most origins", []*parley.Reading{report("a", "2025-03-04", "held", "2025-03-03", "Lisbon"), report("b", "2025-03-04", "held", "2025-03-03", "Lisbon"), report("c", "2025-03-05", "held", "2025-03-03", "Cascais")},
			"place", "/Lisbon, /Cascais! (most independent origins)", false},
		{"one day of two", []*parley.Reading{report("a", "2025-03-04", "held", "2025-03-03/2025-03-04", ""), report("b", "2025-03-05", "held", "2025-03-04", ""), report("c", "2025-03-05", "held", "2025-03-04", "")},
			"time", "2025-03-03/2025-03-04, 2025-03-04 (most independent origins)", false},
		{"a month is no conflict", []*parley.Reading{report("a", "2025-03-04", "held", "2025-03-03", "Geneva"), report("b", "2025-03-20", "held", "2025-03", "Geneva")},
			"time", "2025-03-03, 2025-03 (most independent origins)", false},
	} {
		r := meetingOf(t, nil, nil, c.readings...)
		if got := brief(&r, c.field); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if got := slices.Contains(r.Marks, "disputed"); got != c.disputed {
			t.Errorf("%s: disputed is %v", c.name, got)
		}
	}
}

// TestPlannedApart: dates for which a meeting was planned are no accounts of
// when it was.
func TestPlannedApart(t *testing.T) {
	n := 2
	numbered := func(name, published, status, when string) *parley.Reading {
		return told(name, published, "Wire "+name, account(func(m *parley.Meeting, t *teller) {
			m.Level = "round"
			t.r.Claims = append(t.r.Claims, parley.MeetingClaim{ID: "k1", Kind: "ordinal", N: &n, Unit: "round", Meeting: m.ID, Evidence: t.say("the second round")})
		}, status, when, "Geneva"))
	}
	r := meetingOf(t, nil, nil, numbered("a", "2025-03-01", "planned", "2025-03-04"), numbered("b", "2025-03-02", "planned", "2025-03-04"), numbered("c", "2025-03-12", "held", "2025-03-11"))
	if got := brief(&r, "time") + "; " + brief(&r, "planned_for"); got != "2025-03-11; 2025-03-04" {
		t.Errorf("got %s", got)
	}
	if want := "11 Mar 2025, Geneva: Albania – Belgium, held"; r.Label != want {
		t.Errorf("label %q, want %q", r.Label, want)
	}
}

// TestOriginsCountOnce: two reports of one origin are one voice for a value.
func TestOriginsCountOnce(t *testing.T) {
	readings := []*parley.Reading{report("a", "2025-03-04", "held", "2025-03-03", "Lisbon"), report("b", "2025-03-04", "held", "2025-03-03", "Lisbon"), report("c", "2025-03-05", "held", "2025-03-03", "Cascais")}
	one := func(report string) string {
		if report == readings[2].Report.ID {
			return "own"
		}
		return "agency"
	}
	r := meetingOf(t, nil, one, readings...)
	if got := brief(&r, "place"); got != "/Cascais, /Lisbon! (the latest report)" {
		t.Errorf("got %s", got)
	}
	if r.Reports != 3 || r.Origins != 2 {
		t.Errorf("%d reports of %d origins, want 3 of 2", r.Reports, r.Origins)
	}
}

// TestJudged lists judgements on a meeting of two accounts and what they do.
func TestJudged(t *testing.T) {
	a, b := report("a", "2025-03-04", "held", "2025-03-03", "Lisbon"), report("b", "2025-03-05", "held", "2025-03-03", "Cascais")
	node := func(r *parley.Reading) string { return sketchOf(t, r, parley.MeetingNode, 0).Node }
	judge := func(j parley.Judgement) parley.Judgement {
		j.ID, j.At, j.Author = "j1", "2025-04-01T10:00:00Z", "Ana"
		return j
	}
	for _, c := range []struct {
		name   string
		j      parley.Judgement
		place  string
		review parley.Review
		marks  string
	}{
		{"none", parley.Judgement{Kind: parley.JudgeNewProcess}, "/Cascais, /Lisbon! (the latest report)", parley.Machine, "[]"},
		{"right", parley.Judgement{Kind: parley.JudgeRight, Field: "place", Nodes: parley.List[string]{node(a)}}, "/Lisbon, /Cascais (a judgement)", parley.Accepted, "[]"},
		{"wrong", parley.Judgement{Kind: parley.JudgeWrong, Field: "place", Nodes: parley.List[string]{node(b)}}, "/Lisbon", parley.Edited, "[]"},
		{"value", parley.Judgement{Kind: parley.JudgeValue, Field: "place", Value: "/Sintra", Nodes: parley.List[string]{node(b)}}, "/Sintra, /Cascais, /Lisbon (a judgement)", parley.Edited, "[]"},
		{"irrelevant", parley.Judgement{Kind: parley.JudgeIrrelevant, Nodes: parley.List[string]{node(b)}}, "/Cascais, /Lisbon! (the latest report)", parley.Edited, "[irrelevant]"},
	} {
		readings := []*parley.Reading{a, b}
		r := meetingOf(t, []parley.Judgement{judge(c.j)}, nil, readings...)
		if got := brief(&r, "place"); got != c.place {
			t.Errorf("%s: place %s, want %s", c.name, got, c.place)
		}
		if r.Review != c.review || fmt.Sprint(r.Marks) != c.marks {
			t.Errorf("%s: review %s, marks %v, want %s %s", c.name, r.Review, r.Marks, c.review, c.marks)
		}
	}
}

// TestGone: a node with a person's judgement stays when no report has it any
// longer, and is gone with the judgement.
func TestGone(t *testing.T) {
	d := newDesk(t)
	d.add(report("a", "2025-03-04", "held", "2025-03-03", "Lisbon"))
	s := sketchOf(t, report("a", "2025-03-04", "held", "2025-03-03", "Lisbon"), parley.MeetingNode, 0)
	d.judge(parley.Judgement{ID: "j1", Kind: parley.JudgeRight, Nodes: parley.List[string]{s.Node}, At: "2025-04-01T10:00:00Z", Author: "Ana",
		Anchors: parley.List[parley.Anchor]{{Node: s.Node, Report: s.Source.Report, Words: parley.List[string]{"Albania and Belgium held talks"}}}})
	d.remove(s.Source.Report)
	list := d.list()
	if len(list) != 1 || list[0].ID != s.Node || !slices.Contains(list[0].Marks, "not_extracted") {
		t.Fatalf("after the report is gone: %+v", list)
	}
	d.judge(parley.Judgement{ID: "j2", Kind: parley.JudgeUndo, Undoes: "j1", At: "2025-04-02T10:00:00Z", Author: "Ana"})
	if list := d.list(); len(list) != 0 {
		t.Errorf("after the judgement is undone: %+v", list)
	}
	d.judge(parley.Judgement{ID: "j3", Kind: parley.JudgeUndo, Undoes: "j2", At: "2025-04-03T10:00:00Z", Author: "Ana"})
	if list := d.list(); len(list) != 1 {
		t.Errorf("after the undoing is undone: %d records, want 1", len(list))
	}
}

// TestPartedAndJoined: a person parts what the program joined, joins what it
// would not, and takes one account out; undoing restores what was.
func TestPartedAndJoined(t *testing.T) {
	a, b, c := report("a", "2025-03-04", "held", "2025-03-03", "Lisbon"), report("b", "2025-03-05", "held", "2025-03-03", "Lisbon"), report("c", "2025-04-05", "held", "2025-04-03", "Vienna")
	node := func(r *parley.Reading) string { return sketchOf(t, r, parley.MeetingNode, 0).Node }
	d := newDesk(t)
	d.add(a, b, c)
	before := d.records()
	joined := func(x, y *parley.Reading) bool { return d.engine.RecordOf(node(x)) == d.engine.RecordOf(node(y)) }
	if !joined(a, b) || joined(a, c) {
		t.Fatal("want a and b one meeting, c another")
	}
	for i, j := range []struct {
		j      parley.Judgement
		ab, ac bool
	}{
		{parley.Judgement{Kind: parley.JudgeNotSame, Nodes: parley.List[string]{node(a), node(b)}}, false, false},
		{parley.Judgement{Kind: parley.JudgeSplit, Nodes: parley.List[string]{node(b)}, From: parley.List[string]{node(a)}}, false, false},
		{parley.Judgement{Kind: parley.JudgeSame, Nodes: parley.List[string]{node(a), node(c)}}, true, true},
		{parley.Judgement{Kind: parley.JudgeWrong, Nodes: parley.List[string]{node(b)}}, false, false},
		{parley.Judgement{Kind: parley.JudgeValue, Field: "time", Value: "2025-04-03", Nodes: parley.List[string]{node(b)}}, false, false},
	} {
		j.j.ID, j.j.At, j.j.Author = fmt.Sprint("j", i), "2025-05-01T10:00:00Z", "Ana"
		d.judge(j.j)
		if joined(a, b) != j.ab || joined(a, c) != j.ac {
			t.Errorf("%s: a and b joined is %v, a and c %v; want %v, %v", j.j.Kind, joined(a, b), joined(a, c), j.ab, j.ac)
		}
		d.judge(parley.Judgement{ID: fmt.Sprint("u", i), Kind: parley.JudgeUndo, Undoes: j.j.ID, At: "2025-05-02T10:00:00Z", Author: "Ana"})
		same(t, string(j.j.Kind)+" undone", d.records(), before)
	}
}

// TestProgramYields: a person's judgement outranks a program's, whichever is later.
func TestProgramYields(t *testing.T) {
	a := report("a", "2025-03-04", "held", "2025-03-03", "Lisbon")
	s := sketchOf(t, a, parley.MeetingNode, 0)
	value := func(id, city, at string, program bool) parley.Judgement {
		return parley.Judgement{ID: id, Kind: parley.JudgeValue, Field: "place", Value: city, Nodes: parley.List[string]{s.Node}, At: at, Author: id, Program: program}
	}
	person := value("person", "/Sintra", "2025-04-01T10:00:00Z", false)
	r := meetingOf(t, []parley.Judgement{value("program", "/Porto", "2025-04-02T10:00:00Z", true), person}, nil, a)
	if got := brief(&r, "place"); got != "/Sintra, /Porto, /Lisbon (a judgement)" {
		t.Errorf("got %s", got)
	}
	r = meetingOf(t, []parley.Judgement{person, value("later", "/Faro", "2025-04-02T10:00:00Z", false)}, nil, a)
	if got := brief(&r, "place"); got != "/Faro, /Sintra, /Lisbon (the later judgement)" {
		t.Errorf("of two persons: got %s", got)
	}
}
