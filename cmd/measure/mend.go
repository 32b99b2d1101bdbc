package main

import (
	"fmt"
	"io"
	"strings"

	"parley/internal/score"
)

// mend measures meetings on the Mediation Event and Negotiators Database:
// how many of the coded meetings we find, and which values of the found ones
// that stand in the summary we have.
func mend(args []string, out io.Writer) error {
	o, err := parse("mend", args)
	if err != nil {
		return err
	}
	list, err := records[summary](o, out, "mend/dev.jsonl.gz")
	if err != nil || list == nil {
		return err
	}
	read := each(tellings(list, o.id), told.read)
	if o.sample > 0 {
		printMeetings(out, o, read)
		return nil
	}
	var sum mendSum
	for i := range read {
		for _, v := range read[i].judge() {
			sum.add(&v)
			if o.verbose && strings.Contains(v.reason(), o.why) {
				v.print(out, o.text)
			}
		}
	}
	sum.print(out)
	return nil
}

// A mendSum counts verdicts. Gold of a count is what stands in the summary,
// Correct what we have of it.
type mendSum struct {
	found                                           score.Count
	people, parties, date, relative, place, channel score.Count
	city, country                                   score.Count
	day                                             score.Count // of all with right people and status, found or not
	reasons                                         map[string]int
}

func (s *mendSum) add(v *verdict) {
	s.found = s.found.Add(hit(v.found))
	if v.coded.dated() && v.fit.who && v.fit.status && !v.taken {
		s.day = s.day.Add(hit(v.fit.date))
	}
	if !v.found {
		if s.reasons == nil {
			s.reasons = map[string]int{}
		}
		s.reasons[v.reason()]++
		return
	}
	c, e := v.coded, &v.coded.Evidence
	s.people = s.people.Add(score.Count{Gold: len(c.people()), Correct: v.fit.people})
	s.parties = s.parties.Add(score.Count{Gold: len(c.parties()), Correct: v.fit.parties})
	switch {
	case c.dated():
		s.date = s.date.Add(hit(v.fit.dateNear))
	case e.Date == "relative":
		s.relative = s.relative.Add(hit(v.fit.dateNear))
	}
	switch {
	case e.City:
		s.city = s.city.Add(hit(v.fit.city))
	case !c.Place.Virtual && (e.Country == "name" || e.Country == "capital"):
		s.country = s.country.Add(hit(v.fit.land))
	}
	if c.Place.Virtual && e.Channel != "" {
		s.channel = s.channel.Add(hit(v.meeting.Channel == "phone" || v.meeting.Channel == "video" || v.meeting.Level == "call"))
	}
}

func hit(ok bool) score.Count {
	if ok {
		return score.Count{Gold: 1, Correct: 1}
	}
	return score.Count{Gold: 1}
}

// recall prints a count's recall with what it is made of.
func recall(c score.Count) string {
	return fmt.Sprintf("%.3f (%d of %d)", c.Recall(), c.Correct, c.Gold)
}
