package score

import (
	"parley"
)

func meetingItem(m *parley.Meeting) Item {
	item := newItem("meeting", m.ID)
	item.Main = m.Prominence == "main"
	for key, text := range map[string]string{
		"temporal": m.Temporal, "status": m.Status, "level": m.Level, "part of": m.PartOf, "name": m.Name, "channel": m.Channel,
		"directness": m.Directness, "duration": m.Duration, "ending": m.Ending, "outcome": m.Outcome, "modality": m.Modality,
	} {
		item.word(key, text)
	}
	for _, f := range m.Form {
		item.push("form", Value{Text: f})
	}
	for _, s := range m.Sides {
		item.push("sides", Value{Who: s.Party})
		item.marks(s.Party, "capacity", s.Capacity)
		item.marks(s.Party, "attendance", s.Attendance)
		item.members(s.Party, s.Members)
	}
	for _, t := range m.Third {
		item.push("third", Value{Who: t.Party})
		item.marks(t.Party, "parts", t.Parts...)
		item.members(t.Party, t.Members)
	}
	item.whoever("people", m.People...)
	item.time("date", m.Time)
	if m.Place != nil {
		item.word("venue", m.Place.Venue)
		item.word("city", m.Place.City)
		item.word("country", m.Place.Country)
	}
	for _, t := range m.Topics {
		item.stretch("topic", t)
	}
	item.stretch("words", m.Evidence...)
	return item
}

// marks adds words for someone.
func (i *Item) marks(name, key string, words ...string) {
	for _, w := range words {
		if w != "" {
			i.push(key, Value{Who: name, Text: w})
		}
	}
}

func (i *Item) members(party string, list []parley.Member) {
	for _, m := range list {
		i.push("members", Value{Who: m.Person, Of: party})
		i.marks(m.Person, "part", m.Part)
		i.marks(m.Person, "attendance", m.Attendance)
	}
}
