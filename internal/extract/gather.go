package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/when"
)

// add makes a meeting of the candidate, or adds what it says to the meeting
// that it tells of again.
func (x *reader) add(c candidate) {
	if c.rule == "meet.pointer" {
		x.addPointer(c)
		return
	}
	m := &meeting{sentence: c.sentence, background: x.BlockOf(c.sentence).Background || c.earlier}
	m.out = parley.Meeting{Status: c.fate.status, Modality: c.fate.modality, Temporal: c.fate.temporal,
		Level: c.level, Channel: c.channel, Rule: c.rule}
	first, end := c.cue[0], c.cue[1]
	for _, w := range c.who {
		x.addWho(m, w, c)
		if w.end > 0 {
			first, end = min(first, w.first), max(end, w.end)
		}
	}
	if len(m.sides) == 0 || x.sportOnly(m, c.sentence, c.cue) {
		return
	}
	first, end = x.addThird(m, c, first, end)
	first, end = x.addTime(m, c, first, end)
	first, end = x.addPlace(m, c, first, end)
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

// sportOnly reports whether the meeting is rather a match: a text of sport, and no
// person with an office on either side.
func (x *reader) sportOnly(m *meeting, s int, cue [2]int) bool {
	first, end := x.around(s, cue)
	near := false
	for k := first; k < end; k++ {
		near = near || x.Is(k, lexicon.Sport)
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
			x.addPerson(m, a.Person, a, c.fate)
		case mention.Party:
			for _, party := range a.Parties {
				m.addSide(party, x.Span(x.start(a), a.End))
			}
			x.addLed(m, a, c.fate)
		case mention.Pronoun:
			if p := x.resolve(a); p >= 0 {
				x.addPerson(m, p, a, c.fate)
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

// addGroup gives "the parties" the sides of the meeting told before.
func (x *reader) addGroup(m *meeting, a *mention.Mention, c candidate) {
	if x.current == nil {
		return
	}
	words := x.Span(a.First, a.End)
	for _, s := range x.current.sides {
		got := m.addSide(s.party, words)
		got.evidence = addSpan(got.evidence, s.evidence[0])
	}
	if m.out.Because == nil {
		m.out.Because = parley.Because{}
	}
	for _, s := range x.current.sides {
		m.out.Because["sides"] = addSpan(m.out.Because["sides"], s.evidence[0])
	}
}

// reach is how many tokens a time or a place may stand from the words of a meeting.
const reach = 30

// addTime finds when: a time expression of the sentence that no preposition
// makes a bound and no other clause owns.
func (x *reader) addTime(m *meeting, c candidate, first, end int) (int, int) {
	near := x.In(x.around(c.sentence, c.cue))
	best, score := -1, reach
	for i, a := range near {
		if a.Kind != mention.Time || a.When.Kind == when.Window || a.When.From == "" && a.When.To == "" {
			continue
		}
		if x.wordIs(a.First-1, "since", "until", "till", "by", "before", "after", "from", "of", "'s") || x.barrier(a, first, end) || x.told(a, c) {
			continue
		}
		if d := gap(a.First, a.End, c.cue[0], c.cue[1]); d < score {
			best, score = i, d
		}
	}
	if best < 0 {
		return first, end
	}
	a := near[best]
	m.out.Time = x.TimeOf(a)
	at := a.First
	if x.wordIs(at-1, "on", "in") {
		at--
	}
	return min(first, at), max(end, a.End)
}

// told reports whether the time is that of the telling: "on Tuesday denied
// that they met".
func (x *reader) told(a mention.Mention, c candidate) bool {
	for k := a.End; k < c.cue[0]; k++ {
		if x.wordIs(k, "that") && x.Is(k-1, lexicon.Say) {
			return true
		}
	}
	return false
}

// barrier reports whether a word that begins another clause stands between
// the mention and tokens [first, end).
func (x *reader) barrier(a mention.Mention, first, end int) bool {
	lo, hi := end, a.First
	if a.End <= first {
		lo, hi = a.End, first
	}
	for k := lo; k < hi; k++ {
		if x.mentionAt(k) != nil {
			continue
		}
		if x.wordIs(k, "that", "which", "who", "where", "when", "after", "before", "since", "while", "because", ";", ":", "but", "if", "to",
			"\"", "“", "”", "...", "…", "•") {
			return true
		}
		if x.Is(k, lexicon.Say) && k > end {
			return true
		}
	}
	return false
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

// addPlace finds where: a place of the sentence that stands close to the verb,
// the people, a time, or begins the sentence.
func (x *reader) addPlace(m *meeting, c candidate, first, end int) (int, int) {
	begin, limit := x.around(c.sentence, c.cue)
	near := x.In(begin, limit)
	best, score := -1, reach
	for i, a := range near {
		if a.Kind != mention.Place || !x.wordIs(a.First-1, "in", "at") || x.barrier(a, first, end) {
			continue
		}
		if !x.holdsPlace(a.First-2, begin, c) || a.Place.City == "" && a.Place.Venue == "" && a.Place.Country == "" {
			continue
		}
		if d := gap(a.First, a.End, c.cue[0], c.cue[1]); d < score {
			best, score = i, d
		}
	}
	if best < 0 {
		return first, end
	}
	a := near[best]
	p := a.Place
	p.Evidence = spans(x.Span(a.First, a.End))
	m.out.Place = &p
	return min(first, a.First-1), max(end, a.End)
}

// holdsPlace reports whether "in Geneva" after token k tells where the
// meeting was, and not where a war is.
func (x *reader) holdsPlace(k, begin int, c candidate) bool {
	if k < begin || k >= c.cue[0]-1 && k < c.cue[1] {
		return true
	}
	if m := x.mentionAt(k); m != nil {
		return true
	}
	return x.Is(k, lexicon.Meet|lexicon.Meeting|lexicon.VerbHeld|lexicon.VerbBegin|lexicon.Hold) || x.wordIs(k, "place", ",", "again", "held", "here", "today", "\"", "day", "hosted")
}
