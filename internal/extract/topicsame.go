package extract

import (
	"slices"
	"strings"

	"parley"
)

// tellTopicsOnce leaves out a topic that only tells another one of the meeting again: a
// headline's short word for it, or the same thing with more or other words around.
func (x *reader) tellTopicsOnce(m *parley.Meeting) {
	x.cutPlaces(m)
	if len(m.Topics) < 2 {
		return
	}
	words := make([]topicWords, len(m.Topics))
	for i, t := range m.Topics {
		words[i] = x.topicWordsOf(t)
	}
	var kept parley.List[parley.Span]
	for i, t := range m.Topics {
		again := false
		for k := range m.Topics {
			again = again || k != i && words[i].repeats(words[k], k < i)
		}
		if !again {
			kept = append(kept, t)
		}
	}
	if len(kept) == len(m.Topics) || len(kept) == 0 {
		return
	}
	m.Topics = kept
	if m.Because["topics"] != nil {
		m.Because["topics"] = slices.DeleteFunc(slices.Clone(m.Because["topics"]), func(s parley.Span) bool { return !slices.Contains(kept, s) })
		if len(m.Because["topics"]) == 0 {
			delete(m.Because, "topics")
		}
	}
}

// cutPlaces cuts from the end of a topic the place of the meeting itself: "a round on
// calming the frontier in France".
func (x *reader) cutPlaces(m *parley.Meeting) {
	if m.Place == nil {
		return
	}
	for i, t := range m.Topics {
		for _, e := range m.Place.Evidence {
			at := x.tokenAt(e.Start)
			for ; at > 0 && x.Tokens[at].Start > t.Start && !x.wordIs(at, "in", "at"); at-- {
			}
			if e.End != t.End || x.Tokens[at].Start <= t.Start || x.tokenAt(e.Start)-at > 2 {
				continue
			}
			short := x.Span(x.tokenAt(t.Start), at)
			m.Topics[i] = short
			for k, b := range m.Because["topics"] {
				if b == t {
					m.Because["topics"][k] = short
				}
			}
		}
	}
}

// topicWords are the stems of a topic's words of weight, that of its head, and
// whether it stands in a headline.
type topicWords struct {
	stems    map[string]bool
	head     string
	headline bool
}

func (x *reader) topicWordsOf(t parley.Span) topicWords {
	first, end := x.tokenAt(t.Start), x.tokenAt(t.End-1)+1
	w := topicWords{stems: map[string]bool{}, headline: x.BlockOf(x.SentenceOf(first)).Kind == parley.Headline}
	for k := first; k < min(end, first+far); k++ {
		switch x.Tokens[k].UPOS {
		case "NOUN", "PROPN", "ADJ", "VERB", "NUM":
			w.stems[stem(x.Lemma(k))] = true
		}
	}
	w.head = stem(x.Lemma(x.headOf(first, end)))
	return w
}

// stem is the first letters of a lemma: "peace" and "peaceful" are of one stem.
func stem(lemma string) string {
	r := []rune(strings.ToLower(lemma))
	return string(r[:min(len(r), 5)])
}

// repeats reports whether a topic says what another, told earlier or later, says: a
// headline's whose words are all in the other; or one with the same head, where
// the words of the shorter are nearly all in the longer and the other came first.
func (w topicWords) repeats(o topicWords, before bool) bool {
	shared := 0
	for s := range w.stems {
		if o.stems[s] {
			shared++
		}
	}
	if w.headline && !o.headline && shared == len(w.stems) {
		return true
	}
	small := min(len(w.stems), len(o.stems))
	return before && !o.headline && w.head == o.head && small > 1 && 4*shared >= 3*small
}
