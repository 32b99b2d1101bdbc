package merge

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/name"
)

// times are the fields whose values are intervals.
var times = []string{"time", "deadline", "window"}

// covers reports whether the value coarse says the same as fine, less fully: a
// month and a day in it, one day and the two days of talks, a country and a city in it.
func covers(kind parley.NodeKind, field, coarse, fine string) bool {
	switch {
	case slices.Contains(times, field):
		return timeCovers(coarse, fine)
	case field == "place":
		return precision(field, coarse) < precision(field, fine) && !placesExclude(coarse, fine)
	case field == "name" && kind == parley.PersonNode:
		return precision(field, coarse) < precision(field, fine) && name.CompareText(coarse, fine).Verdict >= name.Fits
	case field == "level":
		return coarse == "meeting" && fine != "call"
	}
	return false
}

func timeCovers(coarse, fine string) bool {
	c, ok := readDays(coarse)
	f, known := readDays(fine)
	if !ok || !known {
		return false
	}
	if p, q := precision("time", coarse), precision("time", fine); p != q {
		return p < q && c.contains(f)
	}
	return c != f && f.contains(c) && f.length() <= mostDays
}

// precision orders values of a field, the more precise the higher; it means
// nothing across fields.
func precision(field, value string) int {
	switch {
	case slices.Contains(times, field):
		from, to, two := strings.Cut(value, "/")
		switch {
		case from == ".." || to == "..":
			return 0
		case two:
			return min(len(from), len(to))
		}
		return len(from)
	case field == "place":
		n := 0
		for i, part := range strings.Split(value, "/") {
			if part != "" {
				n += 1 << i
			}
		}
		return n
	case field == "name":
		return len(strings.Fields(value))
	}
	return 0
}

// valuesExclude reports whether two values of a field cannot both hold. Free
// text is never a conflict: two may describe one thing.
func valuesExclude(kind parley.NodeKind, field string, x, y *account) bool {
	v, w := x.Value.Value, y.Value.Value
	switch field {
	case "time", "deadline":
		return timesExclude(x, y)
	case "place":
		return placesExclude(v, w)
	case "channel":
		return remote(v) != remote(w)
	case "directness":
		return v != "mixed" && w != "mixed"
	case "level":
		return (v == "call") != (w == "call")
	case "ending":
		return (v == "concluded") != (w == "concluded") && (v == "broken_off") != (w == "broken_off")
	case "outcome":
		return (v == "none") != (w == "none")
	case "state", "duration", "n", "n_max", "unit":
		return true
	}
	return false
}

// timesExclude: intervals without a common day. The readouts of two sides may
// differ by the day that their clocks do.
func timesExclude(x, y *account) bool {
	d, ok := readDays(x.Value.Value)
	e, known := readDays(y.Value.Value)
	if !ok || !known || d.overlaps(e) {
		return false
	}
	return d.apart(e) > 1 || !ownOfTwo(x, y)
}

// ownOfTwo reports whether each value is told only by readouts, of different
// parties.
func ownOfTwo(x, y *account) bool {
	parties := func(a *account) ([]string, bool) {
		var out []string
		for _, r := range a.rows {
			if len(r.own) == 0 {
				return nil, false
			}
			out = append(out, r.own...)
		}
		return out, len(out) > 0
	}
	p, ok := parties(x)
	q, known := parties(y)
	return ok && known && len(intersect(p, q)) == 0
}

// placesExclude: a part that both have differs. Venues are names of houses and
// may differ in words only.
func placesExclude(v, w string) bool {
	c, city, _ := splitPlace(v)
	d, town, _ := splitPlace(w)
	return c != "" && d != "" && c != d || city != "" && town != "" && usualCity(city) != usualCity(town)
}
