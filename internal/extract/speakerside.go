package extract

import (
	"slices"

	"parley/internal/mention"
)

// toldToSpeaker is the meeting to whose sides "the two sides" points in what somebody says: the one found, or, where
// his own party is none of its two sides, the last told of before in which it is. open says that there is none.
func (x *reader) toldToSpeaker(a *mention.Mention, found *meeting) (m *meeting, open bool) {
	if found == nil || len(found.sides) != 2 || !x.countsTwo(a) || !pairNouns[x.Word(a.End-1)] {
		return found, false
	}
	party := x.partyThatSays(a.First)
	if party == "" || slices.Contains(found.parties(), party) || slices.ContainsFunc(found.parties(), x.isMediator) {
		return found, false
	}
	for _, old := range slices.Backward(x.meetings[max(0, len(x.meetings)-longestRow):]) {
		if len(old.sides) == 2 && slices.Contains(old.parties(), party) {
			return old, false
		}
	}
	return nil, true
}

// isMediator reports whether the party is one that others send or that comes between sides: an organisation.
func (x *reader) isMediator(id string) bool {
	p, known := x.Lex.Party(id)
	return known && (p.Kind == "organisation" || p.Kind == "alliance")
}

// partyThatSays is the state or the group that says the clause in which token i stands, empty where it is said by
// others or by a person.
func (x *reader) partyThatSays(i int) string {
	for at, n := i, 0; at >= 0 && n < 8; at, n = x.head(at), n+1 {
		h := x.head(at)
		if x.rel(at) != "ccomp" || !x.reports(h) {
			continue
		}
		sen := &x.sentences[x.SentenceOf(h)]
		subj := sen.tree.Subject(h - sen.base)
		if subj < 0 {
			return ""
		}
		if m := x.mentionAt(sen.base + subj); m != nil && m.Kind == mention.Party && len(m.Parties) == 1 {
			return m.Parties[0]
		}
		return ""
	}
	return ""
}

// participants are whom the heads name, where one of them heads words for their taking part: "with the participation
// of A and B".
func (x *reader) participants(heads []int) []int {
	var out []int
	for _, h := range heads {
		if !x.wordIs(h, "participation", "involvement", "attendance") {
			out = append(out, h)
			continue
		}
		for _, k := range x.kids(h) {
			if k > h && x.rel(k) == "nmod" && x.wordsAt(k, "of", "by", "from") {
				out = append(out, x.conjoined(k)...)
			}
		}
	}
	return out
}
