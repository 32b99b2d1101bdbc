package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// unitNouns are the nouns that claims count, and their unit.
var unitNouns = map[string]string{
	"meeting": "meeting", "talk": "meeting", "talks": "meeting", "negotiation": "meeting", "negotiations": "meeting", "encounter": "meeting", "contact": "meeting",
	"consultation": "meeting", "consultations": "meeting", "dialogue": "meeting", "discussion": "meeting", "tête-à-tête": "meeting",
	"round": "round", "cycle": "round", "session": "session", "sitting": "session", "summit": "summit", "day": "day",
	"call": "call", "conversation": "call", "visit": "visit", "trip": "visit", "tour": "visit", "swing": "visit",
}

// unitHere is the noun at token i with its unit, -1 where it is none that claims
// count. A round, session or day counts as one of talks; of nothing, when talks are told of.
func (x *reader) unitHere(i int) (int, string) {
	unit := unitNouns[x.Lemma(i)]
	if unit == "" {
		unit = unitNouns[x.Word(i)]
	}
	if h := x.head(i); x.rel(i) == "compound" && h > i && unitNouns[x.Lemma(h)] == "" && x.Tokens[h].UPOS == "NOUN" {
		return -1, "" // "the first talks proposal"
	}
	if unit == "" || x.mentionAt(i) != nil && x.IsCapital(i) && !x.Is(i, lexicon.Meeting) {
		return -1, ""
	}
	switch unit {
	case "round", "session", "day":
		if k := x.ofWhat(i); k >= 0 {
			if !x.isTalk(k) {
				return -1, ""
			}
		} else if unit == "day" || len(x.meetings) == 0 && !x.ofState && !x.heldByBody(i) && x.rel(i) != "root" || x.isOther(i) || x.Lemma(i) == "cycle" {
			return -1, ""
		}
	default:
		if x.isOther(i) {
			return -1, ""
		}
	}
	return i, unit
}

// heldByBody reports whether a joint commission or committee holds what the noun at token i
// names.
func (x *reader) heldByBody(i int) bool {
	sen := &x.sentences[x.SentenceOf(i)]
	v := x.head(i)
	if v < 0 || x.rel(i) != "obj" && x.rel(i) != "nsubj" {
		return false
	}
	s := sen.tree.Subject(v - sen.base)
	return s >= 0 && jointBodies[x.Word(sen.base+s)]
}

// ofWhat is the noun after "of" that hangs on token i, or stands just behind
// it; -1 where there is none that is not a party.
func (x *reader) ofWhat(i int) int {
	for _, k := range x.kids(i) {
		if k > i && x.rel(k) == "nmod" && x.wordsAt(k, "of") && x.mentionAt(k) == nil && x.nameAt(k) == nil {
			return k
		}
	}
	return -1
}

// isTalk reports whether the noun at token k is talks of any kind, and none of
// those that sport, courts and pay disputes have.
func (x *reader) isTalk(k int) bool {
	if x.isOther(k) || x.wordIs(k, "day", "days") {
		return false
	}
	return x.Is(k, lexicon.Meeting) || unitNouns[x.Lemma(k)] != "" || x.Lex.InClass(x.Word(k), "talks") || x.wordIs(k, "shuttle", "diplomacy", "mediation", "parties", "sides", "ministers", "commission", "committee")
}

// isOther reports whether words before the noun make it one that is no meeting of
// parties: "training session", "pay talks", "court session".
func (x *reader) isOther(i int) bool {
	for _, k := range x.kids(i) {
		if k < i && (x.rel(k) == "compound" || x.rel(k) == "amod") {
			switch x.Lemma(k) {
			case "training", "pay", "wage", "court", "school", "trading", "press", "news", "cup", "league", "play-off", "playoff", "voting", "parliamentary",
				"plenary", "funding", "group", "knockout", "budget", "spring", "autumn", "survey", "photo", "business", "household", "birthday":
				return true
			}
		}
	}
	return false
}

// before are words that may stand between a number and the noun that it counts.
var beforeCounted = map[string]bool{"such": true, "-": true, "consecutive": true, "straight": true, "successive": true, "face": true, "to": true, "direct": true,
	"indirect": true, "high-level": true, "level": true, "high": true, "round": true, "official": true, "ever": true, "formal": true, "informal": true, "new": true,
	"face-to-face": true, "bilateral": true, "trilateral": true, "in-person": true, "known": true, "public": true, "separate": true, "ministerial": true,
	"telephone": true, "phone": true, "peace": true, "expert": true, "technical": true, "political": true, "plenary": true, "joint": true, "regular": true, "annual": true, "video": true, "state": true}

// countedNoun is the noun that the ordinal or number at token i counts, with its
// unit; -1 where it counts something else.
func (x *reader) countedNoun(i, end int) (int, string) {
	k := i + 1
	for n := 0; n < 8 && k < end; n++ {
		m := x.mentionAt(k)
		if m == nil && unitNouns[strings.ToLower(x.Lemma(k))] != "" && x.Tokens[k].UPOS != "VERB" {
			if x.Word(k+1) == "-" || unitNouns[x.Lemma(k+1)] != "" && !x.wordIs(k, "round", "session") {
				k++
				continue
			}
			return x.unitHere(k)
		}
		switch {
		case m == nil && x.wordIs(k, "and") && x.wordIs(k+1, "final", "last", "concluding", "probably"):
			k += 2
		case m != nil && (m.Attribute || x.Tokens[k].UPOS == "ADJ" || x.rel(k) == "compound" || x.rel(k) == "amod"):
			k++
		case m == nil && (beforeCounted[x.Word(k)] || x.Is(k, lexicon.BeforeMeeting) || x.Tokens[k].UPOS == "ADJ"):
			k++
		case m == nil && x.Tokens[k].UPOS == "NOUN" && x.rel(k) == "compound" && x.head(k) > k && unitNouns[x.Lemma(x.head(k))] != "" && !x.isOther(x.head(k)):
			k++ // "the first government talks"
		case m == nil && x.nameAt(k) != nil && (x.rel(k) == "amod" || x.rel(k) == "compound"):
			k++
		default:
			return -1, ""
		}
	}
	return -1, ""
}

// isMeetingVerb reports whether a frame of meeting has the verb at token v, or one
// of holding talks.
func (x *reader) isMeetingVerb(v int) bool {
	sen := &x.sentences[x.SentenceOf(v)]
	for i := range sen.matches {
		m := &sen.matches[i]
		if sen.base+m.Predicate == v && (m.Frame.Kind == "meet" || m.Frame.Kind == "visit" || m.Frame.Kind == "call" || m.Frame.Kind == "receive" ||
			m.Frame.Kind == "hold" || m.Frame.Kind == "host") {
			return true
		}
	}
	switch x.Lemma(v) {
	case "bring", "sit", "get":
		return x.atTable(v)
	case "speak":
		return x.together(v)
	case "gather", "convene", "reconvene":
		return x.Tokens[v].UPOS == "VERB"
	case "meet", "talk", "visit", "negotiate", "confer":
		return x.Tokens[v].UPOS == "VERB" && !x.meetsThing(v)
	}
	return false
}

// meetsThing reports whether the verb at token v has a thing as its object: "met the deadline".
func (x *reader) meetsThing(v int) bool {
	return x.Lemma(v) == "meet" && slices.ContainsFunc(x.kids(v), func(k int) bool {
		return x.rel(k) == "obj" && k > v && x.Tokens[k].UPOS == "NOUN" && x.mentionAt(k) == nil && !x.isPeopleNoun(k) && len(x.partAt(k, 1)) == 0
	})
}

// together reports whether several are the subject of the verb at token v, who then speak
// to each other.
func (x *reader) together(v int) bool {
	sen := &x.sentences[x.SentenceOf(v)]
	s := sen.tree.Subject(v - sen.base)
	if s < 0 {
		return false
	}
	m := x.mentionAt(sen.base + s)
	parties := 0
	for _, p := range x.partAt(sen.base+s, 1) {
		parties += len(p.Parties)
	}
	return parties > 1 || m != nil && m.Kind == mention.Group || len(x.conjuncts(sen.base+s)) > 0
}

// atTable reports whether the verb at token v is one of coming together: "brought
// to one table", "sat in one room".
func (x *reader) atTable(v int) bool {
	return slices.ContainsFunc(x.kids(v), func(k int) bool { return k > v && x.wordIs(k, "table", "together", "room", "down") })
}

// unitOfVerb is the unit that "for the third time" counts after the verb at token v.
func (x *reader) unitOfVerb(v int) string {
	sen := &x.sentences[x.SentenceOf(v)]
	for i := range sen.matches {
		m := &sen.matches[i]
		if sen.base+m.Predicate != v {
			continue
		}
		switch {
		case m.Frame.Attribute("level") == "visit" || m.Frame.Kind == "visit":
			return "visit"
		case m.Frame.Attribute("level") == "call" || m.Frame.Kind == "call":
			return "call"
		}
	}
	if x.Lemma(v) == "visit" {
		return "visit"
	}
	return "meeting"
}
