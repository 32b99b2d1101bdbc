package main

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// countedStatus are the states of our meetings that may be a coded meeting.
var countedStatus = []string{"held", "ongoing", "planned", "postponed"}

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

// assign pairs things 0…rights-1 with 0…gots-1 one to one: as many pairs as
// there can be among those with a likeness above 0 (augmenting paths, Kuhn
// 1955), each thing trying its likest first, ties in order. The answer is the
// partner of each right thing, -1 for none.
func assign(rights, gots int, likeness func(right, got int) int) []int {
	choices := make([][]int, rights)
	for r := range rights {
		score := make([]int, gots)
		for g := range gots {
			if score[g] = likeness(r, g); score[g] > 0 {
				choices[r] = append(choices[r], g)
			}
		}
		slices.SortStableFunc(choices[r], func(a, b int) int { return score[b] - score[a] })
	}
	owner := slices.Repeat([]int{-1}, gots)
	var seat func(r int, seen []bool) bool
	seat = func(r int, seen []bool) bool {
		for _, g := range choices[r] {
			if seen[g] {
				continue
			}
			seen[g] = true
			if owner[g] < 0 || seat(owner[g], seen) {
				owner[g] = r
				return true
			}
		}
		return false
	}
	for r := range rights {
		seat(r, make([]bool, gots))
	}
	partner := slices.Repeat([]int{-1}, rights)
	for g, r := range owner {
		if r >= 0 {
			partner[r] = g
		}
	}
	return partner
}

// A verdict is what became of one coded meeting.
type verdict struct {
	told    *told
	coded   *coded
	meeting *parley.Meeting // of ours: the one found, else the likest, nil for none
	fit     fit
	found   bool
	taken   bool // the likest fits, but is another coded meeting's
}

// judge matches the coded meetings of a summary with ours one to one.
func (t *told) judge() []verdict {
	ours := t.reading.Meetings
	fits := make([][]fit, len(t.coded))
	for i := range t.coded {
		for j := range ours {
			fits[i] = append(fits[i], fitOf(&t.reading, &ours[j], &t.coded[i]))
		}
	}
	partner := assign(len(t.coded), len(ours), func(c, m int) int {
		if !fits[c][m].found() {
			return 0
		}
		return fits[c][m].likeness()
	})
	var out []verdict
	for i := range t.coded {
		v := verdict{told: t, coded: &t.coded[i], found: partner[i] >= 0}
		at := partner[i]
		for j := range ours {
			if !v.found && (at < 0 || fits[i][j].likeness() > fits[i][at].likeness()) {
				at = j
			}
		}
		if at >= 0 {
			v.meeting, v.fit = &ours[at], fits[i][at]
			v.taken = !v.found && v.fit.found()
		}
		out = append(out, v)
	}
	return out
}

// reason says in a few words why a coded meeting was not found: the
// conditions that the likest of our meetings fails.
func (v *verdict) reason() string {
	switch {
	case v.found:
		return "found"
	case v.told.err != nil:
		return "not read"
	case v.meeting == nil:
		return "no meeting at all"
	case v.taken:
		return "one of ours for two coded"
	case !v.fit.who && (!v.fit.status || !v.fit.date):
		return "none with these people or parties"
	}
	var failed []string
	for _, c := range []struct {
		met  bool
		name string
	}{{v.fit.who, "who"}, {v.fit.status, "status"}, {v.fit.date, "date"}} {
		if !c.met {
			failed = append(failed, c.name)
		}
	}
	reason := "wrong " + strings.Join(failed, " and ")
	if !v.fit.date && (v.meeting.Time == nil || v.meeting.Time.Basis != "") {
		return strings.Replace(reason, "date", "date: none", 1)
	}
	if !v.fit.who && v.fit.parties == 1 {
		return fmt.Sprintf("%s: one party of %d", reason, len(v.coded.parties()))
	}
	return reason
}
