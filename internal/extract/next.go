package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// What is told of as one of a row of meetings has those who met in the one told before: "the
// next one is planned for May", "a third visit is envisaged", "they will speak again".

// foreseen are the words that say of a meeting that it will be, with its status.
var foreseen = map[string]string{"plan": "planned", "schedule": "planned", "envisage": "planned", "foresee": "planned", "expect": "planned", "due": "planned", "slate": "planned",
	"anticipate": "planned", "set": "planned", "hold": "planned", "fix": "planned", "follow": "planned", "begin": "planned", "start": "planned", "open": "planned", "take": "planned", "convene": "planned",
	"arrange": "planned", "possible": "possible", "likely": "possible", "conceivable": "possible", "propose": "proposed", "suggest": "proposed"}

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
		if strings.HasPrefix(x.rel(i), "nsubj") && ((x.Lemma(i) == "one" || x.Is(i, lexicon.Meeting) || x.isVisit(i)) && x.another(i) || x.isBareNext(i)) {
			x.tellNext(s, i)
		}
		if x.isBareOne(i) {
			x.tellBare(s, i)
		}
		if x.rel(i) == "conj" && x.ordinalNumber(i) > 1 {
			x.tellSecond(s, i)
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
	if status == "" {
		status = "planned" // "will be in Oslo"
	}
	if toBe[x.Lemma(h)] && !slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "will", "to", "shall") }) {
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
	x.tellAnother(candidate{rule: "next", fate: fates[status], cue: [2]int{i, i + 1}, sentence: s, level: t.attr["level"], anchors: t.anchors()}, t, x.current)
}

// toBe are the words that say so only with "will" or "is to".
var toBe = setOf("hold follow begin start open take convene")

// isBareNext reports whether token i is "the next" or "the third" without a noun.
func (x *reader) isBareNext(i int) bool {
	return (x.Word(i) == "next" || x.ordinalNumber(i) > 1) && x.definite(i) && x.Tokens[i].UPOS != "PROPN" &&
		!slices.ContainsFunc(x.kids(i), func(k int) bool { return k > i && x.rel(k) == "nmod" && x.wordsAt(k, "of") })
}

// tellSecond makes a meeting of an ordinal that stands for the noun told before it in the clause: "held
// a first round in March and a second in May".
func (x *reader) tellSecond(s, i int) {
	if !slices.ContainsFunc(x.kids(i), func(k int) bool { return k < i && x.wordIs(k, "a", "the") }) {
		return
	}
	first, _ := x.limits(s)
	for k := i - 1; k >= max(first, i-12) && x.Tokens[k].UPOS != "VERB"; k-- {
		old := x.nounOf[k]
		if old == nil || x.Tokens[k].UPOS != "NOUN" || x.ordinalNumber(k-1) == 0 {
			continue
		}
		if len(old.sides)+len(old.people) == 0 || !x.hasOwnTime(i) {
			return
		}
		f := fates[old.out.Status]
		c := candidate{rule: "next", fate: f, cue: [2]int{i, i + 1}, sentence: s, level: old.out.Level, anchors: []int{i}, same: old, proof: old.proof, ordinal: x.ordinalNumber(i)}
		c.who = append(c.who, who{first: x.phraseStart(i, i-2), end: i + 1})
		c.apartFrom, c.proof.firm = true, true
		x.add(c)
		return
	}
}

// hasOwnTime reports whether a time or a place hangs on token i.
func (x *reader) hasOwnTime(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		m := x.mentionAt(k)
		return k > i && m != nil && (m.Kind == mention.Time || m.Kind == mention.Place)
	})
}

// timeBehind reports whether a time stands within a few words behind token i: "talks in May".
func (x *reader) timeBehind(i int) bool {
	_, limit := x.limits(x.SentenceOf(i))
	for k := i + 1; k < min(limit, i+6); k++ {
		if m := x.mentionAt(k); m != nil {
			if m.Kind != mention.Place {
				return m.Kind == mention.Time
			}
			continue
		}
		if !x.wordIs(k, "in", "on", "at", "for", "the", "early", "late", "as", "soon", "next") {
			return false
		}
	}
	return false
}

// foreseenAt reports whether the word at token h says, affirmed, that something will be.
func (x *reader) foreseenAt(h int) bool {
	if m := x.mentionAt(h); m != nil && m.Kind == mention.Place && x.hasCopula(h) {
		return slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "will") && x.rel(k) == "aux" }) && !slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "not", "n't") })
	}
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

// parleys are the nouns of meetings of a row of which "to be" is told without those who meet.
var parleys = setOf("talk talks negotiation consultation round session meeting dialogue discussion")

// rowOf is the meeting told before whose row the noun at token i continues: of rounds and talks the last
// that was no visit and no call.
func (x *reader) rowOf(i int) *meeting {
	if m := x.countedRow(i); m != nil {
		return m
	}
	if x.current == nil || !parleys[x.Lemma(i)] || x.Lemma(i) == "meeting" {
		return x.current
	}
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-6):]) {
		if m.background == x.current.background && len(m.sides) > 1 && m.out.Level != "visit" && m.out.Level != "call" {
			return m
		}
	}
	return x.current
}

// comesOf is, for a telling of a meeting to come of nobody, the meeting told before of those who will
// meet: "Formal talks could begin in March", "A face-to-face meeting is scheduled for May". Nil for others.
func (x *reader) comesOf(c candidate, t *telling) *meeting {
	if c.fate.status == "not_held" {
		return x.deniedOf(t)
	}
	if class(&meeting{out: parley.Meeting{Status: c.fate.status}}) != "planned" || !t.noun || !parleys[x.Lemma(t.at)] || len(t.side1)+len(t.side2) > 0 || len(t.verbs) == 0 && !x.timeBehind(t.at) {
		return nil
	}
	if x.known(t.at) && !x.resumes(t) || x.isOther(t.at) || slices.ContainsFunc(t.frames, func(f string) bool { return strings.HasPrefix(f, "break_off") || strings.HasPrefix(f, "mediate") }) {
		return nil
	}
	if x.ofOthers(t.at) {
		return nil
	}
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-6):]) {
		if class(m) == "held" && len(m.sides) > 1 && !m.background && m.last >= c.sentence-longestRow {
			return m
		}
	}
	return nil
}

// resumes reports whether the telling says when or where talks told before will go on: "The talks will resume in Oslo on 3 May".
func (x *reader) resumes(t *telling) bool {
	return slices.ContainsFunc(t.verbs, func(v int) bool {
		return takenUp[x.Lemma(v)] && (x.hasOwnTime(v) || x.timeBehind(v))
	})
}

// takenUp are verbs of going on with talks.
var takenUp = setOf("resume restart reconvene continue reopen")

// ofOthers reports whether the words beside the noun of meeting at token i say whose or what it is, or that
// there is none: "no meeting", "a football meeting", "talks between".
func (x *reader) ofOthers(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		return x.rel(k) == "det" && x.wordIs(k, "no", "any", "such") || k < i && (x.rel(k) == "compound" || x.rel(k) == "amod") && (x.Tokens[k].UPOS == "PROPN" || x.nameAt(k) != nil || settingWords[sports][x.Lemma(k)]) ||
			k > i && x.rel(k) == "nmod" && x.wordsAt(k, "of", "between", "with", "among")
	})
}
