package mention

import "parley"

// withVisitor reads whom a guest has with him ("minister A, accompanied by B"), or those who are
// told of as accompanying him, all of whom are of the party that one of them is told to be of:
// "Accompanying the visitor were the minister of trade, C, and the Avarian ambassador, D".
func (f *finder) withVisitor(i int) (string, []parley.Span, bool) {
	s := f.Sentences[f.SentenceOf(f.Mentions[i].First)]
	if !f.wordIs(s.FirstToken, "accompanying") {
		return f.accompanying(i)
	}
	for _, g := range f.In(s.FirstToken, s.EndToken) {
		if g.Kind != Person || g.Person == f.Mentions[i].Person {
			continue
		}
		if of := f.persons[g.Person].partyIDs(); len(of) > 0 {
			return of[0], []parley.Span{f.Span(s.FirstToken, max(g.End, f.Mentions[i].End))}, true
		}
	}
	return "", nil, false
}
