package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

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
	return h >= 0 && x.Is(h, lexicon.Actor) && !x.Is(h, lexicon.Counterpart) && !x.sentByAnybody(h) || h < 0 && !x.namesStates(m)
}

// sentByAnybody reports whether the noun at token h is for those whom clubs and firms send
// as well, in a text that says nothing else.
func (x *reader) sentByAnybody(h int) bool {
	switch x.Lemma(h) {
	case "team", "side":
		return x.setting == sports || x.setting == plain
	}
	return x.setting == sports && x.Is(h, lexicon.Delegation)
}

// namesStates reports whether a mention of a party names states and their lands only.
func (x *reader) namesStates(m *mention.Mention) bool {
	return !slices.ContainsFunc(m.Parties, func(id string) bool {
		p, known := x.Lex.Party(id)
		return !known || p.Kind != "state" && p.Kind != "government"
	})
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
		if x.isPress(m) {
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

// isPress reports whether the party is a newspaper, an agency or a channel: what is said to it
// is said to its readers.
func (x *reader) isPress(m *mention.Mention) bool {
	for k := m.Name[0]; k < m.Name[1]; k++ {
		if pressNames[x.Word(k)] && x.IsCapital(k) {
			return len(m.Parties) == 1 && !isStateCode(m.Parties[0])
		}
	}
	return false
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
	case x.setting != noSetting && x.setting != plain && homeNouns[x.Lemma(h)]:
		return unknown
	case anyNouns[x.Lemma(h)]:
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
		return !x.ofThoseHeld(h) && !(x.Lemma(h) == "broker" && x.Word(h-1) == "peace")
	}
	for _, k := range x.kids(h) {
		if r := x.rel(k); (r == "compound" || r == "amod" || r == "nmod") && privateFields[x.Lemma(k)] && (k < h || x.prepOf(k) == "of" || x.prepOf(k) == "from") {
			return true
		}
	}
	return false
}

// isOwnPeople reports whether the noun at token h is for people of the one who meets them: "his
// advisers".
func (x *reader) isOwnPeople(h int) bool {
	return ownNouns[x.Lemma(h)] && slices.ContainsFunc(x.kids(h), func(k int) bool {
		return x.Tokens[k].Rel == "nmod:poss" && x.wordIs(k, "his", "her", "their", "its", "my", "our")
	})
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
		case statePosts[w] && !(private && w == "secretary" && head == "general"): // of a union
			return false
		case w == "federation" && i+1 < len(words) && chambers[strings.ToLower(words[i+1])]: // "Speaker of the Federation Council"
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

// chambers are words of which a federation has one of its own, which is no club's.
var chambers = setOf("council assembly parliament senate")

// isKnown reports whether the lexicon has a party of that name.
func (x *reader) isKnown(name string) bool {
	entries, n := x.Lex.Longest([]string{name})
	return n == 1 && entries[0].Party != ""
}

// longestParty bounds the names of parties that are looked up in a title.
const longestParty = 8

// unionAlone reports whether a union of people at work meets no state and no party that is known: its
// employer, a board, another union.
func (x *reader) unionAlone(t *telling, sides ...who) bool {
	for _, w := range sides {
		for _, m := range w.mentions {
			if slices.ContainsFunc(x.partiesOf(m), func(id string) bool { _, known := x.Lex.Party(id); return known }) {
				return false
			}
		}
	}
	for _, h := range append(slices.Clone(t.side1), t.side2...) {
		if x.isUnion(h) {
			return true
		}
	}
	return false
}

// isUnion reports whether token h is or is joined to the noun of a union of people at work.
func (x *reader) isUnion(h int) bool {
	sen := &x.sentences[x.SentenceOf(h)]
	for _, c := range sen.tree.Conjuncts(h - sen.base) {
		at := sen.base + c
		if !slices.Contains([]string{"union", "federation", "association", "guild", "brotherhood"}, strings.ToLower(x.Lemma(at))) {
			continue
		}
		if slices.ContainsFunc(x.kids(at), func(k int) bool {
			l := strings.TrimSuffix(strings.ToLower(x.Lemma(k)), "s")
			return k < at && (privateHeads[l] || privateNouns[l] || l == "trade" || l == "rail" || l == "transport")
		}) {
			return true
		}
	}
	return false
}
