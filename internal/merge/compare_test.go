package merge_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"parley"
	"parley/internal/merge"
)

// told makes one reading of one meeting.
func told(name, published, publisher string, f func(*teller)) *parley.Reading {
	t := tell(name, published, publisher)
	f(t)
	return t.done()
}

// sketchOf is the n-th sketch of a kind.
func sketchOf(t *testing.T, r *parley.Reading, kind parley.NodeKind, n int) merge.Sketch {
	t.Helper()
	for _, s := range merge.SketchReport(r).Sketches {
		if s.Kind == kind {
			if n == 0 {
				return s
			}
			n--
		}
	}
	t.Fatalf("no %s in the reading", kind)
	return merge.Sketch{}
}

// account is a meeting as one report of the third of March has it.
func account(f func(m *parley.Meeting, t *teller), status, when, city string, people ...string) func(*teller) {
	return func(t *teller) {
		m := t.meet("ALB", "BEL", status, when, city, people...)
		if f != nil {
			f(m, t)
		}
	}
}

// TestMeetingsCompared lists pairs of accounts and what they come to.
func TestMeetingsCompared(t *testing.T) {
	call := func(m *parley.Meeting, _ *teller) { m.Level, m.Channel = "call", "phone" }
	session := func(m *parley.Meeting, _ *teller) { m.Level = "session" }
	round := func(m *parley.Meeting, _ *teller) { m.Level = "round" }
	numbered := func(n int) func(m *parley.Meeting, t *teller) {
		return func(m *parley.Meeting, t *teller) {
			m.Level = "round"
			t.r.Claims = append(t.r.Claims, parley.MeetingClaim{ID: "k1", Kind: "ordinal", N: &n, Unit: "round", Meeting: m.ID, Evidence: t.say(fmt.Sprint("round number ", n))})
		}
	}
	background := func(m *parley.Meeting, _ *teller) { m.Temporal = "background" }
	for _, c := range []struct {
		name string
		a, b func(*teller)
		want string // same, perhaps, no
	}{
		{"the same day", account(nil, "held", "2025-03-03", ""), account(nil, "held", "2025-03-03", "Geneva"), "same"},
		{"planned and later held", account(nil, "planned", "2025-03-03", ""), account(nil, "held", "2025-03-03", ""), "same"},
		{"held and denied", account(nil, "held", "2025-03-03", ""), account(nil, "not_held", "2025-03-03", ""), "same"},
		{"two days running", account(nil, "held", "2025-03-03", "Geneva"), account(nil, "held", "2025-03-04", "Geneva"), "perhaps"},
		{"a week apart", account(nil, "held", "2025-03-03", "Geneva"), account(nil, "held", "2025-03-10", "Geneva"), "no"},
		{"one clock after midnight", account(nil, "held", "2025-03-03T23:30+01:00", "", "Kodra"), account(nil, "held", "2025-03-04T00:30+02:00", "", "Kodra"), "same"},
		{"other cities on one day", account(nil, "held", "2025-03-03", "Geneva"), account(nil, "held", "2025-03-03", "Vienna"), "perhaps"},
		{"a call and a meeting", account(call, "held", "2025-03-03", ""), account(nil, "held", "2025-03-03", "Geneva"), "no"},
		{"calls of other people", account(call, "held", "2025-03-03", "", "Arben Kodra"), account(call, "held", "2025-03-03", "", "Lieve Maes"), "same"},
		{"news without a date, one city", account(nil, "held", "", "Geneva"), account(nil, "held", "2025-03-03", "Geneva"), "same"},
		{"news without a date, no more", account(nil, "held", "", ""), account(nil, "held", "2025-03-03", "Geneva"), "perhaps"},
		{"background without a date", account(background, "held", "", ""), account(nil, "held", "2025-03-03", "Geneva"), "no"},
		{"background in one city", account(background, "held", "", "Geneva"), account(nil, "held", "2025-03-03", "Geneva"), "perhaps"},
		{"in the month", account(nil, "held", "2025-03", "Geneva"), account(nil, "held", "2025-03-03", "Geneva"), "same"},
		{"in another month", account(nil, "held", "2025-02", "Geneva"), account(nil, "held", "2025-03-03", "Geneva"), "no"},
		{"called off", account(nil, "cancelled", "", ""), account(nil, "planned", "2025-03-09", ""), "same"},
		{"put off to another day", account(nil, "postponed", "2025-03-05", "Geneva"), account(nil, "planned", "2025-03-12", "Geneva"), "perhaps"},
		{"a round whose date moved", account(numbered(2), "planned", "2025-03-05", ""), account(numbered(2), "held", "2025-03-12", "Geneva"), "perhaps"},
		{"a round whose date moved, in one city", account(numbered(2), "planned", "2025-03-05", "Geneva"), account(numbered(2), "held", "2025-03-12", "Geneva"), "same"},
		{"other rounds", account(numbered(2), "planned", "2025-03-05", "Geneva"), account(numbered(3), "planned", "2025-03-12", "Geneva"), "no"},
		{"a session and its round", account(session, "held", "2025-03-03", "Geneva"), account(round, "held", "2025-03-03", "Geneva"), "no"},
		{"Cascais is near Lisbon", account(nil, "held", "2025-03-03", "Lisbon"), account(nil, "held", "2025-03-03", "Cascais"), "same"},
	} {
		// Other publishers and other first words, so that neither is a reprint.
		a := sketchOf(t, told("a", "2025-03-03", "Lake Wire", c.a), parley.MeetingNode, 0)
		b := sketchOf(t, told("b", "2025-03-04", "Harbour Post", func(t *teller) { c.b(t) }), parley.MeetingNode, 0)
		b.Wording = ""
		x, y := merge.Compare(&a, &b), merge.Compare(&b, &a)
		if !reflect.DeepEqual(x, y) {
			t.Errorf("%s: %v one way, %v the other", c.name, x, y)
		}
		if got := verdict(x); got != c.want {
			t.Errorf("%s: %s, want %s: %d %v", c.name, got, c.want, x.Score, x.Why)
		}
		sum := 0
		for _, r := range x.Why {
			sum += r.Weight
		}
		if sum != x.Score {
			t.Errorf("%s: the reasons come to %d, the score is %d", c.name, sum, x.Score)
		}
	}
}

func verdict(c merge.Comparison) string {
	switch {
	case c.Never || c.Score < merge.Perhaps:
		return "no"
	case c.Score < merge.Same:
		return "perhaps"
	}
	return "same"
}

// recordsOf are the sets of people or meetings that come out, as the names of
// the reports that hold them.
func recordsOf(kind parley.NodeKind, readings map[string]*parley.Reading) [][]string {
	var list []*parley.Reading
	names := map[string]string{}
	for name, r := range readings {
		list = append(list, r)
		for _, n := range r.Nodes() {
			names[n.ID] = name
		}
	}
	records, _ := merge.All(list, nil, nil)
	var out [][]string
	for _, r := range records {
		if r.Kind != kind {
			continue
		}
		var in []string
		for _, n := range r.Nodes {
			in = append(in, names[n])
		}
		slices.Sort(in)
		out = append(out, in)
	}
	slices.SortFunc(out, func(a, b []string) int { return slices.Compare(a, b) })
	return out
}

// TestSurnames: a surname joins the one person that fits, none where two do.
func TestSurnames(t *testing.T) {
	named := func(name, report string) *parley.Reading {
		return told(report, "2025-03-03", "Lake Wire", func(t *teller) { t.person(name, homes[name]) })
	}
	one := map[string]*parley.Reading{"full": named("Arben Kodra", "a"), "short": named("Kodra", "b")}
	if got := recordsOf(parley.PersonNode, one); fmt.Sprint(got) != "[[full short]]" {
		t.Errorf("one Kodra: %v", got)
	}
	two := map[string]*parley.Reading{"jens": named("Jens Holm", "a"), "ada": named("Ada Holm", "b"), "short": named("Holm", "c")}
	if got := recordsOf(parley.PersonNode, two); fmt.Sprint(got) != "[[ada] [jens] [short]]" {
		t.Errorf("two Holms: %v", got)
	}
}

// TestToldApart: two meetings that one report tells apart stay two, and what
// fits both joins neither.
func TestToldApart(t *testing.T) {
	both := func(t *teller) {
		t.meet("ALB", "BEL", "held", "2025-03-03", "Geneva")
		t.meet("ALB", "BEL", "held", "2025-03-03", "Geneva")
	}
	readings := map[string]*parley.Reading{"two": told("a", "2025-03-03", "Lake Wire", both),
		"one": told("b", "2025-03-04", "Harbour Post", account(nil, "held", "2025-03-03", ""))}
	if got := recordsOf(parley.MeetingNode, readings); fmt.Sprint(got) != "[[one] [two] [two]]" {
		t.Errorf("got %v", got)
	}
}

// TestSketchRoundTrip: a sketch is JSON and back without loss.
func TestSketchRoundTrip(t *testing.T) {
	r := told("a", "2025-03-03", "Foreign Ministry of Belgium", account(nil, "held", "2025-03-03", "Geneva", "Arben Kodra", "Maes"))
	for _, s := range merge.SketchReport(r).Sketches {
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back merge.Sketch
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(s, back) {
			t.Errorf("%s came back as %#v, was %#v", data, back, s)
		}
	}
}
