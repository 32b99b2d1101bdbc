package score

import (
	"strings"

	"parley"
)

// meetingLabel names a meeting for people: "UKR–USA held 2025-12-04", by its
// people where it has no sides.
func (v *view) meetingLabel(m *parley.Meeting) string {
	who := parties(sideParties(m))
	if who == "" {
		who = strings.Join(sorted(v.persons(m.People)), "–")
	}
	when := ""
	if m.Time != nil {
		when = timeText(m.Time)
	}
	return join(" ", "meeting", who, m.Status, when)
}

func sideParties(m *parley.Meeting) []string {
	var out []string
	for _, s := range m.Sides {
		out = append(out, s.Party)
	}
	return out
}

// compareMeetings aligns the meetings and gives got's the right ones' labels
// before it compares, since meetings refer to one another.
func compareMeetings(d *diff, got, right *view) {
	partner := pairs(len(right.Meetings), len(got.Meetings), func(r, g int) int {
		return meetingLikeness(got, right, &got.Meetings[g], &right.Meetings[r])
	})
	for i := range got.Meetings {
		got.meetings[got.Meetings[i].ID] = got.meetingLabel(&got.Meetings[i])
	}
	for r, g := range partner {
		if g >= 0 {
			got.meetings[got.Meetings[g].ID] = right.meetings[right.Meetings[r].ID]
		}
	}
	for r, g := range partner {
		if g < 0 {
			d.missed(right.meetings[right.Meetings[r].ID])
			continue
		}
		compareMeeting(d, got, right, &got.Meetings[g], &right.Meetings[r])
	}
	for _, g := range unpaired(partner, len(got.Meetings)) {
		d.extra(got.meetings[got.Meetings[g].ID])
	}
}

// meetingLikeness is 100 for each of sides, people, time, place, status and
// evidence in which the two agree, plus the number of common sides and people
// to part equals; 0 when they have neither side, person nor evidence in
// common.
func meetingLikeness(got, right *view, g, r *parley.Meeting) int {
	sides := common(sideParties(r), sideParties(g))
	people := common(right.persons(r.People), got.persons(g.People))
	words := shared(r.Evidence, g.Evidence)
	if sides+people+words == 0 {
		return 0
	}
	score := sides + people
	for _, agree := range []bool{
		sides > 0, people > 0, words > 0, r.Status == g.Status,
		r.Time != nil && timeText(r.Time) == timeText(g.Time),
		r.Place != nil && g.Place != nil && r.Place.City == g.Place.City && r.Place.Country == g.Place.Country,
	} {
		if agree {
			score += 100
		}
	}
	return score
}

func compareMeeting(d *diff, got, right *view, g, r *parley.Meeting) {
	what := right.meetings[r.ID]
	d.value(what, "prominence", g.Prominence, r.Prominence)
	d.value(what, "temporal", g.Temporal, r.Temporal)
	d.value(what, "status", g.Status, r.Status)
	d.value(what, "level", g.Level, r.Level)
	d.value(what, "part_of", got.meeting(g.PartOf), right.meeting(r.PartOf))
	d.value(what, "name", g.Name, r.Name)
	d.value(what, "channel", g.Channel, r.Channel)
	d.value(what, "directness", g.Directness, r.Directness)
	d.set(what, "form", g.Form, r.Form)
	compareSides(d, what, got, right, g, r)
	compareThird(d, what, got, right, g, r)
	d.set(what, "people", got.persons(g.People), right.persons(r.People))
	compareTime(d, what, "time", g.Time, r.Time)
	comparePlace(d, what, g.Place, r.Place)
	d.value(what, "duration", g.Duration, r.Duration)
	compareSpans(d, what, "topic", g.Topics, r.Topics)
	d.value(what, "ending", g.Ending, r.Ending)
	d.value(what, "outcome", g.Outcome, r.Outcome)
	d.value(what, "modality", g.Modality, r.Modality)
	d.value(what, "voices", got.voices(g.Voices), right.voices(r.Voices))
	compareEvidence(d, what, g.Evidence, r.Evidence)
}
