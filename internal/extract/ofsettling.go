package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// ofSettling reports whether the day or the place headed by token h, whose words begin at first, is that on which
// it was agreed or decided that others will meet, and not that of the meeting: "agreed on Friday in Oslo to meet
// again", "decided on Friday that they will meet".
func (x *reader) ofSettling(first, h int, c candidate) bool {
	v := x.head(h)
	if c.fate.temporal != "future" || v < 0 || x.Tokens[v].UPOS != "VERB" || !settles[x.Lemma(v)] || slices.Contains(c.anchors, v) || first < v {
		return false
	}
	return !slices.ContainsFunc(c.anchors, func(a int) bool { return a < first || !x.isUnder(a, v) })
}

// settles are verbs of agreeing to meet, of proposing it and of asking for it.
var settles = setOf("agree decide resolve plan promise pledge undertake vow offer accept consent propose invite ask urge order request announce instruct persuade convince suggest")

// sinceThat reports whether the time headed by token h is that of something since which what is told was the
// first: "the first talks since the attack in November".
func (x *reader) sinceThat(h int, anchors []int) bool {
	for at, n := x.head(h), 0; at >= 0 && n < 4 && !slices.Contains(anchors, at); at, n = x.head(at), n+1 {
		if p := x.prepOf(at); p == "since" || p == "until" {
			return x.Tokens[at].UPOS == "NOUN" || x.Tokens[at].UPOS == "PROPN"
		}
		if !strings.HasPrefix(x.rel(at), "nmod") {
			return false
		}
	}
	return false
}

// underOther reports whether the noun of meeting at token h belongs to another noun that is none: "a breach of
// protocol at a summit".
func (x *reader) underOther(h int) bool {
	of := x.head(h)
	return x.rel(h) == "nmod" && of >= 0 && x.Tokens[of].UPOS == "NOUN" && !x.Is(of, lexicon.Meeting|lexicon.VenueWord|lexicon.PlaceWord) && !occasions[x.Lemma(of)] && !x.isVisit(of)
}
