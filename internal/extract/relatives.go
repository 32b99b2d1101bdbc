package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// Relative clauses of nouns of meeting: what they say is of the meeting, or of another one.

// whichOfPerson reports whether the verb at token p is of a clause with "which" that the engine hangs on a
// person: it is said of the meal or the visit before him ("the dinner of A and B, which was to be hosted by C").
func (x *reader) whichOfPerson(p int) bool {
	h := x.head(p)
	if x.rel(p) != "acl" || h < 0 || h > p {
		return false
	}
	m := x.mentionAt(h)
	return m != nil && m.Kind == mention.Person && slices.ContainsFunc(x.kids(p), func(k int) bool {
		return k < p && x.Word(k) == "which" && (strings.HasPrefix(x.rel(k), "nsubj") || x.rel(k) == "obj")
	})
}

// brokenBefore reports whether the match only says that the talks at token e, which are resumed in another
// clause, had been broken off: "will resume the talks that they broke off last week". Those are others.
func (x *reader) brokenBefore(sen *sentence, m *lexicon.FrameMatch, e int) bool {
	p := sen.base + m.Predicate
	switch m.Frame.Kind {
	case "break_off", "postpone", "conclude":
	default:
		return false
	}
	if p < e || x.rel(p) != "acl" || !x.isFinite(p) && !slices.ContainsFunc(x.kids(p), func(k int) bool { return x.rel(k) == "aux" }) {
		return false
	}
	for i := range sen.matches {
		o := &sen.matches[i]
		if o.Frame.Kind == "resume" && sen.base+o.Predicate != p && slices.ContainsFunc(o.Fill(lexicon.RoleEvent), func(h int) bool { return sen.base+h == e }) {
			return true
		}
	}
	return false
}

// whereTheyActed gives the two who did something at the meeting that the noun at token i names: "since a summit in
// Oslo in May, at which A and B failed to agree"; empty for others.
func (x *reader) whereTheyActed(i int) who {
	sen := &x.sentences[x.SentenceOf(i)]
	_, limit := x.limits(x.SentenceOf(i))
	for k := i + 1; k < min(i+longestPhrase, limit); k++ {
		if x.isFinite(k) || x.Tokens[k].UPOS == "AUX" || x.Is(k, lexicon.Meeting) {
			break
		}
		if x.Word(k) != "which" && x.Word(k) != "where" || x.Word(k) == "which" && !x.wordIs(k-1, "at", "during", "in") {
			continue
		}
		v := x.head(k)
		if v < 0 || v < k || x.Tokens[v].UPOS != "VERB" {
			break
		}
		subj := sen.tree.Subject(v - sen.base)
		if subj < 0 {
			break
		}
		if w := x.partsOf(x.conjoined(sen.base + subj)); x.countSides(w) >= 2 {
			return w
		}
		break
	}
	return who{}
}

// countedRow is the meeting told last that the text counts by the same noun as the one at token i, which has a number
// too: "its seventh session" of those who held the sixth. Nil where there is none.
func (x *reader) countedRow(i int) *meeting {
	counted := slices.ContainsFunc(x.kids(i), func(k int) bool { return k < i && x.ordinalNumber(k) > 0 })
	if !counted {
		return nil
	}
	for _, m := range slices.Backward(x.meetings) {
		if m.ordinal > 0 && m.noun == x.Lemma(i) && len(m.sides) > 1 {
			return m
		}
	}
	return nil
}

// ofWholeDelegations is, for "the delegations" and "the sides" behind a call, a visit or what may be of others, the
// meeting before of whose sides they are; nil where there is none.
func (x *reader) ofWholeDelegations(a *mention.Mention) *meeting {
	cur := x.current
	if cur == nil || cur.out.Level != "call" && cur.out.Level != "visit" && class(cur) != "planned" || !x.isDelegation(a.End-1) || !x.plural(a.End-1) {
		return nil
	}
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-longestRow):]) {
		if len(m.sides) > 1 && class(m) == "held" && m.out.Level != "visit" && m.out.Level != "call" && !m.background {
			return m
		}
	}
	return nil
}
