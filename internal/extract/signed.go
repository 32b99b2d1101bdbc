package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// addSigned adds the meeting of those who put their names to something together: "A and B signed a truce
// in Oslo on Monday". Only where it is told in which place and when: a treaty that two states have
// signed is none.
func (x *reader) addSigned(s int, out []*telling) []*telling {
	sen := &x.sentences[s]
	for i := range sen.matches {
		f := &sen.matches[i]
		v := sen.base + f.Predicate
		status := f.Mood.Status()
		if f.Frame.Attribute("agreement") != "signed" || x.Tokens[v].UPOS != "VERB" || status != "held" && status != "planned" || x.tellsOfThem(out, v, v) {
			continue
		}
		t := &telling{at: v, third: map[string][]int{}, status: status, frames: []string{"meet.sign"}, attr: map[string]string{"level": "meeting", "channel": "in_person"}}
		for _, h := range append(slices.Clone(f.Fill(lexicon.RoleSide1)), f.Fill(lexicon.RoleSide2)...) {
			t.side1 = append(t.side1, sen.base+h)
		}
		for _, h := range f.Fill(lexicon.RoleAgreement) {
			t.verbs = append(t.verbs, sen.base+h) // on which the engine hangs place and day as well
		}
		for _, h := range f.Fill(lexicon.RolePlace) {
			t.places = append(t.places, sen.base+h)
		}
		if w := x.partsOf(t.side1); w.empty() || len(t.side1) < 2 && x.countSides(w) < 2 || !x.setAt(t, s) {
			continue
		}
		return append(out, t)
	}
	return out
}

// setAt reports whether the sentence says where and on which day or in which month the telling was.
func (x *reader) setAt(t *telling, s int) bool {
	c := candidate{rule: t.frames[0], sentence: s, anchors: t.anchors(), places: t.places}
	if x.placeBeside(c, false) == nil && x.placeBeside(c, true) == nil {
		return false
	}
	begin, limit := x.limits(s)
	return slices.ContainsFunc(x.In(begin, limit), func(a mention.Mention) bool {
		return a.Kind == mention.Time && len(a.When.From) >= len("2006-01") && x.dates(a, c) && x.tieOf(x.headOf(a.First, a.End), c.anchors).steps <= farthest
	})
}
