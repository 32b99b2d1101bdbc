package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// deriveLocalOffices gives those who govern a town or a region within a state that the text names to that state: "the
// governor of Zinder, A", "Maradi mayor B".
func (f *finder) deriveLocalOffices(number map[*person]int) {
	var named []home
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || m.First == m.Name[0] && m.End == m.Name[1] {
			continue
		}
		p := f.persons[m.Person]
		n, listed := number[p]
		if !listed || len(f.Doc.People[n].Parties) > 0 || !governsPlace(p) {
			continue
		}
		if named == nil {
			named = f.statesNamed()
		}
		if country, words := f.governedPlace(m, named); country != "" {
			out := &f.Doc.People[n]
			out.Parties = append(out.Parties, parley.Affiliation{Party: country, Evidence: parley.List[parley.Span]{f.Span(m.First, m.End), words}})
		}
	}
}

// governsPlace reports whether the person holds an office of a town or a region now.
func governsPlace(p *person) bool {
	for k, s := range p.sorts {
		if s == lexicon.Local && !p.offices[k].Former {
			return true
		}
	}
	return false
}

// governedPlace is the only one of the states named in which a place lies that the title of the mention names, with the
// words that name the state.
func (f *finder) governedPlace(m *Mention, named []home) (country string, words parley.Span) {
	for k := m.First; k < m.End; k++ {
		if k >= m.Name[0] && k < m.Name[1] || !f.IsCapital(k) || f.Is(k, lexicon.Office|lexicon.Title|lexicon.Rank|lexicon.Honorific) {
			continue
		}
		for end := min(k+3, m.End); end > k; end-- {
			if k < m.Name[0] && end > m.Name[0] {
				continue
			}
			for _, e := range f.meanings(k, end) {
				i := slices.IndexFunc(named, func(h home) bool { return h.party == e.Country })
				if e.Country == "" || i < 0 || country == e.Country {
					continue
				}
				if country != "" {
					return "", parley.Span{}
				}
				country, words = e.Country, named[i].evidence
			}
		}
	}
	return country, words
}
