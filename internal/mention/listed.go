package mention

import "parley/internal/lexicon"

// sameListed is the person whom the name at tokens [first, end) stands for:
// the one already found under another form of the user's list, else p, else a
// new one.
func (f *finder) sameListed(first, end int, p *person) *person {
	forms := make([]string, 0, end-first)
	for _, t := range f.Tokens[first:end] {
		forms = append(forms, t.Form)
	}
	known := f.Lex.ListedPersonOf(forms)
	if found := f.listed[known]; found != nil {
		return found
	}
	if p == nil {
		p = &person{index: len(f.persons), begin: first}
		f.persons = append(f.persons, p)
	}
	if known != nil {
		if f.listed == nil {
			f.listed = map[*lexicon.ListedPerson]*person{}
		}
		f.listed[known] = p
	}
	return p
}
