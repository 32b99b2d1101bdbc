package extract

import (
	"slices"
	"strings"

	"parley"
)

// mostRecent is how many meetings told before a new one is compared with.
const mostRecent = 100

// fold adds the meeting to one told before, where it is the same, else to the
// list; it gives the one that stays.
func (x *reader) fold(m *meeting) *meeting {
	recent := x.meetings[max(0, len(x.meetings)-mostRecent):]
	var found *meeting
	for _, old := range slices.Backward(recent) {
		if same(old, m) && (found == nil || fits(old, m)) {
			if found = old; fits(old, m) || !x.isLoose(old, m) {
				break
			}
		}
	}
	if found != nil {
		found.merge(m)
		return found
	}
	x.meetings = append(x.meetings, m)
	return m
}

// isLoose reports whether one told before is the same as m only for want of words: a visit of one of those who met.
func (x *reader) isLoose(old, m *meeting) bool {
	return old.out.Level == "visit" && m.out.Level != "visit" && (len(m.sides) > 1 || len(m.people) > 1)
}

// fits reports whether the one told before is a meeting of all who meet in m, and no visit.
func fits(old, m *meeting) bool {
	return (len(m.sides) > 1 || len(m.people) > 1) && old.out.Level != "visit" && (len(m.sides) == 0 || subset(m.parties(), old.parties())) && sharePeople(old, m)
}

// same reports whether both tell of one meeting: fates, times, places, sides
// and people that go together. What is told as background is not this
// report's meeting unless the date says so.
func same(a, b *meeting) bool {
	if a.headline && b.previous || a.previous && b.headline {
		return false // what is news is not the round before
	}
	if a.apart > 0 && a.apart == b.apart || b.not == a || a.ordinal > 0 && b.ordinal > 0 && a.ordinal != b.ordinal {
		return false
	}
	if class(a) != class(b) || !timesAgree(a.out.Time, b.out.Time) || !placesAgree(a.out.Place, b.out.Place) {
		return false
	}
	if a.out.Level == "session" && gathers[b.out.Level] || b.out.Level == "session" && gathers[a.out.Level] {
		return false // "the first round … Its second session"
	}
	if (a.out.Level == "visit") != (b.out.Level == "visit") && len(a.sides) > 1 && len(b.sides) > 1 && (b.out.Time != nil || a.out.Place != nil || b.out.Level != "visit") && !madeToMeet(a, b) {
		return false // a visit and the talks in it
	}
	if b.oneOf && class(b) == "planned" && a.out.Level != b.out.Level && a.out.Level != "" && b.out.Level != "" {
		return false // "the fifth round will take place … A meeting of the ministers is possible"
	}
	dated := a.out.Time != nil && b.out.Time != nil
	if dated && (a.out.Level == "visit") != (b.out.Level == "visit") && (a.out.Time.From != b.out.Time.From || a.out.Time.To != b.out.Time.To) {
		return false // a visit of several days and the talks on one of them
	}
	if a.background != b.background && !dated {
		return false
	}
	if a.out.Channel != "" && b.out.Channel != "" && a.out.Channel != b.out.Channel {
		return false
	}
	if (a.open || b.open) && (len(a.sides)+len(a.people) == 0 || len(b.sides)+len(b.people) == 0) {
		return a.out.Time != nil && b.out.Time != nil || b.sentence-a.last <= 2 || a.headline && b.sentence-a.last <= shortAfter // one whose sides are told later
	}
	if a.several && !b.several && slices.ContainsFunc(b.people, func(p int) bool { return !slices.Contains(a.people, p) }) {
		return false // "held meetings with Avarian leaders": one of them
	}
	if a.headline && b.sentence-a.sentence <= shortAfter && subset(a.parties(), b.parties()) {
		return peopleAgree(a, b) && !othersJoin(a, b) // in short what the text tells
	}
	if len(b.sides) == 0 && len(b.people) == 2 && len(a.people) == 0 && len(a.sides) == 2 && !b.oneOf && b.sentence-a.last <= 2 && !b.background {
		return true // "The foreign ministers of Avaria and Belmark ended two days of talks. Anna Holt and Omar Hadi met in Oslo"
	}
	if b.unnamed && len(b.parties()) == 1 && len(a.sides) == 2 && subset(b.parties(), a.parties()) && b.sentence-a.last <= 2 {
		return peopleAgree(a, b) // "negotiators and the Avarian envoys had been meeting"
	}
	return sidesAgree(a, b) && peopleAgree(a, b) && !othersJoin(a, b)
}

// othersJoin reports whether two met and in the other meeting a third with them, each named.
func othersJoin(a, b *meeting) bool {
	if len(a.sides) == len(b.sides) || min(len(a.sides), len(b.sides)) < 2 || a.headline && len(a.out.Evidence) == 1 || b.headline {
		return false
	}
	unnamed := func(s side) bool { return len(s.members) == 0 }
	return !slices.ContainsFunc(a.sides, unnamed) && !slices.ContainsFunc(b.sides, unnamed)
}

// shortAfter is how many sentences after a headline the text tells at the latest what
// the headline is about.
const shortAfter = 4

// madeToMeet reports whether one of the two is the journey that was made for the other: "will arrive in Oslo on Monday
// to meet A … was expected to meet A and B".
func madeToMeet(a, b *meeting) bool {
	return (a.journey || b.journey) && class(a) == "planned" && slices.ContainsFunc(a.sides, func(s side) bool {
		return slices.ContainsFunc(b.sides, func(o side) bool { return o.party != s.party && shareMembers(s, b) && shareMembers(o, a) })
	})
}

// shareMembers reports whether one of the people of the side takes part in the meeting.
func shareMembers(s side, m *meeting) bool {
	return slices.ContainsFunc(m.sides, func(o side) bool {
		return o.party == s.party && slices.ContainsFunc(o.members, func(n parley.Member) bool {
			return slices.ContainsFunc(s.members, func(p parley.Member) bool { return p.Person == n.Person })
		})
	})
}

// subset reports whether all of a are in b, and a has any.
func subset(a, b []string) bool {
	return len(a) > 0 && !slices.ContainsFunc(a, func(p string) bool { return !slices.Contains(b, p) })
}

// class groups the statuses that one meeting can have in one report.
func class(m *meeting) string {
	switch m.out.Status {
	case "held", "ongoing":
		return "held"
	case "planned", "possible", "proposed":
		return "planned"
	}
	return m.out.Status
}

func timesAgree(a, b *parley.Time) bool {
	if a == nil || b == nil {
		return true
	}
	return strings.HasPrefix(a.From, b.From) || strings.HasPrefix(b.From, a.From) || a.From <= b.From && b.To <= a.To || b.From <= a.From && a.To <= b.To
}

func placesAgree(a, b *parley.Place) bool {
	if a == nil || b == nil {
		return true
	}
	if a.City != "" && b.City != "" && a.City != b.City {
		return false
	}
	return a.Country == "" || b.Country == "" || a.Country == b.Country
}

// sidesAgree reports whether the sides are the same, or those of one are
// among those of the other.
func sidesAgree(a, b *meeting) bool {
	small, large := a.parties(), b.parties()
	if len(small) > len(large) {
		small, large = large, small
	}
	for _, p := range small {
		if !slices.Contains(large, p) {
			return false
		}
	}
	return len(small) > 1 || len(large) == len(small) || sharePeople(a, b)
}

func (m *meeting) parties() []string {
	var out []string
	for _, s := range m.sides {
		out = append(out, s.party)
	}
	return out
}

func sharePeople(a, b *meeting) bool {
	return slices.ContainsFunc(a.people, func(p int) bool { return slices.Contains(b.people, p) })
}

// peopleAgree reports whether nobody contradicts that it is one meeting: the
// people of one are among those of the other, or at least two are in both.
// "A met B" and "A met C" are two meetings.
func peopleAgree(a, b *meeting) bool {
	shared := 0
	for _, p := range a.people {
		if slices.Contains(b.people, p) {
			shared++
		}
	}
	return shared >= 2 || shared == min(len(a.people), len(b.people))
}

// merge adds what the later telling says.
func (m *meeting) merge(b *meeting) {
	m.proof = m.proof.with(b.proof)
	if m.ordinal == 0 {
		m.ordinal = b.ordinal
	}
	m.third = slices.DeleteFunc(m.third, func(t parley.ThirdParty) bool {
		return slices.Contains(b.parties(), t.Party) && len(t.Parts) == 1 && t.Parts[0] == "host"
	})
	for _, s := range b.sides {
		for _, e := range s.evidence {
			m.addSide(s.party, e)
		}
		for _, n := range s.members {
			m.addSide(s.party, s.evidence[0]).addMember(n)
		}
		if s.size != 0 {
			m.sizeSide(s.party, s.size, s.evidence[0])
		}
	}
	for _, p := range b.people {
		if !slices.Contains(m.people, p) {
			m.people = append(m.people, p)
		}
	}
	for _, t := range b.third {
		m.addThird(t)
	}
	if byNoun(m) && m.headline && !byNoun(b) && b.lede {
		m.out.Rule = b.out.Rule
	}
	m.mergeFields(b)
	for _, e := range b.out.Evidence {
		m.out.Evidence = addSpan(m.out.Evidence, e)
	}
	for field, list := range b.out.Because {
		if m.out.Because == nil {
			m.out.Because = parley.Because{}
		}
		for _, e := range list {
			m.out.Because[field] = addSpan(m.out.Because[field], e)
		}
	}
}

// addThird adds a third party, or its parts and members to those that are known of it.
func (m *meeting) addThird(t parley.ThirdParty) {
	if slices.Contains(m.parties(), t.Party) {
		return
	}
	i := slices.IndexFunc(m.third, func(u parley.ThirdParty) bool { return u.Party == t.Party })
	if i < 0 {
		m.third = append(m.third, t)
		return
	}
	for _, p := range t.Parts {
		if !slices.Contains(m.third[i].Parts, p) {
			m.third[i].Parts = append(m.third[i].Parts, p)
			m.third[i].Evidence = addSpan(m.third[i].Evidence, t.Evidence[0])
		}
	}
	for _, n := range t.Members {
		if !slices.ContainsFunc(m.third[i].Members, func(o parley.Member) bool { return o.Person == n.Person }) {
			m.third[i].Members = append(m.third[i].Members, n)
		}
	}
}

func (m *meeting) mergeFields(b *meeting) {
	if m.out.Time == nil || b.out.Time != nil && len(b.out.Time.From) > len(m.out.Time.From) {
		m.out.Time = b.out.Time
	}
	m.out.Place = joinedPlace(m.out.Place, b.out.Place)
	if m.out.Channel == "" {
		m.out.Channel = b.out.Channel
	}
	if (m.out.Level == "" || m.out.Level == "meeting" && b.out.Level != "" && (b.out.Level != "call" || b.out.Channel != "")) && (b.out.Level != "visit" || len(m.sides) < 2 || len(b.sides) > 1) {
		m.out.Level = b.out.Level
	}
	if class(m) == "planned" && b.out.Status == "planned" || m.out.Status == "ongoing" && b.out.Status == "held" {
		m.out.Status, m.out.Modality, m.out.Temporal = b.out.Status, b.out.Modality, b.out.Temporal
	}
	for _, t := range b.out.Topics {
		if !slices.ContainsFunc(m.out.Topics, func(u parley.Span) bool { return strings.EqualFold(u.Text, t.Text) }) {
			m.out.Topics = append(m.out.Topics, t)
		}
	}
	if m.out.Duration == "" {
		m.out.Duration = b.out.Duration
	}
}

// addPointer adds what "the meeting took place in Geneva on Thursday" says to
// the meeting that it points to.
func (x *reader) addPointer(c candidate) {
	m := &meeting{sentence: c.sentence, sides: slices.Clone(x.current.sides)}
	first, end := c.who[0].first, c.who[0].end
	first, end = x.addTime(m, c, first, end)
	first, end = x.addPlace(m, c, first, end)
	x.addVenue(m, c)
	if !timesAgree(x.current.out.Time, m.out.Time) || !placesAgree(x.current.out.Place, m.out.Place) {
		return
	}
	first, end = x.addThird(m, c, first, end)
	cur := x.current.out
	m.out.Status, m.out.Temporal, m.out.Modality = cur.Status, cur.Temporal, cur.Modality
	m.out.Evidence = spans(x.Span(first, end))
	x.current.merge(m)
	x.current.last = c.sentence
	x.nounOf[c.cue[1]-1] = x.current
	x.pointAll(c.cue[0])
}
