package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// readThirdWords reads the words beside a meeting that make a party a third one: "under the
// auspices of Avaria", "Avarian-mediated talks", "the facilitator, Avarian minister A",
// "observers from Belmark", "Belmark, the host".
func (x *reader) readThirdWords(s int) {
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		switch {
		case x.wordIs(i, "auspices", "chairmanship", "mediation", "patronage", "facilitation", "sponsorship") && x.Word(i+1) == "of" && x.wordNear(max(first, i-3), i, "under", "through", "with"):
			x.thirdAt(s, i, x.right(i+2, end), "mediator")
		case x.wordIs(i, "chaired", "moderated", "convened", "facilitated", "supervised", "co-chaired", "co-moderated", "co-convened", "co-facilitated", "co-mediated") && x.Word(i+1) == "by", x.phrase(i, "presided over by"):
			at := i + 2
			if x.Word(i) == "presided" {
				at++
			}
			x.thirdAt(s, i, x.right(at, end), "mediator")
		case x.wordIs(i, "organised", "organized", "hosted", "co-organised", "co-organized", "co-hosted") && x.Word(i+1) == "by":
			x.thirdAt(s, i, x.right(i+2, end), "host")
		case x.phrase(i, "whose country is the host"), x.phrase(i, "who hosted them"), x.phrase(i, "who hosted the talks"), x.phrase(i, "which hosted the talks"):
			x.thirdAt(s, i, x.listLeftOf(i, first), "host")
		case x.Word(i) == "in" && x.wordIs(i+1, "partnership", "cooperation", "coordination", "collaboration", "conjunction", "co-operation", "co-ordination") && x.Word(i+2) == "with":
			if by := x.mediatedBefore(first, i); by >= 0 {
				x.thirdAt(s, by, x.right(i+3, end), "mediator")
			}
		case x.phrase(i, "in the presence of"):
			x.thirdAt(s, i, x.right(i+4, end), "observer")
		case x.wordIs(i, "observers", "observer", "guarantors", "guarantor") && x.wordIs(i+1, "of", "from") && !posting[x.Lemma(x.head(i))]:
			w := x.partiesFrom(i+2, end)
			if m := x.mentionAt(i); m != nil {
				w = who{mentions: []*mention.Mention{m}, first: m.First, end: m.End}
			}
			x.thirdAt(s, i, w, roles[x.Word(i)])
		case x.wordIs(i, "mediate", "mediates", "mediated", "mediating") && x.Tokens[i].UPOS == "VERB" && !isDashWord(x.Word(i-1)):
			x.thirdAt(s, i, x.mediatesAlone(i), "mediator")
		case x.wordIs(i, "mediated", "brokered", "facilitated", "sponsored") && isDashWord(x.Word(i-1)):
			x.thirdNamed(s, i)
		case x.Word(i) == "mediation" && (mediationBodies[x.Lemma(i+1)] || x.Is(i+1, lexicon.Say) && x.Tokens[i+1].UPOS == "VERB"):
			x.thirdAt(s, i, x.ownerBefore(i), "mediator")
		case x.wordIs(i, "mediator", "mediators"):
			x.thirdAt(s, i, x.mediatorApposed(i, first), "mediator")
		case x.phrase(i, ", the host"), x.phrase(i, ", as host"):
			if m := x.mentionAt(i - 1); m != nil && m.Kind == mention.Party {
				x.thirdAt(s, i, who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}, "host")
			}
		}
	}
	for _, m := range x.In(first, end) {
		if part := x.mediatorPart(&m); part != "" && !x.wordIs(x.start(&m)-1, "without") {
			a := x.mentionAt(m.First)
			x.thirdAt(s, m.First, who{mentions: []*mention.Mention{a}, first: x.outer(a), end: a.End}, part)
		}
	}
}

// posting are verbs by which observers are sent to watch a truce, not to be at talks.
var posting = setOf("deploy station post patrol send dispatch monitor")

// mediationBodies are nouns for those who mediate together: "the Avarian mediation team".
var mediationBodies = setOf("team committee delegation group panel commission secretariat mission side office")

// ownerBefore is the party whose name stands right before token i: "the Avarian mediation", "Avaria's
// mediation".
func (x *reader) ownerBefore(i int) who {
	k := i
	if isPossessive(x.Word(k - 1)) {
		k--
	}
	n := x.nameAt(k - 1)
	if n == nil || n.Party == "" {
		return who{}
	}
	first := k - 1
	for first > 0 && x.names[first-1] == x.names[k-1] {
		first--
	}
	m := x.invent(mention.Mention{Kind: mention.Party, First: first, End: k, Name: [2]int{first, k}, Person: -1, Parties: []string{n.Party}})
	return who{mentions: []*mention.Mention{m}, first: first, end: i + 1}
}

// mediatorApposed is who is called a mediator behind his name: "Avaria, a key mediator".
func (x *reader) mediatorApposed(i, first int) who {
	k := i - 1
	for k > first && k > i-5 && (x.Tokens[k].UPOS == "ADJ" || x.Tokens[k].UPOS == "DET" || x.Tokens[k].UPOS == "NOUN") {
		k--
	}
	if k == i-1 || x.Word(k) != "," || !x.wordIs(k+1, "a", "an", "the", "another", "one") {
		return who{}
	}
	return x.listLeftOf(k+1, first)
}

// mediatedBefore is the last token before end that says that talks were mediated by somebody, -1 for
// none: "were facilitated by Avaria, in partnership with the union".
func (x *reader) mediatedBefore(first, end int) int {
	for k := end - 1; k >= first; k-- {
		if x.wordIs(k, "mediated", "brokered", "facilitated", "sponsored", "moderated", "convened", "co-mediated", "co-facilitated", "co-sponsored", "co-convened") && x.Word(k+1) == "by" {
			return k
		}
	}
	return -1
}

func isDashWord(w string) bool { return w == "-" || w == "–" || w == "‑" }

// mediatorPart is the part of somebody whose own title, or the noun beside whose name, says that
// he mediates; empty for others.
func (x *reader) mediatorPart(m *mention.Mention) string {
	if m.Kind != mention.Person && m.Kind != mention.Party || m.Possessive || m.Attribute {
		return ""
	}
	for k := max(0, m.First-2); k < m.End; k++ {
		if k < m.First && (x.Word(k) == "," || x.mentionAt(k) != nil) {
			continue
		}
		if (k >= m.Name[0] && k < m.Name[1]) && m.Kind == mention.Person {
			continue
		}
		switch x.Word(k) {
		case "mediator", "mediators", "facilitator", "facilitators", "co-mediators", "convenor":
			return "mediator"
		}
	}
	return ""
}

// thirdNamed reads the name before "-mediated".
func (x *reader) thirdNamed(s, i int) {
	n := x.nameAt(i - 2)
	if n == nil || n.Party == "" {
		return
	}
	first := i - 2
	for first > 0 && x.names[first-1] == x.names[i-2] {
		first--
	}
	m := x.invent(mention.Mention{Kind: mention.Party, First: first, End: i - 1, Name: [2]int{first, i - 1}, Person: -1, Parties: []string{n.Party}})
	x.thirdAt(s, i, who{mentions: []*mention.Mention{m}, first: first, end: i + 1}, "mediator")
}

// thirdAt makes those of the list third parties of the meeting that the words at token i
// speak of, where two others meet in it and none of them is told to have met himself.
func (x *reader) thirdAt(s, i int, w who, part string) {
	m := x.toldBy(s, i)
	if m == nil && x.current != nil && (s <= x.current.last+2 || x.onlyMeeting() == x.current) {
		m = x.current
	}
	if m == nil || w.empty() || part == "" {
		return
	}
	for _, a := range w.mentions {
		of := x.partiesOf(a)
		known := func(t parley.ThirdParty) bool {
			return slices.Contains(of, t.Party) && (a.Kind != mention.Person || !slices.Contains(t.Parts, part))
		}
		isSide := func(t side) bool { return slices.Contains(of, t.party) }
		if len(of) == 0 || x.othersMeet(m, of) < 2 || slices.ContainsFunc(m.third, known) || slices.ContainsFunc(m.sides, isSide) {
			continue
		}
		words := x.Span(min(w.first, i), max(w.end, i+1))
		if strings.Contains(words.Text, "\n") {
			words = x.Span(x.start(a), a.End)
		}
		x.addThirdParty(m, a, part, words)
		m.out.Evidence = addSpan(m.out.Evidence, words)
	}
}

// mediatesAlone is who the verb of mediating at token i is said of, where it says nothing of between
// whom or in what: "Oman will mediate", "Oman, which mediates, proposed".
func (x *reader) mediatesAlone(i int) who {
	sen := &x.sentences[x.SentenceOf(i)]
	if sen.tree == nil || sen.tree.Passive(i-sen.base) || x.negated(i) && x.Word(i-1) != "to" {
		return who{}
	}
	for _, k := range x.kids(i) {
		if r := x.rel(k); k > i && (r == "obj" || r == "obl" && x.wordsAt(k, "between", "in", "among")) {
			return who{}
		}
	}
	subj := sen.tree.Subject(i - sen.base)
	if subj < 0 {
		return who{}
	}
	h := sen.base + subj
	if x.rel(i) == "acl" && x.isFinite(i) {
		if !x.wordIs(h, "which", "who", "that") && h != x.head(i) {
			return who{} // "the talks that Oman mediates"
		}
		h = x.head(i)
	}
	return x.partsOf(x.conjoined(h))
}

// onlyMeeting is the meeting that the text has told of so far, nil where there are several.
func (x *reader) onlyMeeting() *meeting {
	var only *meeting
	for _, m := range x.meetings {
		if m.background || len(m.sides) < 2 {
			continue
		}
		if only != nil {
			return nil
		}
		only = m
	}
	return only
}

// othersMeet is how many sides of the meeting are none of the parties.
func (x *reader) othersMeet(m *meeting, parties []string) int {
	n := 0
	for _, s := range m.sides {
		other := true
		for _, p := range parties {
			other = other && s.party != p
		}
		if other {
			n++
		}
	}
	return n
}

// listLeftOf is the one named right before token i, over a comma.
func (x *reader) listLeftOf(i, first int) who {
	if x.Word(i-1) == "," {
		i--
	}
	m := x.mentionAt(i - 1)
	if i-1 < first || !isActor(m) {
		return who{}
	}
	return who{mentions: []*mention.Mention{m}, first: x.outer(m), end: m.End}
}

// partiesFrom are the parties that the names from token k on stand for, joined by commas and
// "and": behind "from" they are places to the reader of mentions.
func (x *reader) partiesFrom(k, end int) who {
	w := who{first: k}
	for range longestShuttle {
		if x.wordIs(k, "the", "both") {
			k++
		}
		n := x.nameAt(k)
		if k >= end || n == nil || n.Party == "" {
			break
		}
		last := x.nameEnd(k)
		w.mentions = append(w.mentions, x.invent(mention.Mention{Kind: mention.Party, First: k, End: last, Name: [2]int{k, last}, Person: -1, Parties: []string{n.Party}}))
		w.end = last
		if k, _ = x.joinAfter(last); k == last {
			break
		}
	}
	return w
}
