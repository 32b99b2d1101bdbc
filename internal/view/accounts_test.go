package view

import (
	"testing"

	"parley"
)

// A report of an origin that says no more than those before it is folded; one
// that says otherwise has its own row.
func TestAccountsFoldReprints(t *testing.T) {
	say := func(publisher, published, origin string) parley.Source {
		s := source(publisher, published, "met in Oslo")
		s.Origin = origin
		return s
	}
	r := parley.Record{Fields: []parley.Field{
		{Name: "level", Values: []parley.Value{{Value: "meeting", Sources: []parley.Source{say("Wire", "2025-12-04", "w"), say("Town", "2025-12-05", "w")}}}},
		{Name: "place", Conflict: true, Values: []parley.Value{
			{Value: "NOR/Oslo", Sources: []parley.Source{say("Wire", "2025-12-04", "w"), say("Town", "2025-12-05", "w")}},
			{Value: "NOR/Bergen", Sources: []parley.Source{say("Village", "2025-12-06", "w")}}}},
		{Name: "side", Set: true, Values: []parley.Value{{Value: "NOR", Of: map[string]string{"attendance": "attended"},
			Sources: []parley.Source{say("Undated", "", "u"), say("Wire", "2025-12-04", "w"), {Judgement: "sha256:9"}}}}},
	}}
	r.Fields[2].Values[0].Sources[0].Of = map[string]string{"attendance": "expected"}
	a := AccountsOf(&r)
	if len(a.Fields) != 3 || a.Fields[0] != "place" {
		t.Errorf("fields %v, want the one with the conflict first", a.Fields)
	}
	if len(a.Groups) != 2 || a.Groups[0].Origin != "w" {
		t.Fatalf("groups %+v", a.Groups)
	}
	w := a.Groups[0]
	if len(w.Shown) != 2 || w.Shown[0].Publisher != "Wire" || w.Shown[1].Publisher != "Village" || len(w.Folded) != 1 || w.Folded[0].Publisher != "Town" {
		t.Errorf("shown %+v, folded %+v", w.Shown, w.Folded)
	}
	if got := a.Groups[1].Shown[0].Says["side"][0].Value.Of["attendance"]; got != "expected" {
		t.Errorf("the undated report says %q of the side", got)
	}
}
