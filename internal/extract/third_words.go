package extract

import (
	"strings"

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
		case x.phrase(i, "in the presence of"):
			x.thirdAt(s, i, x.right(i+4, end), "observer")
		case x.wordIs(i, "observers", "observer", "guarantors", "guarantor") && x.wordIs(i+1, "of", "from") && x.mentionAt(i) == nil:
			x.thirdAt(s, i, x.right(i+2, end), roles[x.Word(i)])
		case x.wordIs(i, "mediated", "brokered", "facilitated", "sponsored") && isDashWord(x.Word(i-1)):
			x.thirdNamed(s, i)
		case x.phrase(i, ", the host"), x.phrase(i, ", as host"):
			if m := x.mentionAt(i - 1); m != nil && m.Kind == mention.Party {
				x.thirdAt(s, i, who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}, "host")
			}
		}
	}
	for _, m := range x.In(first, end) {
		if part := x.mediatorPart(&m); part != "" {
			a := x.mentionAt(m.First)
			x.thirdAt(s, m.First, who{mentions: []*mention.Mention{a}, first: x.outer(a), end: a.End}, part)
		}
	}
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
// speak of, where two others meet in it.
func (x *reader) thirdAt(s, i int, w who, part string) {
	m := x.toldBy(s, i)
	if m == nil && x.current != nil && s <= x.current.last+2 {
		m = x.current
	}
	if m == nil || w.empty() || part == "" {
		return
	}
	for _, a := range w.mentions {
		if len(x.partiesOf(a)) == 0 || x.othersMeet(m, x.partiesOf(a)) < 2 {
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
