package extract

import "parley/internal/mention"

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
