package mention

import "slices"

// nameDescribed gives the holder of an office of state that says of which the only state of whose
// holder the text tells elsewhere without a name: "Foreign Minister A arrived. … Chad's foreign
// minister will stay". Where somebody meets such a one he is another.
func (f *finder) nameDescribed() {
	for _, p := range f.persons {
		if len(p.parties) > 0 || len(p.national) == 0 {
			continue
		}
		if m := f.describedElsewhere(p); m != nil {
			party, words := m.Parties[0], f.Span(m.First, m.End)
			if first := f.firstMention(p); first != nil && !f.heldByAnother(p, party, m) {
				f.describe(m, p)
				f.affiliate(p, first, party, words)
			}
		}
	}
}

// describedElsewhere is the mention without a name that opens a sentence in which the person is
// not, if all such that fit the person's office are of one state.
func (f *finder) describedElsewhere(p *person) *Mention {
	var only *Mention
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Party || !m.Actor || len(m.Parties) != 1 || !isUpper(m.Parties[0]) || !f.singularOffice(m.End-1) || !f.holdsOffice(p, m.First, m.End) {
			continue
		}
		if s := f.SentenceOf(m.First); m.First > f.Sentences[s].FirstToken+1 || f.namedIn(p, s) || only != nil && only.Parties[0] != m.Parties[0] {
			return nil
		}
		if only == nil {
			only = m
		}
	}
	return only
}

// namedIn reports whether the sentence names the person.
func (f *finder) namedIn(p *person, s int) bool {
	return slices.ContainsFunc(f.In(f.Sentences[s].FirstToken, f.Sentences[s].EndToken), func(m Mention) bool { return m.Kind == Person && f.persons[m.Person] == p })
}

// heldByAnother reports whether another person has the office that the mention tells of, for the party
// or for none that is said.
func (f *finder) heldByAnother(p *person, party string, m *Mention) bool {
	return slices.ContainsFunc(f.persons, func(q *person) bool {
		return q != p && (q.isOf(party) || len(q.parties) == 0) && f.holdsOffice(q, m.First, m.End)
	})
}
