package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A meeting is open where the sentence that tells of it first does not say who meets: "the
// next round will be held in Bratislava on 9 October", "the joint commission met on
// Tuesday". Sentences behind it may say it ("Avaria's delegation was led by …"); what
// stays open is left out, unless a commission of states is said to have met.

// opens reports whether a telling of nobody may be of a meeting whose sides are told later.
func (x *reader) opens(t *telling) bool {
	if x.setting != noSetting || !x.ofState && len(x.Parties) < 2 || t.status == "" && !(t.placed && x.BlockOf(x.SentenceOf(t.at)).Kind == parley.Headline) {
		return false
	}
	if x.bodyMet(t) {
		return true
	}
	if t.noun {
		return x.Is(t.at, lexicon.Meeting) && (len(t.side1)+len(t.side2) == 0 || len(t.verbs) > 0 && hasDelegations[t.status]) // "the talks on the situation in the north ended"
	}
	return false
}

// bodyAlone reports whether the only one said to meet is a commission that the lexicon
// does not know.
func (x *reader) bodyAlone(t *telling, side1, side2 who) bool {
	if !side2.empty() || len(side1.mentions) != 1 || side1.mentions[0].Kind != mention.Party || len(side1.mentions[0].Parties) != 1 {
		return false
	}
	_, known := x.Lex.Party(side1.mentions[0].Parties[0])
	return !known && x.bodyMet(t)
}

// bodyMet reports whether those who met are a commission or a committee of several sides.
func (x *reader) bodyMet(t *telling) bool {
	return slices.ContainsFunc(t.side1, func(h int) bool {
		first, _ := x.extent(h)
		for k := max(first, h-4); k < min(h+7, len(x.Tokens)) && k < max(t.at, h+1); k++ {
			if !bodies[strings.ToLower(x.Lemma(k))] || x.ofOneState(first, k) {
				continue
			}
			for at := max(first, k-3); at < k; at++ {
				if commissions[strings.ToLower(x.Lemma(at))] {
					return true
				}
			}
		}
		return false
	})
}

// ofOneState reports whether the words before the body at token k say that it is a state's own: "the National
// Security Council".
func (x *reader) ofOneState(first, k int) bool {
	for at := max(first, k-4); at < k; at++ {
		if x.wordIs(at, "national", "supreme", "federal", "state", "homeland", "higher", "presidential", "parliamentary") {
			return true
		}
	}
	return false
}

// bodies are nouns for those whom several sides send.
var bodies = map[string]bool{"commission": true, "committee": true, "sub-committee": true, "subcommittee": true, "group": true, "council": true, "mechanism": true}

// commissions are words before commissions that sides have together.
var commissions = map[string]bool{"joint": true, "mixed": true, "military": true, "border": true, "political": true, "peace": true, "ceasefire": true, "contact": true,
	"bilateral": true, "intergovernmental": true, "trilateral": true, "tripartite": true, "quadripartite": true, "technical": true, "working": true, "security": true, "constitutional": true, "boundary": true,
	"ministerial": true, "supervisory": true, "regional": true, "consultative": true, "coordination": true, "coordinating": true, "follow-up": true, "implementation": true, "mediation": true, "liaison": true, "strategic": true,
	"monitoring": true, "demining": true, "demarcation": true, "delimitation": true, "humanitarian": true, "steering": true, "small": true}

// tellOpen makes a meeting of a telling of nobody.
func (x *reader) tellOpen(c candidate, t *telling) {
	first, end := t.at, t.at+1
	for _, v := range t.verbs {
		first, end = min(first, v), max(end, v+1)
	}
	if t.noun {
		first = min(first, x.phraseStart(t.at, max(0, t.at-4)))
	}
	for _, h := range t.side1 {
		f, e := x.extent(h)
		first, end = min(first, max(f, h-8)), max(end, min(e, h+8))
	}
	c.who = append(c.who, who{first: first, end: end})
	c.open, c.body = true, x.bodyMet(t)
	c.proof.firm = true
	x.add(c)
}

// attendsPlanned reports whether a telling only says who attends the meeting announced just
// before: "the next round will be held … The talks are attended by Avaria and Belmark".
func (x *reader) attendsPlanned(t *telling) bool {
	return t.noun && x.current != nil && x.current.open && class(x.current) == "planned" && x.definite(t.at) &&
		!slices.ContainsFunc(t.verbs, func(v int) bool { return x.isFinite(v) && strings.Contains(x.Tokens[v].Feats, "Tense=Past") }) &&
		slices.ContainsFunc(t.frames, func(f string) bool { return attending[f] })
}

// convenesOwn reports whether somebody calls together a body of his own, with the verb at token v: "the president
// convened the National Security Council".
func (x *reader) convenesOwn(v int) bool {
	sen := &x.sentences[x.SentenceOf(v)]
	return sen.tree != nil && sen.tree.Subject(v-sen.base) >= 0 && !sen.tree.Passive(v-sen.base)
}
