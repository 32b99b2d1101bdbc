package mention

import "parley"

// ofState adds the state after a name ("of Nigeria", "(Nigeria)") and gives the mention's end.
func (f *finder) ofState(p *person, m *Mention) int {
	bracket := f.Word(m.End) == "("
	i := m.End + 1
	comma := f.Word(m.End) == "," && f.Word(i) == "of" && m.Title && len(m.Parties) == 0
	if f.Word(m.End) != "of" && !bracket && !comma {
		return m.End
	}
	if comma {
		i++ // "King A, of Belmark,"
	}
	if f.Word(i) == "the" {
		i++
	}
	n, ok := f.name(i)
	if !ok || n.Party == "" {
		return m.End
	}
	_, end := f.bounds(i)
	if comma && (!f.wordIs(end, ",", ".") || !f.isState(i)) {
		return m.End
	}
	if bracket {
		if len(m.Parties) > 0 || f.Word(end) != ")" || len(n.Party) != 3 {
			return m.End
		}
		end++
	}
	m.Parties = append(m.Parties, n.Party)
	p.parties = append(p.parties, parley.Affiliation{Party: n.Party, Evidence: parley.List[parley.Span]{f.Span(m.First, end)}})
	return end
}
