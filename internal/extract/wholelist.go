package extract

import (
	"slices"

	"parley/internal/mention"
)

// wholeList adds to those whom the tree gives the others of the list that begins
// with them ("A's envoy B and C's adviser D met"), which the tree may cut.
func (x *reader) wholeList(w who, s int) who {
	if w.empty() || w.mentions[0].Kind != mention.Person && w.mentions[0].Kind != mention.Party {
		return w
	}
	_, limit := x.limits(s)
	begin := slices.MinFunc(w.mentions, func(a, b *mention.Mention) int { return a.First - b.First })
	list := x.right(x.outer(begin), limit)
	for _, m := range list.mentions {
		if m.Kind == mention.Person && slices.ContainsFunc(w.mentions, x.isRepresented) {
			continue
		}
		if (m.Kind == mention.Person || m.Kind == mention.Party && !m.Attribute && !m.Possessive) && !slices.Contains(w.mentions, m) && m.First > begin.First {
			w.mentions = append(slices.Clone(w.mentions), m)
			w.end = max(w.end, m.End)
		}
	}
	return w
}

// between is the whole list right behind "between" where the tree gives less of it.
func (x *reader) between(t *telling, w who, s int) who {
	if !t.noun || len(t.side1) == 0 {
		return w
	}
	first, _ := x.extent(t.side1[0])
	if x.Word(first) != "between" || first < t.at {
		return w
	}
	_, limit := x.limits(s)
	if list := x.right(first+1, limit); x.countSides(list) > x.countSides(w) && !slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool { return !slices.Contains(list.mentions, m) }) {
		return list
	}
	return w
}

// partnerBehind is the person with whom one person discusses something, where the tree
// hangs "with" on what was discussed.
func (x *reader) partnerBehind(t *telling, side1 who) who {
	if len(side1.mentions) != 1 || len(t.side1) != 1 || x.plural(t.side1[0]) {
		return who{}
	}
	first, end := x.extent(t.at)
	for k := max(first, t.at+1); k < min(end, t.at+far); k++ {
		if x.Word(k) != "with" {
			continue
		}
		if m := x.mentionAt(x.head(k)); m != nil && (m.Kind == mention.Person || m.Kind == mention.Party && m.Actor) && !m.Possessive && !m.Attribute && m.First <= k+8 {
			sen := &x.sentences[x.SentenceOf(k)]
			var heads []int
			for _, c := range sen.tree.Conjuncts(x.head(k) - sen.base) {
				heads = append(heads, sen.base+c)
			}
			return x.partsOf(heads)
		}
	}
	return who{}
}

// lateObject is the person whom one person met, where a place stands between and the engine takes
// the one for another name of the other: "Lund met at the guest house, Mr. Hadi, the envoy".
func (x *reader) lateObject(t *telling, side1 who) who {
	if len(side1.mentions) != 1 || side1.mentions[0].Kind != mention.Person {
		return who{}
	}
	_, end := x.extent(t.at)
	for k := t.at + 1; k < min(end, t.at+far); k++ {
		m := x.mentionAt(k)
		if x.rel(k) != "appos" || m == nil || m.Kind != mention.Person || m.Possessive || x.Word(m.First-1) != "," || m.Person == side1.mentions[0].Person {
			continue
		}
		if of := x.mentionAt(x.head(k)); of == nil && x.isPeopleNoun(x.head(k)) || of != nil && of.Kind != mention.Place {
			return who{}
		}
		return who{mentions: []*mention.Mention{m}, first: x.outer(m), end: m.End}
	}
	return who{}
}
