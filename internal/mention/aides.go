package mention

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// aides are words for those who serve the person whose name stands before them.
var aides = []string{"aide", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson", "envoy", "emissary", "confidant", "deputy", "secretary", "assistant"}

// servedBy is the person whose name stands right before a title of one who serves him, without a
// possessive: "Lund foreign policy aide A", "Lund spokeswoman B". Nil for other titles.
func (f *finder) servedBy(m *Mention, t *lexicon.OfficeTitle) *person {
	if t.HeadAt.Empty() || !slices.Contains(aides, strings.ToLower(t.Head)) || len(t.Parties) > 0 || t.End > m.Name[0] {
		return nil
	}
	k := t.First
	for n := 0; n < 3 && k > 0 && f.nameAt[k-1] == 0 && !f.taken[k-1] && (f.Tokens[k-1].UPOS == "NOUN" || f.Tokens[k-1].UPOS == "ADJ") && !f.IsCapital(k-1); n++ {
		k--
	}
	return f.personEndingAt(k)
}

// sent are words for those who come for somebody who is not there himself.
var sent = []string{"representative", "envoy", "emissary", "negotiator", "official", "delegate", "diplomat", "aide", "adviser", "advisor"}

// behindSenders is the token behind "of" where the titles before a name begin with a word for several
// who come for him ("representatives of President A"): they are no office of his. 0 elsewhere.
func (f *finder) behindSenders(titles []lexicon.OfficeTitle) int {
	if len(titles) == 0 || titles[0].HeadAt.Empty() {
		return 0
	}
	head := titles[0].HeadAt
	if !slices.Contains(sent, f.Lemma(head.End-1)) || !strings.Contains(f.Tokens[head.End-1].Feats, "Number=Plur") || f.Word(head.End) != "of" {
		return 0
	}
	return head.End + 1
}

// personEndingAt is the person whose name ends at token end.
func (f *finder) personEndingAt(end int) *person {
	for i := len(f.Mentions) - 1; i >= 0; i-- {
		if m := f.Mentions[i]; m.Kind == Person && m.Name[1] == end {
			return f.persons[m.Person]
		}
	}
	return nil
}
