package extract

import (
	"slices"

	"parley/internal/mention"
)

// weAt gives whom "we" among the heads stands for in somebody's words: beside a partner the party of the speaker
// ("We met the envoys of Avaria," said the minister), else those who met in the meeting told before, of whom the
// speaker is one ("We shall meet again").
func (x *reader) weAt(c *candidate, t *telling, side2 who) who {
	at, partner := slices.IndexFunc(t.side1, func(h int) bool { return x.Word(h) == "we" }), len(t.side2) > 0
	if at < 0 || partner && side2.empty() && c.fate.status != "refused" && c.fate.status != "not_held" {
		return who{} // "we shall talk to everybody"
	}
	i := t.side1[at]
	p := x.speakerOf(i)
	if p < 0 {
		return who{}
	}
	m := mention.Mention{Kind: mention.Party, First: i, End: i + 1, Name: [2]int{i, i + 1}, Person: -1, Actor: true}
	of := x.People[p].Parties
	switch cur := x.current; {
	case partner && len(of) > 0:
		m.Parties, m.Back = []string{of[0].Party}, of[0].Evidence[0]
	case partner || cur == nil || cur.last < x.SentenceOf(i)-longestRow || len(cur.people) < 2 && len(cur.sides) < 2:
		return who{}
	case slices.Contains(cur.people, p) || len(of) > 0 && slices.Contains(cur.parties(), of[0].Party):
		m.Kind = mention.Group
	default:
		return who{}
	}
	return who{mentions: []*mention.Mention{x.invent(m)}, first: i, end: i + 1}
}

// bothAt is "both" at token h as a group, where no finder took it for one: "Both were received by".
func (x *reader) bothAt(h int) *mention.Mention {
	if x.Word(h) != "both" || x.mentionAt(h) != nil || x.rel(h) != "nsubj" && x.rel(h) != "obj" {
		return nil
	}
	return x.invent(mention.Mention{Kind: mention.Group, First: h, End: h + 1, Name: [2]int{h, h + 1}, Person: -1})
}
