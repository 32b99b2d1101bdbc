package mention

import (
	"fmt"
	"slices"

	"parley"
)

// personFor is the person that the name at tokens [first, end) stands for: one
// found before, or a new one.
func (f *finder) personFor(first, end int, party string) *person {
	form := f.Span(first, end).Text
	words := wordsOfName(form)
	p := f.sameFull(words, party)
	if len(words) == 1 {
		p = f.sameSurname(words[0])
	}
	p = f.sameListed(first, end, p)
	if !slices.Contains(p.forms, form) {
		p.forms = append(p.forms, form)
		p.names = append(p.names, words)
		if len(words) > len(p.names[p.fullest]) {
			p.fullest = len(p.names) - 1
		}
		addIndex(f.byEnd, words[len(words)-1], p)
		addIndex(f.byBegin, words[0], p)
	}
	return p
}

func addIndex(index map[string][]*person, word string, p *person) {
	if !slices.Contains(index[word], p) {
		index[word] = append(index[word], p)
	}
}

// sameSurname is the person last mentioned whose name ends in the word, else
// one whose name begins with it (family name first).
func (f *finder) sameSurname(word string) *person {
	for _, index := range []map[string][]*person{f.byEnd, f.byBegin} {
		var found *person
		for _, p := range index[word] {
			if found == nil || p.last > found.last {
				found = p
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// sameFull is the person with that full name: the same surname and given names
// that may stand for one another, or known by the surname only so far; no
// other party.
func (f *finder) sameFull(words []string, party string) *person {
	for _, p := range f.byEnd[words[len(words)-1]] {
		for _, other := range p.names {
			if len(other) == 1 && len(p.names[p.fullest]) > 1 {
				continue
			}
			if f.sameName(words, other) && !p.belongsElsewhere(party) {
				return p
			}
		}
	}
	return nil
}

func (f *finder) sameName(a, b []string) bool {
	if a[len(a)-1] != b[len(b)-1] {
		return slices.Equal(a, b)
	}
	if len(a) == 1 || len(b) == 1 || isSuffix(a, b) || isSuffix(b, a) {
		return true
	}
	return f.Lex.SameGiven(a[0], b[0]) || isInitial(a[0], b[0]) || isInitial(b[0], a[0])
}

// isSuffix reports whether a is the last words of b ("van Dam" of "Ida van Dam").
func isSuffix(a, b []string) bool {
	return len(a) > 1 && len(a) < len(b) && slices.Equal(a, b[len(b)-len(a):])
}

// isInitial reports whether a is one letter that b begins with.
func isInitial(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	return len(ra) == 1 && len(rb) > 0 && ra[0] == rb[0]
}

// belongsElsewhere reports whether the person is known to belong to another
// party than this one.
func (p *person) belongsElsewhere(party string) bool {
	if party == "" || len(p.parties) == 0 {
		return false
	}
	for _, a := range p.parties {
		if a.Party == party {
			return false
		}
	}
	return true
}

// listPeople numbers the people in order of first mention and fills Doc.People.
func (f *finder) listPeople() {
	number := map[*person]int{}
	for i := range f.Mentions {
		if f.Mentions[i].Kind != Person {
			continue
		}
		p := f.persons[f.Mentions[i].Person]
		if _, ok := number[p]; !ok {
			number[p] = len(number)
		}
		f.Mentions[i].Person = number[p]
	}
	f.Doc.People = make([]parley.Person, len(number))
	for _, p := range f.persons {
		if n, ok := number[p]; ok {
			f.Doc.People[n] = p.finish(n, number)
		}
	}
	f.deriveParties(number)
}

func id(prefix string, n int) string { return fmt.Sprintf("%s%d", prefix, n+1) }

// finish makes the person of the reading; equal parties and offices are told once.
func (p *person) finish(n int, number map[*person]int) parley.Person {
	out := parley.Person{ID: id("p", n), Name: p.forms[p.fullest], Forms: p.forms, Mentions: p.mentions}
	for _, a := range p.parties {
		i := slices.IndexFunc(out.Parties, func(b parley.Affiliation) bool { return b.Party == a.Party })
		if i < 0 {
			out.Parties = append(out.Parties, a)
			continue
		}
		out.Parties[i].Evidence = append(out.Parties[i].Evidence, a.Evidence...)
	}
	for _, o := range p.offices {
		i := slices.IndexFunc(out.Offices, func(b parley.Office) bool { return b.Title == o.Title })
		if i < 0 {
			out.Offices = append(out.Offices, o)
			continue
		}
		out.Offices[i].Evidence = append(out.Offices[i].Evidence, o.Evidence...)
	}
	for _, r := range p.relations {
		to, ok := number[r.to]
		if !ok || r.to == p {
			continue
		}
		rel := parley.Relation{Kind: r.kind, To: id("p", to), Evidence: parley.List[parley.Span]{r.evidence}}
		i := slices.IndexFunc(out.Relations, func(b parley.Relation) bool { return b.Kind == rel.Kind && b.To == rel.To })
		if i < 0 {
			out.Relations = append(out.Relations, rel)
			continue
		}
		out.Relations[i].Evidence = append(out.Relations[i].Evidence, r.evidence)
	}
	return out
}

// deriveParties gives an office under a person ("the president's adviser") the
// party of that person, marked as derived, and its holder too.
func (f *finder) deriveParties(number map[*person]int) {
	for _, p := range f.persons {
		n, ok := number[p]
		if !ok {
			continue
		}
		out := &f.Doc.People[n]
		for _, o := range p.owners {
			if len(o.of.parties) == 0 {
				continue
			}
			party := o.of.parties[0].Party
			i := slices.IndexFunc(out.Offices, func(b parley.Office) bool { return b.Title == p.offices[o.office].Title })
			if out.Offices[i].Party == "" {
				out.Offices[i].Party = party
				out.Offices[i].Derived = parley.List[string]{"party"}
			}
			if len(out.Parties) == 0 {
				evidence := append(slices.Clone(p.offices[o.office].Evidence), o.of.parties[0].Evidence...)
				out.Parties = append(out.Parties, parley.Affiliation{Party: party, Evidence: evidence})
			}
		}
	}
}
