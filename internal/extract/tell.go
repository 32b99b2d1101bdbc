package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A telling is what one sentence says of one meeting: the words that name it
// and the heads that fill its parts, as tokens of the document.
type telling struct {
	at      int   // the noun of meeting, or the verb where there is none
	verbs   []int // verbs that say what became of it
	side1   []int
	side2   []int
	third   map[string][]int // by part: mediator, host …
	members []int            // who attended, led, joined
	places  []int
	topics  []int
	status  string
	attr    map[string]string
	frames  []string
	noun    bool
	hosted  bool // the host is told of the noun beside the verb
	placed  bool // the noun is named by a city: "the Moscow summit"
	journey bool // a journey that was made to meet somebody
}

// anchors are the words that times and places may hang on.
func (t *telling) anchors() []int { return append([]int{t.at}, t.verbs...) }

// tellings gathers the frames of meeting of sentence s: a verb and the noun of
// meeting that it is about tell of one.
func (x *reader) tellings(s int) []*telling {
	sen := &x.sentences[s]
	byToken := map[int]*telling{}
	var out []*telling
	get := func(at int) *telling {
		if t := byToken[at]; t != nil {
			return t
		}
		t := &telling{at: at, third: map[string][]int{}, attr: map[string]string{}}
		byToken[at] = t
		out = append(out, t)
		return t
	}
	for i := range sen.matches {
		m := &sen.matches[i]
		if !x.tellsOfMeeting(sen, m) {
			continue
		}
		events := m.Fill(lexicon.RoleEvent)
		if len(events) == 0 && aboutDelegations[m.Frame.Name] {
			continue
		}
		if len(events) == 0 || m.Frame.Kind == "visit" && !x.isVisit(sen.base+events[0]) {
			x.fillTelling(get(sen.base+m.Predicate), sen, m)
			continue
		}
		for _, e := range events {
			at := sen.base + e
			if x.brokenBefore(sen, m, at) {
				at = sen.base + m.Predicate
			}
			x.fillTelling(get(at), sen, m)
		}
	}
	slices.SortStableFunc(out, func(a, b *telling) int { return a.at - b.at })
	x.joinBriefed(sen, out)
	for _, t := range out {
		if x.isCourtesy(t.at) {
			t.attr["level"], t.attr["channel"] = "meeting", "in_person"
		}
	}
	out = slices.DeleteFunc(out, func(t *telling) bool { return x.joinsGathering(t, out) || x.joinsVerb(t, out) })
	out = slices.DeleteFunc(out, func(t *telling) bool {
		return x.isPurpose(t, out) || x.inTitle(t) || x.onlyAbsent(t) || x.saysOfIt(t) || x.onlyIncludes(t, out) || x.briefsPress(t) || x.onlyAimed(t) || x.stillToDiscuss(t) || x.seesOften(t)
	})
	return slices.DeleteFunc(out, func(t *telling) bool { return x.joinsJourney(t, out) })
}

// onlyIncludes reports whether the telling only says that meetings included those of another: "the
// meetings included talks with A".
func (x *reader) onlyIncludes(t *telling, all []*telling) bool {
	return len(t.side1) > 0 && slices.Contains(t.frames, "hold.include") && !slices.ContainsFunc(t.side1, func(h int) bool {
		return !slices.ContainsFunc(all, func(o *telling) bool { return o != t && o.at == h && x.includedBy(o) >= 0 })
	})
}

// briefsPress reports whether the noun of meeting is a briefing that somebody gives the press: "closed his
// weekly briefing", "at a press briefing".
func (x *reader) briefsPress(t *telling) bool {
	return t.noun && x.wordIs(t.at, "briefing", "briefings") && slices.ContainsFunc(x.kids(t.at), func(k int) bool {
		return k < t.at && (x.Tokens[k].Rel == "nmod:poss" || x.wordIs(k, "press", "news", "media", "daily", "weekly", "noon", "regular", "routine", "televised", "morning", "midday", "background"))
	})
}

// isCourtesy reports whether the noun at token i is a courtesy call: a meeting, no call by phone
// and no journey.
func (x *reader) isCourtesy(i int) bool {
	return x.wordIs(i, "call", "calls") && slices.ContainsFunc(x.kids(i), func(k int) bool { return x.wordIs(k, "courtesy") })
}

// inTitle reports whether the noun of meeting stands in somebody's title: "the envoy for
// the dialogue between Avaria and Belmark, A".
func (x *reader) inTitle(t *telling) bool {
	m := x.mentionAt(t.at)
	return t.noun && m != nil && m.Kind == mention.Person && !m.Described
}

// saysOfIt reports whether the telling says what the meeting told before was: "it was the
// second meeting between A and B since May", "it was the second time that A and B met".
func (x *reader) saysOfIt(t *telling) bool {
	if !t.noun && strings.HasPrefix(t.frames[0], "host.") && len(t.side2) == 0 && slices.ContainsFunc(t.side1, func(k int) bool { return x.wordIs(k, "it", "this") && x.rel(k) == "obj" }) {
		return true // "asked Avaria to host it"
	}
	h := x.head(t.at)
	if h >= 0 && x.rel(h) == "nmod" && x.wordsAt(h, "in") && x.head(h) >= 0 && x.Lemma(x.head(h)) == "time" {
		h = x.head(h) // "the first time in two years that they met"
	}
	if !t.noun && x.current != nil && h >= 0 && x.Lemma(h) == "time" && x.hasCopula(h) && (x.rel(t.at) == "acl" || x.rel(t.at) == "ccomp" || x.rel(t.at) == "csubj") {
		return slices.ContainsFunc(x.kids(h), func(k int) bool {
			return strings.HasPrefix(x.rel(k), "nsubj") && x.wordIs(k, "it", "this", "that") || x.rel(k) == "expl"
		}) ||
			x.ordinalNumber(h-1) > 0
	}
	if !t.noun || x.current == nil || !x.hasCopula(t.at) {
		return false
	}
	return slices.ContainsFunc(x.kids(t.at), func(k int) bool {
		return x.rel(k) == "nsubj" && (x.wordIs(k, "it", "this", "that", "which") || x.Is(k, lexicon.Meeting) && x.definite(k))
	})
}

// onlyAbsent reports whether the telling only says who stayed away from a meeting that
// is known: "A did not attend the session".
func (x *reader) onlyAbsent(t *telling) bool {
	return t.noun && t.status == "not_held" && x.definite(t.at) && slices.ContainsFunc(t.frames, func(f string) bool { return attending[f] })
}

// attending are the frames that say who is at a meeting.
var attending = map[string]bool{"meet.attend": true, "meet.take-part": true, "meet.join-meeting": true, "meet.participate": true}

// aboutDelegations are the frames that say who came for whom: without a noun of meeting
// they add people to the meeting told before (readDelegations) and tell of none.
var aboutDelegations = map[string]bool{"meet.lead-delegation": true, "meet.head-delegation": true, "meet.represent": true}

// isPurpose reports whether a telling only says what another meeting of the
// sentence is for: "met the envoy to discuss the truce".
func (x *reader) isPurpose(t *telling, all []*telling) bool {
	if t.noun && (t.status == "" || t.status == "planned") && x.prepOf(x.measured(t.at)) == "for" {
		return x.whatTheyMetFor(t, x.head(x.measured(t.at)), all) // "met the envoy in Oslo for talks", "sat down for talks with the envoy"
	}
	if v := x.takenUp(t); v >= 0 && (x.rel(v) == "advcl" || x.rel(v) == "xcomp") && x.markIs(v, "to") {
		// "met in Oslo to continue the talks"; what they will meet for is folded into that
		return x.whatTheyMetFor(t, x.head(v), slices.DeleteFunc(slices.Clone(all), func(o *telling) bool { return class1(o.status) == "planned" }))
	}
	if r := x.rel(t.at); r != "advcl" && r != "xcomp" && r != "acl" || len(t.verbs) > 0 || len(t.side2) > 0 && x.Lemma(t.at) != "discuss" {
		return false
	}
	h := x.head(t.at)
	return slices.ContainsFunc(all, func(o *telling) bool { return o != t && slices.Contains(o.anchors(), h) && o.attr["level"] != "visit" })
}

// whatTheyMetFor reports whether the verb at token h tells that those met of whom the telling is, and nobody else.
func (x *reader) whatTheyMetFor(t *telling, h int, all []*telling) bool {
	return slices.ContainsFunc(all, func(o *telling) bool {
		return o != t && !o.noun && o.at == h && meetsFor(o.frames[0]) && !slices.ContainsFunc(t.side2, func(k int) bool { return !slices.Contains(o.side2, k) }) &&
			!slices.ContainsFunc(t.side1, func(k int) bool {
				return !slices.Contains(o.side1, k) && !slices.Contains(o.third["host"], k) && x.Tokens[k].UPOS != "PRON" // "met for their first talks"
			})
	})
}

// takenUp is the verb by which talks are begun or gone on with that the noun of the telling is the object of, -1 for none.
func (x *reader) takenUp(t *telling) int {
	switch {
	case !t.noun || len(t.verbs) > 1:
		return -1
	case len(t.verbs) == 1:
		return t.verbs[0]
	case x.rel(x.measured(t.at)) == "obj" && takesUp[x.Lemma(x.head(x.measured(t.at)))]:
		return x.head(x.measured(t.at))
	}
	return -1
}

// takesUp are verbs for what those who meet do with their talks.
var takesUp = setOf("start begin open launch resume continue hold conduct conclude finish")

// comesTogether are the frames of those who come together, for whatever they do there.
var comesTogether = setOf("meet.meet-object meet.meet-with meet.meet-together meet.sit-down meet.sit-down-together")

// meetsFor reports whether the frame is of those who come together, receive somebody or call, for whatever they do then.
func meetsFor(frame string) bool {
	return strings.HasPrefix(frame, "meet.") || strings.HasPrefix(frame, "call.") || frame == "host.receive"
}

// isVisit reports whether the noun at token i is a visit or a trip.
func (x *reader) isVisit(i int) bool {
	switch x.Tokens[i].Lemma {
	case "visit", "trip", "tour", "mission", "stopover", "stop", "call":
		return true
	}
	return false
}

// meetingKinds are the kinds of frame that tell of meetings.
var meetingKinds = map[string]bool{"meet": true, "talks": true, "hold": true, "visit": true, "call": true, "host": true, "mediate": true,
	"begin": true, "resume": true, "conclude": true, "break_off": true, "postpone": true, "cancel": true, "schedule": true, "boycott": true, "invite": true}

// tellsOfMeeting reports whether a frame tells of a meeting: who mediates or
// invites does so only where talks are named, and an agreement is none.
func (x *reader) tellsOfMeeting(sen *sentence, m *lexicon.FrameMatch) bool {
	if !meetingKinds[m.Frame.Kind] || strings.HasPrefix(m.Frame.Name, "talks:delegation") {
		return false
	}
	if p := sen.base + m.Predicate; m.Frame.Name == "call.call" && x.wordIs(p+1, "on", "upon", "for") {
		return false // "the ambassador, A, called on Avaria to act"
	}
	if strings.HasPrefix(m.Frame.Name, "call:") && x.appealNoun(sen.base+m.Predicate) {
		return false
	}
	if m.Frame.Name == "meet.see-visitor" && x.wordIs(sen.base+m.Predicate+1, "off", "out", "through") {
		return false // "was seen off at the airport by"
	}
	if m.Frame.Name == "meet.see-each-other" && !slices.ContainsFunc(m.Fill(lexicon.RoleThing), func(h int) bool {
		return x.wordIs(sen.base+h+1, "other", "another") || x.wordIs(sen.base+h-1, "each", "one")
	}) {
		return false // "saw each of the delegations"
	}
	if m.Frame.Name == "meet.speak-together" && !x.spokeTogether(sen.base+m.Predicate) {
		return false
	}
	if len(m.Fill(lexicon.RoleEvent)) == 0 && x.whichOfPerson(sen.base+m.Predicate) {
		return false
	}
	if m.Frame.Name == "meet.engage-with" && x.inBattle(sen.base+m.Predicate) {
		return false // "engaged in clashes with the army"
	}
	if x.endsSomethingElse(sen, m) {
		return false
	}
	if m.Frame.Name == "host.lead-talks" && x.leadsDelegation(sen.base+m.Predicate) {
		return false
	}
	if personFrames[m.Frame.Name] && x.namesNoPerson(sen, m) || x.namesNoPlace(sen, m) {
		return false
	}
	events := m.Fill(lexicon.RoleEvent)
	if m.Frame.Kind == "mediate" || m.Frame.Kind == "invite" {
		if len(events) == 0 {
			return false
		}
	}
	for _, e := range events {
		if x.Lex.AgreementForm(x.Lemma(sen.base+e)) != "" && !x.Is(sen.base+e, lexicon.Meeting) {
			return false
		}
	}
	return true
}

// fillTelling adds what a match says.
func (x *reader) fillTelling(t *telling, sen *sentence, m *lexicon.FrameMatch) {
	p := sen.base + m.Predicate
	if p != t.at && !slices.Contains(t.verbs, p) {
		t.verbs = append(t.verbs, p)
	}
	t.noun = t.noun || x.Tokens[t.at].UPOS == "NOUN" || x.Tokens[t.at].UPOS == "PROPN"
	t.frames = append(t.frames, m.Frame.Name)
	for name, value := range m.Frame.Attributes {
		if t.attr[name] == "" {
			t.attr[name] = value
		}
	}
	for _, f := range m.Fills {
		heads := make([]int, len(f.Heads))
		for i, h := range f.Heads {
			heads[i] = sen.base + h
		}
		switch f.Role {
		case lexicon.RoleSide1:
			t.side1 = appendNew(t.side1, heads)
		case lexicon.RoleSide2:
			heads = x.participants(slices.DeleteFunc(heads, x.onlyBeside))
			t.side2 = appendNew(t.side2, heads)
		case lexicon.RoleThird:
			part := m.Frame.Attribute("part")
			if part == "" {
				part = "mediator"
			}
			t.third[part] = appendNew(t.third[part], heads)
		case lexicon.RoleHost:
			part := m.Frame.Attribute("part")
			if part == "" {
				part = "host"
			}
			t.third[part] = appendNew(t.third[part], heads)
		case lexicon.RoleMember:
			t.members = appendNew(t.members, heads)
		case lexicon.RolePlace:
			t.places = appendNew(t.places, heads)
		case lexicon.RoleTopic:
			t.topics = appendNew(t.topics, heads)
		}
	}
	x.judge(t, m)
}

// witnesses are nouns for those who are at a meeting of others.
var witnesses = setOf("witness observer mediator facilitator guarantor host moderator intermediary chair")

// onlyBeside reports whether the phrase headed by token h only says what others did
// meanwhile: ", with Corlandic diplomats walking between the rooms", ", with Corland as observer".
func (x *reader) onlyBeside(h int) bool {
	first, end := x.extent(h)
	with := x.phraseStart(h, max(first, h-5)) - 1
	if m := x.mentionAt(h); m != nil && x.Word(with) != "with" {
		with = x.start(m) - 1
	}
	if x.Word(with) != "with" || x.Word(with-1) != "," {
		return false
	}
	for k := h + 1; k < min(end+8, h+far, len(x.Tokens)) && !x.wordIs(k, ".", ";"); k++ {
		if x.Word(k) == "as" && witnesses[x.Lemma(k+1)] {
			return true
		}
	}
	for k := h + 1; k < min(end+1, h+3, len(x.Tokens)); k++ {
		if strings.HasSuffix(x.Word(k), "ing") && x.Tokens[k].UPOS == "VERB" {
			return true
		}
	}
	return false
}

func appendNew(list, more []int) []int {
	for _, n := range more {
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// judge sets the status: a verb says more than the noun it is about.
func (x *reader) judge(t *telling, m *lexicon.FrameMatch) {
	status := m.Mood.Status()
	if c := m.Mood.Clause; status == "not_held" && attending[m.Frame.Name] && c.Negated && (c.Modal == "will" || c.Modal == "would") {
		t.status = "refused" // "will not take part in the talks"
		return
	}
	if own := m.Frame.Attribute("status"); own != "" {
		if status == "" && strings.HasPrefix(m.Frame.Name, "visit:visit") {
			return // what becomes of "a visit", other words say
		}
		status = statusUnder(own, status)
	}
	if t.status == "held" && status == "ongoing" && len(t.verbs) > 1 && slices.ContainsFunc(t.frames, func(f string) bool { return strings.HasPrefix(f, "conclude.") }) {
		return // "concluded its session, which began on Monday"
	}
	if status == "" || t.status != "" && m.Frame.Attribute("status") == "" && len(t.verbs) == 0 {
		return
	}
	if t.status == "cancelled" && status == "not_held" {
		return // "scrapped the round, which was to have opened in Oslo"
	}
	if p := x.sentences[x.SentenceOf(t.at)].base + m.Predicate; t.status != "" && x.rel(p) == "acl" && x.Tokens[p].Rel != "acl:relcl" && x.head(p) == t.at && t.noun {
		return // "will not take part in talks mediated by"
	}
	if p := x.sentences[x.SentenceOf(t.at)].base + m.Predicate; (t.status == "cancelled" || t.status == "postponed") && status == "planned" && x.rel(p) == "acl" && x.head(p) == t.at {
		return // "scrapped the round, which was to open on Friday"
	}
	t.status = status
}

// statusUnder is the status of a meeting of which a verb says own ("postponed",
// "ended"), where the verb itself is told as status.
func statusUnder(own, status string) string {
	switch own {
	case "begun", "resumed":
		own = "ongoing"
	case "ended", "broken_off", "suspended":
		own = "held"
	}
	switch status {
	case "held", "ongoing", "":
		return own
	case "planned", "possible", "proposed":
		if own == "postponed" || own == "cancelled" {
			return "planned"
		}
		return status
	}
	return status
}

// appealing are verbs whose object "call" is an appeal.
var appealing = setOf("issue renew repeat reiterate echo reject answer heed join back support welcome endorse ignore sound")

// appealNoun reports whether the noun "call" at token i is an appeal and no call by phone: "issued
// the call", "a call for calm".
func (x *reader) appealNoun(i int) bool {
	if h := x.head(i); h >= 0 && x.rel(i) == "obj" && appealing[x.Lemma(h)] {
		return true
	}
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return k > i && x.wordsAt(k, "for") && x.rel(k) == "nmod" })
}

// inBattle reports whether the verb at token i is said of fighting: "engaged in fierce clashes
// with the army".
func (x *reader) inBattle(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return battles[x.Lemma(k)] })
}

// battles are nouns of fighting.
var battles = setOf("clash battle fighting combat war firefight hostility skirmish gunfight shootout violence")
