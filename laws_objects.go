package parley

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// The form of IDs and codes.
var (
	partyID  = regexp.MustCompile(`^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$`)
	alpha3   = regexp.MustCompile(`^[A-Z]{3}$`)
	duration = regexp.MustCompile(`^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$`)
	objectID = regexp.MustCompile(`^[a-z]\d+$`)
)

// ids are the IDs of a reading's objects.
type ids struct {
	people, parties, meetings, agreements map[string]bool
}

// collectIDs reads all IDs, which must differ and have their form.
func (c *checker) collectIDs() {
	c.ids = ids{
		people:     idSet(c, "p", c.r.People, func(p Person) string { return p.ID }),
		parties:    idSet(c, "", c.r.Parties, func(p Party) string { return p.ID }),
		meetings:   idSet(c, "m", c.r.Meetings, func(m Meeting) string { return m.ID }),
		agreements: idSet(c, "a", c.r.Agreements, func(a Agreement) string { return a.ID }),
	}
	idSet(c, "u", c.r.Undertakings, func(u Undertaking) string { return u.ID })
	idSet(c, "s", c.r.Statements, func(s Statement) string { return s.ID })
	idSet(c, "k", c.r.Claims, func(k MeetingClaim) string { return k.ID })
	idSet(c, "e", c.r.Events, func(e Event) string { return e.ID })
}

// idSet gives the IDs of a list; prefix is their letter, "" for parties.
func idSet[T any](c *checker, prefix string, list List[T], id func(T) string) map[string]bool {
	set := map[string]bool{}
	for _, x := range list {
		id := id(x)
		form := objectID
		if prefix == "" {
			form = partyID
		}
		if !form.MatchString(id) || !strings.HasPrefix(id, prefix) {
			c.fail(fmt.Sprintf("id %q", id), "has not the form of such an ID")
		}
		if set[id] {
			c.fail(fmt.Sprintf("id %q", id), "stands twice")
		}
		set[id] = true
	}
	return set
}

// known checks that an ID, where there is one, leads to an object.
func (c *checker) known(where string, set map[string]bool, id string) {
	if id != "" && !set[id] {
		c.fail(where, "%q is no object of this reading", id)
	}
}

func (c *checker) knownAll(where string, set map[string]bool, list List[string]) {
	for _, id := range list {
		c.required(where, id)
		c.known(where, set, id)
	}
}

func (c *checker) objects() {
	each(c.r.People, c.person)
	each(c.r.Parties, c.party)
	each(c.r.Meetings, c.meeting)
	each(c.r.Agreements, c.agreement)
	each(c.r.Undertakings, c.undertaking)
	each(c.r.Statements, c.statement)
	each(c.r.Claims, c.claim)
	each(c.r.Events, c.event)
}

func (c *checker) person(p *Person) {
	c.words(p.ID, p.Mentions)
	c.required(p.ID+" name", p.Name)
	c.forms(p.ID, p.Forms)
	if !slices.ContainsFunc(p.Forms, func(f string) bool { return fold(f) == fold(p.Name) }) {
		c.fail(p.ID, "its name %q is none of its forms", p.Name)
	}
	for i, a := range p.Parties {
		where := fmt.Sprintf("%s parties[%d]", p.ID, i)
		c.required(where+" party", a.Party)
		c.known(where, c.ids.parties, a.Party)
		c.words(where, a.Evidence)
	}
	for i, o := range p.Offices {
		c.office(fmt.Sprintf("%s offices[%d]", p.ID, i), &o)
	}
	for i, r := range p.Relations {
		where := fmt.Sprintf("%s relations[%d]", p.ID, i)
		c.required(where+" kind", r.Kind)
		c.required(where+" to", r.To)
		c.known(where, c.ids.people, r.To)
		c.words(where, r.Evidence)
	}
}

func (c *checker) office(where string, o *Office) {
	c.required(where+" title", o.Title)
	c.known(where, c.ids.parties, o.Party)
	c.words(where, o.Evidence)
	c.derived(where, o.Derived, "title party former")
	if !slices.Contains(o.Derived, "title") {
		c.printed(where+" title", o.Title)
	}
}

// forms checks that names are given as printed.
func (c *checker) forms(where string, forms List[string]) {
	for _, f := range forms {
		c.required(where+" form", f)
		c.printed(where+" form", f)
	}
}

func (c *checker) party(p *Party) {
	c.words(p.ID, p.Mentions)
	c.required(p.ID+" name", p.Name)
	c.forms(p.ID, p.Forms)
	c.value(p.ID, "party.kind", p.Kind)
	c.known(p.ID+" part_of", c.ids.parties, p.PartOf)
	if p.State != "" && !alpha3.MatchString(p.State) {
		c.fail(p.ID, "state %q is no ISO 3166-1 alpha-3 code", p.State)
	}
}

func (c *checker) members(where string, members List[Member]) {
	for i, m := range members {
		where := fmt.Sprintf("%s members[%d]", where, i)
		c.required(where+" person", m.Person)
		c.known(where, c.ids.people, m.Person)
		c.value(where, "member.part", m.Part)
		c.value(where, "member.attendance", m.Attendance)
		c.words(where, m.Evidence)
	}
}

const meetingFields = "prominence temporal status level part_of name channel directness form sides third people time place " +
	"duration topics ending outcome modality voices"

func (c *checker) meeting(m *Meeting) {
	c.words(m.ID, m.Evidence)
	c.because(m.ID, m.Because, meetingFields)
	c.voices(m.ID, m.Voices)
	c.oneOf(m.ID, "meeting.prominence", m.Prominence)
	c.oneOf(m.ID, "meeting.temporal", m.Temporal)
	c.oneOf(m.ID, "meeting.status", m.Status)
	c.value(m.ID, "meeting.level", m.Level)
	c.value(m.ID, "meeting.channel", m.Channel)
	c.value(m.ID, "meeting.directness", m.Directness)
	for _, f := range m.Form {
		c.oneOf(m.ID, "meeting.form", f)
	}
	c.value(m.ID, "meeting.ending", m.Ending)
	c.value(m.ID, "meeting.outcome", m.Outcome)
	c.value(m.ID, "modality", m.Modality)
	c.known(m.ID+" part_of", c.ids.meetings, m.PartOf)
	if m.PartOf == m.ID {
		c.fail(m.ID, "is part of itself")
	}
	c.knownAll(m.ID+" people", c.ids.people, m.People)
	c.sides(m)
	c.time(m.ID+" time", m.Time)
	c.place(m.ID+" place", m.Place)
	c.duration(m.ID+" duration", m.Duration)
}

func (c *checker) sides(m *Meeting) {
	for i, s := range m.Sides {
		where := fmt.Sprintf("%s sides[%d]", m.ID, i)
		c.required(where+" party", s.Party)
		c.known(where, c.ids.parties, s.Party)
		c.value(where, "side.capacity", s.Capacity)
		c.value(where, "side.attendance", s.Attendance)
		if s.Size < 0 {
			c.fail(where, "has the size %d", s.Size)
		}
		c.members(where, s.Members)
		c.words(where, s.Evidence)
	}
	for i, t := range m.Third {
		where := fmt.Sprintf("%s third[%d]", m.ID, i)
		c.required(where+" party", t.Party)
		c.known(where, c.ids.parties, t.Party)
		for _, part := range t.Parts {
			c.oneOf(where, "third.parts", part)
		}
		c.members(where, t.Members)
		c.words(where, t.Evidence)
	}
}

func (c *checker) agreement(a *Agreement) {
	c.words(a.ID, a.Evidence)
	c.because(a.ID, a.Because, "name form status parties positions terms time meeting part_of modality voices")
	c.voices(a.ID, a.Voices)
	c.value(a.ID, "agreement.form", a.Form)
	c.oneOf(a.ID, "agreement.status", a.Status)
	c.value(a.ID, "modality", a.Modality)
	c.knownAll(a.ID+" parties", c.ids.parties, a.Parties)
	c.known(a.ID+" meeting", c.ids.meetings, a.Meeting)
	c.known(a.ID+" part_of", c.ids.agreements, a.PartOf)
	c.time(a.ID+" time", a.Time)
	for i, p := range a.Positions {
		where := fmt.Sprintf("%s positions[%d]", a.ID, i)
		c.required(where+" party", p.Party)
		c.known(where, c.ids.parties, p.Party)
		c.oneOf(where, "position.stance", p.Stance)
		c.known(where+" person", c.ids.people, p.Person)
		c.words(where, p.Evidence)
	}
	for i, t := range a.Terms {
		where := fmt.Sprintf("%s terms[%d]", a.ID, i)
		c.time(where+" deadline", t.Deadline)
		c.words(where, t.Evidence)
	}
}

func (c *checker) undertaking(u *Undertaking) {
	c.words(u.ID, u.Evidence)
	c.because(u.ID, u.Because, "kind of to what for deadline otherwise agreement modality voices")
	c.voices(u.ID, u.Voices)
	c.oneOf(u.ID, "undertaking.kind", u.Kind)
	c.value(u.ID, "modality", u.Modality)
	c.knownAll(u.ID+" of", c.ids.parties, u.Of)
	c.knownAll(u.ID+" to", c.ids.parties, u.To)
	c.known(u.ID+" agreement", c.ids.agreements, u.Agreement)
	c.time(u.ID+" deadline", u.Deadline)
}

func (c *checker) event(e *Event) {
	c.words(e.ID, e.Evidence)
	c.oneOf(e.ID, "event.event", e.Event)
	c.value(e.ID, "meeting.temporal", e.Temporal)
	c.known(e.ID+" meeting", c.ids.meetings, e.Meeting)
	c.known(e.ID+" actor", c.ids.parties, e.Actor)
	c.known(e.ID+" recipient", c.ids.parties, e.Recipient)
	c.time(e.ID+" time", e.Time)
}
