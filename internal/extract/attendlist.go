package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// presentVerb is the verb behind "present" or "accompanying" at token i that names those who were
// there, -1 for none: "Also present were A and B", "Accompanying the visitor was C".
func (x *reader) presentVerb(i, end int) int {
	for k := i + 1; k < end && k < i+8; k++ {
		if x.wordIs(k, "were", "was") {
			if x.wordIs(i, "present", "attending") && k > i+1 && !x.wordIs(i+1, "at", "in", "on", "during", "from", "for") && !x.pointsToMeeting(i+1, k) {
				return -1
			}
			return k
		}
		if x.Tokens[k].UPOS == "PUNCT" {
			return -1
		}
	}
	return -1
}

// wasPresent is the verb before "present" at token i that says of its subject that it was there when the
// meeting took place, -1 for none: "A and B were also present at the talks".
func (x *reader) wasPresent(i, end int) int {
	if !x.wordIs(i, "present") && !x.phrase(i-1, "in attendance") {
		return -1
	}
	be := i - 1
	for x.wordIs(be, "also", "all", "both", "in", "likewise") {
		be--
	}
	if !x.wordIs(be, "was", "were") || x.wordIs(i+1, "at", "in", "during") && !x.pointsToMeeting(i+2, end) || x.Tokens[min(i+1, len(x.Tokens)-1)].UPOS == "NOUN" {
		return -1
	}
	return be
}

// onlyPeople is w without its parties: who watched for them is not said.
func onlyPeople(w who) who {
	w.mentions = slices.DeleteFunc(slices.Clone(w.mentions), func(m *mention.Mention) bool { return m.Kind == mention.Party })
	return w
}

// behindSide is who stands behind the verb at token i in "On the Avarian side took part A and B".
func (x *reader) behindSide(i, first, end int) (who, bool) {
	if !x.wordIs(first, "on", "from", "for") || i > first+6 || !x.wordIs(i-1, "side", "part", "delegation") {
		return who{}, false
	}
	k := i + 1
	if x.Word(k) == "part" {
		k++
	}
	w := x.right(k, end)
	return w, !w.empty()
}

// listsAttending reports whether a list of those who took part follows the verb at token i: "The
// following heads of state attended:".
func (x *reader) listsAttending(i, first, end int) bool {
	if !x.wordIs(i, "attended", "participated", "took") || x.Word(end-1) != ":" || end-i > 8 {
		return false
	}
	if x.Word(i) == "attended" && x.Word(i+1) == "by" && i+2 == end-1 {
		return true // "The meeting was attended by:"
	}
	for k := first; k < i; k++ {
		if x.Word(k) == "following" {
			return true
		}
	}
	return false
}

// attendList adds the first person of each item behind sentence s, and the side that he is of, to
// the current meeting.
func (x *reader) attendList(s int) {
	c := candidate{fate: fate{status: x.current.out.Status}}
	for n := s + 1; n < len(x.Sentences) && (x.BlockOf(n).Kind == parley.Item || x.namesOne(n)); n++ {
		begin, limit := x.limits(n)
		for _, m := range x.In(begin, limit) {
			if m.Kind != mention.Person || n > 0 && x.Sentences[n].Block == x.Sentences[n-1].Block {
				continue
			}
			c.sentence = n
			x.addWho(x.current, who{mentions: []*mention.Mention{&m}, first: m.First, end: m.End}, c)
			x.current.out.Evidence = addSpan(x.current.out.Evidence, x.Span(m.First, m.End))
			break
		}
	}
}

// namesOne reports whether sentence n is a paragraph that only says who somebody is: "Kari Lund, President of Avaria".
func (x *reader) namesOne(n int) bool {
	begin, limit := x.limits(n)
	if limit-begin > longestItem || x.BlockOf(n).Kind != parley.Paragraph || x.hasVerb(begin, limit) {
		return false
	}
	for k := begin; k < min(begin+5, limit); k++ {
		if m := x.mentionAt(k); m != nil {
			return m.Kind == mention.Person
		}
	}
	return false
}

// longestItem is how many tokens a line of a list has at most that names one of those who attend.
const longestItem = 40

// sentFrom is who is listed behind the words for those who came for them, from token k on: "were
// representatives from the three sponsors, Avaria, Belmark and Corland".
func (x *reader) sentFrom(k, end int) who {
	people := false
	for n := k; n < min(k+9, end); n++ {
		if x.mentionAt(n) != nil {
			if !people {
				break
			}
			w := x.right(n, end)
			for i, m := range w.mentions {
				if m.Kind == mention.Party {
					a := *m
					a.Actor = true
					w.mentions[i] = &a
				}
			}
			return w
		}
		if x.Tokens[n].UPOS == "VERB" {
			break
		}
		people = people || x.isPeopleNoun(n) && x.plural(n)
	}
	return who{}
}

// readCompany adds whom one of those who met had with him: "A was accompanied by B and C", "A,
// accompanied by B, met".
func (x *reader) readCompany(i, first, end int) {
	cur := x.current
	if cur.last < x.SentenceOf(i)-1 || x.Sentences[cur.last].Block != x.Sentences[x.SentenceOf(i)].Block || !hasDelegations[cur.out.Status] {
		return
	}
	host := -1
	near := x.In(max(first, i-far), i)
	for k := len(near) - 1; k >= 0 && host < 0; k-- {
		switch m := &near[k]; m.Kind {
		case mention.Person:
			host = m.Person
		case mention.Pronoun:
			host = x.resolve(m)
		}
	}
	if host < 0 || !slices.Contains(cur.people, host) {
		return
	}
	w := x.right(i+2, end)
	for _, m := range w.mentions {
		if m.Kind != mention.Person || m.Person < 0 || x.onlyParty(m.Person) != x.onlyParty(host) || slices.Contains(cur.people, m.Person) {
			continue
		}
		x.attendOne(m.Person, m, fate{status: cur.out.Status})
		cur.out.Evidence = addSpan(cur.out.Evidence, x.Span(i, m.End))
	}
}
