package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/mention"
)

// The gate decides whether what a sentence tells is a meeting of ours: one of a party
// to political or diplomatic dealings with another side. A match, a service, a
// hearing, a merger, a minister among the flooded are told in the same words. It asks who is
// said to meet whom (standings), and, where the text is about another field of life
// (settings), it asks for more.

// A standing is what somebody named or told of is in such dealings.
type standing int

const (
	nobody  standing = iota // no person or party: a deadline, a table
	private                 // people who act for none: voters, players, pupils, shareholders
	unknown                 // a name without an office, a party that nothing tells of
	actor                   // states, their organs and office holders, organisations of states, armed groups, parties, movements
)

// A proof is what the tellings of a meeting say of who met whom.
type proof struct {
	one, two standing // the best of those on the one side, and on the other
	actors   int      // how many parties and office holders
	offices  int      // of them, those named by an office or an organ: people, "the government of"
	named    int      // how many people and parties are named
	talks    bool     // a noun that means talks, whatever the text
	firm     bool     // more is told than that somebody led, represented or accompanied
}

// with is what two tellings of one meeting say together.
func (p proof) with(q proof) proof {
	return proof{max(p.one, q.one), max(p.two, q.two), max(p.actors, q.actors), max(p.offices, q.offices), max(p.named, q.named), p.talks || q.talks, p.firm || q.firm}
}

// prove weighs those whom a telling lets meet. Several on one side are each
// other's other side.
func (x *reader) prove(t *telling, c *candidate, side1, side2 who) proof {
	p := proof{firm: slices.ContainsFunc(t.frames, func(f string) bool { return !weakFrames[f] && !(leaveFrames[f] && t.noun && x.definite(t.at)) })}
	p.talks = t.noun && (x.Lemma(t.at) == "negotiation" || x.Lemma(t.at) == "talk" || x.Lemma(t.at) == "consultation")
	one, n1 := x.standingOf(t.side1, side1)
	two, n2 := x.standingOf(t.side2, side2)
	p.one, p.two, p.actors = one, two, n1+n2
	if side2.empty() && len(t.side2) > 0 && !slices.ContainsFunc(t.side2, func(h int) bool { return !x.isOwnPeople(h) }) {
		p.two = private
	}
	for _, w := range c.third {
		_, n := x.standingOf(nil, w.who)
		p.actors += n
		p.named += len(w.who.mentions)
	}
	for _, w := range []who{side1, side2} {
		for _, m := range w.mentions {
			if m.Kind == mention.Party {
				p.named += max(1, len(m.Parties)) // "the ministers of Avaria and Belmark"
			} else if m.Kind != mention.Group {
				p.named++
			}
			if x.byOffice(m) {
				p.offices++
			}
		}
	}
	if p.two == nobody && c.level != "visit" && (x.countSides(side1) > 1 || slices.ContainsFunc(t.side1, x.isSeveral)) {
		p.two = one
	}
	return p
}

// passes reports whether a meeting just told may be one of ours.
func (x *reader) passes(m *meeting, c *candidate) bool {
	if c.same != nil {
		return true
	}
	if c.proof.one == private || c.proof.two == private {
		return false
	}
	if c.level == "session" && len(m.sides) == 0 && len(m.people) < 2 && len(m.third) == 0 && c.fate.status == "held" {
		return false // "the chair of the committee opened the session"
	}
	if c.fate.status == "not_held" && comeFrames[c.rule] || x.contrary(c.cue[0]) {
		return false
	}
	if p := x.speakerOf(c.cue[0]); p >= 0 && c.proof.actors == 0 && x.standingOfPerson(p) != actor {
		return false // "I met my husband at a dance"
	}
	if x.isAppeal(c) || strings.HasPrefix(c.rule, "talks:ceremony") && c.proof.actors < 2 {
		return false
	}
	if x.onlyMentioned(m, c) || c.rule == "visit.visit" && x.rel(c.cue[0]) == "acl" && x.Word(c.cue[0]) == "visiting" {
		return false
	}
	if politeFrames[c.rule] && len(m.people) < 3 && x.onlyPolite(c) {
		return false
	}
	if c.level == "visit" && c.proof.two < actor && len(c.places) > 0 && !slices.ContainsFunc(c.places, func(h int) bool { return !x.isPrivatePlace(h) }) {
		return false
	}
	if len(m.sides) == 0 && c.proof.named < 2 && x.onlyLocal(m) {
		return false
	}
	if x.setting != noSetting && !x.inSetting(m, c) {
		return false
	}
	return x.political(m) && !x.sportOnly(m, c.sentence, c.cue)
}

// onlyMentioned reports whether a session of an organisation is named without a verb that
// says what it did: "at the UN General Assembly session".
func (x *reader) onlyMentioned(m *meeting, c *candidate) bool {
	if c.level != "session" || len(c.anchors) > 1 || !strings.HasPrefix(c.rule, "talks:") || c.proof.two != nobody || len(m.people) > 0 || len(m.sides) != 1 {
		return false
	}
	p, known := x.Lex.Party(m.sides[0].party)
	return known && (p.Kind == "organisation" || p.Kind == "institution" || p.Kind == "body")
}

// isAppeal reports whether a call is one for something, or upon somebody to do it: "Chad's call
// for a truce", "Chad calls on both sides to stop".
func (x *reader) isAppeal(c *candidate) bool {
	at := c.cue[0]
	if x.Lemma(at) != "call" || c.rule == "call.call-to-discuss" {
		return false
	}
	if x.Tokens[at].UPOS == "NOUN" && x.wordIs(at+1, "for", "on", "upon") && x.mentionAt(at+2) == nil && x.rel(at-1) != "compound" {
		return true // "their call for a truce"
	}
	for _, k := range x.kids(at) {
		switch x.rel(k) {
		case "compound":
			return false // "phone call"
		case "nmod", "obl":
			if x.Tokens[at].UPOS == "NOUN" && x.prepOf(k) == "for" {
				return true
			}
		case "acl", "xcomp", "advcl", "ccomp":
			if x.Word(k-1) == "to" {
				return true
			}
		}
	}
	return c.rule == "visit.call-on-visit" && c.proof.named < 2
}

// onlyPolite reports whether a polite frame names too few for a meeting: a host who greets
// guests, one who sees, calls or consults nobody that is told.
func (x *reader) onlyPolite(c *candidate) bool {
	p := &c.proof
	switch {
	case p.actors == 0 && !x.ofState:
		return true
	case p.named > 1:
		return false
	}
	return hostFrames[c.rule] || p.actors < 2 || p.two != actor
}

// onlyLocal reports whether all who meet hold an office of a town or a province.
func (x *reader) onlyLocal(m *meeting) bool {
	for _, p := range m.people {
		if !slices.ContainsFunc(x.People[p].Offices, func(o parley.Office) bool {
			return slices.ContainsFunc(strings.Fields(strings.ToLower(o.Title)), func(w string) bool { return localPosts[strings.TrimSuffix(w, ".")] })
		}) {
			return false
		}
	}
	return len(m.people) > 0
}

// contrary reports whether the verb at token v is told as what did not happen: "had they
// met in March".
func (x *reader) contrary(v int) bool {
	if x.Tokens[v].UPOS != "VERB" {
		return false
	}
	aux, subject := -1, -1
	for _, k := range x.kids(v) {
		switch x.rel(k) {
		case "aux":
			if aux < 0 {
				aux = k
			}
		case "nsubj":
			subject = k
		}
	}
	if aux < 0 || subject < aux || !x.wordIs(aux, "had", "were", "should") {
		return false
	}
	_, end := x.limits(x.SentenceOf(v))
	return x.Word(end-1) != "?"
}

// wouldNotHave reports whether what the verb at token v tells would not have been without something else, and so
// was: "would not have taken place without a week of calls".
func (x *reader) wouldNotHave(v int) bool {
	would, not, have, without := false, false, false, false
	for _, k := range x.kids(v) {
		would = would || x.wordIs(k, "would", "could")
		not = not || x.wordIs(k, "not", "never", "n't", "n’t")
		have = have || x.Word(k) == "have"
		without = without || x.rel(k) == "obl" && x.wordsAt(k, "without", "but")
	}
	return would && not && have && without
}

// inSetting reports whether a meeting told in a text about another field of life
// is one of ours all the same: office holders on both sides, or one and a state.
func (x *reader) inSetting(m *meeting, c *candidate) bool {
	p := &c.proof
	if x.setting == plain {
		return p.offices > 0 || p.talks && p.actors > 1
	}
	if townish[x.setting] && (x.asOwnReport(c) || x.ofMembers(m, c)) {
		return true
	}
	if p.actors < 2 || p.one != actor || p.two != actor {
		return false
	}
	if p.offices == 0 && (!p.talks || x.setting == sports || x.setting == arts || x.setting == history) {
		return false
	}
	switch x.setting {
	case coalition:
		return x.foreignSides(m)
	case churches:
		return x.worldly(m)
	case plays:
		return false
	}
	return true
}

// townish are the settings whose words leaders use as well, in addresses about a flood, an
// election, a bloc of trade.
var townish = map[setting]bool{local: true, coalition: true, labour: true, trade: true, police: true}

// asOwnReport reports whether the writer tells of himself, outside quotation marks, and
// met the holder of an office: "I spoke with the president of Chad".
func (x *reader) asOwnReport(c *candidate) bool {
	if c.proof.offices == 0 || c.proof.named < 2 || x.inQuotes[c.cue[0]] > 0 {
		return false
	}
	return slices.ContainsFunc(c.who, func(w who) bool {
		return slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool { return m.Kind == mention.Pronoun && x.Word(m.First) == "i" })
	})
}

// ofMembers reports whether an organisation of states meets as itself, at a summit.
func (x *reader) ofMembers(m *meeting, c *candidate) bool {
	return c.level == "summit" && slices.ContainsFunc(m.sides, func(s side) bool {
		p, known := x.Lex.Party(s.party)
		return known && p.State == "" && (p.Kind == "organisation" || p.Kind == "alliance")
	})
}

// foreignSides reports whether a state meets another, or a party that is none: parties of
// one parliament are no sides of ours.
func (x *reader) foreignSides(m *meeting) bool {
	return len(m.sides) > 1 && slices.ContainsFunc(m.sides, func(s side) bool { return isStateCode(s.party) })
}

// isStateCode reports whether the party is a state.
func isStateCode(id string) bool { return len(id) == 3 && id == strings.ToUpper(id) }

// worldly reports whether somebody meets who is not of a church.
func (x *reader) worldly(m *meeting) bool {
	clergy := func(words string) bool {
		return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return r == ' ' || r == '-' }), func(w string) bool { return religiousWords[w] })
	}
	taken := map[string]bool{} // parties that only clergy stand for
	for _, p := range m.people {
		person := x.People[p]
		if !slices.ContainsFunc(person.Offices, func(o parley.Office) bool { return clergy(o.Title) }) {
			if x.standingOfPerson(p) == actor {
				return true
			}
			continue
		}
		for _, a := range person.Parties {
			taken[a.Party] = true
		}
	}
	return slices.ContainsFunc(m.sides, func(s side) bool { return !taken[s.party] && !clergy(s.party) })
}

// compared are the meetings that one is held against: a text with more of them is read
// in linear time.
func (x *reader) compared() []*meeting { return x.meetings[:min(len(x.meetings), 3*mostRecent)] }

// sift leaves out, when all is read, the meetings of which too little is told, and
// what points to them.
func (x *reader) sift() {
	gone := map[*meeting]bool{}
	for _, m := range x.meetings {
		x.takeRow(m)
		x.dropBodies(m)
		whole := x.toldWhole(m)
		if len(whole) == 1 && whole[0].out.Time == nil && m.out.Time != nil && m.out.Time.Basis == "" && m.sentence-whole[0].sentence <= longestRow {
			whole[0].out.Time = m.out.Time
		}
		gone[m] = !x.stays(m) || len(whole) > 0
	}
	x.meetings = slices.DeleteFunc(x.meetings, func(m *meeting) bool { return gone[m] })
	for at, m := range x.nounOf {
		if gone[m] {
			delete(x.nounOf, at)
		}
	}
	if gone[x.current] {
		x.current = nil
	}
}

// toldWhole are the meetings of the text that tell all of a meeting of which only one party is told: "Chad will
// host talks" beside the talks themselves.
func (x *reader) toldWhole(m *meeting) []*meeting {
	if len(m.sides) != 1 || len(m.people) > 0 || len(m.third) > 0 || m.proof.two == actor {
		return nil
	}
	party := m.sides[0].party
	if p, known := x.Lex.Party(party); known && p.State == "" {
		return nil // members of an organisation meet as it
	}
	var whole []*meeting
	for _, o := range x.compared() {
		if m.out.Time != nil && m.out.Place != nil && o.out.Time == nil && o.out.Place == nil {
			continue // told in full where that of others is not
		}
		if o == m || len(o.sides) < 2 || class(o) != class(m) || o.background != m.background || !timesAgree(o.out.Time, m.out.Time) || !placesAgree(o.out.Place, m.out.Place) {
			continue
		}
		if slices.Contains(o.parties(), party) || slices.ContainsFunc(o.third, func(t parley.ThirdParty) bool { return t.Party == party }) {
			whole = append(whole, o)
		}
	}
	return whole
}

// stays reports whether enough is told of a meeting.
func (x *reader) stays(m *meeting) bool {
	if m.open && len(m.sides)+len(m.people) == 0 && !m.body {
		return false
	}
	if len(m.sides)+len(m.people) == 0 && m.out.Time == nil && slices.ContainsFunc(x.compared(), func(o *meeting) bool { return len(o.sides) > 1 && class(o) == class(m) }) {
		return false
	}
	if x.ownJourney(m) {
		return false
	}
	if class(m) != "held" {
		return true
	}
	year := 0
	if m.out.Time != nil && m.out.Time.Basis == "" {
		year = yearOf(m.out.Time.To)
	}
	if year > 0 && year <= x.thisYear-generation {
		return false
	}
	if x.setting == history || x.setting == arts {
		return year > 0 && year >= x.thisYear-1 && (x.Report.Published != "" || len(m.out.Time.To) > len("2006"))
	}
	if m.proof.firm {
		return true
	}
	return !slices.ContainsFunc(x.compared(), func(o *meeting) bool { return o.proof.firm && class(o) == "held" })
}
