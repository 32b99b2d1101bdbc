package extract

import (
	"strings"

	"parley"
	"parley/internal/mention"
)

// lastAt: "last met in May", "their last meeting, on 7 March", "the last round was
// held in Oslo".
func (x *reader) lastAt(i, first, end int) *claim {
	if x.Word(i) != "last" || x.mentionAt(i) != nil {
		return nil
	}
	if v := i + 1; v < end && x.isMeetingVerb(v) && !x.isNegated(v) {
		return &claim{out: parley.MeetingClaim{Kind: "last", Unit: x.unitOfVerb(v)}, at: v, first: i, end: v + 1}
	}
	if x.Word(i+1) == "time" {
		if v := x.clauseUnder(i + 1); v >= 0 && !x.isNegated(v) {
			return &claim{out: parley.MeetingClaim{Kind: "last", Unit: x.unitOfVerb(v)}, at: v, first: x.beforeOrdinal(i, first), end: v + 1}
		}
		return nil
	}
	noun, unit := x.countedNoun(i, end)
	if noun < 0 || unit == "day" || x.rel(i) != "amod" || !x.dated(noun) {
		return nil
	}
	if plural(x.Word(noun)) && x.Word(noun) != "talks" {
		return nil
	}
	if m := x.mentionAt(i - 2); isPossessive(x.Word(i-1)) && (m != nil && m.Kind == mention.Time || x.wordIs(i-2, "year", "month", "week", "day")) {
		return nil // "the year's last round" is the last of several to come
	}
	return &claim{out: parley.MeetingClaim{Kind: "last", Unit: unit}, at: noun, first: x.beforeOrdinal(i, first), end: noun + 1}
}

// recentAt: "the most recent round took place in March".
func (x *reader) recentAt(i, first, end int) *claim {
	if !x.phrase(i, "most recent") {
		return nil
	}
	noun, unit := x.countedNoun(i+1, end)
	if noun < 0 || unit == "day" || !x.dated(noun) {
		return nil
	}
	return &claim{out: parley.MeetingClaim{Kind: "last", Unit: unit}, at: noun, first: x.beforeOrdinal(i, first), end: noun + 1}
}

// dated reports whether a past date belongs to the noun at token i or to the verb that
// it is the subject of.
func (x *reader) dated(i int) bool {
	first, end := x.around(x.SentenceOf(i), [2]int{i, i + 1})
	anchors := []int{i}
	if v := x.head(i); v >= 0 && (x.rel(i) == "nsubj" || x.rel(i) == "root") {
		anchors = append(anchors, v)
	}
	for _, m := range x.In(first, end) {
		if m.Kind == mention.Time && m.First > i && m.When.From != "" && x.tieOf(x.headOf(m.First, m.End), anchors).steps <= 3 {
			return true
		}
	}
	return false
}

// noneAt: "have not met since 2019", "have never met", "no talks have been held
// since"; "has not been to Oslo since May" dates the last visit.
func (x *reader) noneAt(i, first, end int) *claim {
	switch {
	case x.wordIs(i, "not", "n't", "never"):
		return x.neverMet(i, end)
	case x.wordIs(i, "no"):
		return x.noTalks(i, end)
	}
	return nil
}

func (x *reader) neverMet(i, end int) *claim {
	v := x.head(i)
	if v < 0 {
		return nil
	}
	since := x.sinceUnder(v)
	if x.beenTo(v, i, end) && since >= 0 {
		return &claim{out: parley.MeetingClaim{Kind: "last", Unit: "visit"}, at: v, first: i, end: max(v, i) + 1}
	}
	if !x.isMeetingVerb(v) && x.Lemma(v) != "speak" || x.Word(i) != "never" && (since < 0 && !x.forLong(v, end) || !x.isPerfect(v)) || x.Word(i) == "never" && strings.Contains(x.Tokens[v].Feats, "VerbForm=Inf") {
		return nil
	}
	return &claim{out: parley.MeetingClaim{Kind: "none", Unit: x.unitOfVerb(v)}, at: v, first: i, end: v + 1}
}

// beenTo: "has not been to", where the verb is its place.
func (x *reader) beenTo(v, i, end int) bool {
	for k := i + 1; k < min(end, i+3); k++ {
		if x.Word(k) == "been" && x.wordIs(k+1, "to", "in", "back") {
			return true
		}
	}
	return false
}

// forLong reports whether a length of time follows the verb at token v: "have not met in
// two years", "have not spoken for months".
func (x *reader) forLong(v, end int) bool {
	for k := v + 1; k < min(end, v+10); k++ {
		if x.wordIs(k, "in", "for") {
			if w, _ := x.lengthWindow(k, end); w != nil || lengths[x.Word(k+1)] != "" && x.wordIs(k+1, "days", "weeks", "months", "years", "decades") {
				return true
			}
		}
	}
	return false
}

func (x *reader) isPerfect(v int) bool {
	for _, k := range x.kids(v) {
		if x.rel(k) == "aux" && x.wordIs(k, "have", "has", "had", "'ve", "’ve") {
			return true
		}
	}
	return false
}

// sinceUnder is the token "since" that belongs to the verb at token v, -1 for none.
func (x *reader) sinceUnder(v int) int {
	s := x.SentenceOf(v)
	first, end := x.around(s, [2]int{v, v + 1})
	for k := max(first, v-12); k < min(end, v+12); k++ {
		if x.Word(k) == "since" {
			return k
		}
	}
	return -1
}

// noTalks: "no talks have been held since", "there has been no contact since".
func (x *reader) noTalks(i, end int) *claim {
	noun, unit := x.countedNoun(i, end)
	if noun < 0 || unit == "day" {
		return nil
	}
	v := x.head(noun)
	if v < 0 || x.sinceUnder(v) < 0 && !x.forLong(max(v, noun), end) || !x.isPerfect(v) && !x.wordIs(v, "been") {
		return nil
	}
	switch x.Lemma(v) {
	case "hold", "be", "take", "have", "occur", "happen", "conduct", "see", "convene":
		return &claim{out: parley.MeetingClaim{Kind: "none", Unit: unit}, at: noun, first: i, end: max(noun, v) + 1}
	}
	return nil
}

// superlativeAt: "the highest-level talks since 2019", "the most senior official to
// visit", "the longest session so far".
func (x *reader) superlativeAt(i, first, end int) *claim {
	switch {
	case x.Word(i-1) == "-" || x.ordinalNumber(i-1) > 1:
		return nil // "the second-longest"
	case x.wordIs(i, "longest"):
		noun, unit := x.countedNoun(i, end)
		if noun < 0 {
			noun, unit = x.understood(i)
			if noun >= 0 {
				return &claim{out: parley.MeetingClaim{Kind: "longest", Unit: unit}, at: noun, first: noun, end: i + 1}
			}
		}
		if noun >= 0 && unit != "day" {
			return &claim{out: parley.MeetingClaim{Kind: "longest", Unit: unit}, at: noun, first: x.beforeOrdinal(i, first), end: noun + 1}
		}
	case x.wordIs(i, "highest", "highest-level", "highest-ranking") || x.phrase(i, "most senior") || x.phrase(i, "most high-level"):
		return x.highest(i, first, end)
	}
	return nil
}

func (x *reader) highest(i, first, end int) *claim {
	k := i + 1
	for k < min(end, i+4) && x.wordIs(k, "-", "level", "ranking", "senior", "high-level", "profile") {
		k++
	}
	if noun, unit := x.countedNoun(k-1, end); noun >= 0 && unit != "day" {
		return &claim{out: parley.MeetingClaim{Kind: "highest_level", Unit: unit}, at: noun, first: x.beforeOrdinal(i, first), end: noun + 1}
	}
	if noun, unit := x.understood(i); noun >= 0 && unit != "day" || x.rel(i) == "amod" && k > i+1 {
		if noun < 0 {
			noun, unit = x.understood(x.head(i))
		}
		if noun < 0 && x.rel(x.head(i)) == "appos" {
			noun, unit = x.unitHere(x.head(x.head(i)))
		}
		if noun >= 0 {
			return &claim{out: parley.MeetingClaim{Kind: "highest_level", Unit: unit}, at: noun, first: min(noun, i), end: max(noun+1, k)}
		}
	}
	for n := k; n < min(end, k+8); n++ { // "the highest-ranking Omani official to visit Oslo"
		if x.isMeetingVerb(n) && x.Word(n-1) == "to" {
			return &claim{out: parley.MeetingClaim{Kind: "highest_level", Unit: x.unitOfVerb(n)}, at: n, first: x.beforeOrdinal(i, first), end: n + 1}
		}
	}
	return nil
}
