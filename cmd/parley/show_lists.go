package main

import (
	"context"
	"fmt"
	"strings"

	"parley"
	"parley/internal/store"
)

func listReports(ctx context.Context, st *store.Store) (list, error) {
	reports, err := st.Reports(ctx)
	if err != nil {
		return list{}, err
	}
	l := list{
		objects: append([]store.Listed{}, reports...),
		header:  []string{"REPORT", "PUBLISHED", "PUBLISHER", "ORIGIN", "REVISIONS", "TITLE"},
	}
	for _, r := range reports {
		l.rows = append(l.rows, []string{shortID(r.ID), r.Published, r.Publisher, r.Origin, fmt.Sprint(r.Revisions), r.Title})
	}
	return l, nil
}

// A ShownPerson is a person as one report names them.
type ShownPerson struct {
	From
	Person parley.Person `json:"person"`
}

func listPeople(ctx context.Context, st *store.Store) (list, error) {
	objects := []ShownPerson{}
	l := list{header: []string{"PERSON", "PUBLISHED", "NAME", "PARTIES", "OFFICES"}}
	for s, err := range st.Readings(ctx) {
		if err != nil {
			return list{}, err
		}
		from := fromReport(&s)
		for _, p := range s.Reading.People {
			objects = append(objects, ShownPerson{from, p})
			l.rows = append(l.rows, append(from.cells(p.ID), p.Name, partiesOf(p, from.Names), officesOf(p)))
		}
	}
	l.objects = objects
	return l, nil
}

func partiesOf(p parley.Person, n names) string {
	ids := make([]string, len(p.Parties))
	for i, a := range p.Parties {
		ids[i] = a.Party
	}
	return n.all(ids)
}

func officesOf(p parley.Person) string {
	titles := make([]string, len(p.Offices))
	for i, o := range p.Offices {
		titles[i] = o.Title
		if o.Former {
			titles[i] += " (former)"
		}
	}
	return strings.Join(titles, "; ")
}

// A ShownMeeting is a meeting as one report tells of it.
type ShownMeeting struct {
	From
	Meeting parley.Meeting `json:"meeting"`
}

func listMeetings(ctx context.Context, st *store.Store) (list, error) {
	objects := []ShownMeeting{}
	l := list{header: []string{"MEETING", "PUBLISHED", "STATUS", "TOLD AS", "WHEN", "WHERE", "SIDES", "PEOPLE"}}
	for s, err := range st.Readings(ctx) {
		if err != nil {
			return list{}, err
		}
		from := fromReport(&s)
		for _, m := range s.Reading.Meetings {
			objects = append(objects, ShownMeeting{from, m})
			l.rows = append(l.rows, append(from.cells(m.ID), m.Status, m.Temporal,
				whenOf(m.Time), whereOf(m.Place), sidesOf(m, from.Names), from.Names.all(m.People)))
		}
	}
	l.objects = objects
	return l, nil
}

// whenOf is a time as from..to, one of them where they are the same.
func whenOf(t *parley.Time) string {
	switch {
	case t == nil:
		return ""
	case t.From == t.To:
		return t.From
	}
	return t.From + ".." + t.To
}

func whereOf(p *parley.Place) string {
	if p == nil {
		return ""
	}
	var parts []string
	for _, s := range []string{p.Venue, p.City, p.Country} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func sidesOf(m parley.Meeting, n names) string {
	sides := make([]string, len(m.Sides))
	for i, s := range m.Sides {
		sides[i] = n.of(s.Party)
	}
	return strings.Join(sides, " – ")
}

// A ShownClaim is a claim of one report.
type ShownClaim struct {
	From
	Claim parley.MeetingClaim `json:"claim"`
}

func listClaims(ctx context.Context, st *store.Store) (list, error) {
	objects := []ShownClaim{}
	l := list{header: []string{"CLAIM", "PUBLISHED", "KIND", "N", "UNIT", "OF", "WORDS"}}
	for s, err := range st.Readings(ctx) {
		if err != nil {
			return list{}, err
		}
		from := fromReport(&s)
		for _, c := range s.Reading.Claims {
			objects = append(objects, ShownClaim{from, c})
			of := from.Names.all(append(append([]string{}, c.Of.Parties...), c.Of.People...))
			l.rows = append(l.rows, append(from.cells(c.ID), c.Kind, countOf(c), c.Unit, of, wordsOf(c.Evidence)))
		}
	}
	l.objects = objects
	return l, nil
}

// countOf is the number that a claim gives, as n..max where it gives two.
func countOf(c parley.MeetingClaim) string {
	switch {
	case c.N == nil && c.NMax == nil:
		return ""
	case c.N == nil:
		return fmt.Sprintf("..%d", *c.NMax)
	case c.NMax == nil || *c.N == *c.NMax:
		return fmt.Sprint(*c.N)
	}
	return fmt.Sprintf("%d..%d", *c.N, *c.NMax)
}

func wordsOf(evidence []parley.Span) string {
	words := make([]string, len(evidence))
	for i, s := range evidence {
		words[i] = s.Text
	}
	return strings.Join(words, " … ")
}
