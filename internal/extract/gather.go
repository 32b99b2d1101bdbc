package extract

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// add makes a meeting of the candidate, or adds what it says to the meeting
// that it tells of again.
func (x *reader) add(c candidate) {
	if c.rule == "point" {
		x.addPointer(c)
		return
	}
	m := &meeting{sentence: c.sentence, proof: c.proof, apart: c.apart, background: x.BlockOf(c.sentence).Background || c.earlier}
	m.ordinal = cmp.Or(c.ordinal, x.ordinalOf(c.cue[1]-1))
	m.unnamed, m.several = c.unnamed, c.several
	m.oneOf, m.known = x.isOneOf(c.cue[1]-1), x.definite(c.cue[1]-1) || x.ofOthers(c.cue[1]-1)
	if c.apartFrom {
		m.not = c.same
	}
	m.perfect = x.longBefore(c.anchors) && x.BlockOf(c.sentence).Kind != parley.Headline
	m.out = parley.Meeting{Status: c.fate.status, Modality: c.fate.modality, Temporal: c.fate.temporal,
		Level: c.level, Channel: c.channel, Rule: c.rule}
	first, end := c.cue[0], c.cue[1]
	for _, w := range c.who {
		x.addWho(m, w, c)
		if w.end > 0 {
			first, end = min(first, w.first), max(end, w.end)
		}
	}
	if c.same != nil {
		x.takeSides(m, c.same)
		if c.level == "visit" && len(c.same.people) == 1 {
			m.people = slices.Clone(c.same.people)
			m.out.Because = withSpan(m.out.Because, "people", x.People[m.people[0]].Mentions[0])
		}
	}
	if c.before {
		m.not = x.current
	} else if cur := x.current; c.besides && cur != nil && slices.ContainsFunc(m.people, func(p int) bool { return !slices.Contains(cur.people, p) }) {
		m.not = cur
	}
	m.noun = x.Lemma(c.cue[1] - 1)
	m.open, m.body, m.headline = c.open, c.body, x.BlockOf(c.sentence).Kind == parley.Headline
	m.lede = !m.headline && x.paragraph(c.sentence) <= 1
	m.again = x.againBy(c.cue[0]) || x.another(c.cue[1]-1)
	m.present, m.previous, m.journey = m.headline && x.inPresent(c.anchors), x.isPrevious(c.cue[1]-1), c.journey
	if !c.open && !x.passes(m, &c) {
		return
	}
	first, end = x.addThird(m, c, first, end)
	first, end = x.addPresent(m, c, first, end)
	first, end = x.addTime(m, c, first, end)
	first, end = x.addPlace(m, c, first, end)
	if c.open && m.out.Time == nil && m.out.Place == nil && x.placeBeside(c, true) == nil {
		return
	}
	x.addVisitedState(m, c)
	x.ofBoycotted(m, c)
	x.inheritTime(m, c)
	x.inheritPlace(m, c)
	x.addVenue(m, c)
	m.out.Evidence = spans(x.Span(first, end))
	x.addTopics(m, c)
	m.out.Voices = x.voicesAt(c.cue[0])
	m = x.fold(m)
	m.last = c.sentence
	x.nounOf[c.cue[1]-1] = m
	if !m.background {
		x.current = m
	}
}

// ordinalOf is the number by which the noun of meeting at token i is counted, 0 for none: "a
// first meeting" may be any, "the first meeting" was not the second; a round or session has
// its number in its row in any case.
func (x *reader) ordinalOf(i int) int {
	if !x.definite(i) && x.Lemma(i) != "round" && x.Lemma(i) != "session" {
		return 0
	}
	for _, k := range x.kids(i) {
		if k < i && (x.rel(k) == "amod" || x.rel(k) == "nummod") {
			if n := x.ordinalNumber(k); n > 0 {
				return n
			}
		}
	}
	return 0
}

// takeSides gives the meeting the sides of another, whose words say so.
func (x *reader) takeSides(m, old *meeting) {
	for _, s := range old.sides {
		m.addSide(s.party, s.evidence[0])
		m.out.Because = withSpan(m.out.Because, "sides", s.evidence[0])
	}
}

// political reports whether somebody meets who acts for a party that is
// known as one, or holds an office: a minister, an envoy, a commander.
func (x *reader) political(m *meeting) bool {
	for _, s := range m.sides {
		if _, known := x.Lex.Party(s.party); known || x.isNamedParty(s.party) {
			return true
		}
	}
	if slices.ContainsFunc(m.people, func(p int) bool { return x.Official[p] }) {
		return true
	}
	return len(m.people)+len(m.sides) > 1 && !x.sport && x.ofState || len(m.people) > 0 && !x.sport && x.ofState
}

// publicWords are words of dealings between states and with armed groups; a text
// with several of them tells of people who act for more than themselves.
var publicWords = map[string]bool{"peace": true, "ceasefire": true, "truce": true, "negotiation": true, "talk": true, "conflict": true, "war": true, "treaty": true,
	"hostage": true, "bilateral": true, "diplomatic": true, "diplomacy": true, "mediation": true, "mediator": true, "envoy": true, "ambassador": true, "humanitarian": true,
	"rebel": true, "militia": true, "foreign": true, "delegation": true, "border": true, "sanction": true, "stability": true, "relation": true, "cooperation": true,
	"region": true, "regional": true, "government": true, "minister": true, "president": true, "troops": true, "attack": true, "roadmap": true, "transition": true}

// shortText is how many tokens an excerpt has at most: that it gives no titles
// tells nothing.
const shortText = 150

// tellsOfState reports whether the text is about dealings of states: four of
// these words and two parties that the lexicon knows; one word in an excerpt.
func (x *reader) tellsOfState() bool {
	found := map[string]bool{}
	for _, t := range x.Tokens {
		if w := strings.ToLower(t.Lemma); publicWords[w] {
			found[w] = true
		}
	}
	return len(found) >= 4 && len(x.Parties) >= 2 || len(x.Tokens) < shortText && len(found) >= 1
}

// isNamedParty reports whether the finder of names took the party for one.
func (x *reader) isNamedParty(id string) bool {
	return slices.ContainsFunc(x.Parties, func(p parley.Party) bool { return p.ID == id })
}

// sportOnly reports whether the meeting is rather a match: a text of sport, and no
// person with an office on either side.
func (x *reader) sportOnly(m *meeting, s int, cue [2]int) bool {
	first, end := x.around(s, cue)
	near := false
	for k := first; k < end; k++ {
		near = near || x.Is(k, lexicon.Sport) && x.mentionAt(k) == nil // the Arab League plays no league
	}
	if !x.sport && !near {
		return false
	}
	for _, p := range m.people {
		if len(x.People[p].Offices) > 0 {
			return false
		}
	}
	return true
}

// addWho adds the people and parties of a list.
func (x *reader) addWho(m *meeting, w who, c candidate) {
	for _, a := range w.mentions {
		switch a.Kind {
		case mention.Person:
			if d := x.delegationOf(a); d != a && len(d.Parties) == 1 {
				m.addSide(d.Parties[0], x.Span(x.start(d), d.End)) // "and the Front, led by A"
				x.addLed(m, d, c.fate)
			}
			x.addPerson(m, a.Person, a, c.fate)
		case mention.Party:
			for _, party := range a.Parties {
				s := m.addSide(party, x.Span(x.start(a), a.End))
				if a.Back.Text != "" {
					s.evidence = addSpan(s.evidence, a.Back)
				}
			}
			x.addLed(m, a, c.fate)
		case mention.Pronoun:
			if p := x.resolve(a); p >= 0 {
				x.addPerson(m, p, a, c.fate)
			} else {
				x.addSpeaker(m, a)
			}
		case mention.Group:
			x.addGroup(m, a, c)
		}
	}
}

// addPerson adds a person who meets, and the side that the person belongs to.
func (x *reader) addPerson(m *meeting, p int, a *mention.Mention, f fate) {
	if !slices.Contains(m.people, p) {
		m.people = append(m.people, p)
	}
	words := x.Span(a.First, a.End)
	person := x.People[p]
	if len(person.Parties) == 0 {
		return
	}
	of := person.Parties[0]
	for _, q := range person.Parties {
		if slices.Contains(a.Parties, q.Party) {
			of = q
			break
		}
	}
	of = x.statesman(of, person.Parties)
	s := m.addSide(of.Party, words)
	if !slices.Contains(a.Parties, of.Party) {
		s.evidence = addSpan(s.evidence, of.Evidence[0])
	}
	s.addMember(parley.Member{Person: person.ID, Part: "member", Attendance: attendance(f), Evidence: spans(words)})
}

// attendance is what a meeting's fate says of those named as meeting.
func attendance(f fate) string {
	switch f.status {
	case "held", "ongoing":
		return "attended"
	case "planned":
		return "expected"
	}
	return ""
}

func (m *meeting) addSide(party string, evidence parley.Span) *side {
	for i := range m.sides {
		if m.sides[i].party == party {
			m.sides[i].evidence = addSpan(m.sides[i].evidence, evidence)
			return &m.sides[i]
		}
	}
	m.sides = append(m.sides, side{party: party, evidence: spans(evidence)})
	return &m.sides[len(m.sides)-1]
}

func (s *side) addMember(n parley.Member) {
	for i := range s.members {
		if s.members[i].Person == n.Person {
			s.members[i].Evidence = addSpan(s.members[i].Evidence, n.Evidence[0])
			if n.Part == "head" {
				s.members[i].Part = "head"
			}
			return
		}
	}
	s.members = append(s.members, n)
}

// addLed adds the head of a delegation: "the Omani delegation led by A".
func (x *reader) addLed(m *meeting, a *mention.Mention, f fate) {
	k := a.End
	if x.Word(k) == "," {
		k++
	}
	if len(a.Parties) != 1 || !x.wordIs(k, "led", "headed") || x.Word(k+1) != "by" {
		return
	}
	w := x.right(k+2, len(x.Tokens))
	if w.empty() || w.mentions[0].Kind != mention.Person {
		return
	}
	p := w.mentions[0].Person
	if !slices.Contains(m.people, p) {
		m.people = append(m.people, p)
	}
	words := x.Span(k, w.mentions[0].End)
	s := m.addSide(a.Parties[0], words)
	s.addMember(parley.Member{Person: x.People[p].ID, Part: "head", Attendance: attendance(f), Evidence: spans(words)})
}

// addGroup gives "the parties" the sides of the meeting told before, "the two
// ministers" the people and their sides.
func (x *reader) addGroup(m *meeting, a *mention.Mention, c candidate) {
	cur, open := x.toldToSpeaker(a, x.toldOf(a))
	if cur != nil && len(cur.sides) == 2 && class(cur) == "held" && x.againBy(c.cue[0]) && x.wordIs(a.First, "the", "both") {
		x.addSidesOf(m, a, cur)
		return
	}
	if pair := x.pairBefore(c.sentence, a); pair != nil {
		x.addPair(m, a, pair, c)
		return
	}
	if open {
		return
	}
	if people := x.groupPeople(a, m.people...); people != nil {
		for _, p := range people {
			x.addPerson(m, p, a, c.fate)
			m.out.Because = withSpan(m.out.Because, "people", x.People[p].Mentions[0])
		}
		return
	}
	old := cur
	if old == nil || len(old.sides) < 2 {
		if pair := x.pairOfText(c.sentence, a); pair != nil {
			x.addPair(m, a, pair, c)
			return
		}
	}
	if x.wordIs(a.First, "they", "them") && c.bothSides() && x.addSpeaker(m, a) || old == nil {
		return
	}
	x.addSidesOf(m, a, old)
}

// againBy reports whether the verb at token v says that those meet again.
func (x *reader) againBy(v int) bool {
	return x.Tokens[v].UPOS == "VERB" && slices.ContainsFunc(x.kids(v), func(k int) bool { return x.wordIs(k, "again", "anew") })
}

// addSidesOf adds the sides of the meeting old, for which the words of the group stand.
func (x *reader) addSidesOf(m *meeting, a *mention.Mention, old *meeting) {
	words := x.Span(a.First, a.End)
	for _, s := range old.sides {
		got := m.addSide(s.party, words)
		got.evidence = addSpan(got.evidence, s.evidence[0])
	}
	if m.out.Because == nil {
		m.out.Because = parley.Because{}
	}
	for _, s := range old.sides {
		m.out.Because["sides"] = addSpan(m.out.Because["sides"], s.evidence[0])
	}
}

// toldOf is the meeting to whose sides the words of a group point: the one told before, for "the
// two" the last of two sides.
func (x *reader) toldOf(a *mention.Mention) *meeting {
	if m := x.ofWholeDelegations(a); m != nil {
		return m
	}
	if x.current == nil || !x.countsTwo(a) || len(x.current.sides) > 1 {
		return x.current
	}
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-longestRow):]) {
		if len(m.sides) > 1 {
			return m
		}
	}
	return x.current
}

// addSpeaker adds the party that is the subject of the words of saying above a pronoun that
// stands for it, and reports whether there is one.
func (x *reader) addSpeaker(m *meeting, a *mention.Mention) bool {
	o := x.partyOfPronoun(a.First)
	if o == nil {
		return false
	}
	m.addSide(o.Parties[0], x.Span(a.First, a.End)).evidence = addSpan(spans(x.Span(a.First, a.End)), x.Span(x.start(o), o.End))
	return true
}

// bothSides reports whether the words name somebody on either side.
func (c *candidate) bothSides() bool {
	n := 0
	for _, w := range c.who {
		if !w.empty() {
			n++
		}
	}
	return n >= 2
}

// gap is the number of tokens between two ranges.
func gap(a1, a2, b1, b2 int) int {
	switch {
	case a2 <= b1:
		return b1 - a2
	case b2 <= a1:
		return a1 - b2
	}
	return 0
}
