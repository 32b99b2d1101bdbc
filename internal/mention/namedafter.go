package mention

import (
	"parley/internal/lexicon"
)

// farthestNamed is how many sentences behind the holder of an office who is told of without a
// name his name may open one.
const farthestNamed = 2

// nameAfter gives those whose whole name opens a sentence bare, for the first time, the office of
// the one who opened one just before without a name: "Avaria's foreign minister said on Friday … Kari
// Lund's words came after". Nobody else in the text may have that office.
func (f *finder) nameAfter() {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Party || !m.Actor || len(m.Parties) != 1 || !f.opensSentence(m) || !f.onlyHolder(m) {
			continue
		}
		p := f.namedBare(f.SentenceOf(m.First))
		if p == nil {
			continue
		}
		words := f.Span(m.First, m.End)
		f.describe(m, p)
		if titles := f.titles.Before(m.End, f.Sentences[f.SentenceOf(m.First)].FirstToken); len(titles) > 0 && titles[len(titles)-1].IsOffice() {
			f.addTitle(p, m, &titles[len(titles)-1])
		}
		if party := m.Parties[0]; !p.isOf(party) {
			f.affiliate(p, m, party, words)
		}
	}
}

// opensSentence reports whether the mention is the first thing in its sentence, perhaps behind an article.
func (f *finder) opensSentence(m *Mention) bool {
	return m.First <= f.Sentences[f.SentenceOf(m.First)].FirstToken+1 && !f.silent(f.SentenceOf(m.First))
}

// onlyHolder reports whether the mention tells of one known holder of an office, and the text
// names nobody who has it: not "a minister of Avaria", "another envoy".
func (f *finder) onlyHolder(m *Mention) bool {
	if !f.singularOffice(m.End-1) || f.wordIs(m.First, "a", "an", "one", "another") || f.wordIs(m.First-1, "a", "an", "one", "another") {
		return false
	}
	for k := m.First; k < m.End; k++ {
		if f.wordIs(k, "former", "senior", "unnamed", "official", "officials", "spokesman", "spokeswoman", "spokesperson", "source", "diplomat") && !f.wordIs(k-1, "top", "chief") {
			return false
		}
	}
	return f.describedBy(m.First, m.End, m.Parties[0]) == nil && !f.holdsIt(m)
}

// holdsIt reports whether somebody without a party has the office of the mention.
func (f *finder) holdsIt(m *Mention) bool {
	for _, p := range f.persons {
		if len(p.parties) == 0 && f.holdsOffice(p, m.First, m.End) {
			return true
		}
	}
	return false
}

// namedBare is the person whose first mention, a whole name without a title, is what opens one of
// the sentences behind sentence s, where nobody else is named before him in them.
func (f *finder) namedBare(s int) *person {
	for next := s + 1; next <= s+farthestNamed && next < len(f.Sentences); next++ {
		if f.silent(next) {
			return nil
		}
		sen := f.Sentences[next]
		near := f.In(sen.FirstToken, sen.EndToken)
		for i := range near {
			m := &near[i]
			if m.Kind != Person {
				continue
			}
			p := f.persons[m.Person]
			if m.Title || p.begin != m.First || m.Name[1]-m.Name[0] < 2 {
				break // another, or told of before, or by one name
			}
			if len(p.parties)+len(p.offices) > 0 || m.First > sen.FirstToken+1 || f.Is(m.First-1, lexicon.Honorific) {
				return nil
			}
			return p
		}
	}
	return nil
}
