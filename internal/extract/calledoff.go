package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// calledOff is what verbs of which a pronoun for a meeting is the object make of it.
var calledOff = map[string]string{"cancel": "cancelled", "scrap": "cancelled", "scrub": "cancelled", "axe": "cancelled", "postpone": "postponed", "delay": "postponed", "defer": "postponed", "reschedule": "postponed"}

// readCalledOff reads what became of the meeting that the sentences before say was planned, where a
// pronoun means it: "It was cancelled", "Avaria called it off", "However, Avaria postponed them".
func (x *reader) readCalledOff(s int) {
	cur := x.current
	if cur == nil || cur.out.Status != "planned" || cur.last != s-1 && cur.last != s || x.sentences[s].tree == nil {
		return
	}
	first, end := x.limits(s)
	for v := first; v < end; v++ {
		if x.Tokens[v].UPOS != "VERB" || x.inQuotes[v] > 0 {
			continue
		}
		status := calledOff[strings.ToLower(x.Lemma(v))]
		last := v + 1
		for k := v + 1; k < min(v+3, end); k++ {
			if x.Lemma(v) == "call" && x.Word(k) == "off" {
				status, last = "cancelled", k+1
			}
			if x.Lemma(v) == "put" && x.Word(k) == "off" {
				status, last = "postponed", k+1
			}
		}
		it := x.meantBy(v)
		if cur.last == s && it >= 0 && x.wordIs(it, "it", "them", "this", "they", "that") {
			continue // it may mean something else of the sentence
		}
		if status == "" || it < 0 {
			continue
		}
		if mood := x.sentences[s].tree.Mood(v-x.sentences[s].base, x.Lex); mood.Status() != "held" {
			continue
		}
		f := fates[status]
		cur.out.Status, cur.out.Temporal, cur.out.Modality = f.status, f.temporal, f.modality
		words := x.Span(min(it, v), max(last, it+1))
		cur.out.Because = withSpan(cur.out.Because, "status", words)
		cur.out.Evidence = addSpan(cur.out.Evidence, words)
		for i := range cur.sides {
			for k := range cur.sides[i].members {
				cur.sides[i].members[k].Attendance = attendance(f)
			}
		}
		cur.last = s
		return
	}
}

// meantBy is the pronoun, or "the meeting" alone, that is the object of the verb at token v, or its subject in the passive, and
// can mean a meeting; -1 where there is none.
func (x *reader) meantBy(v int) int {
	for _, k := range x.kids(v) {
		if m := x.mentionAt(k); m != nil && m.Kind == mention.Person {
			continue
		}
		if x.Is(k, lexicon.Meeting) && x.Word(k-1) == "the" && (x.rel(k) == "obj" || x.Tokens[k].Rel == "nsubj:pass") && x.nounOf[k] == nil && !slices.ContainsFunc(x.kids(k), func(o int) bool { return o > k }) {
			return k // "…, but the meeting was put off"
		}
		if r := x.rel(k); r == "obj" && x.wordIs(k, "it", "them", "this") || x.Tokens[k].Rel == "nsubj:pass" && x.wordIs(k, "it", "they", "this", "that") {
			return k
		}
	}
	return -1
}
