package merge_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"parley"
)

// A teller writes a reading of a report of our own, and its text with it, so
// that every fact has its words.
type teller struct {
	r    parley.Reading
	text strings.Builder
}

func tell(name, published, publisher string) *teller {
	t := &teller{}
	t.r.Format = parley.FormatVersion
	t.r.Report.ID = parley.HashID([]byte(name))
	t.r.Report.URL = "https://press.example/" + name
	t.r.Report.Published, t.r.Report.Publisher = published, publisher
	if published != "" {
		t.r.Report.PublishedFrom = parley.FromMeta
	}
	return t
}

// say adds words to the text and gives their span.
func (t *teller) say(words string) parley.List[parley.Span] {
	if t.text.Len() > 0 {
		t.text.WriteString(" ")
	}
	start := t.text.Len()
	t.text.WriteString(words)
	return parley.List[parley.Span]{{Start: start, End: start + len(words), Text: words}}
}

// party names a party, once for each ID, and gives the ID.
func (t *teller) party(id, name string) string {
	for _, p := range t.r.Parties {
		if p.ID == id {
			return id
		}
	}
	p := parley.Party{ID: id, Name: name, Forms: []string{name}, Mentions: t.say(name)}
	if strings.ToUpper(id) == id {
		p.State, p.Kind = id, "state"
	}
	t.r.Parties = append(t.r.Parties, p)
	return id
}

// person names a person of a party, "" for none, and gives the ID.
func (t *teller) person(name, party string) string {
	for _, p := range t.r.People {
		if p.Name == name {
			return p.ID
		}
	}
	p := parley.Person{ID: fmt.Sprint("p", len(t.r.People)+1), Name: name, Forms: []string{name}, Mentions: t.say(name)}
	if party != "" {
		p.Parties = []parley.Affiliation{{Party: t.party(party, partyNames[party]), Evidence: p.Mentions}}
	}
	t.r.People = append(t.r.People, p)
	return p.ID
}

var partyNames = map[string]string{"ALB": "Albania", "BEL": "Belgium", "CHL": "Chile", "lake-front": "Lake Front", "DNK": "Denmark"}

// meet tells of a meeting between two parties. when and city may be "".
func (t *teller) meet(a, b, status, when, city string, people ...string) *parley.Meeting {
	m := parley.Meeting{ID: fmt.Sprint("m", len(t.r.Meetings)+1), Prominence: "main", Temporal: "new", Status: status, Level: "meeting"}
	if status != "held" && status != "ongoing" && status != "not_held" {
		m.Temporal = "future"
	}
	m.Evidence = t.say(fmt.Sprint(partyNames[a], " and ", partyNames[b], " ", status, " talks"))
	m.Voices = []parley.Voice{{Report: true}}
	for _, p := range []string{a, b} {
		if p != "" {
			m.Sides = append(m.Sides, parley.Side{Party: t.party(p, partyNames[p]), Evidence: m.Evidence})
		}
	}
	for _, p := range people {
		m.People = append(m.People, t.person(p, homes[p]))
	}
	if when != "" {
		from, to, two := strings.Cut(when, "/")
		if !two {
			to = from
		}
		m.Time = &parley.Time{From: from, To: to, Evidence: t.say("on " + when)}
	}
	if city != "" {
		m.Place = &parley.Place{City: city, Evidence: t.say("in " + city)}
	}
	t.r.Meetings = append(t.r.Meetings, m)
	return &t.r.Meetings[len(t.r.Meetings)-1]
}

// homes are the parties of the people of these tests; surnames alone stand
// for themselves.
var homes = map[string]string{"Arben Kodra": "ALB", "Kodra": "ALB", "Lieve Maes": "BEL", "Maes": "BEL", "Tomás Ibarra": "CHL",
	"Ibarra": "CHL", "Tomas Ibarra": "CHL", "Jens Holm": "DNK", "Ada Holm": "DNK", "Holm": "DNK", "Noor Salim": "lake-front"}

func (t *teller) quote(speaker, words string) {
	p := t.person(speaker, homes[speaker])
	content := t.say(words)
	t.r.Statements = append(t.r.Statements, parley.Statement{ID: fmt.Sprint("s", len(t.r.Statements)+1), Mode: "direct",
		Speaker: &parley.Voice{Person: p, AsPrinted: speaker}, Content: content, Evidence: content, Voices: []parley.Voice{{Report: true}}})
}

func (t *teller) done() *parley.Reading {
	t.r.Report.Text = t.text.String()
	t.r.Report.TextBytes = len(t.r.Report.Text)
	t.r.Report.TextID = parley.HashID([]byte(t.r.Report.Text))
	t.r.Report.Revision = t.r.Report.TextID
	return &t.r
}

// pick is one of the list.
func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// randomReading is a report of a small world in which much is alike: few
// parties, people with one surname, meetings on days running, dates left out.
func randomReading(r *rand.Rand, name string) *parley.Reading {
	day := 1 + r.IntN(8)
	t := tell(name, pick(r, "", fmt.Sprintf("2025-03-%02d", day), fmt.Sprintf("2025-03-%02d", day)), pick(r, "Lake Wire", "Harbour Post", "Foreign Ministry of Belgium"))
	parties := []string{"ALB", "BEL", "CHL", "lake-front", "DNK"}
	for range 1 + r.IntN(3) {
		a := r.IntN(2)
		b := a + 1 + r.IntN(2)
		when := pick(r, "", fmt.Sprintf("2025-03-%02d", max(1, day-r.IntN(3))), "2025-03", fmt.Sprintf("2025-03-%02d/2025-03-%02d", day, day+1), fmt.Sprintf("2025-03-%02dT22:30+01:00", day))
		var people []string
		for range r.IntN(3) {
			people = append(people, pick(r, "Arben Kodra", "Kodra", "Lieve Maes", "Maes", "Tomás Ibarra", "Tomas Ibarra", "Jens Holm", "Ada Holm", "Holm", "Noor Salim"))
		}
		m := t.meet(parties[a], parties[b], pick(r, "held", "held", "planned", "cancelled", "not_held", "postponed"), when, pick(r, "", "Geneva", "Vienna"), people...)
		if r.IntN(4) == 0 {
			m.Level, m.Channel = "call", "phone"
		}
		if r.IntN(5) == 0 && m.Time == nil {
			m.Temporal = "background"
		}
	}
	if r.IntN(5) == 0 {
		t.meet(parties[2+r.IntN(3)], "", "refused", fmt.Sprintf("2025-03-%02d", max(1, day-r.IntN(3))), pick(r, "Geneva", "Vienna")).Temporal = "new"
	}
	if r.IntN(2) == 0 {
		t.quote(pick(r, "Arben Kodra", "Lieve Maes"), pick(r, "We will go on talking for a while", "There is nothing left to discuss today"))
	}
	return t.done()
}
