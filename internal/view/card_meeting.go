package view

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley"
)

// meeting prints a meeting: who met, in what form, its words, then sides,
// third parties, when, where, what about.
func (c *card) meeting(m *parley.Meeting) {
	c.heading(c.meetingName(m), c.meetingWords(m), m.Evidence)
	for _, s := range m.Sides {
		c.side(s)
	}
	for _, t := range m.Third {
		c.third(t)
	}
	c.othersPresent(m)
	c.when(m.Time)
	c.where(m.Place)
	for _, topic := range m.Topics {
		c.row("about", "", c.words([]parley.Span{topic}))
	}
	c.toldBy(m.Voices, m.Because)
	c.because(m.Because)
}

// meetingName names a meeting by its name, its sides or its people.
func (c *card) meetingName(m *parley.Meeting) string {
	var sides []string
	for _, s := range m.Sides {
		sides = append(sides, c.name(s.Party))
	}
	people := m.People
	if len(people) > 4 {
		people = nil
	}
	switch {
	case len(sides) > 0:
		return joined(", ", strings.Join(sides, " – "), m.Name)
	case m.Name != "":
		return m.Name
	case len(people) > 0:
		return series(c.nameAll(people))
	}
	return "Meeting"
}

// meetingWords says what kind of meeting it is and what became of it.
func (c *card) meetingWords(m *parley.Meeting) string {
	modality, temporal := m.Modality, m.Temporal
	if m.Status == "possible" || m.Status == "proposed" {
		temporal = "" // the status says it
	}
	if modality == m.Status {
		modality = ""
	}
	parts := []string{inWords("level", m.Level), inWords("status", m.Status), inWords("modality", modality), inWords("temporal", temporal),
		inWords("channel", m.Channel), inWords("directness", m.Directness)}
	for _, f := range m.Form {
		parts = append(parts, inWords("form", f))
	}
	if m.Duration != "" {
		parts = append(parts, "lasted "+durationWords(m.Duration))
	}
	parts = append(parts, inWords("ending", m.Ending), inWords("outcome", m.Outcome))
	if m.PartOf != "" {
		parts = append(parts, "part of "+c.meetingByID(m.PartOf))
	}
	return joined(" · ", parts...)
}

func (c *card) meetingByID(id string) string {
	if m := c.meetings[id]; m != nil {
		return joined(" ", c.meetingName(m), inWords("level", m.Level))
	}
	return id
}

func (c *card) side(s parley.Side) {
	c.row("side", c.name(s.Party)+inBrackets(joined(", ", inWords("capacity", s.Capacity), inWords("attendance", s.Attendance), peopleWords(strconv.Itoa(s.Size)))), c.words(s.Evidence))
	c.members(s.Members)
}

func (c *card) third(t parley.ThirdParty) {
	c.row("third", c.name(t.Party)+inBrackets(strings.Join(t.Parts, ", ")), c.words(t.Evidence))
	c.members(t.Members)
}

func (c *card) members(members []parley.Member) {
	for _, m := range members {
		c.member(c.personWords(m.Person)+inBrackets(joined(", ", inWords("part", m.Part), inWords("attendance", m.Attendance))), c.words(m.Evidence))
	}
}

// personWords are a person's name and first office.
func (c *card) personWords(id string) string {
	if p := c.people[id]; p != nil && len(p.Offices) > 0 {
		office := p.Offices[0]
		if office.Former {
			return p.Name + ", former " + office.Title
		}
		return p.Name + ", " + office.Title
	}
	return c.name(id)
}

// othersPresent prints the people of a meeting that no delegation lists.
func (c *card) othersPresent(m *parley.Meeting) {
	listed := map[string]bool{}
	for _, s := range m.Sides {
		for _, x := range s.Members {
			listed[x.Person] = true
		}
	}
	for _, t := range m.Third {
		for _, x := range t.Members {
			listed[x.Person] = true
		}
	}
	for _, id := range m.People {
		if listed[id] {
			continue
		}
		var words []run
		if p := c.people[id]; p != nil {
			words = c.words(nearest(p.Mentions, m.Evidence))
		}
		c.row("person", c.personWords(id), words)
	}
}

// nearest gives the first mention within the evidence, else the first.
func nearest(mentions, evidence []parley.Span) []parley.Span {
	for _, m := range mentions {
		if slices.ContainsFunc(evidence, func(e parley.Span) bool { return e.Contains(m) }) {
			return []parley.Span{m}
		}
	}
	return mentions[:min(1, len(mentions))]
}

func (c *card) when(t *parley.Time) {
	if t != nil {
		c.row("when", timeWords(t), c.words(t.Evidence))
	}
}

func (c *card) where(p *parley.Place) {
	if p == nil {
		return
	}
	country := ""
	if p.Country != "" {
		country = c.name(p.Country)
		if slices.Contains(p.Derived, "country") {
			country += " (worked out)"
		}
	}
	c.row("where", joined(", ", p.Venue, p.City, country), c.words(p.Evidence))
}

// because prints the words for single fields that no line above quotes.
func (c *card) because(b parley.Because) {
	for _, field := range slices.Sorted(maps.Keys(b)) {
		left := slices.DeleteFunc(slices.Clone(b[field]), func(s parley.Span) bool { return c.shown[s] })
		if len(left) > 0 {
			c.row(strings.ReplaceAll(field, "_", " "), "", c.words(left))
		}
	}
}

// next prints the meetings that are to come and every deadline.
func (c *card) next(meetings []*parley.Meeting) bool {
	deadlines := c.deadlines()
	if len(meetings)+len(deadlines) == 0 {
		return false
	}
	c.title("WHAT COMES NEXT")
	for i, m := range meetings {
		if i > 0 {
			c.blank()
		}
		c.meeting(m)
	}
	if len(meetings) > 0 && len(deadlines) > 0 {
		c.blank()
	}
	for _, d := range deadlines {
		c.paragraph(itemIndent, len(rowIndent), d...)
	}
	return true
}

// deadlines are the days by which something is to be done, from agreements
// and undertakings.
func (c *card) deadlines() [][]run {
	var lines [][]run
	add := func(t *parley.Time, of string, what ...parley.Span) {
		if t == nil {
			return
		}
		line := append([]run{{text: capital(deadlineWords(t)) + ", " + of + ":", style: strong}}, c.quoted(fieldQuotes, fieldWords, plain, what)...)
		lines = append(lines, append(line, c.words(t.Evidence)...))
	}
	for _, a := range c.r.Agreements {
		for _, term := range a.Terms {
			add(term.Deadline, agreementName(&a), term.What)
		}
	}
	for _, u := range c.r.Undertakings {
		what := u.Evidence
		if u.What != nil {
			what = parley.List[parley.Span]{*u.What}
		}
		add(u.Deadline, c.undertakingName(&u), what...)
	}
	return lines
}
