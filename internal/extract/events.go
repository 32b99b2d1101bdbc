package extract

import (
	"cmp"
	"fmt"
	"slices"

	"parley"
)

// eventOf gives the PLOVER event, its mode and the CAMEO code of a meeting with that
// status and channel (PLOVER code book: consultations are CONSULT, agreeing
// to meet is AGREE, refusing REJECT). Empty where there is none.
func eventOf(m parley.Meeting) (event, mode, cameo string) {
	switch m.Status {
	case "held", "ongoing":
		if m.Channel == "phone" || m.Channel == "video" {
			return "CONSULT", "phone", "041"
		}
		return "CONSULT", "meet", "046"
	case "planned":
		return "AGREE", "meet", "036"
	case "refused":
		return "REJECT", "meet", "125"
	}
	return "", "", ""
}

// fillEvents makes a row for each pair of sides of each meeting and for each
// pair of parties of each deed that a sentence tells of.
func (x *reader) fillEvents(out *parley.Reading) {
	var rows []parley.Event
	for i := range out.Meetings {
		rows = append(rows, rowsOfMeeting(&out.Meetings[i])...)
	}
	for s := range x.Sentences {
		if x.sport || x.BlockOf(s).Kind == parley.Headline && len(x.Sentences) > 1 {
			continue
		}
		for _, d := range x.deedsOf(s) {
			rows = append(rows, x.rowsOfDeed(out, &d, rows)...)
		}
	}
	slices.SortStableFunc(rows, func(a, b parley.Event) int { return cmp.Compare(a.Evidence[0].Start, b.Evidence[0].Start) })
	for i := range rows {
		rows[i].ID = fmt.Sprintf("e%d", i+1)
	}
	out.Events = rows
}

func rowsOfMeeting(m *parley.Meeting) []parley.Event {
	event, mode, cameo := eventOf(*m)
	if event == "" {
		return nil
	}
	var rows []parley.Event
	for i, a := range m.Sides {
		for _, b := range m.Sides[i+1:] {
			rows = append(rows, parley.Event{Meeting: m.ID, Time: m.Time, Actor: a.Party, Recipient: b.Party, Event: event, Mode: mode,
				Context: parley.List[string]{"diplomatic"}, Temporal: m.Temporal, Cameo: cameo, Evidence: m.Evidence[:1]})
		}
	}
	return rows
}

// reciprocalEvents have two sides and no direction (PLOVER code book).
var reciprocalEvents = []string{"AGREE", "CONSULT", "COOPERATE"}

// alone are the categories of deeds that a party can do to nobody in particular.
var alone = []string{"PROTEST", "MOBILIZE", "RETREAT", "CONCEDE"}

// rowsOfDeed gives a row for each pair of parties, without those that the report
// has given before.
func (x *reader) rowsOfDeed(out *parley.Reading, d *deed, before []parley.Event) []parley.Event {
	var rows []parley.Event
	before = before[max(0, len(before)-mostRecent):]
	add := func(actor, recipient named) {
		row := x.row(d, actor, recipient)
		if slices.ContainsFunc(before, row.repeats) || slices.ContainsFunc(rows, row.repeats) {
			return
		}
		x.citeParty(out, actor)
		x.citeParty(out, recipient)
		rows = append(rows, row.Event)
	}
	for i, a := range d.actors {
		for _, r := range d.recipients {
			if a.party != r.party || d.domestic {
				add(a, r)
			}
		}
		if len(d.recipients) > 0 {
			continue
		}
		if slices.Contains(reciprocalEvents, d.event) || d.mutual {
			for _, b := range d.actors[i+1:] {
				add(a, b)
			}
		} else if slices.Contains(alone, d.event) {
			add(a, named{})
		}
	}
	return rows
}

// An eventRow is a row of the table while it is compared with others.
type eventRow struct{ parley.Event }

// repeats reports whether a row says the same: the category, the parties in any
// order where it has no direction, the time where both have one.
func (r eventRow) repeats(o parley.Event) bool {
	if r.Event.Event != o.Event || r.Temporal == "future" != (o.Temporal == "future") && o.Meeting == "" {
		return false
	}
	if r.Time != nil && o.Time != nil && r.Time.From != o.Time.From {
		return false
	}
	turned := slices.Contains(reciprocalEvents, o.Event) && r.Actor == o.Recipient && r.Recipient == o.Actor
	return turned || r.Actor == o.Actor && r.Recipient == o.Recipient
}

// row is the table's row of a deed between two parties; recipient may be nobody.
func (x *reader) row(d *deed, actor, recipient named) eventRow {
	first, end := min(d.at, actor.first), max(d.at+1, actor.end)
	if recipient.party != "" {
		first, end = min(first, recipient.first), max(end, recipient.end)
	}
	return eventRow{parley.Event{Time: x.timeOfDeed(d), Actor: actor.party, Recipient: recipient.party, Event: d.event, Mode: d.mode,
		Context: x.contextOf(d), Temporal: d.temporal, Cameo: d.cameo, Evidence: spans(x.Span(first, end))}}
}

// citeParty lists a party that only an event or a claim names.
func (x *reader) citeParty(out *parley.Reading, n named) {
	if n.party == "" || slices.ContainsFunc(out.Parties, func(p parley.Party) bool { return p.ID == n.party }) {
		return
	}
	p, listed := x.Lex.Party(n.party)
	words := x.Span(n.first, n.end)
	p.ID, p.Mentions = n.party, spans(words)
	if !listed {
		p.Name, p.Forms, p.Kind = words.Text, parley.List[string]{words.Text}, "organisation"
	}
	out.Parties = append(out.Parties, p)
}
