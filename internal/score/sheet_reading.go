package score

import (
	"strconv"

	"parley"
)

// SheetOf is what a reading says. Its values name people and parties by their
// IDs in the reading. Every field says something: an empty one that there is
// nothing.
func SheetOf(r *parley.Reading) *Sheet {
	s := &Sheet{Items: map[string][]Item{}}
	add := func(item Item) { s.Items[item.Kind] = append(s.Items[item.Kind], item) }
	for i := range r.People {
		add(personItem(&r.People[i]))
	}
	for i := range r.Parties {
		add(partyItem(&r.Parties[i]))
	}
	for i := range r.Meetings {
		add(meetingItem(&r.Meetings[i]))
	}
	for i := range r.Agreements {
		add(agreementItem(&r.Agreements[i]))
	}
	for i := range r.Undertakings {
		add(undertakingItem(&r.Undertakings[i]))
	}
	for i := range r.Statements {
		add(statementItem(&r.Statements[i]))
	}
	for i := range r.Claims {
		add(claimItem(&r.Claims[i]))
	}
	for i := range r.Events {
		add(eventItem(&r.Events[i]))
	}
	return s
}

// newItem is an item with every scored field of its kind, empty.
func newItem(kind, label string) Item {
	item := Item{Kind: kind, Label: label, Fields: map[string]Field{}}
	for _, spec := range fieldSpecs[kind] {
		item.set(spec.key)
	}
	return item
}

// word gives a field its word, where there is one.
func (i *Item) word(key, text string) {
	if text != "" {
		i.set(key, Value{Text: text})
	}
}

// whoever gives a field its people or parties.
func (i *Item) whoever(key string, ids ...string) {
	for _, id := range ids {
		if id != "" {
			i.push(key, Value{Who: id})
		}
	}
}

// stretch gives a field its words, where there are any.
func (i *Item) stretch(key string, spans ...parley.Span) {
	if len(spans) > 0 {
		i.push(key, Value{Words: spans})
	}
}

func (i *Item) time(key string, t *parley.Time) {
	if t != nil && t.Basis == "" {
		i.set(key, Value{Text: dateText(t.From, t.To)})
	}
}

// voice gives a field a voice: the person, the party or the words as printed,
// whichever a right answer names.
func (i *Item) voice(key string, v *parley.Voice) {
	if v == nil || v.Report {
		return
	}
	var f Field
	for _, name := range []string{v.Person, v.Party, v.AsPrinted} {
		if name != "" {
			f.Any = append(f.Any, []Value{{Who: name}})
		}
	}
	i.Fields[key] = f
}

func personItem(p *parley.Person) Item {
	item := newItem("person", p.ID)
	item.Name = p.Name
	for _, f := range p.Forms {
		item.push("also", Value{Text: f})
	}
	for _, a := range p.Parties {
		item.whoever("party", a.Party)
	}
	for _, o := range p.Offices {
		title := o.Title
		if o.Former {
			title += " (former)"
		}
		item.push("office", Value{Text: title})
	}
	for _, r := range p.Relations {
		item.push("relation", Value{Who: r.To, Text: r.Kind})
	}
	return item
}

func partyItem(p *parley.Party) Item {
	item := newItem("party", p.ID)
	item.Name = p.Name
	for _, f := range p.Forms {
		item.push("also", Value{Text: f})
	}
	item.word("state", p.State)
	item.word("kind", p.Kind)
	return item
}

func agreementItem(a *parley.Agreement) Item {
	item := newItem("agreement", a.ID)
	item.word("form", a.Form)
	item.word("status", a.Status)
	item.word("name", a.Name)
	item.word("meeting", a.Meeting)
	item.whoever("parties", a.Parties...)
	for _, p := range a.Positions {
		item.marks(p.Party, "position", p.Stance)
	}
	for _, t := range a.Terms {
		item.stretch("term", t.What)
	}
	item.time("date", a.Time)
	item.stretch("words", a.Evidence...)
	return item
}

func undertakingItem(u *parley.Undertaking) Item {
	item := newItem("undertaking", u.ID)
	item.word("kind", u.Kind)
	item.word("agreement", u.Agreement)
	item.whoever("of", u.Of...)
	item.whoever("to", u.To...)
	item.stretch("what", one(u.What)...)
	item.stretch("for", one(u.For)...)
	item.stretch("otherwise", one(u.Otherwise)...)
	item.time("deadline", u.Deadline)
	if n := len(u.Voices); n > 0 {
		item.voice("voice", &u.Voices[n-1])
	}
	item.stretch("words", u.Evidence...)
	return item
}

func statementItem(s *parley.Statement) Item {
	item := newItem("statement", s.ID)
	item.word("mode", s.Mode)
	item.voice("speaker", s.Speaker)
	item.voice("to", s.To)
	item.stretch("cue", one(s.Cue)...)
	item.stretch("content", s.Content...)
	item.stretch("words", s.Evidence...)
	return item
}

func claimItem(c *parley.MeetingClaim) Item {
	item := newItem("claim", c.ID)
	item.word("kind", c.Kind)
	item.word("unit", c.Unit)
	item.word("meeting", c.Meeting)
	if c.N != nil {
		item.word("n", strconv.Itoa(*c.N))
	}
	if c.NMax != nil {
		item.word("n_max", strconv.Itoa(*c.NMax))
	}
	item.whoever("of", c.Of.Parties...)
	item.whoever("of", c.Of.People...)
	if w := c.Window; w != nil {
		item.word("printed", w.AsPrinted)
		item.word("iso", w.ISO)
		if w.From+w.To != "" {
			item.set("window", Value{Text: dateText(w.From, w.To)})
		}
	}
	item.stretch("words", c.Evidence...)
	return item
}

func eventItem(e *parley.Event) Item {
	item := newItem("event", e.ID)
	item.word("event", e.Event)
	item.whoever("actor", e.Actor)
	item.whoever("recipient", e.Recipient)
	item.word("mode", e.Mode)
	item.word("cameo", e.Cameo)
	item.word("temporal", e.Temporal)
	for _, c := range e.Context {
		item.push("context", Value{Text: c})
	}
	item.stretch("words", e.Evidence...)
	return item
}
