package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
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
	p := proof{firm: slices.ContainsFunc(t.frames, func(f string) bool { return !weakFrames[f] })}
	p.talks = t.noun && (x.Lemma(t.at) == "negotiation" || x.Lemma(t.at) == "talk" || x.Lemma(t.at) == "consultation")
	one, n1 := x.standingOf(t.side1, side1)
	two, n2 := x.standingOf(t.side2, side2)
	p.one, p.two, p.actors = one, two, n1+n2
	for _, w := range c.third {
		_, n := x.standingOf(nil, w.who)
		p.actors += n
		p.named += len(w.who.mentions)
	}
	for _, w := range []who{side1, side2} {
		for _, m := range w.mentions {
			if m.Kind != mention.Group {
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

// standingOf is the best standing of the phrases headed by tokens and of those
// whom they name, and how many of them are actors.
func (x *reader) standingOf(heads []int, w who) (standing, int) {
	best, n := nobody, 0
	for _, m := range w.mentions {
		s := x.standingOfMention(m)
		best = max(best, s)
		if s == actor {
			n += max(1, len(x.partiesOf(m)))
		}
	}
	if best > nobody {
		return best, n
	}
	for _, h := range heads {
		best = max(best, x.standingOfNoun(h))
	}
	if best == actor {
		n = 1
	}
	return best, n
}

// byOffice reports whether a mention names an actor by an office or an organ. A team is
// sent by clubs as well.
func (x *reader) byOffice(m *mention.Mention) bool {
	if x.standingOfMention(m) != actor {
		return false
	}
	if m.Kind != mention.Party {
		return m.Kind == mention.Person || m.Kind == mention.Pronoun
	}
	h := x.lastNoun(m)
	return h >= 0 && x.Is(h, lexicon.Actor) && !(x.setting == sports && x.Is(h, lexicon.Delegation)) || h < 0 && !x.namesStates(m)
}

// namesStates reports whether a mention of a party names states only.
func (x *reader) namesStates(m *mention.Mention) bool {
	return !slices.ContainsFunc(m.Parties, func(id string) bool { return len(id) != 3 })
}

// standingOfMention is the standing of somebody named.
func (x *reader) standingOfMention(m *mention.Mention) standing {
	switch m.Kind {
	case mention.Person, mention.Pronoun:
		for k := m.First; k < m.End; k++ {
			if x.Is(k, lexicon.Counterpart) && !x.Is(k, lexicon.Sport) {
				return actor
			}
		}
		return x.standingOfPerson(x.resolve(m))
	case mention.Group:
		return actor
	case mention.Party:
		if h := x.lastNoun(m); h >= 0 && x.isPrivate(h) {
			return private
		}
		for _, p := range m.Parties {
			if _, known := x.Lex.Party(p); known || x.isNamedParty(p) {
				return actor
			}
		}
	}
	return unknown
}

// standingOfPerson is the standing of a person: of his office, where he has one.
func (x *reader) standingOfPerson(p int) standing {
	if p < 0 {
		return unknown
	}
	person := x.People[p]
	best := unknown
	for _, o := range person.Offices {
		switch {
		case x.privateOffice(o.Title):
			if best == unknown {
				best = private
			}
		case x.Official[p]:
			best = actor
		default:
			best = unknown
		}
	}
	if len(person.Offices) == 0 && x.Official[p] {
		return actor
	}
	return best
}

// standingOfNoun is the standing of those whom the noun at token h tells of without
// naming them.
func (x *reader) standingOfNoun(h int) standing {
	switch {
	case x.isPrivate(h):
		return private
	case x.setting != noSetting && homeNouns[x.Lemma(h)]:
		return unknown
	case x.isPeopleNoun(h):
		return actor
	case x.Tokens[h].UPOS == "PROPN" || x.Tokens[h].UPOS == "PRON":
		return unknown
	case x.Lex.InClass(x.Lemma(h), "people") || x.Lex.InClass(x.Lemma(h), "officials"):
		return unknown
	}
	return nobody
}

// lastNoun is the noun that a mention of a party ends in, or is followed by; -1 for
// a bare name.
func (x *reader) lastNoun(m *mention.Mention) int {
	for k := m.End - 1; k >= m.First; k-- {
		if x.Tokens[k].UPOS == "NOUN" {
			return k
		}
	}
	return -1
}

// isPrivate reports whether the noun at token h is one for people who act for no
// party: by itself ("voters") or by what stands before it ("club officials").
func (x *reader) isPrivate(h int) bool {
	if privateNouns[x.Lemma(h)] {
		return !x.ofThoseHeld(h)
	}
	for _, k := range x.kids(h) {
		if r := x.rel(k); (r == "compound" || r == "amod" || r == "nmod") && privateFields[x.Lemma(k)] && (k < h || x.prepOf(k) == "of" || x.prepOf(k) == "from") {
			return true
		}
	}
	return false
}

// ofThoseHeld reports whether the noun at token h is for people of hostages or prisoners.
func (x *reader) ofThoseHeld(h int) bool {
	return slices.ContainsFunc(x.kids(h), func(k int) bool {
		return heldNouns[x.Lemma(k)] || slices.ContainsFunc(x.kids(k), func(g int) bool { return heldNouns[x.Lemma(g)] })
	})
}

// isPrivatePlace reports whether the noun at token h is for a place where nobody is
// visited who acts for others: "the school", "flooded villages".
func (x *reader) isPrivatePlace(h int) bool {
	if x.Tokens[h].UPOS == "NOUN" {
		return privatePlaces[x.Lemma(h)] || privateNouns[x.Lemma(h)]
	}
	if n := x.nameAt(h); n != nil && n.Party == "" {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(n.Span.Text)), func(w string) bool { return privateSites[w] })
	}
	return privateSites[x.Word(h)]
}

// isSeveral reports whether the noun at token h means several people or parties.
func (x *reader) isSeveral(h int) bool {
	return x.Tokens[h].UPOS == "NOUN" && x.plural(h) || x.isBodyNoun(h)
}

func (x *reader) isBodyNoun(h int) bool {
	switch x.Lemma(h) {
	case "council", "committee", "commission", "panel", "group", "forum", "assembly", "troika", "quartet", "mechanism", "cabinet", "parliament", "leadership", "board", "quint":
		return true
	}
	return false
}

// privateOffice reports whether an office is one in a field of its own: a club, a
// company, a court, a school. Names of parties that hold such a word ("European
// Union") tell nothing.
func (x *reader) privateOffice(title string) bool {
	words := strings.Fields(strings.NewReplacer(",", " ", "'s", " ", "’s", " ").Replace(title))
	head, private := "", false
	for i := 0; i < len(words); i++ {
		if entries, n := x.Lex.Longest(words[i:min(len(words), i+longestParty)]); n > 1 && entries[0].Party != "" {
			i += n - 1
			continue
		}
		w := strings.ToLower(words[i])
		switch {
		case statePosts[w]:
			return false
		case w == "of" || w == "for":
			private = private || privateNouns[head]
		case privateFields[strings.TrimSuffix(w, "s")] || privateFields[w] || privateHeads[strings.TrimSuffix(w, "s")]:
			private = true
		case x.setting == sports && len(w) > 2 && words[i] == strings.ToUpper(words[i]) && !x.isKnown(words[i]):
			private = true // "FFSL President": the head of something unknown
		}
		head = w
	}
	return private || privateNouns[head]
}

// isKnown reports whether the lexicon has a party of that name.
func (x *reader) isKnown(name string) bool {
	entries, n := x.Lex.Longest([]string{name})
	return n == 1 && entries[0].Party != ""
}

// longestParty bounds the names of parties that are looked up in a title.
const longestParty = 8

// passes reports whether a meeting just told may be one of ours.
func (x *reader) passes(m *meeting, c *candidate) bool {
	if c.same != nil {
		return true
	}
	if c.proof.one == private || c.proof.two == private {
		return false
	}
	if c.fate.status == "not_held" && comeFrames[c.rule] || x.contrary(c.cue[0]) {
		return false
	}
	if politeFrames[c.rule] && (c.proof.actors == 0 && !x.ofState || c.proof.named < 2) {
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

// inSetting reports whether a meeting told in a text about another field of life
// is one of ours all the same: office holders on both sides, or one and a state.
func (x *reader) inSetting(m *meeting, c *candidate) bool {
	p := &c.proof
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

// sift leaves out, when all is read, the meetings of which too little is told, and
// what points to them.
func (x *reader) sift() {
	gone := map[*meeting]bool{}
	for _, m := range x.meetings {
		gone[m] = !x.stays(m) || x.toldWhole(m)
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

// toldWhole reports whether another meeting of the text tells all of a meeting of which
// only one party is told: "Chad will host talks" beside the talks themselves.
func (x *reader) toldWhole(m *meeting) bool {
	if len(m.sides) != 1 || len(m.people) > 0 || len(m.third) > 0 || m.proof.two == actor {
		return false
	}
	party := m.sides[0].party
	if p, known := x.Lex.Party(party); known && p.State == "" {
		return false // members of an organisation meet as it
	}
	return slices.ContainsFunc(x.meetings, func(o *meeting) bool {
		if o == m || len(o.sides) < 2 || class(o) != class(m) || o.background != m.background || !timesAgree(o.out.Time, m.out.Time) || !placesAgree(o.out.Place, m.out.Place) {
			return false
		}
		return slices.Contains(o.parties(), party) || slices.ContainsFunc(o.third, func(t parley.ThirdParty) bool { return t.Party == party })
	})
}

// stays reports whether enough is told of a meeting.
func (x *reader) stays(m *meeting) bool {
	if m.open && len(m.sides)+len(m.people) == 0 && !m.body {
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
	return !slices.ContainsFunc(x.meetings, func(o *meeting) bool { return o.proof.firm && class(o) == "held" })
}
