package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// Names of groups that the model does not find, and that the words around them tell.

// calledBefore are the words right before the name of a party or a group: "the opposition Homeland List".
var calledBefore = setOf("opposition ruling rebel separatist insurgent guerrilla jihadist breakaway")

// calledBehind are the words right behind it: "the Homeland-Dawn party".
var calledBehind = setOf("party movement militia faction")

// setOf are the words of a line.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// addCalled adds the names of groups that begin with the word for one ("the Alliance for the Renewal of the
// North") and those that the words beside them say are a party's.
func (j *joiner) addCalled(names []phrase) []phrase {
	for i := 0; i < len(j.d.Tokens); i++ {
		end := j.groupForEnd(i)
		if end < 0 {
			end = j.calledEnd(i)
		}
		if end < 0 {
			continue
		}
		p := phrase{first: i, end: end, name: parley.Name{Kind: parley.ORG, Span: parley.Cut(j.d.Text, j.d.Tokens[i].Start, j.d.Tokens[end-1].End), Confidence: 0.6}}
		names = slices.DeleteFunc(names, func(q phrase) bool { return p.covers(q) && !(q.first == p.first && q.end == p.end) })
		if !slices.ContainsFunc(names, p.overlaps) {
			names = append(names, p)
		}
		i = end - 1
	}
	slices.SortStableFunc(names, func(a, b phrase) int { return cmp.Compare(a.first, b.first) })
	return names
}

// groupForEnd is the token after a name that begins with the word for a group at token i and goes on with
// what it is for; -1 where none does.
func (j *joiner) groupForEnd(i int) int {
	t := j.d.Tokens
	if !text.IsCapital(t[i].Form) || !j.lex.Is(t[i].Form, lexicon.GroupWord) || t[i].Form == "Army" || t[i].Form == "Party" || i+1 >= len(t) || t[i+1].Form != "for" {
		return -1
	}
	end := -1
	for k := i + 2; k < min(i+9, len(t)-1); k++ {
		switch {
		case text.IsCapital(t[k].Form) && t[k].UPOS != "PRON" && !startsSentence(j.d, k):
			end = k + 1
		case t[k].Form == "and" && (t[k+1].Form == "the" || j.lex.Is(t[k+1].Form, lexicon.GroupWord|lexicon.OrgWord)):
			return end // "the Front for Peace and the Union for Bread"
		case slices.Contains([]string{"of", "for", "and", "the", "-"}, t[k].Form):
		default:
			return end
		}
	}
	return end
}

// calledEnd is the token after a capitalised name that begins at token i and that the words beside it say is
// a party's; -1 where there is none.
func (j *joiner) calledEnd(i int) int {
	t := j.d.Tokens
	if i == 0 || !text.IsCapital(t[i].Form) || t[i].UPOS == "PRON" || t[i].UPOS == "DET" || startsSentence(j.d, i) {
		return -1
	}
	end := i
	for k := i; k < min(i+6, len(t)) && (text.IsCapital(t[k].Form) || t[k].Form == "-" && k > i); k++ {
		end = k + 1
	}
	if _, n := j.lex.Longest(j.forms(i)); n > 0 || t[end-1].Form == "-" || !partyWords(j.d, i, end) {
		return -1
	}
	for k := i; k < end; k++ {
		if j.lex.Is(t[k].Form, lexicon.Office|lexicon.Rank|lexicon.Honorific|lexicon.Meeting) || j.surnames[t[k].Form] {
			return -1
		}
	}
	return end
}

// partyWords reports whether the words beside the name of tokens [first, end) say that it is a party's: "the
// opposition A", "the A party", "the leader of the A".
func partyWords(d *parley.Document, first, end int) bool {
	word := func(i int) string {
		if i < 0 || i >= len(d.Tokens) {
			return ""
		}
		return strings.ToLower(d.Tokens[i].Form)
	}
	several := end-first > 1
	switch {
	case calledBehind[word(end)]:
		return word(first-1) == "the" || calledBefore[word(first-1)]
	case calledBefore[word(first-1)]:
		return several
	case word(first-1) == "the" && word(first-2) == "of" && word(first-3) == "leader":
		return several && word(end) == ","
	}
	return false
}
