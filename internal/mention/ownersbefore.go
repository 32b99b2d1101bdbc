package mention

import "parley"

// addOwner adds the party that stands as owner before a name ("Nepal's Bishnu
// Thapa", "Sweden's foreign minister and Finland's Eero Sainio").
func (f *finder) addOwner(p *person, m *Mention) {
	if m.First != m.Name[0] || !isPossessive(f.Word(m.First-1)) {
		return
	}
	n, ok := f.name(m.First - 2)
	if !ok || n.Party == "" {
		return
	}
	first, _ := f.bounds(m.First - 2)
	m.Parties = append(m.Parties, n.Party)
	p.parties = append(p.parties, parley.Affiliation{Party: n.Party, Evidence: parley.List[parley.Span]{f.Span(first, m.End)}})
}

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
