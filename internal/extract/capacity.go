package extract

import (
	"slices"
	"strings"

	"parley"
)

// fillKinds gives meetings what follows from all that is told of them: the level
// where no word names another, the channel, and in which capacity each side sat there.
func (x *reader) fillKinds(out *parley.Reading) {
	for i := range out.Meetings {
		m := &out.Meetings[i]
		if level := x.levelNamed(x.meetings[i]); level != "" && m.Level == "" {
			m.Level = level
		}
		x.fillLevel(m)
		x.fillChannel(m)
		if m.Channel == "phone" && m.Place != nil && m.Place.City == "" && m.Place.Venue == "" {
			m.Place = nil // the land beside a call is that of what was talked about
			delete(m.Because, "place")
		}
		x.tellTopicsOnce(m)
	}
	for i := range out.Meetings {
		m := &out.Meetings[i]
		if len(m.Sides) == 2 {
			x.fillMediating(out, m)
		}
		x.fillNegotiating(m)
		showSides(m)
	}
}

// levelNamed is the level by which one of the nouns of the meeting, or a claim about
// it, calls it: "the fourth round of talks", "it was their third session".
func (x *reader) levelNamed(m *meeting) string {
	named := func(lemma string) bool { return lemma == "round" || lemma == "session" || lemma == "summit" }
	for _, k := range x.claims {
		if k.meeting == m && (k.out.Kind == "ordinal" || k.out.Kind == "first") && named(k.out.Unit) {
			return k.out.Unit
		}
	}
	for s := m.sentence; s <= m.last && s < m.sentence+2; s++ {
		first, end := x.limits(s)
		for k := first; k < end; k++ {
			if x.nounOf[k] != m || x.Tokens[k].UPOS != "NOUN" {
				continue
			}
			at := k
			if h := x.head(k); x.rel(k) == "nmod" && h >= 0 && x.wordsAt(k, "of") {
				at = h
			}
			if l := x.Lemma(at); named(l) && x.Word(at) == l {
				return l
			}
		}
	}
	return ""
}

// spoken are the predicates of meeting by which people need not have met at an
// occasion of its own: "spoke with", "contacted".
var spoken = setOf("speak talk contact contacts reach communicate approach engage interact liaise conversation exchange debate mediate write")

// fillLevel calls an occasion that nothing calls a round, a visit or a call a meeting, and what was by
// phone a call.
func (x *reader) fillLevel(m *parley.Meeting) {
	if m.Level == "" && m.Channel == "phone" {
		m.Level = "call"
	}
	if m.Level != "" || m.Channel == "written" {
		return
	}
	_, predicate, ok := strings.Cut(strings.ReplaceAll(m.Rule, ":", "."), ".")
	head, _, _ := strings.Cut(predicate, "-")
	if !ok || spoken[head] {
		return
	}
	m.Level = "meeting"
}

// fillChannel: who meets at a place meets in person; that somebody "will meet" says
// nothing of how as long as nothing says where.
func (x *reader) fillChannel(m *parley.Meeting) {
	inPlace := m.Place != nil && (m.Place.City != "" || m.Place.Venue != "" || m.Place.Country != "")
	switch {
	case m.Channel == "" && inPlace && m.Level != "call" && (m.Status == "held" || m.Status == "ongoing" || m.Status == "planned"):
		m.Channel = "in_person"
		for _, e := range withClause(m.Place.Evidence[:1:1], m.Evidence) {
			m.Because = withSpan(m.Because, "channel", e)
		}
	case m.Channel == "in_person" && !inPlace && m.Temporal == "future" && len(m.Because["channel"]) == 0 && m.Level == "meeting" && len(m.People) == 0:
		m.Channel = ""
	}
}

// bargaining are the nouns and verbs that call a meeting one at which sides negotiate.
var bargaining = setOf("negotiation negotiate talks consultation consultations negotiations")

// fillNegotiating gives the sides of what the words call talks or negotiations
// that capacity, where none of them mediates. A call is talk alone.
func (x *reader) fillNegotiating(m *parley.Meeting) {
	if len(m.Sides) < 2 || m.Channel == "phone" || m.Level == "call" || m.Level == "visit" {
		return
	}
	if slices.ContainsFunc(m.Sides, func(s parley.Side) bool { return s.Capacity != "" }) {
		return
	}
	for _, e := range m.Evidence {
		for k := x.tokenAt(e.Start); k < len(x.Tokens) && x.Tokens[k].Start < e.End; k++ {
			if !bargaining[x.Word(k)] && !bargaining[strings.ToLower(x.Tokens[k].Lemma)] || x.inQuotes[k] > 0 {
				continue
			}
			for i := range m.Sides {
				m.Sides[i].Capacity = "negotiating"
			}
			return
		}
	}
}

// fillMediating finds the mediator that meets one party alone: it makes others meet
// elsewhere in the report, or sends somebody whose office is to.
func (x *reader) fillMediating(out *parley.Reading, m *parley.Meeting) {
	for i := range m.Sides {
		other := m.Sides[1-i].Party
		if words, ok := x.mediates(out, m, &m.Sides[i], other); ok {
			m.Sides[i].Capacity = "mediating"
			if words.End > words.Start {
				m.Because = withSpan(m.Because, "sides", words)
			}
			return
		}
	}
}

// mediates gives the words by which a side is known for a mediator.
func (x *reader) mediates(out *parley.Reading, m *parley.Meeting, s *parley.Side, other string) (parley.Span, bool) {
	for k := range out.Meetings {
		o := &out.Meetings[k]
		if o == m || !slices.ContainsFunc(o.Sides, func(s parley.Side) bool { return s.Party == other }) {
			continue
		}
		for _, t := range o.Third {
			if t.Party == s.Party && (slices.Contains(t.Parts, "mediator") || slices.Contains(t.Parts, "host")) {
				return t.Evidence[0], true
			}
		}
	}
	kind := x.kindOfParty(s.Party)
	between := kind == "organisation" || kind == "alliance"
	for _, member := range s.Members {
		for i := range out.People {
			if out.People[i].ID != member.Person {
				continue
			}
			for _, o := range out.People[i].Offices {
				if !o.Former && mediatesAs(o.Title, between) {
					return o.Evidence[0], true
				}
			}
		}
	}
	return parley.Span{}, false
}

func (x *reader) kindOfParty(id string) string {
	for i := range x.Parties {
		if x.Parties[i].ID == id {
			return x.Parties[i].Kind
		}
	}
	p, _ := x.Lex.Party(id)
	return p.Kind
}

// mediatesAs reports whether an office is a mediator's: it says so, or it is that of
// an envoy whom an organisation between states sends.
func mediatesAs(title string, between bool) bool {
	for _, w := range strings.Fields(strings.ToLower(title)) {
		switch w {
		case "mediator", "mediation", "facilitator", "facilitation", "co-mediator":
			return true
		case "envoy", "representative":
			if between && (w == "envoy" || strings.Contains(strings.ToLower(title), "special")) {
				return true
			}
		}
	}
	return false
}
