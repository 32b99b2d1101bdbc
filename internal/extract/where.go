package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// farthestPlace is the tie up to which a place belongs to what is told; other
// clauses hold places more often than times.
const farthestPlace = 5

// addPlace finds where: the place in the sentence that belongs most closely to
// what is told, else the place that "where" points to, else where those who
// meet are said to stay.
func (x *reader) addPlace(m *meeting, c candidate, first, end int) (int, int) {
	a := x.placeBeside(c, false)
	if a == nil {
		a = x.placeOfWhere(c)
	}
	if a == nil {
		a = x.placeBesideDay(m, c)
	}
	if a == nil {
		a = x.placeOfStay(m, c)
	}
	far := m.out.Channel == "phone" || m.out.Channel == "video" || m.out.Level == "call"
	if a == nil {
		if p := x.placeOfName(c); p != nil {
			m.out.Place = p
			at := x.tokenAt(p.Evidence[0].Start)
			return min(first, at), max(end, at+1)
		}
	}
	if a == nil || bareState(a) {
		if p := x.placeOfOccasion(c); p != nil && !far && (a == nil || p.Country == a.Place.Country) {
			m.out.Place = p
			at := x.tokenAt(p.Evidence[0].Start)
			return min(first, at), max(end, at+1)
		}
	}
	if a == nil {
		if x.addHere(m, c) {
			return first, end
		}
		return x.addHostPlace(m, c, first, end)
	}
	a = x.cityWithin(a, c)
	p := a.Place
	p.Evidence = spans(x.Span(a.First, a.End))
	m.out.Place = &p
	at := x.lead(a)
	if x.wordIs(at-1, "in", "at", "to", "near") {
		at--
	}
	if a.First < at {
		at = a.First
	}
	return min(first, at), max(end, a.End)
}

// lead is the first token of the words that describe a place, its own first
// where there are none.
func (x *reader) lead(a *mention.Mention) int {
	if a.Lead > 0 {
		return min(a.Lead, a.First)
	}
	return a.First
}

func hasPlace(a *mention.Mention) bool {
	return a != nil && a.Kind == mention.Place && (a.Place.City != "" || a.Place.Venue != "" || a.Place.Country != "")
}

// placeBeside is the place of the sentence that the frame names or that hangs
// most closely on what tells: a house of which not even the state is known where venue is true, else no such.
func (x *reader) placeBeside(c candidate, venue bool) *mention.Mention {
	begin, limit := x.limits(c.sentence)
	near := x.In(begin, limit)
	var best *mention.Mention
	closest := tie{farthestPlace, 0}
	for i := range near {
		a := x.placeInList(&near[i], c)
		if !hasPlace(a) || onlyVenue(a) != venue {
			continue
		}
		first := x.lead(a)
		named := slices.ContainsFunc(c.places, func(h int) bool { return first <= h && h < a.End })
		h := x.headOf(first, a.End)
		called := x.rel(h) == "compound" && slices.Contains(c.anchors, x.head(h)) // "the Oslo talks"
		if !named && !called && !x.wordIs(first-1, "in", "at", "near", "aboard", "outside") {
			continue
		}
		if x.placesOther(h, c) || !named && x.ofSettling(first, h, c) {
			continue
		}
		t := x.tieOf(h, c.anchors)
		if named {
			t.steps = 0
		}
		if t.steps >= farthestPlace && t.steps < noTie.steps && x.closesSentence(a, first, limit) {
			t.steps = farthestPlace - 1
		}
		if t.closer(closest) {
			best, closest = a, t
		}
	}
	return best
}

// placeInList is the mention itself, as a place where it is the bare name of a state or a
// capital in a list of places that are told apart ("visited Oslo and Cairo").
func (x *reader) placeInList(a *mention.Mention, c candidate) *mention.Mention {
	if !c.split || a.Kind != mention.Party || !slices.ContainsFunc(c.places, func(h int) bool { return a.First <= h && h < a.End }) {
		return a
	}
	p := x.placeAt(x.headOf(a.First, a.End))
	if p == nil {
		return a
	}
	place := *a
	place.Kind, place.Place = mention.Place, *p
	return &place
}

// closesSentence reports whether the place stands behind a comma at the end of the sentence,
// as what belongs to all of it: "met A, represented by B, in Oslo."
func (x *reader) closesSentence(a *mention.Mention, first, limit int) bool {
	return x.Word(first-2) == "," && (a.End >= limit || x.Word(a.End) == "." && a.End+1 >= limit)
}

// placeOfWhere is the place that the clause of what is told is about: "flew to
// Oslo, where she met the envoy".
func (x *reader) placeOfWhere(c candidate) *mention.Mention {
	begin, _ := x.limits(c.sentence)
	for _, a := range c.anchors {
		at := a
		for n := 0; n < 4 && at >= 0; n++ {
			for _, k := range x.kids(at) {
				if x.Word(k) == "where" && k < at {
					if p := x.placeBefore(k, begin); p != nil {
						return p
					}
				}
			}
			if r := x.rel(at); r != "conj" && r != "xcomp" && r != "advcl" && r != "obj" && r != "obl" && r != "nmod" {
				break
			}
			at = x.head(at)
		}
	}
	return nil
}

// placeBefore is the place that stands right before token k, times between
// left out: "Oslo on Monday, where".
func (x *reader) placeBefore(k, begin int) *mention.Mention {
	for i := k - 1; i >= max(begin, k-8); i-- {
		m := x.mentionAt(i)
		switch {
		case hasPlace(m):
			return m
		case m != nil && m.Kind == mention.Time, x.wordIs(i, ",", "on", "in", "-", "–", "—"):
		default:
			return nil
		}
	}
	return nil
}

// inheritPlace gives a meeting without a place of its own that of the one told
// just before it with the same people: "Holt arrived in Oslo on Monday. He met the envoy."
func (x *reader) inheritPlace(m *meeting, c candidate) {
	if m.out.Place != nil || c.rule == "point" || m.out.Channel == "phone" || m.out.Channel == "video" || m.out.Level == "call" {
		return
	}
	recent := x.meetings[max(0, len(x.meetings)-6):]
	for _, old := range slices.Backward(recent) {
		if old.out.Place == nil || old.last < c.sentence-2 || class(old) != class(m) || old.background != m.background {
			continue
		}
		if x.Sentences[old.last].Block < x.Sentences[c.sentence].Block-1 || !sharePeople(old, m) || !timesAgree(old.out.Time, m.out.Time) && !x.nextAtHome(old, m) {
			continue
		}
		if x.elsewhere(c.sentence, old.out.Place) {
			return
		}
		p := *old.out.Place
		m.out.Place = &p
		m.out.Because = withSpan(m.out.Because, "place", p.Evidence[0])
		return
	}
	x.placeOfStayBefore(m, c)
}

// nextAtHome reports whether somebody of the state in which the one meeting was took part in the other on
// the day after: "met the president in Oslo on Monday. The following day the president received the envoy".
func (x *reader) nextAtHome(old, m *meeting) bool {
	a, okA := lastDay(old.out.Time.To)
	b, okB := lastDay(m.out.Time.From)
	if !okA || !okB || !a.AddDate(0, 0, 1).Equal(b) {
		return false
	}
	return slices.ContainsFunc(m.people, func(p int) bool {
		return slices.Contains(old.people, p) && slices.Contains(partiesOfPerson(x.People[p]), old.out.Place.Country)
	})
}

// elsewhere reports whether sentence s names a place that is not this one.
func (x *reader) elsewhere(s int, place *parley.Place) bool {
	begin, limit := x.limits(s)
	near := x.In(begin, limit)
	for i := range near {
		a := &near[i]
		if hasPlace(a) && x.wordIs(x.lead(a)-1, "in", "at", "near", "to", "for", "visited", "visiting") && !placesAgree(&a.Place, place) {
			return true
		}
	}
	return false
}

// addHere gives what happens "here" the place of the dateline.
func (x *reader) addHere(m *meeting, c candidate) bool {
	begin, limit := x.limits(c.sentence)
	here := -1
	for i := begin; i < limit; i++ {
		if x.Word(i) == "here" && x.Tokens[i].UPOS == "ADV" && !x.wordIs(i-1, "from", "over", "out") && x.tieOf(i, c.anchors).steps < farthestPlace {
			here = i
			break
		}
	}
	if here < 0 {
		return false
	}
	for b := range x.Blocks {
		if x.Blocks[b].Kind != parley.DatelineText || x.Blocks[b].Start > x.Tokens[here].Start {
			continue
		}
		if p, ok := x.PlaceOfLine(x.Blocks[b].Start, x.Blocks[b].End); ok {
			m.out.Place = &p
			x.because(m, "place", p.Evidence[0])
			return true
		}
	}
	return false
}

// addHostPlace gives the place of a host that is a city or a country by name:
// "Oslo hosted talks between", "Norway will host the second round".
func (x *reader) addHostPlace(m *meeting, c candidate, first, end int) (int, int) {
	if m.out.Channel == "phone" || m.out.Channel == "video" || m.out.Level == "call" {
		return first, end
	}
	if len(c.hosts) > 1 {
		return first, end
	}
	for _, h := range c.hosts {
		n := x.nameAt(h)
		if n == nil {
			continue
		}
		from, to := h, x.nameEnd(h)
		for from > 0 && x.names[from-1] == x.names[h] {
			from--
		}
		p, ok := x.PlaceNamed(from, to)
		if !ok {
			continue
		}
		p.Evidence = spans(x.Span(from, to))
		m.out.Place = &p
		return min(first, from), max(end, to)
	}
	return first, end
}

// placesOther reports whether the place headed by token h says where something
// else is: "the war in Libya".
func (x *reader) placesOther(h int, c candidate) bool {
	if k := x.phraseStart(h, h-3) - 2; slices.Contains(c.topics, k) && x.wordIs(k+1, "in") && x.rel(h) == "nmod" {
		return true // "discussed the situation in Gaza", not "held talks on the dispute in Oslo"
	}
	if x.toldOfOther(h, c) || x.inTopicClause(h, c) {
		return true
	}
	if k := x.phraseStart(h, h-3) - 2; k > 0 && x.Word(k+1) == "in" && affairs[x.Lemma(k)] && !slices.Contains(c.anchors, k) {
		return true // "convened to address the crisis in Libya"
	}
	for n := 0; n < 8 && x.rel(h) == "conj"; n++ {
		h = x.head(h) // "in Libya and Chad"
	}
	of := x.head(h)
	if of < 0 || x.rel(h) != "nmod" || x.Tokens[of].UPOS != "NOUN" || slices.Contains(c.anchors, of) || x.mentionAt(of) != nil {
		return false
	}
	return !x.isPeopleNoun(of) && !x.Is(of, lexicon.VenueWord|lexicon.Meeting|lexicon.PlaceWord) && !occasions[x.Lemma(of)]
}

// toldOfOther reports whether the place of which h is the head stands in a clause about another
// noun than what tells: "the session was about the sailors, who are held in Oslo".
func (x *reader) toldOfOther(h int, c candidate) bool {
	for k, n := h, 0; k >= 0 && n < 8; k, n = x.head(k), n+1 {
		if slices.Contains(c.anchors, k) {
			return false
		}
		if of := x.head(k); x.rel(k) == "acl:relcl" && of >= 0 {
			return x.Tokens[of].UPOS != "VERB" && !slices.Contains(c.anchors, of) && !x.Is(of, lexicon.Meeting|lexicon.VenueWord|lexicon.PlaceWord)
		}
	}
	return false
}

// affairs are nouns for what goes on in a land, whatever the engine hangs its name on.
var affairs = setOf("situation crisis war conflict development fighting violence peace ceasefire truce stability unrest hostility bloodshed reconstruction transition democracy famine")

// occasions are nouns whose place is that of what is told, though they are no
// meetings: "at a forum in Oslo", "took place in", "over two days in".
var occasions = map[string]bool{"place": true, "day": true, "week": true, "weekend": true, "month": true, "hour": true, "minute": true, "time": true, "night": true, "morning": true, "afternoon": true, "evening": true, "headquarters": true,
	"headquarter": true, "capital": true, "city": true, "town": true, "country": true, "state": true, "office": true, "forum": true, "conference": true, "assembly": true, "ceremony": true, "sideline": true, "margin": true, "fringe": true,
	"site": true, "venue": true, "compound": true, "facility": true, "building": true, "complex": true, "mansion": true, "ministry": true, "secretariat": true, "stay": true, "sojourn": true, "stopover": true, "layover": true, "presence": true}
