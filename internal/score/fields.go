package score

import (
	"fmt"

	"parley"
)

// compareTime compares two times and whether they are marked as derived.
func compareTime(d *diff, what, field string, g, r *parley.Time) {
	d.value(what, field, timeText(g), timeText(r))
	if g != nil && r != nil {
		d.value(what, field+" derived", flag(len(g.Derived) > 0, "yes"), flag(len(r.Derived) > 0, "yes"))
	}
}

// comparePlace compares two places part by part.
func comparePlace(d *diff, what string, g, r *parley.Place) {
	if g == nil {
		g = &parley.Place{}
	}
	if r == nil {
		r = &parley.Place{}
	}
	d.value(what, "venue", g.Venue, r.Venue)
	d.value(what, "city", g.City, r.City)
	d.value(what, "country", g.Country, r.Country)
	d.value(what, "place derived", flag(len(g.Derived) > 0, "yes"), flag(len(r.Derived) > 0, "yes"))
}

// compareSpans compares lists of spans that each stand for one value: a right
// one is found when a got one covers mostly the same words. Missing ones are
// named by their number in the right list, counted from 1, superfluous ones
// are counted.
func compareSpans(d *diff, what, field string, g, r []parley.Span) {
	partner := pairs(len(r), len(g), func(i, j int) int {
		a, b := r[i:i+1], g[j:j+1]
		if !alike(a, b) {
			return 0
		}
		return shared(a, b)
	})
	for i, j := range partner {
		if j < 0 {
			d.missed(fmt.Sprintf("%s: %s %d", what, field, i+1))
		}
	}
	if more := unpaired(partner, len(g)); len(more) > 0 {
		d.extra(fmt.Sprintf("%s: %s ×%d", what, field, len(more)))
	}
}

// compareWords compares one field whose value is a stretch of words.
func compareWords(d *diff, what, field string, g, r []parley.Span) {
	switch {
	case alike(g, r):
	case len(g) == 0:
		d.missed(what + ": " + field)
	case len(r) == 0:
		d.extra(what + ": " + field)
	default:
		d.lines = append(d.lines, fmt.Sprintf("wrong: %s: %s has other words", what, field))
	}
}

// compareEvidence asks for evidence that shares words with the right one.
func compareEvidence(d *diff, what string, g, r []parley.Span) {
	switch {
	case len(r) == 0 || shared(g, r) > 0:
	case len(g) == 0:
		d.missed(what + ": evidence")
	default:
		d.lines = append(d.lines, "wrong: "+what+": evidence stands elsewhere")
	}
}
