package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A stay is where a sentence says that somebody is, comes or will come, whether or
// not he meets anybody there.
type stay struct {
	sentence int
	people   []int
	parties  []string // of a stay of nobody by name
	place    *mention.Mention
	ahead    bool // will come
	there    bool // is told as being there, not as coming
}

// readStays notes the stays that sentence s tells of.
func (x *reader) readStays(s int) {
	sen := &x.sentences[s]
	for i := range sen.matches {
		f := &sen.matches[i]
		status := f.Mood.Status()
		if f.Frame.Kind != "visit" || status != "" && status != "held" && status != "ongoing" && status != "planned" {
			continue
		}
		places := f.Fill(lexicon.RolePlace)
		if len(places) != 1 {
			continue
		}
		if a := x.placeHeadedBy(sen.base + places[0]); hasPlace(a) {
			w := x.whoStays(sen, f)
			x.addStay(stay{sentence: s, people: x.peopleOf(w), parties: x.partiesIn(w), place: a, ahead: status == "planned", there: x.toldOnVisit(sen.base + f.Predicate)})
		}
	}
	begin, limit := x.limits(s)
	near := x.In(begin, limit)
	for i := range near {
		p := &near[i]
		if !hasPlace(p) || !x.wordIs(x.lead(p)-1, "in", "from") {
			continue
		}
		h := x.headOf(x.lead(p), p.End)
		if w := x.speaksThere(h); len(w) > 0 {
			x.addStay(stay{sentence: s, people: x.peopleOf(w), place: p, there: true})
			continue
		}
		if x.Word(x.lead(p)-1) == "in" && x.hasCopula(h) {
			w := x.subjectsOf(h)
			x.addStay(stay{sentence: s, people: x.peopleOf(w), parties: x.partiesIn(w), place: p, there: true})
		}
	}
}

func (x *reader) addStay(st stay) {
	if len(st.people)+len(st.parties) > 0 {
		x.whereabouts = append(x.whereabouts, st)
		x.placeOfStayBehind(st)
	}
}

// speaksThere are those who said something in the place headed by token h: "told reporters in Oslo",
// "said from Oslo that".
func (x *reader) speaksThere(h int) []*mention.Mention {
	v := x.head(h)
	if v >= 0 && x.wordIs(v, "reporters", "journalists", "press", "media") {
		v, h = x.head(v), v
	} else if x.rel(h) != "obl" {
		return nil
	}
	if v < 0 || !x.reports(v) || !x.isPast(v) || x.isPassive(v) {
		return nil
	}
	s := &x.sentences[x.SentenceOf(v)]
	subj := s.tree.Subject(v - s.base)
	if subj < 0 {
		return nil
	}
	return x.partsOf([]int{s.base + subj}).mentions
}

// toldOnVisit reports whether token i is the noun of a visit that somebody is on: "on a visit to", "during
// a trip to".
func (x *reader) toldOnVisit(i int) bool {
	p := x.prepOf(i)
	return x.Tokens[i].UPOS == "NOUN" && (p == "on" || p == "during")
}

// placeOfStayBehind gives the meeting told just before, without a place of its own, the one where one
// of those who met is then said to have been: "Lund met the envoy. The minister, who was on a visit to
// Oslo, said".
func (x *reader) placeOfStayBehind(st stay) {
	m := x.current
	if m == nil || !st.there || st.ahead || m.out.Place != nil || m.last < st.sentence-1 || class(m) != "held" || m.background || m.out.Level == "call" || m.out.Channel == "phone" || m.out.Channel == "video" {
		return
	}
	if !slices.ContainsFunc(st.people, func(p int) bool { return slices.Contains(m.people, p) }) || x.dayOtherThan(m, st.sentence) {
		return
	}
	p := st.place.Place
	p.Evidence = spans(x.Span(st.place.First, st.place.End))
	m.out.Place = &p
	m.out.Because = withSpan(m.out.Because, "place", p.Evidence[0])
}

// dayOtherThan reports whether sentence s names a day that is not the meeting's.
func (x *reader) dayOtherThan(m *meeting, s int) bool {
	begin, limit := x.limits(s)
	return slices.ContainsFunc(x.In(begin, limit), func(a mention.Mention) bool {
		return a.Kind == mention.Time && a.When.From != "" && (m.out.Time == nil || !timesAgree(m.out.Time, x.TimeOf(a)))
	})
}

// whoStays are the people of a frame of visiting: those it names, else the
// subject of what is said of the visit.
func (x *reader) whoStays(sen *sentence, f *lexicon.FrameMatch) []*mention.Mention {
	var heads []int
	for _, h := range f.Fill(lexicon.RoleSide1) {
		heads = append(heads, sen.base+h)
	}
	w := x.partsOf(heads)
	if p := sen.base + f.Predicate; w.empty() && x.Tokens[p].UPOS == "NOUN" {
		w = x.subjectAbove(p)
	}
	return w.mentions
}

// subjectsOf are the people who are the subject of token h, or of whom its clause tells.
func (x *reader) subjectsOf(h int) []*mention.Mention {
	var who []*mention.Mention
	for _, k := range x.kids(h) {
		if a := x.mentionAt(k); x.rel(k) == "nsubj" && a != nil {
			who = append(who, a)
		}
	}
	if up := x.head(h); x.rel(h) == "acl" && up >= 0 && x.mentionAt(up) != nil {
		who = append(who, x.mentionAt(up))
	}
	return who
}

// partiesIn are the parties that the mentions name without a person.
func (x *reader) partiesIn(list []*mention.Mention) []string {
	var out []string
	for _, a := range list {
		if a.Kind == mention.Party && len(a.Parties) == 1 {
			out = append(out, a.Parties[0])
		}
	}
	return out
}

func (x *reader) peopleOf(list []*mention.Mention) []int {
	var out []int
	for _, a := range list {
		p := -1
		switch a.Kind {
		case mention.Person:
			p = a.Person
		case mention.Pronoun:
			p = x.resolve(a)
		}
		if p >= 0 && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// of reports whether the stay is of one of those who meet.
func (st stay) of(m *meeting) bool {
	return slices.ContainsFunc(st.people, func(p int) bool { return slices.Contains(m.people, p) }) ||
		len(st.people) == 0 && slices.ContainsFunc(st.parties, func(q string) bool { return slices.Contains(m.parties(), q) })
}

// farthestStay is how many sentences before a meeting may tell where it was.
const farthestStay = 3

// placeOfStayBefore gives a meeting the place where one of those who meet was
// said to be just before.
func (x *reader) placeOfStayBefore(m *meeting, c candidate) {
	for _, st := range slices.Backward(x.whereabouts) {
		if st.sentence < c.sentence-farthestStay || x.Sentences[st.sentence].Block < x.Sentences[c.sentence].Block-1 {
			return
		}
		if st.sentence == c.sentence || !st.of(m) {
			continue
		}
		if st.ahead && class(m) != "planned" || m.background || x.elsewhere(c.sentence, &st.place.Place) {
			return
		}
		p := st.place.Place
		p.Evidence = spans(x.Span(st.place.First, st.place.End))
		m.out.Place = &p
		m.out.Because = withSpan(m.out.Because, "place", p.Evidence[0])
		return
	}
}
