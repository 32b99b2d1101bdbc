package score

import (
	"slices"
	"strings"
)

// mainMeeting compares which meeting is the main one.
func (j *judge) mainMeeting() {
	if j.right.partial("meeting") {
		return
	}
	isMain := func(i Item) bool { return i.Main }
	r := slices.IndexFunc(j.right.Items["meeting"], isMain)
	g := slices.IndexFunc(j.got.Items["meeting"], isMain)
	c := Count{Gold: one01(r >= 0), System: one01(g >= 0), Correct: one01(r >= 0 && g >= 0 && j.partners[r] == g)}
	j.tallies.count(mainMeeting, c)
	switch {
	case c.Correct > 0:
	case r >= 0:
		j.missed("main meeting, which is " + j.name(&j.right.Items["meeting"][r], j.roster.right))
	case g >= 0:
		j.extra("main meeting, where there is none")
	}
}

// statePairs compares which pairs of states met: two states (by ISO code)
// that are sides of one meeting that was held or is going on.
func (j *judge) statePairs() {
	if j.right.partial("meeting") {
		return
	}
	right, got := j.pairsOf(j.right, j.roster.right), j.pairsOf(j.got, j.roster.got)
	if len(right)+len(got) == 0 {
		return
	}
	correct := len(right) - len(subtract(right, got))
	j.tallies.count(meetingPairs, Count{Gold: len(right), System: len(got), Correct: correct})
	j.set("report", "pair of states", got, right)
}

func (j *judge) pairsOf(s *Sheet, n names) []string {
	var out []string
	for _, m := range s.Items["meeting"] {
		if statusClass(m.text("status")) != 1 {
			continue
		}
		sides, _ := m.given("sides")
		var states []string
		for _, v := range sides {
			if code, ok := strings.CutPrefix(n.key(v.Who), "party "); ok && isCode(code) {
				states = append(states, code)
			}
		}
		states = sorted(states)
		for i, a := range states {
			for _, b := range states[i+1:] {
				if pair := a + "–" + b; a != b && !slices.Contains(out, pair) {
					out = append(out, pair)
				}
			}
		}
	}
	return out
}

// Negative reports whether the sheet says that no meeting was held.
func (s *Sheet) Negative() bool { return s.NoMeetings || s.NoHeld }

// negative counts held meetings where there is none. Of is the number of
// negatives, Same of those without an invented one.
func (j *judge) negative() {
	if !j.right.Negative() {
		return
	}
	t := Tally{Of: 1}
	for _, m := range j.got.Items["meeting"] {
		if statusClass(m.text("status")) == 1 {
			t.System++
			j.extra("held meeting invented: " + j.name(&m, j.roster.got))
		}
	}
	t.Same = one01(t.System == 0)
	j.tallies[heldInvented] = j.tallies[heldInvented].add(t)
}

// absent counts what the right sheet says must not be there. Of is the number
// of such things, System how many of them there are.
func (j *judge) absent() {
	for _, a := range j.right.Absent {
		t := Tally{Of: 1}
		if slices.ContainsFunc(j.got.Items[a.Kind], func(g Item) bool { return j.fits(&a, &g) }) {
			t.System = 1
			j.extra("forbidden: " + j.name(&a, j.roster.right))
		}
		t.Same = 1 - t.System
		j.tallies[forbidden] = j.tallies[forbidden].add(t)
	}
}

// fits reports whether g has everything that the absent item gives.
func (j *judge) fits(a, g *Item) bool {
	switch a.Kind {
	case "person":
		return nameLikeness(asPerson(a), asPerson(g)) > 0
	case "party":
		return partyLikeness(a, g) > 0
	case "statement":
		return j.likeness(a, g) > 0
	}
	keys := []string{"kind", "n", "event"}
	for _, spec := range fieldSpecs[a.Kind] {
		keys = append(keys, spec.key)
	}
	for _, key := range keys {
		values, ok := a.given(key)
		if !ok {
			continue
		}
		spec, _ := specOf(a.Kind, key)
		theirs, _ := g.given(key)
		for _, v := range values {
			if !slices.ContainsFunc(theirs, func(w Value) bool { return j.valueLikeness(spec, v, w) > 0 }) {
				return false
			}
		}
	}
	if w := a.words("words"); len(w) > 0 && !overlapping(w, g.words("words")) {
		return false
	}
	return true
}
