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
