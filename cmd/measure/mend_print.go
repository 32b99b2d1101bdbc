package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
)

func (s *mendSum) print(out io.Writer) {
	reasons := make([]string, 0, len(s.reasons))
	for r := range s.reasons {
		reasons = append(reasons, r)
	}
	slices.SortFunc(reasons, func(a, b string) int {
		return cmp.Or(s.reasons[b]-s.reasons[a], cmp.Compare(a, b))
	})
	for _, r := range reasons {
		fmt.Fprintf(out, "%5d  %s\n", s.reasons[r], r)
	}
	s.date = s.date.Add(s.relative)
	s.place = s.city.Add(s.country)
	fmt.Fprintf(out, "MEND dev: found %s; of found ones people %s, parties %s, date %s (relative alone %s), place %s (city %s, country %s), channel %s; day of all with right people and status %s\n",
		recall(s.found), recall(s.people), recall(s.parties), recall(s.date), recall(s.relative), recall(s.place), recall(s.city), recall(s.country), recall(s.channel), recall(s.day))
}

// print prints one coded meeting that was not found, or one found with values
// missing, for those who look for the cause.
func (v *verdict) print(out io.Writer, text bool) {
	c := v.coded
	have := c.people()
	missing := []string{}
	if v.found {
		got := peopleOf(&v.told.reading, v.meeting, c)
		have = slices.DeleteFunc(have, func(p string) bool { return slices.Contains(got, p) })
		for _, l := range c.parties() {
			if !slices.ContainsFunc(partiesOf(&v.told.reading, v.meeting, c.parties()), func(m label) bool { return m.text == l.text }) {
				missing = append(missing, l.text)
			}
		}
		have = append(have, missing...)
		if !v.fit.dateNear && c.Evidence.Date != "" {
			have = append(have, "date "+c.Date)
		}
		if c.Evidence.City && !v.fit.city {
			have = append(have, "city "+c.Place.City)
		}
		if len(have) == 0 {
			return
		}
		fmt.Fprintf(out, "%s [%s] found without: %s\n", c.ID, c.Flags, strings.Join(have, ", "))
	} else {
		fmt.Fprintf(out, "%s [%s] MISSED, %s\n", c.ID, c.Flags, v.reason())
	}
	fmt.Fprintf(out, "   coded: %s (%q, published %s) %s/%s | %s | %s\n", c.Date, c.Evidence.Date, v.told.published, c.Place.City, c.Place.Country,
		strings.Join(c.people(), ", "), labels(c.parties()))
	if v.meeting != nil {
		fmt.Fprintf(out, "   ours:  %s\n", describe(&v.told.reading, v.meeting))
	}
	if text {
		fmt.Fprintf(out, "   text:  %s\n", v.told.text)
	}
}

func labels(list []label) string {
	var out []string
	for _, l := range list {
		out = append(out, l.text)
	}
	return strings.Join(out, "; ")
}

// describe prints a meeting of ours on one line.
func describe(r *parley.Reading, m *parley.Meeting) string {
	var sides, people []string
	for _, s := range m.Sides {
		sides = append(sides, s.Party)
	}
	for _, t := range m.Third {
		sides = append(sides, "third "+t.Party)
	}
	for _, p := range members(r, m) {
		people = append(people, p.Name)
	}
	when, where, words := "no date", "no place", ""
	if m.Time != nil {
		when = strings.TrimSuffix(m.Time.From+".."+m.Time.To, ".."+m.Time.From)
		if m.Time.Basis != "" {
			when += " (" + m.Time.Basis + ")"
		}
	}
	if m.Place != nil {
		where = m.Place.City + "/" + m.Place.Country
	}
	if len(m.Evidence) > 0 {
		words = m.Evidence[0].Text
	}
	return fmt.Sprintf("%s %s %s %s %s %s | %s | %s | %s | %q", m.Temporal, m.Status, m.Level, m.Channel, when, where,
		strings.Join(sides, ", "), strings.Join(people, ", "), m.Rule, words)
}

// printMeetings prints meetings of ours drawn at random with their summaries,
// for a person to judge whether the summary really tells them.
func printMeetings(out io.Writer, o options, read []told) {
	type drawn struct {
		told    *told
		meeting *parley.Meeting
	}
	var all []drawn
	for i := range read {
		for j := range read[i].reading.Meetings {
			if m := &read[i].reading.Meetings[j]; slices.Contains(countedStatus, m.Status) {
				all = append(all, drawn{&read[i], m})
			}
		}
	}
	picked := draw(all, o.sample, o.seed, func(d drawn) string { return d.told.id + d.told.published + d.meeting.ID })
	for i, d := range picked {
		fmt.Fprintf(out, "%d. %s published %s\n   ours: %s\n   text: %s\n\n", i+1, d.told.id, d.told.published,
			describe(&d.told.reading, d.meeting), d.told.text)
	}
	fmt.Fprintf(out, "MEND dev: %d of %d meetings (%s) drawn with seed %s\n", len(picked), len(all), strings.Join(countedStatus, ", "), o.seed)
}
