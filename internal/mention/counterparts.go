package mention

import (
	"parley"
	"parley/internal/lexicon"
)

// counterparts gives those who are called a counterpart or a colleague the office of whoever
// is named last before them in the sentence, marked as derived.
func (f *finder) counterparts() {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || len(f.persons[m.Person].offices) > 0 || !f.calledCounterpart(m) {
			continue
		}
		p := f.persons[m.Person]
		start := f.Sentences[f.SentenceOf(m.First)].FirstToken
		for k := i - 1; k >= 0 && f.Mentions[k].First >= start; k-- {
			g := &f.Mentions[k]
			if g.Kind != Person || g.Person == m.Person {
				continue
			}
			if posts := f.persons[g.Person].posts; len(posts) > 0 {
				o := parley.Office{Title: posts[0].title, Derived: parley.List[string]{"title"}, Evidence: parley.List[parley.Span]{f.Span(m.First, m.End), posts[0].evidence}}
				if len(p.parties) > 0 {
					o.Party = p.parties[0].Party
				}
				p.offices = append(p.offices, o)
				p.official = p.official || f.persons[g.Person].official
			}
			break
		}
	}
}

// calledCounterpart reports whether the title in the person's mention is that of a counterpart.
func (f *finder) calledCounterpart(m *Mention) bool {
	for k := m.First; k < m.End; k++ {
		if (k < m.Name[0] || k >= m.Name[1]) && f.Is(k, lexicon.Counterpart) {
			return true
		}
	}
	return false
}
