package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// claimMeeting finds the meeting that is counted: the one that the noun or verb
// tells of, or the one that "it" points to. A count is of many.
func (x *reader) claimMeeting(k *claim, s int) {
	for _, at := range x.namesOfClaim(k.at) {
		if m := x.nounOf[at]; m != nil && k.meeting == nil {
			k.meeting = m
		}
	}
	if k.meeting != nil || k.out.Kind == "count" || k.out.Kind == "none" || k.out.Kind == "last" {
		return
	}
	if x.isPointed(k.at) {
		k.meeting = x.heldBefore(s)
	}
}

// isPointed reports whether the noun at token i says what an earlier sentence's
// meeting was ("It was the fourth meeting"), or what the sentence itself tells of.
func (x *reader) isPointed(i int) bool {
	switch x.rel(i) {
	case "root", "appos", "parataxis", "acl", "ccomp":
		return true
	}
	return false
}

// namesOfClaim are the tokens under which the meeting of a claim may be known: the noun
// itself, what it is a round of, what it is said to be, what it stands beside.
func (x *reader) namesOfClaim(i int) []int {
	out := []int{i}
	if k := x.ofWhat(i); k >= 0 {
		out = append(out, k)
	}
	for _, k := range x.kids(i) {
		if x.rel(k) == "nsubj" || x.rel(k) == "appos" {
			out = append(out, k)
			if of := x.ofWhat(k); of >= 0 {
				out = append(out, of)
			}
		}
	}
	for n, h := 0, i; n < 2; n++ {
		r := x.rel(h)
		if h = x.head(h); h < 0 {
			break
		}
		if r == "appos" || r == "nmod" || r == "obj" || r == "nsubj" || r == "obl" {
			out = append(out, h)
		}
	}
	return out
}

// claimWho finds who met: those whom the frames of the noun or verb name, else
// those of the meeting that is counted, else of the meeting told of before.
func (x *reader) claimWho(k *claim) {
	sen := &x.sentences[x.SentenceOf(k.at)]
	names := x.namesOfClaim(k.at)
	for i := range sen.matches {
		m := &sen.matches[i]
		if !meetingKinds[m.Frame.Kind] || !slices.Contains(names, sen.base+m.Predicate) && !x.fills(sen, m, names) {
			continue
		}
		for _, role := range []lexicon.FrameRole{lexicon.RoleSide1, lexicon.RoleSide2, lexicon.RoleTarget} {
			for _, h := range m.Fill(role) {
				for _, a := range x.partAt(sen.base+h, 3) {
					k.addOf(x, a)
				}
			}
		}
	}
	if k.known() < 2 {
		x.claimOf(k)
	}
	if k.known() < 2 && k.meeting != nil {
		k.addMeeting(x, k.meeting)
	}
	if k.known() == 0 {
		x.claimBySubject(k)
	}
	if k.known() > 1 || k.known() > 0 && !k.bare {
		return
	}
	if m := x.meetingBefore(x.SentenceOf(k.at)); m != nil && (k.meeting == nil || len(m.parties()) > 1) {
		if k.bare && len(m.parties()) > 1 {
			k.people = nil
		}
		k.addMeeting(x, m)
	}
	if k.known() == 0 && k.meeting == nil {
		x.claimFromReport(k)
	}
}

// claimFromReport takes the parties that the sentence of talks names, else those of the
// report's first meeting of two.
func (x *reader) claimFromReport(k *claim) {
	if x.ofWhat(k.at) >= 0 && !k.bare {
		first, end := x.around(x.SentenceOf(k.at), [2]int{k.at, k.at + 1})
		for _, m := range x.In(first, end) {
			if m.Kind == mention.Party && !m.Possessive {
				k.addOf(x, &m)
			}
		}
	}
	for _, m := range x.meetings {
		if k.known() == 0 && len(m.parties()) > 1 {
			k.addSides(m)
		}
	}
}

// claimOf adds those whom the phrases on the noun name: "the third encounter of Norway
// and Oman", "was the eighth between the two presidents".
func (x *reader) claimOf(k *claim) {
	for i := k.at; i < k.end && i < k.at+far; i++ {
		if i != k.at && i != k.end-1 {
			continue
		}
		for _, c := range x.kids(i) {
			if c < i || x.rel(c) != "nmod" && x.rel(c) != "obl" || !x.wordsAt(c, "of", "between", "with", "among", "by") {
				x.addVisited(k, c)
				continue
			}
			heads := append([]int{c}, x.conjuncts(c)...)
			for _, h := range heads {
				for _, m := range x.partAt(h, 2) {
					k.addOf(x, m)
				}
			}
		}
	}
}

// addVisited adds the state of the place that token c says is visited.
func (x *reader) addVisited(k *claim, c int) {
	if k.out.Unit != "visit" || !x.wordsAt(c, "to") || x.rel(c) != "nmod" && x.rel(c) != "obl" {
		return
	}
	for _, n := range x.stateOf(c) {
		k.addParty(n.party, n.first, n.end)
	}
}

// claimBySubject adds the subject of the verb that the counted noun hangs on.
func (x *reader) claimBySubject(k *claim) {
	v := x.head(k.at)
	switch {
	case x.Tokens[k.at].UPOS == "VERB":
		v = k.at
	case v < 0 || x.rel(k.at) != "obj" && x.rel(k.at) != "obl":
		return
	}
	sen := &x.sentences[x.SentenceOf(v)]
	s := sen.tree.Subject(v - sen.base)
	if s < 0 {
		return
	}
	for _, h := range append([]int{sen.base + s}, x.conjuncts(sen.base+s)...) {
		for _, m := range x.partAt(h, 3) {
			k.addOf(x, m)
		}
	}
}

// conjuncts are the words joined to token i.
func (x *reader) conjuncts(i int) []int {
	var out []int
	for _, k := range x.kids(i) {
		if x.rel(k) == "conj" {
			out = append(out, k)
		}
	}
	return out
}

// known is how many the claim is of.
func (k *claim) known() int { return max(len(k.parties), len(k.people)) }

// fills reports whether one of the tokens is what the match is about.
func (x *reader) fills(sen *sentence, m *lexicon.FrameMatch, names []int) bool {
	return slices.ContainsFunc(m.Fill(lexicon.RoleEvent), func(e int) bool { return slices.Contains(names, sen.base+e) })
}

// addMeeting adds the people of a meeting where the claim names people, else its
// parties.
func (k *claim) addMeeting(x *reader, m *meeting) {
	if len(k.people) > 0 && len(k.parties) == 0 {
		for _, p := range m.people {
			k.addPerson(p)
		}
		return
	}
	k.addSides(m)
	if len(k.parties) == 0 {
		for _, p := range m.people {
			k.addPerson(p)
		}
	}
}

func (k *claim) addPerson(p int) {
	if p >= 0 && !slices.Contains(k.people, p) {
		k.people = append(k.people, p)
	}
}

// addParty adds a party that tokens [first, end) name.
func (k *claim) addParty(id string, first, end int) {
	if id != "" && !slices.Contains(k.parties, id) {
		k.parties = append(k.parties, id)
		k.named = append(k.named, named{id, first, end})
	}
}

// addSides adds the parties of a meeting, which the reading lists with the meeting.
func (k *claim) addSides(m *meeting) {
	for _, p := range m.parties() {
		if !slices.Contains(k.parties, p) {
			k.parties = append(k.parties, p)
		}
	}
}

// addOf adds whom a mention names: parties, people, or by "the two leaders" those
// of the meeting told of.
func (k *claim) addOf(x *reader, m *mention.Mention) {
	switch m.Kind {
	case mention.Party:
		for _, p := range m.Parties {
			k.addParty(p, m.First, m.End)
		}
	case mention.Person, mention.Pronoun:
		k.addPerson(x.resolve(m))
	case mention.Group:
		k.addGroup(x, m)
	}
}

// addGroup adds whom "the two sides" or "the two ministers" stands for.
func (k *claim) addGroup(x *reader, m *mention.Mention) {
	from := k.meeting
	if from == nil {
		from = x.meetingBefore(x.SentenceOf(m.First))
	}
	if !x.wordIs(m.End-1, "presidents", "ministers", "leaders", "men", "women", "envoys", "diplomats") {
		if from != nil {
			k.addSides(from)
		}
		return
	}
	people := x.lastTwo(m.First, x.Lemma(m.End-1))
	if from != nil && len(from.people) >= 2 {
		people = from.people
	}
	for _, p := range people {
		k.addPerson(p)
	}
}

// lastTwo are the two people named last before token i, not more than a few sentences
// before.
func (x *reader) lastTwo(i int, office string) []int {
	if two := x.namedLast(i, office, true); len(two) == 2 {
		return two
	}
	if two := x.namedLast(i, office, false); len(two) == 2 {
		return two
	}
	return x.nextTwo(i)
}

// namedLast are the people named last before token i, two at most; with sure, those alone
// whose office is told as that.
func (x *reader) namedLast(i int, office string, sure bool) []int {
	s := x.SentenceOf(i)
	first, _ := x.limits(max(0, s-4))
	var out []int
	near := x.In(max(first, i-4*far), i)
	for n := len(near) - 1; n >= 0 && len(out) < 2; n-- {
		if m := &near[n]; m.Kind == mention.Person && m.Person >= 0 && !slices.Contains(out, m.Person) && len(x.People[m.Person].Parties) > 0 && x.mayBe(m.Person, office) && (!sure || len(x.People[m.Person].Offices) > 0) {
			out = append(out, m.Person)
		}
	}
	return out
}

// mayBe reports whether a person may be one of "the two ministers", "the two presidents":
// its offices, where any are told, name that; a leader or an envoy may be anyone.
func (x *reader) mayBe(p int, office string) bool {
	if office != "minister" && office != "president" || len(x.People[p].Offices) == 0 {
		return true
	}
	return slices.ContainsFunc(x.People[p].Offices, func(o parley.Office) bool { return strings.Contains(strings.ToLower(o.Title), office) })
}

// nextTwo are the only two people with a party whom the next sentence names, nil for others:
// "It was the two presidents' second call. Moe and Tal spoke for an hour."
func (x *reader) nextTwo(i int) []int {
	s := x.SentenceOf(i) + 1
	if s >= len(x.Sentences) {
		return nil
	}
	first, end := x.limits(s)
	var out []int
	for _, m := range x.In(first, min(end, first+far)) {
		if m.Kind == mention.Person && m.Person >= 0 && !slices.Contains(out, m.Person) && len(x.People[m.Person].Parties) > 0 {
			out = append(out, m.Person)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// heldBefore is the meeting told of last that was held, else the one told of last.
func (x *reader) heldBefore(s int) *meeting {
	var best *meeting
	for _, m := range x.meetings[max(0, len(x.meetings)-mostRecent):] {
		if m.sentence <= s && m.background == x.BlockOf(s).Background && class(m) == "held" && (best == nil || m.last >= best.last && m.last <= s) {
			best = m
		}
	}
	if best == nil {
		best = x.meetingBefore(s)
	}
	return best
}

// meetingBefore is the meeting that the sentences up to s told of last, in a
// block of the same kind.
func (x *reader) meetingBefore(s int) *meeting {
	var best *meeting
	for _, m := range x.meetings {
		if m.sentence <= s && m.background == x.BlockOf(s).Background && m.out.Temporal != "future" && (best == nil || m.last >= best.last && m.last <= s) {
			best = m
		}
	}
	return best
}
