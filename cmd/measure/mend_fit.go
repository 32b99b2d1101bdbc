package main

import (
	"slices"

	"parley"
)

// maxDays is how many days a time of ours may span that still gives a day.
const maxDays = 14

// A fit says which conditions one of our meetings meets for a coded one.
type fit struct {
	people, parties      int // coded ones in evidence that it has
	who, status, date    bool
	dateNear, city, land bool // do not decide
}

// found reports whether our meeting is the coded one: status, the coded day
// where the summary gives one, and who met.
func (f fit) found() bool { return f.who && f.status && f.date }

// likeness orders our meetings by how well they fit: first by conditions met,
// then by values.
func (f fit) likeness() int {
	n := 0
	for _, c := range []struct {
		met    bool
		weight int
	}{{f.who, 1000}, {f.status, 1000}, {f.date, 1000}, {f.dateNear, 300}, {f.city, 100}, {f.land, 10}} {
		if c.met {
			n += c.weight
		}
	}
	return n + 50*f.people + 20*f.parties
}

// fitOf compares one of our meetings with a coded one. Who met is right with
// one coded person of those in evidence, or two coded parties (one where only
// one is in evidence).
func fitOf(r *parley.Reading, m *parley.Meeting, c *coded) fit {
	f := fit{status: slices.Contains(countedStatus, m.Status)}
	f.people = len(peopleOf(r, m, c))
	named := c.parties()
	f.parties = len(partiesOf(r, m, named))
	f.who = f.people > 0 || f.parties >= 2 || f.parties == 1 && len(named) == 1
	f.dateNear = c.sameDay(m.Time)
	f.date = f.dateNear || !c.dated()
	f.city, f.land = c.sameCity(m), m.Place != nil && c.isCountry(m.Place.Country)
	return f
}

// peopleOf are the coded people in evidence who are among the people of m.
func peopleOf(r *parley.Reading, m *parley.Meeting, c *coded) []string {
	ours := members(r, m)
	return slices.DeleteFunc(c.people(), func(name string) bool {
		return !slices.ContainsFunc(ours, func(p *parley.Person) bool { return samePerson(name, p) })
	})
}

// members are all people of a meeting, each once.
func members(r *parley.Reading, m *parley.Meeting) []*parley.Person {
	ids := slices.Clone(m.People)
	for _, s := range m.Sides {
		for _, member := range s.Members {
			ids = append(ids, member.Person)
		}
	}
	for _, t := range m.Third {
		for _, member := range t.Members {
			ids = append(ids, member.Person)
		}
	}
	var out []*parley.Person
	for i := range r.People {
		if slices.Contains(ids, r.People[i].ID) {
			out = append(out, &r.People[i])
		}
	}
	return out
}

// partiesOf are the labelled parties that are a side or third party of m; one
// party of ours stands for one label.
func partiesOf(r *parley.Reading, m *parley.Meeting, named []label) []label {
	var ours []*parley.Party
	for i := range r.Parties {
		p := &r.Parties[i]
		side := slices.ContainsFunc(m.Sides, func(s parley.Side) bool { return s.Party == p.ID })
		third := slices.ContainsFunc(m.Third, func(t parley.ThirdParty) bool { return t.Party == p.ID })
		if side || third {
			ours = append(ours, p)
		}
	}
	partner := assign(len(named), len(ours), func(l, o int) int {
		if !named[l].is(ours[o]) {
			return 0
		}
		return 1
	})
	var out []label
	for l, o := range partner {
		if o >= 0 {
			out = append(out, named[l])
		}
	}
	return out
}

// sameDay reports whether our time gives the coded day, or the coded month
// where only that is coded.
func (c *coded) sameDay(t *parley.Time) bool {
	if t == nil || t.Basis != "" || t.From == "" || t.To == "" {
		return false
	}
	first, last, ok := days(c.Date)
	from, _, okFrom := days(t.From)
	_, to, okTo := days(t.To)
	if !ok || !okFrom || !okTo || len(t.From) < len("2006-01-02") && c.Precision == "day" {
		return false
	}
	if c.Precision != "day" {
		return !from.Before(first) && !to.After(last)
	}
	return !first.Before(from) && !first.After(to) && !to.After(from.AddDate(0, 0, maxDays))
}

// sameCity reports whether our meeting has the coded city, spelled a little
// otherwise perhaps.
func (c *coded) sameCity(m *parley.Meeting) bool {
	if m.Place == nil || c.Place.City == "" {
		return false
	}
	theirs := nameWords(c.Place.City)
	return slices.ContainsFunc(nameWords(m.Place.City), func(w string) bool {
		return slices.ContainsFunc(theirs, func(v string) bool { return near(w, v) })
	})
}

func (c *coded) isCountry(code string) bool {
	return code != "" && (code == c.Place.Country || code == c.Place.Meant)
}
