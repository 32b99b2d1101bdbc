package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// subjectAbove is who does what the sentence says of the noun of meeting at token i:
// "A voiced concern in a call with B".
func (x *reader) subjectAbove(i int) who {
	s := &x.sentences[x.SentenceOf(i)]
	at := x.measured(i)
	for range 4 {
		prep := x.prepOf(at)
		if at == i && x.isVisit(i) && (prep == "of" || prep == "about" || prep == "on") {
			return who{} // "discussed the outcome of the visit"
		}
		if at = x.head(at); at < 0 {
			return who{}
		}
		if x.Tokens[at].UPOS == "VERB" || x.Tokens[at].UPOS == "AUX" || x.hasCopula(at) {
			if prep == "of" || prep == "about" || prep == "on" {
				return who{}
			}
			if x.Lemma(at) == "follow" && prep == "by" && x.rel(at) != "ccomp" {
				continue // "held a meeting, followed by a visit"
			}
			if h := x.head(at); x.rel(at) == "xcomp" && h >= 0 && x.addressed(h) && (x.prepLeft(i) != "" || prep == "after" || prep == "during" || prep == "at") {
				continue // "urged the rebels to disarm after talks with the envoy": who urged has met him
			}
			if subj := s.tree.Subject(at - s.base); subj >= 0 {
				if w := x.partsOf(x.conjoined(s.base + subj)); !w.empty() {
					return w
				}
				return x.whoSaid(s.base + subj)
			}
			if x.rel(at) == "xcomp" {
				continue
			}
			return who{}
		}
		if r := x.rootOf(at); r == at && prep == "for" {
			return x.partsOf([]int{r})
		}
	}
	return who{}
}

// whoseMeeting is whose "his meeting with B" is, the person named last before; and who held
// the meetings of which "one was with B".
func (x *reader) whoseMeeting(t *telling, side2 who) who {
	s := x.SentenceOf(t.at)
	first, _ := x.limits(s)
	if slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.wordIs(k, "his", "her") && k < t.at }) {
		near := x.In(max(first, t.at-far), t.at)
		for i := len(near) - 1; i >= 0; i-- {
			if m := &near[i]; m.Kind == mention.Person && m.Person >= 0 && !slices.ContainsFunc(side2.mentions, func(o *mention.Mention) bool { return o.Person == m.Person }) {
				return who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}
			}
		}
	}
	if w := x.oneWhoMeetsAll(t, side2); !w.empty() {
		return w
	}
	v := x.includedBy(t)
	if v >= 0 {
		if w := x.ownerOfSubject(v); !w.empty() {
			return w
		}
	}
	cur := x.current
	if cur == nil || cur.last < s-1 || len(cur.people) != 1 || !x.oneOf(t) && (v < 0 || !x.tellsOfMany(v)) {
		return who{}
	}
	begin, _ := x.limits(cur.last)
	near := x.In(begin, first)
	for i := range near {
		if m := &near[i]; m.Kind == mention.Person && m.Person == cur.people[0] {
			return who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}
		}
	}
	return who{}
}

// oneWhoMeetsAll is the only person who is in all of the meetings told so far, of which there are
// several, where a call or a meeting "with B" says of nobody else whose it was: "The topic of the
// conversation with the Omani president was the summit".
func (x *reader) oneWhoMeetsAll(t *telling, side2 who) who {
	if len(t.side1) > 0 || len(side2.mentions) != 1 || x.countsMeetings(t.at) || t.status == "proposed" || t.status == "possible" || t.status == "refused" || t.status == "not_held" {
		return who{}
	}
	var all []int
	told := 0
	for _, m := range x.meetings {
		if class(m) != "held" || m.background {
			continue
		}
		if told++; told == 1 || m.several {
			all = slices.Clone(m.people)
		} else {
			all = slices.DeleteFunc(all, func(p int) bool { return !slices.Contains(m.people, p) })
		}
	}
	if told < 2 || len(all) != 1 {
		return who{}
	}
	party := x.onlyParty(all[0])
	first, _ := x.limits(x.SentenceOf(t.at))
	if party == "" || slices.Contains(x.partiesOf(side2.mentions[0]), party) || slices.ContainsFunc(x.In(first, t.at), func(m mention.Mention) bool { return isActor(&m) }) {
		return who{}
	}
	for i := len(x.Mentions) - 1; i >= 0; i-- {
		if m := &x.Mentions[i]; m.Kind == mention.Person && m.Person == all[0] && m.First < t.at {
			return who{mentions: []*mention.Mention{m}, first: t.at, end: t.at + 1}
		}
	}
	return who{}
}

// withBehind is with whom a noun of meeting is told to be where only places and times stand
// between it and "with", which the tree may hang elsewhere: "after talks in Oslo on Monday
// with the Omani minister".
func (x *reader) withBehind(t *telling) who {
	if !t.noun || t.attr["level"] == "visit" || len(t.side1) > 0 {
		return who{}
	}
	_, limit := x.limits(x.SentenceOf(t.at))
	for k := t.at + 1; k < min(limit, t.at+12); {
		switch m := x.mentionAt(k); {
		case m != nil && (m.Kind == mention.Place || m.Kind == mention.Time):
			k = m.End
		case m != nil:
			return who{}
		case x.Word(k) == "with" && k > t.at+1:
			return x.notDoing(x.right(k+1, limit))
		case x.wordIs(k, "in", "at", "on", "here", "held", ",", "the"):
			k++
		default:
			return who{}
		}
	}
	return who{}
}

// notDoing are those of w, nobody where what they did beside is told of them: "with envoys walking
// between two rooms".
func (x *reader) notDoing(w who) who {
	for _, m := range w.mentions {
		for _, h := range []int{x.headOf(m.First, m.End), x.head(x.headOf(m.First, m.End))} {
			if h >= m.First && slices.ContainsFunc(x.kids(h), func(k int) bool { return k > h && x.rel(k) == "acl" && strings.HasSuffix(x.Word(k), "ing") }) {
				return who{}
			}
		}
	}
	return w
}

// ownerOfPartner is whose counterpart those met are: "his Omani counterpart, B".
func (x *reader) ownerOfPartner(t *telling, partner who) who {
	if at := partner.mentions[0].First; !x.wordIs(at-1, "his", "her") && !x.wordIs(at, "his", "her") {
		return who{}
	}
	first, _ := x.limits(x.SentenceOf(t.at))
	near := x.In(first, t.at)
	for i := range near {
		if m := &near[i]; m.Kind == mention.Person && m.Person >= 0 && !m.Possessive && m.Person != partner.mentions[0].Person {
			return who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}
		}
	}
	return who{}
}

// ownerOfAgenda is whose agenda lists the meeting: "the minister's agenda includes talks".
func (x *reader) ownerOfAgenda(t *telling) who {
	if !slices.Contains(t.frames, "hold.include-agenda") {
		return who{}
	}
	sen := &x.sentences[x.SentenceOf(t.at)]
	for _, v := range t.verbs {
		subj := sen.tree.Subject(v - sen.base)
		if subj < 0 {
			continue
		}
		for _, k := range x.kids(sen.base + subj) {
			if x.Tokens[k].Rel == "nmod:poss" || x.rel(k) == "nmod" && x.wordsAt(k, "of") {
				if m := x.mentionAt(k); m != nil && (m.Kind == mention.Person || m.Kind == mention.Pronoun || m.Kind == mention.Party) {
					return who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}
				}
			}
		}
	}
	return who{}
}

// oneOf reports whether the telling is of one of the meetings told before: "one of the
// meetings was with B", "another was with B".
func (x *reader) oneOf(t *telling) bool {
	first, _ := x.limits(x.SentenceOf(t.at))
	for k := max(first, t.at-5); k < t.at; k++ {
		if x.wordIs(k, "one", "another", "other", "second", "first") {
			return true
		}
	}
	return false
}

// includedBy is the verb by which a visit or meetings are said to include the telling: "the
// meetings included talks with A"; -1 for none.
func (x *reader) includedBy(t *telling) int {
	at := t.at
	for n := 0; n < 4 && x.rel(at) == "conj"; n++ {
		at = x.head(at)
	}
	if v := x.head(at); v >= 0 && x.rel(at) == "obj" && including[x.Lemma(v)] {
		return v
	}
	return -1
}

// including are verbs of what has parts.
var including = setOf("include comprise feature involve encompass entail contain")

// ownerOfSubject is whose visit or meetings the subject of the verb at token v is: "Lund's trip
// included talks with".
func (x *reader) ownerOfSubject(v int) who {
	s := &x.sentences[x.SentenceOf(v)]
	subj := s.tree.Subject(v - s.base)
	if subj < 0 || !x.isVisit(s.base+subj) && !x.Is(s.base+subj, lexicon.Meeting) && !programmes[x.Lemma(s.base+subj)] {
		return who{}
	}
	for _, k := range x.kids(s.base + subj) {
		if x.Tokens[k].Rel == "nmod:poss" {
			return x.partsOf([]int{k})
		}
	}
	return who{}
}

// tellsOfMany reports whether the subject of the verb at token v is several meetings told before, or
// what was done on a visit: "the meetings", "the programme".
func (x *reader) tellsOfMany(v int) bool {
	s := &x.sentences[x.SentenceOf(v)]
	subj := s.tree.Subject(v - s.base)
	h := s.base + subj
	if subj < 0 || !x.definite(h) && !slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "his", "her", "its", "their") }) {
		return false
	}
	return x.countsMeetings(h) || x.isVisit(h) || programmes[x.Lemma(h)] || x.Lemma(h) == "talk" || x.Lemma(h) == "discussion"
}

// programmes are nouns for what somebody does on a visit.
var programmes = setOf("programme program agenda schedule itinerary engagement shuttle diplomacy")

// remarks are words for what somebody said just before: "This came in a call with B".
var remarks = map[string]bool{"this": true, "that": true, "it": true, "remark": true, "statement": true, "comment": true, "call": true, "announcement": true, "discussion": true, "talk": true}

// whoSaid is who said, in the sentence before, what the word at token i points back to:
// "The remarks came during a meeting with B".
func (x *reader) whoSaid(i int) who {
	s := x.SentenceOf(i)
	if s == 0 || !remarks[x.Word(i)] && !remarks[x.Lemma(i)] || x.skips(s-1) || x.sentences[s-1].tree == nil {
		return who{}
	}
	first, end := x.limits(s - 1)
	for k := first; k < min(end, first+far); k++ {
		if x.rel(k) != "nsubj" {
			continue
		}
		if w := x.partsOf([]int{k}); !w.empty() {
			return w
		}
		return who{}
	}
	return who{}
}

// arranging are verbs whose subject may bring others to talks, or only speak of theirs.
var arranging = setOf("expect seek arrange organise organize plan schedule initiate launch resume restart reopen revive relaunch conclude pursue anticipate await")

// dropArranger leaves out who only expects or arranges the meeting, where its noun says between whom it
// is, or of whom: "he expected a meeting between A and B".
func (x *reader) dropArranger(t *telling) {
	pair := slices.ContainsFunc(t.side1, func(h int) bool {
		return h > t.at && (x.prepOf(h) == "between" && (x.plural(h) || len(x.conjoined(h)) > 1) || x.prepOf(h) == "of" && x.countSides(x.partsOf([]int{h})) > 1)
	})
	if !pair || !slices.ContainsFunc(t.verbs, func(v int) bool { return arranging[x.Lemma(v)] }) {
		return
	}
	t.side1 = slices.DeleteFunc(t.side1, func(h int) bool { return !x.isUnder(h, t.at) })
	t.side2 = slices.DeleteFunc(t.side2, func(h int) bool { return slices.Contains(t.side1, h) })
}

// theirs gives those whose meeting "their meeting" is, where the sentence names them:
// "A thanked B during their meeting".
func (x *reader) theirs(t *telling) who {
	if !t.noun || !slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.wordIs(k, "their", "its") }) {
		return who{}
	}
	v := x.head(t.at)
	for n := 0; n < 3 && v >= 0 && x.Tokens[v].UPOS != "VERB"; n++ {
		v = x.head(v)
	}
	if v < 0 || x.Tokens[v].UPOS != "VERB" {
		return who{}
	}
	s := &x.sentences[x.SentenceOf(v)]
	subj := s.tree.Subject(v - s.base)
	if subj < 0 {
		return who{}
	}
	var heads []int
	for _, c := range s.tree.Conjuncts(subj) {
		heads = append(heads, s.base+c)
	}
	if w := x.partsOf(heads); len(w.mentions) >= 2 || x.bodyOf(t, w) || len(w.mentions) == 1 && w.mentions[0].Kind == mention.Group && x.plural(heads[0]) {
		return w // "The two leaders recalled their meeting in May"
	}
	for _, k := range x.kids(v) {
		if r := x.rel(k); r == "obj" || r == "iobj" || r == "obl" && x.prepOf(k) == "to" {
			heads = append(heads, k)
		}
	}
	w := x.partsOf(heads)
	if len(w.mentions) != 2 || slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool { return m.Kind != mention.Person }) {
		return who{}
	}
	return w
}

// endedBy are those who did what ended or began the meeting of the telling: "A and B signed a truce,
// ending a four-day meeting". The tree may hang the participle on a verb nearer to it.
func (x *reader) endedBy(t *telling) who {
	r := x.endsWith(t)
	if r < 0 {
		return who{}
	}
	s := &x.sentences[x.SentenceOf(t.at)]
	subj := s.tree.Subject(r - s.base)
	if subj < 0 {
		return who{}
	}
	if w := x.partsOf(x.conjoined(s.base + subj)); x.countSides(w) >= 2 {
		return w
	}
	return who{}
}

// endsWith is the verb of the sentence whose deed a participle behind a comma says ended, capped or opened
// the meeting of the telling; -1 for none.
func (x *reader) endsWith(t *telling) int {
	if !t.noun {
		return -1
	}
	for _, v := range t.verbs {
		if !strings.HasSuffix(x.Word(v), "ing") || x.Word(v-1) != "," || x.rel(v) != "advcl" {
			continue
		}
		for n, at := 0, v; n < 8; n++ {
			h := x.head(at)
			if h < 0 {
				break
			}
			at = h
			if x.head(at) >= 0 && x.rel(at) != "ccomp" || at > v || x.Tokens[at].UPOS != "VERB" || x.reports(at) {
				continue
			}
			s := &x.sentences[x.SentenceOf(t.at)]
			if mood := s.tree.Mood(at-s.base, x.Lex); mood.Status() == "held" {
				return at
			}
		}
	}
	return -1
}
