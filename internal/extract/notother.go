package extract

import (
	"strings"

	"parley/internal/mention"
)

// notOther is the head of whom the words mean, where token h heads one who is said not to be meant: A for "A and
// not B", "A rather than B"; else h itself.
func (x *reader) notOther(h int) int {
	m := x.mentionAt(h)
	if m == nil || m.Kind != mention.Person && m.Kind != mention.Party {
		return h
	}
	k := x.start(m) - 1
	switch {
	case x.Word(k) == "not" && x.wordIs(k-1, "and", "but", ","):
		k -= 2
	case x.Word(k) == "than" && x.Word(k-1) == "rather", x.Word(k) == "of" && x.Word(k-1) == "instead":
		k -= 2
	default:
		return h
	}
	if x.Word(k) == "," {
		k--
	}
	if a := x.mentionAt(k); a != nil && a != m && (a.Kind == mention.Person || a.Kind == mention.Party) {
		return x.headOf(a.First, a.End)
	}
	return h
}

// withJoined adds to the person in whose words token h stands those whom the engine joins to another word of them:
// "Republic of Avaria President A and his counterpart B", where B hangs on A and not on the Republic.
func (x *reader) withJoined(h int, list []*mention.Mention) []*mention.Mention {
	if len(list) != 1 || list[0].Kind != mention.Person || list[0].Possessive || h < list[0].First || h >= list[0].End {
		return list
	}
	m := list[0]
	for k := m.First; k < m.End; k++ {
		if k == h {
			continue
		}
		for _, c := range x.kids(k) {
			if o := x.mentionAt(c); x.rel(c) == "conj" && c >= m.End && x.wordIs(m.End, "and", ",") && o != nil && o != m && o.Kind == mention.Person && !o.Possessive && (strings.HasPrefix(x.rel(h), "nsubj") || x.differ([]*mention.Mention{m, o})) {
				list = append(list, o)
			}
		}
	}
	return list
}

// byNames are the two people whose names stand before a noun of meeting, of whose second name token h is the head:
// "the Lund-Hadi meeting"; nil for others.
func (x *reader) byNames(h int) []*mention.Mention {
	for _, first := range []int{h, h - 2} {
		if first < 0 || x.Word(first+1) != "-" || first+3 >= len(x.Tokens) || x.Tokens[first].UPOS != "PROPN" {
			continue
		}
		a, b := x.surnamed(x.Word(first)), x.surnamed(x.Word(first+2))
		if a < 0 || b < 0 || a == b {
			continue
		}
		one := x.invent(mention.Mention{Kind: mention.Person, First: first, End: first + 1, Name: [2]int{first, first + 1}, Person: a})
		two := x.invent(mention.Mention{Kind: mention.Person, First: first + 2, End: first + 3, Name: [2]int{first + 2, first + 3}, Person: b})
		return []*mention.Mention{one, two}
	}
	return nil
}
