package merge

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"

	"parley"
)

// A Counted is what a claim check needs of one meeting record.
type Counted struct {
	ID       string
	Label    string   // what tells it apart in a list besides its day: the city, the venue
	Status   string   // of format 1
	Levels   []string // every level that a report gives it
	Channel  string   // of format 1
	Time     string   // ISO date or interval, "" for undated
	Sides    []string // party IDs of those who came, not of who declined or stayed away
	Third    []string // party IDs of mediators, hosts, …
	People   []string // record IDs of those who came
	Bodies   []string // party IDs of those people, as their records have them
	Numbers  []string // what reports number it as: "round 2"
	PartOf   string   // record ID of the round or series that it is part of
	Reports  []string // that tell of it
	Disputed bool     // affirmed by one, denied by another: listed, not counted
	Maybe    []string // record IDs that may be the same meeting
	Rank     int      // of the highest office on the side that has the lower one; 0 not known, 5 heads of state
	Minutes  int      // how long it lasted, 0 not known
}

// CountedOf makes a Counted of a meeting record. maybe are the IDs of records
// that proposals name beside it; partyOf gives the party of a person's record,
// "" where it is not known. Rank is left to the caller.
func CountedOf(r *parley.Record, maybe []string, partyOf func(person string) string) Counted {
	country, city, venue := splitPlace(shownValue(r, "place"))
	c := Counted{ID: r.ID, Label: cmp.Or(city, venue, country, shownValue(r, "level")), Maybe: maybe, Disputed: slices.Contains(r.Marks, "disputed"), Reports: reportsOf(r)}
	c.Status = shownValue(r, "status")
	c.Channel = shownValue(r, "channel")
	c.Time = shownValue(r, "time")
	c.PartOf = shownValue(r, "part_of")
	c.Minutes = minutesOf(shownValue(r, "duration"))
	c.Levels = fieldValues(r, "level", nil)
	c.Sides = fieldValues(r, "side", cameAlong)
	c.Third = fieldValues(r, "third", nil)
	c.People = fieldValues(r, "person", cameAlong)
	for _, p := range c.People {
		if party := partyOf(p); party != "" && !slices.Contains(c.Bodies, party) {
			c.Bodies = append(c.Bodies, party)
		}
	}
	c.Numbers = fieldValues(r, "ordinal", nil)
	for _, ordinal := range c.Numbers {
		if unit := unitOfOrdinal(ordinal); unit != "" && unit != "meeting" && !slices.Contains(c.Levels, unit) {
			c.Levels = append(c.Levels, unit)
		}
	}
	return c
}

// SameCounted reports whether a meeting counts for every claim as another does;
// which reports tell of it, beside the claim's own, moves none.
func SameCounted(a, b *Counted) bool {
	x, y := *a, *b
	x.Reports, y.Reports, x.Label, y.Label = nil, nil, "", ""
	for _, m := range []*Counted{&x, &y} {
		for _, list := range []*[]string{&m.Levels, &m.Sides, &m.Third, &m.People, &m.Bodies, &m.Numbers, &m.Maybe} {
			*list = sortedCopy(*list)
		}
	}
	return reflect.DeepEqual(x, y)
}

// cameAlong leaves out who declined or was absent.
func cameAlong(v *parley.Value) bool { return !v.StayedAway() }

// unitOfOrdinal is the unit of "round 2".
func unitOfOrdinal(ordinal string) string {
	for i := range len(ordinal) {
		if ordinal[i] == ' ' {
			return ordinal[:i]
		}
	}
	return ""
}

// fieldValues are the values of a field that keep accepts (nil: all), each
// once, in order.
func fieldValues(r *parley.Record, name string, keep func(*parley.Value) bool) []string {
	var out []string
	for _, f := range r.Fields {
		if f.Name != name {
			continue
		}
		for i := range f.Values {
			if v := &f.Values[i]; (keep == nil || keep(v)) && !slices.Contains(out, v.Value) {
				out = append(out, v.Value)
			}
		}
	}
	return out
}

// reportsOf are the reports that give the record's values, sorted.
func reportsOf(r *parley.Record) []string {
	var out []string
	for _, f := range r.Fields {
		for _, v := range f.Values {
			for _, s := range v.Sources {
				if s.Report != "" {
					out = append(out, s.Report)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// minutesOf reads the ISO 8601 durations of format 1 (PT2H30M, P2D) in
// minutes; 0 for what it cannot read.
func minutesOf(iso string) int {
	if len(iso) < 3 || iso[0] != 'P' {
		return 0
	}
	units := map[byte]int{'D': 24 * 60, 'H': 60, 'M': 1}
	total, digits, clock := 0, "", false
	for i := 1; i < len(iso); i++ {
		switch b := iso[i]; {
		case b == 'T':
			clock = true
		case b >= '0' && b <= '9':
			digits += string(b)
		default:
			n, err := strconv.Atoi(digits)
			if err != nil || units[b] == 0 || b == 'M' && !clock {
				return 0
			}
			total, digits = total+n*units[b], ""
		}
	}
	return total
}
