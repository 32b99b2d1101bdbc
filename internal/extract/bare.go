package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// Meetings of a row that are told without their noun, or only by their day: "A second, in Oslo in
// May, produced a declaration", "The third, planned for June, never took place", "The December round
// broke down", "A meeting in Oslo in June could not be held".

// isBareOne reports whether token i is an ordinal, "last" or "other" that stands for a noun of meeting
// and is the subject of a clause.
func (x *reader) isBareOne(i int) bool {
	begin, _ := x.limits(x.SentenceOf(i))
	subject := strings.HasPrefix(x.rel(i), "nsubj") || x.rel(i) == "obl" && i == begin+1 && x.prepOf(i) == "" // "A second, in Oslo, ended"
	if !subject || x.mentionAt(i) != nil || x.nounOf[i] != nil || x.Tokens[i].UPOS == "NOUN" && x.Lemma(i) != "one" && x.ordinalNumber(i) < 2 && x.Word(i) != "last" {
		return false
	}
	first := i - 1
	if x.Lemma(i) == "one" {
		first = i - 2
	} else if x.ordinalNumber(i) < 2 && !x.wordIs(i, "last", "latest") {
		return false
	}
	if x.Lemma(i) == "one" && x.ordinalNumber(i-1) < 2 && !x.wordIs(i-1, "last", "latest", "previous") {
		return false
	}
	return x.wordIs(first, "the", "a") && !slices.ContainsFunc(x.kids(i), func(k int) bool { return k > i && x.wordsAt(k, "of") })
}

// tellBare makes a meeting of such a subject, where the last meeting of the row is told shortly before and
// the words say when or where this one was.
func (x *reader) tellBare(s, i int) {
	old := x.rowTold(s)
	h := x.head(i)
	if old == nil || h < 0 || x.Tokens[h].UPOS != "VERB" || !x.fatesOfRows(h) {
		return
	}
	anchors := []int{i, h}
	for _, k := range x.kids(i) {
		if k > i && strings.HasPrefix(x.rel(k), "acl") {
			anchors = append(anchors, k) // ", planned for Oslo in June,"
		}
	}
	if !slices.ContainsFunc(anchors, x.hasOwnTime) && !slices.ContainsFunc(x.kids(h), func(k int) bool {
		m := x.mentionAt(k)
		return i < k && k < h && m != nil && (m.Kind == mention.Time || m.Kind == mention.Place)
	}) {
		return
	}
	status, mood := "held", x.sentences[s].tree.Mood(h-x.sentences[s].base, x.Lex)
	if slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "not", "never", "n't") }) {
		status = "not_held"
	} else if mood.Status() != "held" {
		return
	}
	if x.Lemma(h) == "cancel" || x.Lemma(h) == "postpone" {
		status = map[string]string{"cancel": "cancelled", "postpone": "postponed"}[x.Lemma(h)]
	}
	n := x.ordinalNumber(i)
	if x.Lemma(i) == "one" {
		n = x.ordinalNumber(i - 1)
	}
	c := candidate{rule: "next", fate: fates[status], cue: [2]int{i, i + 1}, sentence: s, level: old.out.Level, anchors: anchors, same: old, proof: old.proof, ordinal: n}
	c.who = append(c.who, who{first: x.phraseStart(i, i-2), end: max(h, i) + 1})
	c.apartFrom, c.proof.firm = true, true
	x.add(c)
}

// rowTold is the meeting of two sides told last before sentence s, within the length of a row.
func (x *reader) rowTold(s int) *meeting {
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-6):]) {
		if len(m.sides) > 1 && m.last >= s-longestRow && m.out.Level != "visit" && m.out.Level != "call" && m.background == x.BlockOf(s).Background {
			return m
		}
	}
	return nil
}

// fatesOfRows reports whether the verb at token h says what became of a meeting.
func (x *reader) fatesOfRows(h int) bool { return rowFates[strings.ToLower(x.Lemma(h))] }

// rowFates are verbs that say what became of one of a row.
var rowFates = setOf("take hold end produce yield bring fail collapse break conclude finish last follow close adjourn stall founder lead begin start open run cancel postpone happen materialise materialize abandon interrupt suspend")

// byDay reports whether the noun of meeting at token i is told apart from others by its day before it: "the
// December round", "last week's meeting".
func (x *reader) byDay(i int) bool {
	if !parleys[x.Lemma(i)] {
		return false
	}
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		m := x.mentionAt(k)
		if k > i || m == nil || m.Kind != mention.Time || m.When.From == "" {
			return false
		}
		return x.rel(k) == "compound" && x.definite(i) && x.wordIs(m.First-1, "the") || x.rel(k) == "nmod:poss" && x.wordIs(m.First, "last")
	})
}

// missedOf is, for a telling of nobody of what did not come about ("A meeting in Oslo in May could not
// be held"), the meeting told before of those who would have met. Nil for others.
func (x *reader) missedOf(c candidate, t *telling) *meeting {
	switch c.fate.status {
	case "not_held", "cancelled", "postponed":
	default:
		return nil
	}
	if !t.noun || !parleys[x.Lemma(t.at)] || len(t.verbs) == 0 || !x.hasOwnTime(t.at) || !slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.rel(k) == "det" && x.wordIs(k, "a", "an") }) ||
		slices.ContainsFunc(x.kids(t.at), func(k int) bool { return k > t.at && x.wordsAt(k, "of", "between", "with", "among") }) {
		return nil
	}
	return x.rowTold(c.sentence)
}
