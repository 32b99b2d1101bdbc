package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// presentCues are participles behind which those follow who meet as well: "took place in
// Oslo, co-chaired by A and B", "a delegation led by A and joined by B".
var presentCues = map[string]bool{"chaired": true, "co-chaired": true, "cochaired": true, "attended": true, "joined": true, "headed": true, "led": true}

// addPresent adds those whom participles beside the meeting, or beside those who meet, name
// as taking part.
func (x *reader) addPresent(m *meeting, c candidate, first, end int) (int, int) {
	begin, limit := x.around(c.sentence, c.cue)
	for k := begin; k < limit; k++ {
		if !presentCues[x.Word(k)] || x.Word(k+1) != "by" || !x.besideMeeting(k, c) {
			continue
		}
		w := x.right(k+2, limit)
		w.mentions = slices.DeleteFunc(w.mentions, func(a *mention.Mention) bool {
			return a.Kind != mention.Person && a.Kind != mention.Party || x.wordIs(k, "led", "headed") && a.Kind == mention.Party && !a.Actor
		})
		if w.empty() {
			continue
		}
		if x.chairsOthers(m, k, w) {
			for _, a := range w.mentions {
				x.addThirdParty(m, a, "mediator", x.Span(k, a.End))
			}
			first, end = min(first, k), max(end, w.end)
			continue
		}
		x.addWho(m, w, c)
		m.third = slices.DeleteFunc(m.third, func(t parley.ThirdParty) bool { return slices.Contains(m.parties(), t.Party) })
		first, end = min(first, k), max(end, w.end)
	}
	return first, end
}

// chairsOthers reports whether those by whom the meeting is said to be chaired, at token k, stand
// above two sides that meet.
func (x *reader) chairsOthers(m *meeting, k int, w who) bool {
	return x.wordIs(k, "chaired", "co-chaired", "cochaired") && x.aboveAll(m, w)
}

// aboveAll reports whether all of w are of none of the sides of the meeting, in which two others meet.
func (x *reader) aboveAll(m *meeting, w who) bool {
	return !slices.ContainsFunc(w.mentions, func(a *mention.Mention) bool {
		of := x.partiesOf(a)
		return len(of) == 0 || x.othersMeet(m, of) < 2 || slices.ContainsFunc(m.parties(), func(p string) bool { return slices.Contains(of, p) })
	})
}

// besideMeeting reports whether the participle at token k says more of the meeting or of
// somebody who meets: it hangs on an anchor or on one of those named as meeting.
func (x *reader) besideMeeting(k int, c candidate) bool {
	switch x.rel(k) {
	case "acl", "advcl", "conj":
	default:
		return false
	}
	h := x.head(k)
	for n := 0; n < 2 && h >= 0; n++ {
		if slices.Contains(c.anchors, h) {
			return !x.wordIs(k, "led", "headed", "joined")
		}
		for _, w := range c.who {
			if slices.ContainsFunc(w.mentions, func(a *mention.Mention) bool { return a.First <= h && h < a.End }) {
				return true
			}
		}
		if x.rel(h) != "acl" && x.rel(h) != "conj" {
			return false
		}
		h = x.head(h)
	}
	return false
}

// addAttending adds to the meeting told just before those who are said to have attended it or,
// of one of its sides, to have chaired it ("The meeting was attended by A and B"), and reports whether the telling is of such.
func (x *reader) addAttending(t *telling, c candidate, side1 who) bool {
	cur := x.current
	if !t.noun || cur == nil || cur.last < c.sentence-2 && !x.onlyOne(cur) || side1.empty() || !x.definite(t.at) || x.another(t.at) || !x.partsOf(t.side2).empty() {
		return false
	}
	if len(t.third["chair"]) == 0 && !slices.ContainsFunc(t.frames, func(f string) bool { return attending[f] }) || class(cur) != class(&meeting{out: parley.Meeting{Status: c.fate.status}}) {
		return false
	}
	if x.BlockOf(c.sentence).Background != cur.background || x.Lemma(t.at) == "summit" && cur.out.Level != "summit" || x.isSpecified(t.at) {
		return false
	}
	if _, end := x.limits(c.sentence); len(t.verbs) > 0 && x.Word(t.verbs[0]+1) == "by" {
		if list := x.attendeesFrom(t.verbs[0]+2, end); len(list.mentions) > len(side1.mentions) {
			side1 = list
		}
	}
	if len(t.third["chair"]) > 0 && x.aboveAll(cur, side1) {
		for _, a := range side1.mentions {
			x.addThirdParty(cur, a, "mediator", x.Span(a.First, a.End))
		}
	} else {
		x.addWho(cur, side1, c)
	}
	if cur.out.Time == nil {
		x.addTime(cur, c, c.cue[0], c.cue[1])
	}
	if cur.out.Place == nil {
		x.addPlace(cur, c, c.cue[0], c.cue[1])
	}
	cur.out.Evidence = addSpan(cur.out.Evidence, x.Span(min(c.cue[0], side1.first), max(c.cue[1], side1.end)))
	cur.last = c.sentence
	return true
}

// onlyOne reports whether no other meeting than m of its class is told of so far.
func (x *reader) onlyOne(m *meeting) bool {
	return !slices.ContainsFunc(x.meetings, func(o *meeting) bool { return o != m && class(o) == class(m) })
}

// isSpecified reports whether the noun at token i says which meeting it is: "the meeting
// of the council", "the Oslo summit".
func (x *reader) isSpecified(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		r := x.rel(k)
		return r == "nmod" && k > i && x.wordsAt(k, "of", "between", "with") || r == "compound" && x.IsCapital(k)
	})
}

// joinsGathering adds to a meeting those whom it is said to bring together, and reports
// whether the telling is of such: "convened a summit, bringing together A and B".
func (x *reader) joinsGathering(t *telling, all []*telling) bool {
	if t.frames[0] != "hold.bring-together" || x.rel(t.at) != "advcl" && x.rel(t.at) != "acl" {
		return false
	}
	for _, o := range all {
		if o != t && slices.Contains(o.anchors(), x.head(t.at)) && o.noun {
			o.side1 = appendNew(o.side1, t.side1)
			return true
		}
	}
	return false
}
