package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// Meetings named by the city where they were: "the Moscow summit", "after the Riyadh talks". Its state does
// not meet there for that.

// dropOthers leaves out of the sides of a noun of meeting the things it is about, the city it is named by, and
// who only arranges it.
func (x *reader) dropOthers(t *telling) {
	thing := func(h int) bool { return h > t.at && x.isThing(h) }
	t.side1, t.side2 = slices.DeleteFunc(t.side1, thing), slices.DeleteFunc(t.side2, thing)
	named := len(t.side1)
	t.side1 = slices.DeleteFunc(t.side1, func(h int) bool { return x.isNameOfPlace(t, h) })
	t.placed = len(t.side1) < named
	x.dropArranger(t)
}

// isNameOfPlace reports whether token h, taken for one who meets, only says where the meeting was that its
// noun names: "the Moscow summit", no "Moscow-Oslo talks".
func (x *reader) isNameOfPlace(t *telling, h int) bool {
	return t.noun && x.head(h) == t.at && x.cityBefore(h) != nil && !slices.ContainsFunc(t.side1, func(o int) bool { return o != h && x.rel(o) == "compound" })
}

// cityBefore is the seat of a government at token h by which the noun behind is named, nil for none.
func (x *reader) cityBefore(h int) *parley.Place {
	if x.rel(h) != "compound" || x.Word(h+1) == "-" || x.Word(h-1) == "-" || !x.isSeat(x.Tokens[h].Form) {
		return nil
	}
	if m := x.mentionAt(h); m != nil && (m.Kind != mention.Party && m.Kind != mention.Place || m.Actor || m.Possessive || m.End-m.First > 1) {
		return nil
	}
	p, ok := x.PlaceNamed(h, h+1)
	if !ok || p.City == "" {
		return nil
	}
	p.Evidence = spans(x.Span(h, h+1))
	return &p
}

// placeOfName is the city by which the meeting is named, nil for none.
func (x *reader) placeOfName(c candidate) *parley.Place {
	for _, k := range x.kids(c.anchors[0]) {
		if p := x.cityBefore(k); p != nil && k < c.anchors[0] {
			return p
		}
	}
	return nil
}
