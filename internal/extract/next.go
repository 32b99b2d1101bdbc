package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// What is told of as one of a row of meetings has those who met in the one told before: "the
// next one is planned for May", "a third visit is envisaged", "they will speak again".

// foreseen are the words that say of a meeting that it will be, with its status.
var foreseen = map[string]string{"plan": "planned", "schedule": "planned", "envisage": "planned", "foresee": "planned", "expect": "planned", "due": "planned", "slate": "planned",
	"anticipate": "planned", "set": "planned", "hold": "planned", "fix": "planned", "possible": "possible", "likely": "possible", "conceivable": "possible", "propose": "proposed", "suggest": "proposed"}

// readNext reads the meetings of a row that sentence s tells of without a frame.
func (x *reader) readNext(s int) {
	sen := &x.sentences[s]
	cur := x.current
	if sen.tree == nil || cur == nil || cur.last < s-longestRow || x.BlockOf(s).Background != cur.background {
		return
	}
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		if x.nounOf[i] != nil {
			continue
		}
		if strings.HasPrefix(x.rel(i), "nsubj") && (x.Lemma(i) == "one" || x.Is(i, lexicon.Meeting) || x.isVisit(i)) && x.another(i) {
			x.tellNext(s, i)
		}
		if x.Tokens[i].UPOS == "VERB" && speakAgain[x.Lemma(i)] {
			x.tellAgain(s, i)
		}
	}
}

// longestRow is how many sentences behind a meeting the next of its row may be told.
const longestRow = 6

// tellNext makes a meeting of the noun at token i, the subject of words that say it will be.
func (x *reader) tellNext(s, i int) {
	h := x.head(i)
	if h < 0 || x.mentionAt(i) != nil || !x.foreseenAt(h) {
		return
	}
	status := foreseen[x.Lemma(h)]
	if x.Lemma(h) == "hold" && !slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "will", "to", "shall") }) {
		return
	}
	t := &telling{at: i, verbs: []int{h}, noun: true, status: status, frames: []string{"next"}, attr: map[string]string{}}
	if x.isVisit(i) {
		t.attr["level"] = "visit"
	}
	old := x.current
	if x.isVisit(i) {
		at := len(x.meetings) - 1
		for at >= 0 && x.meetings[at].out.Level != "visit" {
			at--
		}
		if at < 0 {
			return // whose visit is not told
		}
		x.current = x.meetings[at]
		defer func() {
			if x.current == x.meetings[at] {
				x.current = old
			}
		}()
	}
	x.tellAnother(candidate{rule: "next", fate: fates[status], cue: [2]int{i, i + 1}, sentence: s, level: t.attr["level"], anchors: t.anchors()}, t)
}

// foreseenAt reports whether the word at token h says, affirmed, that something will be.
func (x *reader) foreseenAt(h int) bool {
	if foreseen[x.Lemma(h)] == "" || slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "not", "never", "no", "n't") || x.rel(k) == "obj" }) {
		return false
	}
	return x.Tokens[h].UPOS == "ADJ" || slices.ContainsFunc(x.kids(h), func(k int) bool { return strings.HasPrefix(x.rel(k), "aux") || x.rel(k) == "cop" })
}

// speakAgain are verbs of which "again" says that those who met will do so once more.
var speakAgain = setOf("speak talk confer meet reconvene")

// tellAgain makes a meeting of a verb of speaking with "again" whose subject stands for several:
// "they will speak again after Easter".
func (x *reader) tellAgain(s, v int) {
	sen := &x.sentences[s]
	if !slices.ContainsFunc(x.kids(v), func(k int) bool { return x.wordIs(k, "again", "next") }) ||
		slices.ContainsFunc(x.kids(v), func(k int) bool {
			return x.rel(k) == "obj" || x.rel(k) == "obl" && x.wordsAt(k, "of", "about", "against", "for", "to", "with")
		}) {
		return
	}
	mood := sen.tree.Mood(v-sen.base, x.Lex)
	status := mood.Status()
	subj := sen.tree.Subject(v - sen.base)
	if class(x.current) == "planned" || status != "planned" && status != "possible" || subj < 0 {
		return
	}
	side1 := x.partsOf(x.conjoined(sen.base + subj))
	if side1.empty() || len(side1.mentions) == 1 && side1.mentions[0].Kind != mention.Group {
		return
	}
	t := &telling{at: v, status: status, frames: []string{"next"}, attr: map[string]string{}, side1: []int{sen.base + subj}}
	c := candidate{rule: "next", fate: fates[status], cue: [2]int{v, v + 1}, sentence: s, anchors: t.anchors()}
	c.proof = x.prove(t, &c, side1, who{})
	c.proof.firm = true
	c.who = append(c.who, side1)
	x.add(c)
}
