package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/when"
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

// notYet reports whether the time can be none of a meeting that was held: it lies ahead of the report whichever way it
// is read ("next week"), or stands in another clause about what is to come ("met for hours and were to go on on Friday").
func (x *reader) notYet(a mention.Mention, h int, c candidate) bool {
	if class1(c.fate.status) != "held" {
		return false
	}
	if x.liesAhead(a) {
		return true
	}
	for at, n := h, 0; at >= 0 && n < 8 && !slices.Contains(c.anchors, at); at, n = x.head(at), n+1 {
		if x.rel(at) != "conj" || x.Tokens[at].UPOS != "VERB" || slices.ContainsFunc(c.anchors, func(k int) bool { return x.isUnder(k, at) }) {
			continue
		}
		sen := &x.sentences[x.SentenceOf(at)]
		mood := sen.tree.Mood(at-sen.base, x.Lex)
		switch mood.Status() {
		case "planned", "possible", "proposed":
			return true
		}
		return slices.ContainsFunc(x.kids(at), func(k int) bool {
			return strings.HasPrefix(x.rel(k), "aux") && x.wordIs(k, "were", "was", "are", "is")
		}) && dueWords[x.Word(at)]
	}
	return false
}

// liesAhead reports whether the time lies ahead of the report whichever way it is read.
func (x *reader) liesAhead(a mention.Mention) bool {
	p, from := x.Report.Published, a.When.In(when.Past).From
	from = from[:min(len(from), len("2006-01-02"))]
	return len(p) >= len("2006-01-02") && len(from) >= len("2006") && a.When.From != "" && from > p[:len(from)]
}

// datedAhead reports whether the verb at token v is dated to a day or a week ahead of the report: "the announcement that
// they would meet next week".
func (x *reader) datedAhead(v int) bool {
	return x.Tokens[v].UPOS == "VERB" && slices.ContainsFunc(x.kids(v), func(k int) bool {
		m := x.mentionAt(k)
		return k > v && m != nil && m.Kind == mention.Time && m.When.Relative && m.When.Kind != when.Window && x.liesAhead(*m)
	})
}
