package mention

import "parley/internal/lexicon"

// mostShared is how many names a title of several people is given to.
const mostShared = 6

// shareOne gives each name of a list from token first on the title of several people of one party right before it: "two
// Avarian deputy ministers, A and B". A number before it says how many there are.
func (f *finder) shareOne(first int, far []lexicon.OfficeTitle) {
	if len(far) != 1 || !far[0].Plural || f.partyOf(far) == "" {
		return
	}
	count := f.Lex.Index("number", f.Word(far[0].First-1))
	names := f.namesInList(first, mostShared)
	if len(names) < 2 || len(names) > mostShared || count > 1 && count != len(names) {
		return
	}
	for _, n := range names {
		f.respective[n] = far[0]
	}
}
