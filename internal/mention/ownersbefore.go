package mention

import "parley"

// ownerBefore is the party of the person whom the sentence before token start tells of first, in one
// paragraph with it: "A left without a word. His foreign minister, B, said".
func (f *finder) ownerBefore(start int, m *Mention) (string, []parley.Span, bool) {
	s := f.SentenceOf(start)
	if s == 0 || f.Sentences[s-1].Block != f.Sentences[s].Block {
		return "", nil, false
	}
	for _, g := range f.In(f.Sentences[s-1].FirstToken, start) {
		if g.Kind != Person || g.Possessive || g.Described {
			continue
		}
		of := f.persons[g.Person].parties
		if len(of) == 0 || g.Person == m.Person {
			break
		}
		return of[0].Party, []parley.Span{f.Span(m.First, m.End), f.Span(g.First, g.End)}, true
	}
	return "", nil, false
}
