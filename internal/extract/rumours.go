package extract

import (
	"slices"
	"strings"
)

// taleNouns are nouns, in the singular, for what others tell, true or not.
var taleNouns = setOf("report rumour rumor claim allegation story account broadcast article speculation suggestion assertion insinuation tale piece item leak")

// tellers are those who write or broadcast it.
var tellers = setOf("newspaper paper daily tabloid weekly magazine website site portal channel broadcaster television radio blog blogger media outlet report article broadcast rumour rumor story")

// disbelieving are the verbs by which somebody says of a tale that it is untrue.
var disbelieving = setOf("reject dismiss refute deny rebut debunk discount ridicule")

// disbelieved reports whether what token i tells stands in a tale that somebody says is untrue: "Avaria
// rejected reports that its chief had met officials of Belmark", "dismissed a broadcast according to which they met".
func (x *reader) disbelieved(i int) bool {
	tale := false
	for n, h := 0, i; n < deepestTale && h >= 0; n++ {
		from := h
		h = x.head(h)
		if h < 0 {
			return false
		}
		switch {
		case tale && disbelieving[x.Lemma(h)] && x.Tokens[h].UPOS == "VERB":
			return !slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "not", "never", "n't", "n’t") })
		case taleNouns[x.Lemma(h)] && x.Tokens[h].UPOS == "NOUN" && x.rel(from) == "acl":
			tale = true
		}
	}
	return false
}

// denied reports whether what token i tells is for, joined to or part of something that somebody denies to
// have done: "denied that it had sent an envoy to meet them", "denied that he has met or been told to meet them".
func (x *reader) denied(i int) bool {
	for n, at := 0, i; n < deepestTale; n++ {
		h := x.head(at)
		if h < 0 || strings.Contains(x.Tokens[at].Rel, "relcl") || timely[x.prepOf(at)] {
			return false
		}
		r := x.rel(at)
		if r == "conj" && slices.ContainsFunc(x.kids(at), func(k int) bool { return x.rel(k) == "nsubj" }) || r == "parataxis" {
			return false
		}
		if h < at && x.Lemma(h) == "deny" && x.Tokens[h].UPOS == "VERB" && (r == "ccomp" || r == "xcomp" || r == "obj" || r == "advcl" && !strings.Contains(x.Tokens[at].Feats, "VerbForm=Fin")) {
			return !slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "not", "never", "n't", "n’t") })
		}
		at = h
	}
	return false
}

// timely are the conjunctions of clauses that tell what was, whatever is denied beside them.
var timely = setOf("after before since while because although though when as despite following")

// deepestTale is how many words stand at most above what a tale tells, up to the verb that judges it.
const deepestTale = 6

// reactions are nouns, in the singular, for how somebody is met who is not talked with: "met the minister
// with a barrage of questions".
var reactions = setOf("barrage question applause jeer boo criticism silence protest chant smile fire fury anger scepticism skepticism resistance opposition approval cheer laughter " +
	"hostility tear shout derision flower hail volley chorus outrage disbelief indifference whistle ovation heckling contempt storm wave shrug suspicion enthusiasm bullet stone")

// metWithReaction reports whether the verb of meeting at token v only says how somebody was received.
func (x *reader) metWithReaction(v int) bool {
	return x.Tokens[v].UPOS == "VERB" && x.Lemma(v) == "meet" && slices.ContainsFunc(x.kids(v), func(k int) bool {
		return k > v && x.rel(k) == "obl" && x.wordsAt(k, "with", "by") && reactions[x.Lemma(k)] && x.mentionAt(k) == nil
	})
}

// onlyPrinted reports whether only a paper or a rumour tells what token i says, in a text that has
// told before that there was no such meeting.
func (x *reader) onlyPrinted(i int) bool {
	if !slices.ContainsFunc(x.meetings, func(m *meeting) bool { return m.out.Status == "not_held" && len(m.sides) > 0 }) {
		return false
	}
	for n, h := 0, i; n < deepestTale; n++ {
		from := h
		if h = x.head(h); h < 0 {
			return false
		}
		if taleNouns[x.Lemma(h)] && x.rel(from) == "acl" {
			return true
		}
		if x.rel(from) != "ccomp" {
			continue
		}
		for _, k := range x.kids(h) {
			if x.rel(k) == "nsubj" && tellers[x.Lemma(k)] {
				return true
			}
		}
	}
	return false
}
