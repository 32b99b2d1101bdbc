package extract

import (
	"parley/internal/lexicon"
	"parley/internal/text"
)

// nounAfter is the noun of meeting in the noun phrase that begins at token k: "a
// second round of talks", "face-to-face talks"; -1 where there is none near.
// The last noun of such a chain counts.
func (x *reader) nounAfter(k, limit int) int {
	spare := 2 // words that no list holds: "a clandestine meeting"
	for n := 0; n < 8 && k < limit; n++ {
		m := x.mentionAt(k)
		switch {
		case m != nil && m.Attribute:
			k = m.End
			continue
		case m != nil:
			return -1
		case x.Is(k, lexicon.Meeting):
			for x.Word(k+1) == "of" && x.Is(x.beforeNoun(k+2), lexicon.Meeting) {
				k = x.beforeNoun(k + 2)
			}
			return k
		case x.wordIs(k, "a", "an", "the", "their", "his", "her", "its", "-", "of", "series", "and"),
			x.Is(k, lexicon.BeforeMeeting), x.Lex.Index("ordinal", x.Word(k)) > 0, isAdjective(x.Word(k)):
			k++
		case spare > 0 && n > 0 && !x.IsCapital(k) && !x.Is(k, lexicon.Plain|lexicon.Function) && text.IsWord(x.Tokens[k].Form):
			spare--
			k++
		default:
			return -1
		}
	}
	return -1
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

// beforeNoun steps over articles and words that stand before a noun of meeting.
func (x *reader) beforeNoun(k int) int {
	for n := 0; n < 4 && x.mentionAt(k) == nil && (x.wordIs(k, "the", "a", "an", "-") || x.Is(k, lexicon.BeforeMeeting)) && !x.Is(k, lexicon.Meeting); n++ {
		k++
	}
	return k
}

// counted reports whether a number other than one stands before the noun: "held
// three meetings" tells of several.
func (x *reader) counted(first, noun int) bool {
	for k := first; k < noun; k++ {
		if n := x.Lex.Index("number", x.Word(k)); n > 1 {
			return true
		}
		if x.wordIs(k, "several", "many", "numerous", "series", "no") {
			return true
		}
	}
	return false
}

func (x *reader) wordNear(k, limit int, words ...string) bool {
	for ; k < limit; k++ {
		if x.wordIs(k, words...) {
			return true
		}
	}
	return false
}
