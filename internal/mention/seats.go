package mention

import (
	"slices"
	"strings"

	"parley"
)

// seated gives the holder of an office that says of which state the state whose seat of
// government speaks of him in his sentence or in the next: "President A will call the prime
// minister of Chad, the White House said".
func (f *finder) seated() {
	for n, name := range f.Names {
		office := f.Lex.SeatOf(name.Span.Text)
		if office == "" || len(name.Party) != 3 {
			continue
		}
		s := f.SentenceOf(f.first[n])
		if f.silent(s) || f.wordIs(f.first[n]-2, "at", "to", "in", "outside", "near") || f.wordIs(f.first[n]-1, "at", "to", "in") {
			continue
		}
		m := f.holderIn(s, office, name.Party)
		if m == nil && s > 0 && f.Sentences[s-1].Block == f.Sentences[s].Block {
			m = f.holderIn(s-1, office, name.Party)
		}
		if m != nil && !f.oneOfHeads(f.persons[m.Person]) {
			f.seat(m, name, office)
		}
	}
}

func (f *finder) seat(m *Mention, house parley.Name, office string) {
	p := f.persons[m.Person]
	for k := range p.offices {
		if o := &p.offices[k]; o.Party == "" && !o.Former && strings.EqualFold(o.Title, office) {
			o.Party, o.Derived = house.Party, append(o.Derived, "party")
		}
	}
	f.affiliate(p, m, house.Party, f.Span(m.First, m.End), house.Span)
}

// holderIn is the mention of the only person in sentence s who has the office and of whom nothing
// says of which state, if nobody of the state has it.
func (f *finder) holderIn(s int, office, state string) *Mention {
	var only *Mention
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || f.SentenceOf(m.First) != s || !f.persons[m.Person].holds(office) {
			continue
		}
		p := f.persons[m.Person]
		if p.isOf(state) || len(p.parties) == 0 && only != nil && only.Person != m.Person {
			return nil
		}
		if len(p.parties) == 0 && only == nil {
			only = m
		}
	}
	if only == nil || slices.ContainsFunc(f.persons, func(q *person) bool { return q.isOf(state) && q.holds(office) }) {
		return nil
	}
	return only
}

// holds reports whether the person has the office, by that title alone.
func (p *person) holds(office string) bool {
	return slices.ContainsFunc(p.offices, func(o parley.Office) bool { return !o.Former && strings.EqualFold(o.Title, office) })
}
