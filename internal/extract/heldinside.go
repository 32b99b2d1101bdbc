package extract

import (
	"slices"

	"parley/internal/mention"
)

// heldInside are those of a list whom the engine hangs on words within the title or the name of the
// first, m, and not on its head: "Foreign Minister of Avaria A and Foreign Minister of Belmark B met",
// where B is read as joined to A's name alone or to Avaria.
func (x *reader) heldInside(m *mention.Mention) []*mention.Mention {
	if m.Kind != mention.Person || !m.Title || m.Possessive {
		return nil
	}
	var out, open []*mention.Mention
	for end := m.End; len(out)+len(open) < mostInside; {
		k, and := x.joinAfter(end)
		next := x.mentionAt(x.skipArticle(k))
		if k == end || next == nil || next.Kind != mention.Person || !next.Title || next.Possessive || next.Person == m.Person || next.First > k+1 || !x.hangsWithin(next, m, end) {
			break
		}
		open, end = append(open, next), next.End
		if and && x.startsClause(end) && x.head(x.firstJoined(x.headOf(x.start(m), m.End))) < m.First {
			break // "received minister A and minister B received"
		}
		if and {
			out, open = append(out, open...), nil
		}
	}
	return out
}

// firstJoined is the first of the list that token i is joined to, i itself where it is the first.
func (x *reader) firstJoined(i int) int {
	for n := 0; n < mostInside && x.rel(i) == "conj" && x.head(i) >= 0; n++ {
		i = x.head(i)
	}
	return i
}

// mostInside bounds a list of people with their offices.
const mostInside = 12

// hangsWithin reports whether no word of m2 hangs on a word outside of the list that begins with m and ends
// before token end, other than on m's own head.
func (x *reader) hangsWithin(m2, m *mention.Mention, end int) bool {
	first := x.start(m)
	head := x.headOf(first, m.End)
	inside := false
	for i := m2.First; i < m2.End; i++ {
		h := x.head(i)
		switch {
		case h >= m2.First && h < m2.End:
		case h < first || h >= end, !slices.Contains(listed, x.rel(i)):
			return false
		default:
			inside = inside || h != head || x.rel(i) != "conj"
		}
	}
	return inside
}

// listed are relations by which one of a list hangs on another, or is mistaken for a part of it.
var listed = []string{"conj", "appos", "flat", "nmod", "nmod:desc", "nmod:unmarked", "compound", "cc", "punct", "case", "det", "amod", "dep", "list"}
