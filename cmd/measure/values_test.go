package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
)

func TestShownValues(t *testing.T) {
	words := func(s string) parley.List[parley.Span] { return parley.List[parley.Span]{{Text: s}} }
	r := parley.Reading{
		People:  parley.List[parley.Person]{{ID: "p1", Name: "Ada Krause", Parties: parley.List[parley.Affiliation]{{Party: "DEU", Evidence: words("German minister")}}}},
		Parties: parley.List[parley.Party]{{ID: "DEU", Name: "Germany"}},
		Meetings: parley.List[parley.Meeting]{{ID: "m1", Status: "held", Level: "round", Evidence: words("talks ended"), Because: parley.Because{"level": words("third round")},
			Sides: parley.List[parley.Side]{{Party: "DEU", Evidence: words("Berlin")}}, People: parley.List[string]{"p1"},
			Place: &parley.Place{City: "Bonn", Country: "DEU", Evidence: words("in Bonn"), Derived: parley.List[string]{"country"}}}},
	}
	var got []string
	for _, s := range shownValues("f", &r) {
		got = append(got, fmt.Sprintf("%s=%s [%s] %v", s.field, s.value, strings.Join(s.words, "|"), s.derived))
	}
	for _, want := range []string{
		"people.parties.party=DEU (Germany) [German minister] false",
		"meeting.status=held [talks ended] false",
		"meeting.level=round [third round] false",
		"meeting.sides.party=DEU (Germany) [Berlin] false",
		"meeting.people=Ada Krause [talks ended] false",
		"meeting.place.city=Bonn [in Bonn] false",
		"meeting.place.country=DEU (Germany) [in Bonn] true",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestDraw(t *testing.T) {
	key := func(s string) string { return s }
	items := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	got := draw(items, 3, "1", key)
	slices.Reverse(items)
	if again := draw(items, 3, "1", key); !slices.Equal(got, again) || len(got) != 3 {
		t.Errorf("%v and, in another order, %v", got, again)
	}
	if other := draw(items, 3, "2", key); slices.Equal(got, other) {
		t.Error("another seed draws the same")
	}
	if all := draw(items, 99, "1", key); len(all) != len(items) {
		t.Errorf("%d of %d", len(all), len(items))
	}
}

func TestMissingData(t *testing.T) {
	for name := range commands {
		if name == "record" || name == "pages" || name == "serve" {
			continue // they make their reports themselves
		}
		var out strings.Builder
		if err := run([]string{name, "-data", t.TempDir()}, &out); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.Contains(out.String(), "nothing was") {
			t.Errorf("%s does not say that its data is missing: %q", name, out.String())
		}
	}
	if err := run([]string{"mend", "extra"}, &strings.Builder{}); err == nil {
		t.Error("an argument too many is no error")
	}
	if err := run(nil, &strings.Builder{}); err == nil {
		t.Error("no measure is no error")
	}
}
