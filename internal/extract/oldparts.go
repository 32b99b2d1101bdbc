package extract

import (
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// object reads the list of actors after a verb or noun at token k: directly or
// after the word, over adverbs, times and places.
func (x *reader) object(k, limit int, word string) who {
	near := true
	for n := 0; n < 12 && k < limit; n++ {
		m := x.mentionAt(x.skipArticle(k))
		switch {
		case x.Word(k) == word && m == nil:
			return x.right(k+1, limit)
		case isActor(m) && near, m != nil && m.Possessive && near:
			return x.right(k, limit)
		case m != nil && (m.Kind == mention.Time || m.Kind == mention.Place):
			k, near = m.End, false
			continue
		case x.wordIs(k, "again", "privately", "briefly", "separately", "face", "-", "to", "virtually", "today", "late", "earlier", "directly", "publicly"):
			if x.Word(k) == "to" && x.Word(k+1) != "face" {
				return who{}
			}
		case x.wordIs(k, "on", "in", "at", ","):
			near = false
		default:
			return who{}
		}
		k++
	}
	return who{}
}

// enough reports whether there are enough who meet: two, a group, or one and
// unnamed others.
func (x *reader) enough(subject, object who, verb, first int) bool {
	n := len(subject.mentions) + len(object.mentions)
	for _, w := range []who{subject, object} {
		for _, m := range w.mentions {
			if m.Kind == mention.Group || m.Kind == mention.Party && len(m.Parties) > 1 {
				n++
			}
		}
	}
	if n >= 2 {
		return !subject.empty()
	}
	return subject.empty() && n == 1 && !object.empty() && verb > first && x.Is(verb-1, lexicon.Delegation) && x.mentionAt(verb-1) == nil
}

// ifBefore is the word that makes the clause of token i a condition, -1 for none.
func (x *reader) ifBefore(i, s int) int {
	first, _ := x.limits(s)
	for k := i - 1; k >= first && k > i-15; k-- {
		if x.wordIs(k, "if", "whether", "unless") {
			return k
		}
		if x.wordIs(k, ",", ";") && x.mentionAt(k) == nil {
			return -1
		}
	}
	return -1
}
