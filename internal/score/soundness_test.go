package score_test

import (
	"testing"

	"parley"
)

// checkReferences asks that every ID that a right reading uses is one of its
// own and that everything has words and a voice.
func checkReferences(t *testing.T, r *parley.Reading) {
	t.Helper()
	k := references{t: t, known: map[string]bool{"": true}}
	k.declare(r)
	for _, p := range r.People {
		k.words(p.ID, p.Mentions)
		for _, a := range p.Parties {
			k.use(p.ID, a.Party)
			k.words(p.ID, a.Evidence)
		}
		for _, o := range p.Offices {
			k.use(p.ID, o.Party)
			k.words(p.ID, o.Evidence)
		}
		for _, rel := range p.Relations {
			k.use(p.ID, rel.To)
			k.words(p.ID, rel.Evidence)
		}
	}
	for _, p := range r.Parties {
		k.words(p.ID, p.Mentions)
		k.use(p.ID, p.PartOf)
	}
	for i := range r.Meetings {
		k.meeting(&r.Meetings[i])
	}
	for _, a := range r.Agreements {
		k.said(a.ID, a.Evidence, a.Voices)
		k.use(a.ID, a.Parties...)
		k.use(a.ID, a.Meeting, a.PartOf)
		for _, p := range a.Positions {
			k.use(a.ID, p.Party)
			k.words(a.ID, p.Evidence)
		}
	}
	for _, u := range r.Undertakings {
		k.said(u.ID, u.Evidence, u.Voices)
		k.use(u.ID, u.Of...)
		k.use(u.ID, u.To...)
		k.use(u.ID, u.Agreement)
	}
	for _, s := range r.Statements {
		k.said(s.ID, s.Evidence, s.Voices)
		if s.Speaker != nil {
			k.voices(s.ID, []parley.Voice{*s.Speaker})
		}
	}
	for _, c := range r.Claims {
		k.said(c.ID, c.Evidence, c.Voices)
		k.use(c.ID, c.Of.Parties...)
		k.use(c.ID, c.Of.People...)
		k.use(c.ID, c.Meeting)
	}
}

// references checks the IDs of one reading.
type references struct {
	t     *testing.T
	known map[string]bool
}

func (k *references) declare(r *parley.Reading) {
	k.t.Helper()
	add := func(id string) {
		if k.known[id] {
			k.t.Errorf("ID %q is empty or stands twice", id)
		}
		k.known[id] = true
	}
	for _, p := range r.People {
		add(p.ID)
	}
	for _, p := range r.Parties {
		add(p.ID)
	}
	for _, m := range r.Meetings {
		add(m.ID)
	}
	for _, a := range r.Agreements {
		add(a.ID)
	}
	for _, u := range r.Undertakings {
		add(u.ID)
	}
	for _, s := range r.Statements {
		add(s.ID)
	}
	for _, c := range r.Claims {
		add(c.ID)
	}
}

func (k *references) use(in string, ids ...string) {
	k.t.Helper()
	for _, id := range ids {
		if !k.known[id] {
			k.t.Errorf("%s refers to %q, which is not declared", in, id)
		}
	}
}

func (k *references) words(in string, spans []parley.Span) {
	k.t.Helper()
	if len(spans) == 0 {
		k.t.Errorf("%s has a value without words", in)
	}
}

func (k *references) voices(in string, voices []parley.Voice) {
	k.t.Helper()
	for _, v := range voices {
		k.use(in, v.Person, v.Party)
		if v.Report == (v.AsPrinted != "") {
			k.t.Errorf("%s: a voice is either the report or says how it is printed", in)
		}
	}
}

func (k *references) said(in string, evidence []parley.Span, voices []parley.Voice) {
	k.t.Helper()
	k.words(in, evidence)
	if len(voices) == 0 {
		k.t.Errorf("%s has no voice", in)
	}
	k.voices(in, voices)
}

func (k *references) meeting(m *parley.Meeting) {
	k.t.Helper()
	k.said(m.ID, m.Evidence, m.Voices)
	k.use(m.ID, m.PartOf)
	k.use(m.ID, m.People...)
	listed := map[string]bool{}
	for _, id := range m.People {
		listed[id] = true
	}
	members := func(list []parley.Member) {
		for _, member := range list {
			k.words(m.ID, member.Evidence)
			if !listed[member.Person] {
				k.t.Errorf("%s: member %s is not among its people", m.ID, member.Person)
			}
		}
	}
	for _, s := range m.Sides {
		k.use(m.ID, s.Party)
		k.words(m.ID, s.Evidence)
		members(s.Members)
	}
	for _, third := range m.Third {
		k.use(m.ID, third.Party)
		k.words(m.ID, third.Evidence)
		members(third.Members)
	}
	if m.Time != nil {
		k.words(m.ID, m.Time.Evidence)
	}
	if m.Place != nil {
		k.words(m.ID, m.Place.Evidence)
	}
}
