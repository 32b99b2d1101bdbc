package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/mention"
)

// meeting is a meeting under construction: what one or several sentences say of it.
type meeting struct {
	out        parley.Meeting
	background bool
	perfect    bool     // told in the past perfect: before what else is told
	headline   bool     // told in a headline first
	several    bool     // meetings in one
	oneOf      bool     // told with "a": one of several
	known      bool     // told with "the" first, or as one of others
	unnamed    bool     // one of those who meet is told and not known
	lede       bool     // told in the first paragraph first
	present    bool     // told in the present tense of headlines
	again      bool     // told as one more of those who met before
	previous   bool     // told as the one before what is news
	journey    bool     // a journey that was made to meet those on the other side
	open       bool     // told first without those who meet
	noun       string   // of an open one: its noun
	body       bool     // of an open one: a commission met
	sentence   int      // of the first evidence
	last       int      // sentence that told of it last
	proof      proof    // of who met whom
	ordinal    int      // by which a telling counts it: 2 for "the second meeting", 0 for none
	apart      int      // the token after the word that tells of several meetings at once, 0 for none
	not        *meeting // told before, which this one is said not to be: "the previous round"
	people     []int    // indices in Doc.People, in order
	sides      []side
	third      []parley.ThirdParty
}

// side is a party that meets, its words, and its people.
type side struct {
	party    string
	evidence parley.List[parley.Span]
	members  []parley.Member
	size     int // how many people came, 0 where that is not told
}

// candidate is what a rule found in one sentence.
type candidate struct {
	rule      string
	fate      fate
	who       []who
	cue       [2]int // tokens of the cue
	sentence  int
	level     string
	channel   string
	earlier   bool  // "the recent meeting", "the results of": not this report's news
	anchors   []int // words that times and places may hang on
	places    []int // heads of places that the frame names
	apart     int   // the token after the word that tells of several meetings at once
	there     bool  // those who meet are said to be somewhere for it
	split     bool  // places are those of one of several meetings told together
	topics    []int // heads of what was talked about
	hosts     []int // heads of those who the frame says receive the others where they are
	third     []thirdWho
	time      *mention.Mention // where the words themselves say which time is this one's
	unnamed   bool             // one of those who meet is not known
	several   bool             // meetings in one: "a round of meetings"
	before    bool             // told as one before what was told: "they last met"
	besides   bool             // told as one more than the meeting before: "also met"
	day       *parley.Time     // the time of this one of several
	open      bool             // who meets is not told yet
	body      bool             // of it, that a commission met
	same      *meeting         // told before, whose sides meet in this one too
	ordinal   int              // by which it is counted, where its words stand elsewhere
	apartFrom bool             // of same, that this is not the same meeting
	journey   bool             // a journey made to meet somebody
	proof     proof
}

// thirdWho is those whom a frame makes a third party, and what it makes them.
type thirdWho struct {
	part string
	who  who
}

// findMeetings reads the sentences in order; what they say of one meeting is
// gathered in one.
func (x *reader) findMeetings() {
	x.author = x.authorOf()
	for s := range x.Sentences {
		if x.skips(s) {
			continue
		}
		for _, t := range x.addGuests(s, x.addTold(s, x.addSigned(s, x.addPress(s, x.addBeside(s, x.tellings(s)))))) {
			x.tell(s, t)
		}
		x.readCalledOff(s)
		x.readNext(s)
		x.readStays(s)
		x.readDelegations(s)
		x.readSizes(s)
		x.readRoles(s)
		x.readThirdWords(s)
		x.readForSides(s)
		x.readAttendance(s)
		x.readAbsence(s)
		x.readFields(s)
	}
}

// tell makes meetings of a telling: one, or one for each of those who were met
// separately.
func (x *reader) tell(s int, t *telling) {
	if t.noun {
		x.dropOthers(t)
	}
	status := t.status
	if status == "" {
		status = x.mentioned(t)
	}
	if status == "held" && (x.attendsPlanned(t) || t.noun && len(t.verbs) == 0 && x.hasCopula(t.at) && x.toCome(t.at)) {
		status = "planned"
	}
	if status == "planned" && (x.whileThere(t) || slices.ContainsFunc(t.verbs, x.hadTo)) || status != "" && status != "held" && x.endsWith(t) >= 0 {
		status = "held"
	}
	if (status == "held" || status == "ongoing") && (x.opensAhead(t) || slices.ContainsFunc(t.anchors(), x.datedAhead)) {
		status = "planned"
	}
	if (class(&meeting{out: parley.Meeting{Status: status}}) == "held" || status == "refused") && (x.disbelieved(t.at) || !comeFrames[t.frames[0]] && x.onlyPrinted(t.at)) {
		status = "not_held"
	}
	if status == "not_held" {
		status = x.onlyLater(t)
	}
	if class1(status) == "held" && x.onlyOnce(t) || slices.ContainsFunc(t.anchors(), x.seldom) {
		return
	}
	if _, ok := fates[status]; ok && status != "refused" && x.denied(t.at) {
		status = "not_held"
	}
	since := -1
	if status == "not_held" {
		if since = x.metBefore(t); since >= 0 {
			status = "held"
		} else if x.notSince(t) {
			return
		}
	}
	f, ok := fates[status]
	if !ok || x.metWithReaction(t.at) || slices.ContainsFunc(t.anchors(), x.wouldNotHave) {
		return
	}
	c := candidate{rule: t.frames[0], fate: f, cue: [2]int{t.at, t.at + 1}, sentence: s, level: t.attr["level"], channel: t.attr["channel"],
		anchors: t.anchors(), places: t.places, topics: t.topics, hosts: t.third["host"], earlier: t.noun && t.status == "" && x.toldBefore(t.at), journey: t.journey}
	if since >= 0 {
		x.takeSince(&c, since)
	}
	if at := x.saidWhere(t); at >= 0 {
		c.anchors = append(c.anchors, at)
		c.before = true
		c.places = append(slices.Clone(c.places), at)
	}
	if x.endsOccasion(t, s) {
		return
	}
	if (c.channel == "" || c.channel == "phone") && x.byVideo(t) {
		c.channel = "video"
		if c.level == "" {
			c.level = "call"
		}
	}
	if t.status == "" && c.level == "session" && x.plural(t.at) {
		c.level = "" // "ended the round after two sessions"
	}
	c.there = t.noun && t.status == "" && x.prepOf(t.at) == "for"
	for _, heads := range t.third {
		t.side1 = slices.DeleteFunc(t.side1, func(h int) bool { return slices.Contains(heads, h) })
	}
	x.addIncluded(t)
	x.readAsked(t)
	c.places = t.places
	side1, side2 := x.sidesOf(&c, t)
	if side2.empty() && x.byNobodyKnown(side1) && x.tellOwnVisits(c, t) {
		return
	}
	if x.addAttending(t, c, side1) {
		return
	}
	if side1.empty() && side2.empty() {
		if old := x.rowOfThese(t, s); old != nil && x.tellAnother(c, t, old) {
			return
		}
	}
	if x.unionAlone(t, side1, side2) || x.nationalDialogue(t, x.countSides(side1)+x.countSides(side2)) {
		return
	}
	if f == held && t.frames[0] == "meet.convene-body" && side2.empty() && (side1.empty() || x.unknownBody(side1)) && x.convenesOwn(t.at) {
		return
	}
	if x.opens(t) && (x.bodyAlone(t, side1, side2) || side1.empty() && side2.empty() && x.bodyMet(t)) {
		x.tellOpen(c, t)
		return
	}
	if x.alone(t, side1, side2) || x.noPartner(t, side2) || side1.empty() && strings.Contains(t.frames[0], "discuss") && (side2.empty() || !slices.ContainsFunc(t.side1, x.isPeopleNoun)) {
		return
	}
	if side1.empty() && side2.empty() && (len(c.third) == 0 || x.pointsBack(t)) {
		switch row := t.noun && x.another(t.at); {
		case row && x.tellAnother(c, t, x.rowOf(t.at)), !row && x.tellAnother(c, t, x.comesOf(c, t)), !row && x.tellAnother(c, t, x.missedOf(c, t)), !row && x.pointBack(c, t):
		case x.opens(t):
			x.tellOpen(c, t)
		}
		return
	}
	for _, v := range t.verbs {
		c.who = append(c.who, who{first: v, end: v + 1})
	}
	c.proof = x.prove(t, &c, side1, side2)
	if x.tellApart(c, t, side1, side2) {
		return
	}
	c.who = append(c.who, side1, side2)
	c.before, c.several = c.before || x.lastMet(t) || x.isAnother(t), x.countsMeetings(t.at) || slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.wordsAt(k, "of") && x.countsMeetings(k) })
	c.besides, c.unnamed = x.addsAnother(t), x.leavesUnnamed(t) || t.noun && x.definite(t.at) && (side1.empty() || side2.empty())
	x.metAgain(&c, t)
	x.add(c)
}

// sidesOf gives those on both sides of a telling: whom the frame names, else whom the words
// around say ("in a call with B, A said"), each list whole.
func (x *reader) sidesOf(c *candidate, t *telling) (side1, side2 who) {
	s := c.sentence
	x.visitedPeople(t)
	side1, side2 = x.partsOf(t.side1), x.partsOf(t.side2)
	if side1.empty() {
		side1 = x.weAt(c, t, side2)
	}
	if side1.empty() && side2.empty() {
		side1 = x.decidedThere(t)
	}
	if side1.empty() && side2.empty() {
		side1 = x.endedBy(t)
	}
	if t.noun && side1.empty() && side2.empty() {
		side1 = x.whereTheyActed(t.at)
	}
	if side2.empty() {
		if side2 = x.withBehind(t); !side2.empty() && side1.empty() {
			side1 = x.ownerOfPartner(t, side2)
		}
	}
	if len(t.third["host"]) > 0 {
		side1 = x.wholeList(side1, s) // before the host stands at its head
	}
	side1 = x.addHosts(c, t, side1)
	if t.noun && side1.empty() && (!side2.empty() || x.aheadWithSomebody(c, t) || c.there || t.attr["level"] == "visit" && len(t.places) > 0) {
		side1 = x.subjectAbove(t.at)
	}
	if t.noun && side1.empty() && !side2.empty() {
		side1 = x.whoseMeeting(t, side2)
	}
	if side1.empty() && side2.empty() {
		side1 = x.visitorOf(t)
	}
	if side1.empty() && side2.empty() && x.refusesOrAgrees(c, t) {
		side1 = x.subjectAbove(t.at)
	}
	if side1.empty() && side2.empty() && t.noun && t.status == "" && x.doneWith(t.at) >= 0 {
		side1 = x.subjectAbove(t.at)
	}
	if side1.empty() {
		side1 = x.ownerOfAgenda(t)
	}
	if !slices.ContainsFunc(side1.mentions, func(m *mention.Mention) bool { return !slices.Contains(side2.mentions, m) }) {
		side1 = x.subjectElsewhere(t, side1, side2)
	}
	if side1.empty() && side2.empty() {
		side1 = x.theirs(t)
	}
	if (side1.empty() || x.unknownBody(side1)) && side2.empty() && t.noun && (t.status == "" || len(c.third) > 0 && (t.status == "held" || t.status == "ongoing")) && (slices.Contains(besideEvents, x.prepOf(x.measured(t.at))) || x.cameOutOf(t)) {
		if w := x.wholeList(x.subjectAbove(t.at), s); (x.countSides(w) >= 2 || x.bodyOf(t, w)) && !x.pointsBack(t) {
			side1 = w // "after three days of talks, Avaria and Belmark agreed"
		}
	}
	if sen := &x.sentences[s]; !t.noun && len(t.side1)+len(t.side2) == 0 && !sen.tree.Passive(t.at-sen.base) {
		first, _ := x.limits(s)
		side1, _ = x.left(t.at, first)
	}
	side1, side2 = x.between(t, x.wholeList(side1, s), s), x.wholeList(side2, s)
	switch {
	case !side2.empty():
	case t.frames[0] == "meet.discuss-together":
		side2 = x.partnerBehind(t, side1)
	case t.frames[0] == "meet.meet-together":
		side2 = x.lateObject(t, side1)
	}
	return withoutOwners(side1), withoutOwners(side2)
}

// visitedPeople makes those to whom somebody pays a visit the other side: "paid a visit to the director, A".
func (x *reader) visitedPeople(t *telling) {
	person := func(h int) bool {
		m := x.mentionAt(h)
		return m != nil && m.Kind == mention.Person
	}
	if len(t.side2) > 0 || t.attr["level"] != "visit" || x.Lemma(t.at) == "go" || !slices.ContainsFunc(t.places, person) {
		return // "a copy has gone to the minister, A"
	}
	for _, h := range t.places {
		if person(h) {
			t.side2 = append(t.side2, h)
		}
	}
	t.places = slices.DeleteFunc(t.places, person)
}

// bodyOf reports whether those are one council or organisation of many members, who met where it
// did something: "the Council at a session in Oslo asked".
func (x *reader) bodyOf(t *telling, w who) bool {
	if len(w.mentions) != 1 || w.mentions[0].Kind != mention.Party || len(w.mentions[0].Parties) != 1 || x.Tokens[t.at].Lemma == "talk" || x.isSpecified(t.at) {
		return false
	}
	m := w.mentions[0]
	return x.isBody(x.headOf(m.First, m.End), m)
}

// alone reports whether the telling has one person only, who cannot meet nobody:
// "Holt discussed the truce".
func (x *reader) alone(t *telling, side1, side2 who) bool {
	if !strings.HasSuffix(t.frames[0], "-together") && !strings.HasSuffix(t.frames[0], "-reciprocal") || !side2.empty() {
		return false
	}
	if len(side1.mentions) != 1 {
		return false
	}
	m := side1.mentions[0]
	return m.Kind == mention.Person || m.Kind == mention.Pronoun || len(m.Parties) == 1 && len(t.side1) == 1 && !x.plural(t.side1[0]) && !x.isBody(t.side1[0], m)
}

// noPartner reports whether a verb of discussing has nobody beside "with": "discussed with
// passion".
func (x *reader) noPartner(t *telling, side2 who) bool {
	return t.frames[0] == "meet.discuss-with" && side2.empty() && !slices.ContainsFunc(t.side2, func(h int) bool {
		return x.isPeopleNoun(h) || x.Tokens[h].UPOS == "PROPN" || x.Tokens[h].UPOS == "PRON"
	})
}

// isBody reports whether the party is one of many members, who meet as it: a
// council, a committee, an organisation of states.
func (x *reader) isBody(h int, m *mention.Mention) bool {
	if x.isBodyNoun(h) {
		return true
	}
	p, known := x.Lex.Party(m.Parties[0])
	return known && (p.Kind == "organisation" || p.Kind == "alliance" || p.Kind == "body" || p.Kind == "institution")
}

// plural reports whether token i is a plural noun or name.
func (x *reader) plural(i int) bool {
	return strings.Contains(x.Tokens[i].Feats, "Number=Plur") || strings.HasSuffix(x.Word(i), "s")
}

// pointsBack reports whether the telling names nobody and points to a meeting of two
// sides told before, or to one whose sides are still to be told: "the talks were chaired by".
func (x *reader) pointsBack(t *telling) bool {
	return t.noun && len(t.side1)+len(t.side2) == 0 && x.definite(t.at) && x.current != nil && (len(x.current.sides) >= 2 || len(x.current.sides) == 0 && (x.current.open || len(x.current.people) >= 2))
}

// countSides is how many parties and people a list names.
func (x *reader) countSides(w who) int {
	n := 0
	for _, m := range w.mentions {
		if m.Kind == mention.Group {
			n++
		}
		n += max(1, len(m.Parties))
	}
	return n
}

// joined is the list of those of a and b.
func joined(a, b who) who {
	if a.empty() || b.empty() {
		if a.empty() {
			return b
		}
		return a
	}
	return who{mentions: append(slices.Clone(a.mentions), b.mentions...), first: min(a.first, b.first), end: max(a.end, b.end)}
}

// prepOf is the first word of the preposition that token i stands with.
func (x *reader) prepOf(i int) string {
	for _, k := range x.kids(i) {
		if r := x.rel(k); (r == "case" || r == "mark") && k < i && !isPossessive(x.Word(k)) {
			return x.Word(k)
		}
	}
	return ""
}

// separately reports whether the words say that each was met alone: "held
// separate talks with A and B"; a call with two people is two calls as well.
func (x *reader) separately(t *telling) bool {
	if x.jointly(t) {
		return false
	}
	for _, at := range t.anchors() {
		for _, k := range x.kids(at) {
			switch x.Tokens[k].Lemma {
			case "separate", "separately", "respectively", "individually":
				return true
			case "bilateral", "one-on-one", "one-to-one", "several", "multiple":
				if x.countsMeetings(at) {
					return true
				}
			}
		}
	}
	return t.attr["level"] == "call" || x.bothOf(t.side2) || x.countsMeetings(t.at)
}

// countsMeetings reports whether the noun at token i says that there were several: "held
// meetings with A and B"; "talks" are one.
func (x *reader) countsMeetings(i int) bool {
	switch x.Word(i) {
	case "meetings", "calls", "summits", "encounters", "visits", "trips", "conversations":
		return true
	}
	return false
}

// another reports whether the noun of meeting at token i is said to be one
// of several: "a fourth round", "the next meeting", "the last session".
func (x *reader) another(i int) bool {
	for _, k := range x.kids(i) {
		if r := x.rel(k); k > i || r != "amod" && r != "det" && r != "compound" && r != "nummod" {
			continue
		}
		if others[x.Word(k)] || x.ordinalNumber(k) > 1 {
			return true
		}
	}
	return x.byDay(i)
}

// others are words that set a meeting apart from the one told of.
var others = map[string]bool{"next": true, "another": true, "further": true, "new": true, "last": true, "previous": true, "earlier": true, "follow-up": true,
	"upcoming": true, "final": true, "subsequent": true, "later": true, "planned": true, "future": true, "fresh": true, "first": true}

// tellAnother makes a meeting of a noun without parties that is one of a row:
// those who met before meet in it as well.
func (x *reader) tellAnother(c candidate, t *telling, old *meeting) bool {
	if old == nil || len(old.sides) == 0 && len(old.people) == 0 {
		return false
	}
	first, end := t.at, t.at+1
	for _, v := range t.verbs {
		first, end = min(first, v), max(end, v+1)
	}
	begin := x.phraseStart(t.at, max(0, t.at-4))
	c.who = append(c.who, who{first: min(first, begin), end: end})
	c.same, c.proof = old, old.proof
	c.apartFrom = x.setsApart(t.at)
	c.proof.firm = true
	x.add(c)
	return true
}

// definite reports whether the noun at token i has "the", "this" or "these".
func (x *reader) definite(i int) bool {
	for _, k := range x.kids(i) {
		if x.rel(k) == "det" && x.wordIs(k, "the", "this", "these") {
			return true
		}
	}
	return false
}
