package extract

import (
	"slices"

	"parley/internal/lexicon"
)

// Whether a telling is of the meeting told before or of another: words such as "also", "last", "the
// previous", "such", ordinals, and prepositions of what follows a meeting.

// setsApart reports whether the noun at token i is that of a meeting which is not the one told
// before: "the previous round", "another meeting".
func (x *reader) setsApart(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		return k < i && x.wordIs(k, "next", "another", "previous", "earlier", "follow-up", "subsequent", "preceding")
	})
}

// addsAnother reports whether "also" or the like, or what it came after, makes what is told one more than what was
// told before: "Following the consultations, A called on B".
func (x *reader) addsAnother(t *telling) bool {
	return slices.ContainsFunc(t.anchors(), func(at int) bool {
		return x.Tokens[at].UPOS == "VERB" && slices.ContainsFunc(x.kids(at), func(k int) bool {
			return x.rel(k) == "advmod" && x.wordIs(k, "also", "separately", "later", "then", "afterwards") ||
				(x.rel(k) == "obl" || x.rel(k) == "nmod") && x.Is(k, lexicon.Meeting) && x.definite(k) && slices.Contains(besideInTime, x.prepOf(k))
		})
	})
}

// besideInTime are prepositions of a meeting before or behind which another is told.
var besideInTime = []string{"after", "following", "before", "ahead", "upon"}

// lastMet reports whether "last" or "previously" sets what is told before what was told: "The two last
// met in May".
func (x *reader) lastMet(t *telling) bool {
	return slices.ContainsFunc(t.anchors(), func(at int) bool {
		return x.Tokens[at].UPOS == "VERB" && (x.wordIs(at-1, "last", "previously") || slices.ContainsFunc(x.kids(at), func(k int) bool {
			return x.rel(k) == "advmod" && x.wordIs(k, "last", "previously")
		}))
	})
}

// isAnother reports whether "another" sets a meeting of the same people apart from the one told before: "Another meeting of A
// and B took place in the evening".
func (x *reader) isAnother(t *telling) bool {
	return t.noun && slices.ContainsFunc(x.kids(t.at), func(k int) bool { return k < t.at && x.Word(k) == "another" })
}

// leavesUnnamed reports whether one of several of those who meet is a word for people of nobody known:
// "government negotiators and the Avarian envoys met".
func (x *reader) leavesUnnamed(t *telling) bool {
	return len(t.side1)+len(t.side2) > 1 && slices.ContainsFunc(append(slices.Clone(t.side1), t.side2...), func(h int) bool {
		return x.isPeopleNoun(h) && x.Tokens[h].UPOS == "NOUN" && x.partsOf([]int{h}).empty()
	})
}

// endsOccasion reports whether the telling only says after or during what those who met did something:
// "A and B met on Monday and, after three days of talks, signed a truce".
func (x *reader) endsOccasion(t *telling, s int) bool {
	cur := x.current
	if cur == nil || cur.last != s || class(cur) != "held" || len(cur.sides)+len(cur.people) < 2 || !t.noun || len(t.verbs) > 0 || len(t.side1)+len(t.side2)+len(t.places)+len(t.third) > 0 {
		return false
	}
	if !slices.Contains([]string{"after", "following", "during"}, x.prepOf(x.measured(t.at))) || x.another(t.at) {
		return false
	}
	x.nounOf[t.at] = cur
	return true
}

// deniedOf is the meeting told before that somebody else denies: "A spokesman denied that any such meeting
// took place". Nil for others.
func (x *reader) deniedOf(t *telling) *meeting {
	cur := x.current
	if cur == nil || class(cur) != "held" || len(cur.sides) < 2 || !t.noun || len(t.verbs) == 0 || cur.last < x.SentenceOf(t.at)-longestRow {
		return nil
	}
	if x.definite(t.at) && !x.another(t.at) || slices.ContainsFunc(x.kids(t.at), func(k int) bool { return k < t.at && x.Word(k) == "such" }) {
		return cur
	}
	return nil
}

// isOneOf reports whether the noun of meeting at token i has the indefinite article.
func (x *reader) isOneOf(i int) bool {
	return x.Tokens[i].UPOS == "NOUN" && slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "det" && x.wordIs(k, "a", "an") })
}

// seesOften reports whether somebody is only said to see another often or seldom: "I see my colleague more often than
// my wife".
func (x *reader) seesOften(t *telling) bool {
	return t.frames[0] == "meet.see-visitor" && slices.ContainsFunc(x.kids(t.at), func(k int) bool {
		return x.rel(k) == "advmod" && x.wordIs(k, "often", "seldom", "rarely", "usually", "always", "frequently", "regularly", "sometimes", "hardly")
	})
}
