package merge

import (
	"strconv"
	"strings"

	"parley"
)

func (f *flattener) person(p *parley.Person) {
	f.add("name", folded(p.Name), p.Mentions)
	for _, form := range p.Forms {
		f.add("form", folded(form), p.Mentions)
	}
	for _, a := range p.Parties {
		f.addParty("party", a.Party, a.Evidence)
	}
	for _, o := range p.Offices {
		t := f.add("office", folded(o.Title), o.Evidence).of("party", o.Party)
		if o.Former {
			t.of("former", "true")
		}
	}
	for _, r := range p.Relations {
		f.addPerson("relation", r.To, r.Evidence).of("kind", r.Kind)
	}
}

func (f *flattener) party(p *parley.Party) {
	f.add("id", p.ID, p.Mentions).Label = folded(p.Name)
	f.add("name", folded(p.Name), p.Mentions)
	for _, form := range p.Forms {
		f.add("form", folded(form), p.Mentions)
	}
	f.add("state", p.State, p.Mentions)
	f.add("kind", p.Kind, p.Mentions)
	if p.PartOf != "" {
		f.addParty("part_of", p.PartOf, p.Mentions)
	}
}

func (f *flattener) meeting(m *parley.Meeting) {
	f.because, f.voices = m.Because, m.Voices
	f.add("status", m.Status, nil)
	f.add("temporal", m.Temporal, nil)
	f.add("level", m.Level, nil)
	f.add("name", folded(m.Name), nil)
	f.add("channel", m.Channel, nil)
	f.add("directness", m.Directness, nil)
	for _, form := range m.Form {
		f.add("form", form, nil)
	}
	f.add("part_of", f.ids[nodeKey{parley.MeetingNode, m.PartOf}], nil)
	f.participants(m)
	f.time("time", m.Time)
	f.place(m.Place)
	f.add("duration", m.Duration, nil)
	for _, topic := range m.Topics {
		f.addSpan("topic", &topic)
	}
	f.add("ending", m.Ending, nil)
	f.add("outcome", m.Outcome, nil)
	f.add("modality", m.Modality, nil)
	f.ordinals(m.ID)
}

// digits is a number in digits, "" for 0.
func digits(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// participants adds sides, third parties, and every person once: as a member
// where a side or third party has the person, else without one.
func (f *flattener) participants(m *parley.Meeting) {
	placed := map[string]bool{}
	members := func(party string, list []parley.Member) {
		for _, x := range list {
			placed[x.Person] = true
			f.addPerson("person", x.Person, x.Evidence).of("side", party).of("part", x.Part).of("attendance", x.Attendance)
		}
	}
	for _, s := range m.Sides {
		f.addParty("side", s.Party, s.Evidence).of("capacity", s.Capacity).of("attendance", s.Attendance).of("size", digits(s.Size))
		members(s.Party, s.Members)
	}
	for _, t := range m.Third {
		f.addParty("third", t.Party, t.Evidence).of("parts", strings.Join(t.Parts, " "))
		members(t.Party, t.Members)
	}
	for _, p := range m.People {
		if !placed[p] {
			placed[p] = true
			f.addPerson("person", p, f.because["people"])
		}
	}
}

// ordinals adds what the report's own claims say of the meeting's number.
func (f *flattener) ordinals(meeting string) {
	for i := range f.r.Claims {
		c := &f.r.Claims[i]
		if c.Meeting == meeting && c.N != nil && (c.Kind == "ordinal" || c.Kind == "first") && c.Modality == "" {
			f.add("ordinal", c.Unit+" "+strconv.Itoa(*c.N), c.Evidence)
		}
	}
}

// time adds a time that has words of its own; one that only the publication
// bounds is no value.
func (f *flattener) time(field string, t *parley.Time) {
	if t != nil && t.Basis == "" {
		f.add(field, interval(t), t.Evidence)
	}
}

// interval writes a time as ISO 8601 does: one value, "from/to", or with ".."
// for an open end.
func interval(t *parley.Time) string {
	switch {
	case t.From == t.To:
		return t.From
	case t.From == "":
		return "../" + t.To
	case t.To == "":
		return t.From + "/.."
	}
	return t.From + "/" + t.To
}

// place adds "country/city/venue", each part as far as the words go.
func (f *flattener) place(p *parley.Place) {
	if p == nil {
		return
	}
	f.add("place", placeValue(p.Country, p.City, p.Venue), p.Evidence)
}

func placeValue(country, city, venue string) string {
	parts := []string{country, strings.ReplaceAll(folded(city), "/", "-"), strings.ReplaceAll(folded(venue), "/", "-")}
	return strings.TrimRight(strings.Join(parts, "/"), "/")
}

func (f *flattener) agreement(a *parley.Agreement) {
	f.because, f.voices = a.Because, a.Voices
	f.add("name", folded(a.Name), nil)
	f.add("form", a.Form, nil)
	f.add("status", a.Status, nil)
	for _, p := range a.Parties {
		f.addParty("party", p, f.because["parties"])
	}
	for _, p := range a.Positions {
		if p.Stance == "denied" && a.Status == "violated" {
			f.addParty("denied_by", p.Party, p.Evidence)
			continue
		}
		f.addParty("position", p.Party, p.Evidence).of("stance", p.Stance).of("person", f.ids[nodeKey{parley.PersonNode, p.Person}])
	}
	for _, t := range a.Terms {
		fact := f.add("term", folded(t.What.Text), t.Evidence)
		if t.Deadline != nil {
			fact.of("deadline", interval(t.Deadline))
		}
	}
	f.time("time", a.Time)
	f.add("meeting", f.ids[nodeKey{parley.MeetingNode, a.Meeting}], nil)
	f.add("part_of", f.ids[nodeKey{parley.AgreementNode, a.PartOf}], nil)
	f.add("modality", a.Modality, nil)
}

func (f *flattener) undertaking(u *parley.Undertaking) {
	f.because, f.voices = u.Because, u.Voices
	f.add("kind", u.Kind, nil)
	for _, p := range u.Of {
		f.addParty("of", p, nil)
	}
	for _, p := range u.To {
		f.addParty("to", p, nil)
	}
	f.addSpan("what", u.What)
	f.addSpan("for", u.For)
	f.time("deadline", u.Deadline)
	f.addSpan("otherwise", u.Otherwise)
	f.add("agreement", f.ids[nodeKey{parley.AgreementNode, u.Agreement}], nil)
	f.add("modality", u.Modality, nil)
}

func (f *flattener) statement(s *parley.Statement) {
	f.because, f.voices = s.Because, s.Voices
	f.add("mode", s.Mode, nil)
	f.addVoice("speaker", s.Speaker)
	f.addSpans("content", s.Content)
	f.addVoice("to", s.To)
	f.time("time", s.Time)
	f.add("modality", s.Modality, nil)
}

func (f *flattener) claim(c *parley.MeetingClaim) {
	f.because, f.voices = c.Because, c.Voices
	f.add("kind", c.Kind, nil)
	number := func(field string, n *int) {
		if n != nil {
			f.add(field, strconv.Itoa(*n), nil)
		}
	}
	number("n", c.N)
	number("n_max", c.NMax)
	f.add("unit", c.Unit, nil)
	if w := c.Window; w != nil {
		value := interval(&parley.Time{From: w.From, To: w.To})
		if value == "" {
			value = w.ISO
		}
		if value == "" {
			value = folded(w.AsPrinted)
		}
		f.add("window", value, nil).of("as_printed", w.AsPrinted).of("duration", w.ISO)
	}
	for _, p := range c.Of.Parties {
		f.addParty("party", p, nil)
	}
	for _, p := range c.Of.People {
		f.addPerson("person", p, nil)
	}
	f.add("meeting", f.ids[nodeKey{parley.MeetingNode, c.Meeting}], nil)
	f.add("modality", c.Modality, nil)
}
