package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// addPress adds what a sentence tells by a joint press conference: "In a joint press conference with A after
// talks in Oslo, B said". Two who speak for different parties and come before the press together have
// met. Where the sentence tells of talks of nobody, they are theirs.
func (x *reader) addPress(s int, out []*telling) []*telling {
	sen := &x.sentences[s]
	if sen.tree == nil {
		return out
	}
	begin, limit := x.limits(s)
	for at := begin; at < limit; at++ {
		if !x.jointPress(at) {
			continue
		}
		one, two := x.beforePress(at, limit)
		if one.empty() || two.empty() {
			continue
		}
		if t := x.talksOfNobody(out); t != nil {
			t.side1, t.side2 = x.headsIn(one), x.headsIn(two)
			return out
		}
		if !x.foreignTo(one, two) || x.tellsOfThem(out, at, x.head(at)) {
			continue
		}
		return append(out, &telling{at: at, third: map[string][]int{}, status: "held", noun: true, frames: []string{"meet.beside"},
			attr: map[string]string{"level": "meeting", "channel": "in_person"}, side1: x.headsIn(one), side2: x.headsIn(two)})
	}
	return out
}

// jointPress reports whether token i is the noun of a joint press conference.
func (x *reader) jointPress(i int) bool {
	if !x.wordIs(i, "conference", "presser", "briefing") || x.Word(i) == "conference" && !x.wordIs(i-1, "press", "news", "media") {
		return false
	}
	for k := i - 1; k > i-4; k-- {
		if x.Word(k) == "joint" {
			return true
		}
	}
	return false
}

// beforePress are those who came before the press together: the one who spoke at the conference at token
// at and those with him, or the two that it was between.
func (x *reader) beforePress(at, limit int) (one, two who) {
	k := at + 1
	for k < limit && k < at+8 && !x.wordIs(k, "with", "between", "alongside") {
		if m := x.mentionAt(k); m == nil && !x.wordIs(k, "in", "on", "held", ",") || m != nil && m.Kind != mention.Time && m.Kind != mention.Place {
			return who{}, who{}
		}
		k++
	}
	list := x.right(k+1, limit)
	if k >= limit || list.empty() || slices.ContainsFunc(list.mentions, func(m *mention.Mention) bool { return m.Kind != mention.Person && m.Kind != mention.Party }) {
		return who{}, who{}
	}
	if x.Word(k) == "between" {
		if len(list.mentions) != 2 {
			return who{}, who{}
		}
		one, two = list, list
		one.mentions, two.mentions = list.mentions[:1], list.mentions[1:]
		return one, two
	}
	return x.subjectAbove(at), list
}

// talksOfNobody is the telling of talks or a meeting that names no sides, nil for none.
func (x *reader) talksOfNobody(all []*telling) *telling {
	for _, t := range all {
		p := x.prepOf(x.measured(t.at))
		if p == "" {
			p = x.prepLeft(t.at)
		}
		if t.noun && x.Is(t.at, lexicon.Meeting) && len(t.side1)+len(t.side2) == 0 && (p == "after" || p == "following") {
			return t
		}
	}
	return nil
}

// headsIn are the heads of those of the list.
func (x *reader) headsIn(w who) []int {
	var out []int
	for _, m := range w.mentions {
		out = append(out, x.headOf(m.First, m.End))
	}
	return out
}

// foreignTo reports whether those on both sides speak for parties that are known and not the same.
func (x *reader) foreignTo(one, two who) bool {
	a, b := x.partiesSpoken(one), x.partiesSpoken(two)
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(p string) bool { return slices.Contains(b, p) })
}

// partiesSpoken are the parties for which those of the list speak.
func (x *reader) partiesSpoken(w who) []string {
	var out []string
	for _, m := range w.mentions {
		out = append(out, x.partiesOf(m)...)
	}
	return out
}
