package extract

import (
	"sort"
	"strings"
)

// subjectOf is the head of the phrase that speaks by the verb at token v: the
// speaker of its frame, its subject or agent, or those of the verb that it
// hangs on ("met the press, saying …"); -1 where the tree shows none.
func (x *reader) subjectOf(v int) int {
	v = x.leadVerb(v)
	for n := 0; n < 4 && v >= 0; n++ {
		if h := x.frameSpeaker(v); h >= 0 {
			return h
		}
		subject := -1
		for _, k := range x.kids(v) {
			switch {
			case x.rel(k) == "obl" && x.wordsAt(k, "by"):
				return k
			case x.rel(k) == "nsubj" && subject < 0:
				subject = k
			}
		}
		if subject >= 0 {
			return subject
		}
		switch x.rel(v) {
		case "acl":
			return x.head(v)
		case "conj", "advcl", "xcomp":
			v = x.head(v)
		default:
			return -1
		}
	}
	return -1
}

// leadVerb is the verb of saying that a verb at token v goes on with: a participle
// ("said that …, adding that …") or one after a comma and "and" ("confirmed that …,
// and said that"). It is v itself for any other.
func (x *reader) leadVerb(v int) int {
	if x.Word(v-1) == "and" && x.Word(v-2) == "," {
		first, _ := x.limits(x.SentenceOf(v))
		for h := max(first, v-far); h < v-2; h++ {
			if x.saysAt(h) && x.isPast(h) && x.frameSpeaker(h) >= 0 {
				return h
			}
		}
	}
	if !strings.HasSuffix(x.Word(v), "ing") || x.rel(v) != "advcl" {
		return v
	}
	for h, n := x.head(v), 0; h >= 0 && n < 5; h, n = x.head(h), n+1 {
		if x.saysAt(h) && x.frameSpeaker(h) >= 0 {
			return h
		}
	}
	return v
}

// frameSpeaker is the speaker of the frame whose predicate is token v, -1 for none.
func (x *reader) frameSpeaker(v int) int {
	sen := &x.sentences[x.SentenceOf(v)]
	i := sort.Search(len(sen.matches), func(i int) bool { return sen.base+sen.matches[i].Predicate >= v })
	for ; i < len(sen.matches) && sen.base+sen.matches[i].Predicate == v; i++ {
		if m := &sen.matches[i]; speaks(m) {
			if h := speakerOfMatch(m); h >= 0 {
				return sen.base + h
			}
		}
	}
	return -1
}
