package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// thirdOrder is the order in which third parties are read.
var thirdOrder = []string{"mediator", "facilitator", "host", "chair", "guarantor", "observer"}

// addHosts reads the third parties. Who chairs a meeting, receives guests or
// hosts one side alone meets as well.
func (x *reader) addHosts(c *candidate, t *telling, side1 who) who {
	for _, part := range thirdOrder {
		w := x.partsOf(t.third[part])
		if w.empty() {
			continue
		}
		if part == "chair" && !(t.frames[0] == "host.co-chair" && len(w.mentions) == 1) && x.aboveSides(t, side1, w) {
			part = "mediator"
		}
		if part == "chair" || part == "host" && (!t.noun && !t.hosted || t.noun && x.countSides(side1) < 2 && !x.pointsBack(t)) {
			side1 = joined(w, side1)
			continue
		}
		c.third = append(c.third, thirdWho{part, w})
	}
	return side1
}

// aboveSides reports whether who chairs stands above two sides that meet: those
// of the telling, or of the meeting that it points back to.
func (x *reader) aboveSides(t *telling, side1, chair who) bool {
	if x.countSides(side1) >= 2 {
		return !slices.ContainsFunc(chair.mentions, func(m *mention.Mention) bool {
			return slices.ContainsFunc(x.partiesOf(m), func(p string) bool {
				return slices.ContainsFunc(side1.mentions, func(o *mention.Mention) bool { return slices.Contains(x.partiesOf(o), p) })
			})
		})
	}
	if !x.pointsBack(t) || x.current.open && x.current.body {
		return false // of a commission the chair is a member
	}
	for _, m := range chair.mentions {
		for _, p := range x.partiesOf(m) {
			if slices.Contains(x.current.parties(), p) {
				return false
			}
		}
	}
	return true
}

// decidedThere are the two who agreed, as the sentence before says, what was agreed at the meeting
// of the telling: "The accord was reached at a session chaired by A".
func (x *reader) decidedThere(t *telling) who {
	s := x.SentenceOf(t.at)
	at := x.head(x.measured(t.at))
	for n := 0; n < 2 && at >= 0 && x.Tokens[at].UPOS != "VERB"; n++ {
		at = x.head(at)
	}
	if !t.noun || s == 0 || at < 0 || x.skips(s-1) || x.sentences[s-1].tree == nil {
		return who{}
	}
	if !slices.ContainsFunc(x.kids(at), func(k int) bool {
		return strings.HasPrefix(x.rel(k), "nsubj") && decisions[x.Lemma(k)] && x.definite(k)
	}) {
		return who{}
	}
	pair := x.pairIn(s - 1)
	if pair == nil {
		return who{}
	}
	return who{mentions: pair, first: t.at, end: t.at + 1}
}

// decisions are nouns for what was agreed.
var decisions = setOf("decision accord agreement deal compromise understanding truce ceasefire")
