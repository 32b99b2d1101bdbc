package merge

import (
	"cmp"
	"fmt"
	"slices"
)

// rivals are the claims that exclude c: of the same unit, window and scope, so
// that not both can hold. Sorted by ID.
func (k *Check) rivals(c *Claim, scopes []Scope) []Rival {
	out := []Rival{}
	for _, s := range scopes {
		for _, o := range k.claims[rivalKey(c.Unit, s)] {
			if o.ID == c.ID || c.Modality != "" || o.Modality != "" {
				continue
			}
			if why := k.excludes(c, o); why != "" {
				out = append(out, Rival{o.ID, why})
			}
		}
	}
	slices.SortFunc(out, func(a, b Rival) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Why, b.Why)) })
	return slices.Compact(out)
}

// HasRivals reports whether another claim may exclude it.
func (c *Claim) HasRivals() bool {
	return c.Modality == "" && (c.Kind == "count" || isOrdinal(c.Kind) && c.Meeting != "")
}

// excludes says why c and o cannot both hold, "" where they can.
func (k *Check) excludes(c, o *Claim) string {
	cn, cMost := numbersOf(c)
	on, oMost := numbersOf(o)
	apart := cMost < on || oMost < cn
	switch {
	case !isOrdinal(c.Kind) && c.Kind != "count" || c.Kind == "count" != (o.Kind == "count") || !isOrdinal(o.Kind) && o.Kind != "count":
		return ""
	case cMost == 0 || oMost == 0 || !sameWindow(c, o):
		return ""
	case c.Kind == "count":
		if apart && c.Published == o.Published {
			return fmt.Sprintf("another report of that day counts %s", numberRange(on, oMost))
		}
		return ""
	case c.Meeting == "" || o.Meeting == "":
		return ""
	case c.Meeting == o.Meeting:
		if apart {
			return fmt.Sprintf("another report calls the same meeting number %s", numberRange(on, oMost))
		}
		return ""
	}
	return k.outOfOrder(c, o)
}

// outOfOrder says why two numbered meetings cannot both bear their numbers: a
// later one needs a higher number. Where a window moves with the meeting, or
// the sessions are of different rounds, numbers begin anew.
func (k *Check) outOfOrder(c, o *Claim) string {
	a, b := k.meeting(c.Meeting), k.meeting(o.Meeting)
	if a == nil || b == nil || c.Duration != "" || o.Duration != "" || a.Disputed || b.Disputed {
		return ""
	}
	if c.Unit == "session" && (a.PartOf == "" || a.PartOf != b.PartOf) || slices.Contains(a.Maybe, b.ID) || slices.Contains(b.Maybe, a.ID) {
		return ""
	}
	aDays, aok := k.time(a)
	bDays, bok := k.time(b)
	cn, cMost := numbersOf(c)
	on, oMost := numbersOf(o)
	if aok && bok && (aDays.to < bDays.from && cn >= oMost || bDays.to < aDays.from && on >= cMost) {
		return fmt.Sprintf("another meeting, of %s, is called number %s", bDays.plain(), numberRange(on, oMost))
	}
	return ""
}

func isOrdinal(kind string) bool { return kind == "ordinal" || kind == "first" }

// sameWindow reports whether two claims count over the same stretch of time:
// none, the same days, or the same length up to the same meeting.
func sameWindow(c, o *Claim) bool {
	if !c.Windowed && !o.Windowed {
		return true
	}
	if c.Windowed != o.Windowed {
		return false
	}
	if c.Duration != "" && c.Duration == o.Duration && c.Meeting == o.Meeting {
		return true
	}
	return c.From != "" && c.From == o.From && (c.To == o.To || numbers(c.Kind))
}

func numberRange(n, most int) string {
	if n == most {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d to %d", n, most)
}
