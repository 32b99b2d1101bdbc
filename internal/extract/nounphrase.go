package extract

import (
	"parley/internal/lexicon"
)

// phraseStart is the first token of the noun phrase that holds the noun at
// token i: articles, ordinals, adjectives, attributes, owners.
func (x *reader) phraseStart(i, limit int) int {
	k := i
	for k > limit {
		m := x.mentionAt(k - 1)
		switch {
		case m != nil && m.Attribute && m.First >= limit:
			k = m.First
		case m == nil && isPossessive(x.Word(k-1)):
			if owner := x.mentionAt(k - 2); owner != nil && owner.Possessive && owner.First >= limit {
				return x.start(owner)
			}
			return k
		case m != nil:
			return k
		case x.wordIs(k-1, "a", "an", "the", "this", "these", "his", "her", "their", "no", "any", "-", "already"),
			x.Is(k-1, lexicon.BeforeMeeting), x.Lex.Index("ordinal", x.Word(k-1)) > 0, x.Lex.Index("number", x.Word(k-1)) > 0, isAdjective(x.Word(k - 1)):
			k--
		default:
			return k
		}
	}
	return k
}

// isAdjective reports whether the word has an ending that adjectives of talks have.
func isAdjective(w string) bool {
	for _, end := range []string{"ive", "ful", "ous", "ial", "ral", "nal", "cal", "ant", "ent", "some"} {
		if len(w) > len(end)+2 && w[len(w)-len(end):] == end {
			return true
		}
	}
	return false
}

// wordNear reports whether one of the words stands among tokens [k, limit).
func (x *reader) wordNear(k, limit int, words ...string) bool {
	for ; k < limit; k++ {
		if x.wordIs(k, words...) {
			return true
		}
	}
	return false
}
