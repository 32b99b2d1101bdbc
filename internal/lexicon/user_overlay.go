package lexicon

import (
	"maps"
	"slices"
	"strings"

	"parley"
)

// userLists are lists laid over a lexicon.
type userLists struct {
	base     *Lexicon
	lists    *Lists
	offices  *officeTable
	index    *nameIndex // of lists.names
	people   *nameIndex // of forms
	forms    []listedForm
	meanings map[int32][]Entry // of those of lists.names that the base knows too, its own behind
	parties  map[string]parley.Party
	places   map[[2]string]ListedPlace // by name and country
	date     string                    // of the report, ISO prefix, empty where not known
}

type listedForm struct {
	person *ListedPerson
	tokens []string
	folded bool
}

// With is the lexicon with the user's lists laid over it: their names, at equal
// length, come before the lexicon's own. The lexicon itself stays as it is.
func (l *Lexicon) With(lists *Lists) *Lexicon {
	u := &userLists{base: l, lists: lists, offices: l.officeTable().with(lists.offices), index: newNameIndex(len(lists.names)),
		people: newNameIndex(len(lists.people)), parties: make(map[string]parley.Party, len(lists.parties))}
	for _, p := range lists.parties {
		u.parties[p.ID] = p
	}
	u.places = make(map[[2]string]ListedPlace, len(lists.places))
	for _, p := range lists.places {
		u.places[[2]string{p.Name, p.Country}] = p
	}
	u.meanings = map[int32][]Entry{}
	for i, n := range lists.names {
		u.index.add(n.tokens, int32(i))
		if others := l.otherMeanings(n.tokens, lists.entries[i]); len(others) > 0 {
			u.meanings[int32(i)] = append([]Entry{lists.entries[i]}, others...)
		}
	}
	for _, p := range lists.people {
		for _, form := range p.Forms {
			tokens := Split(form)
			folded := form == strings.ToUpper(form)
			if folded && len(tokens) == 1 { // a surname in capitals is too many people's
				continue
			}
			u.people.add(tokens, int32(len(u.forms)))
			u.forms = append(u.forms, listedForm{person: p, tokens: tokens, folded: folded})
		}
	}
	out := *l
	out.user = u
	out.words = l.withTitles(lists.offices)
	return &out
}

// withTitles is the lexicon's classes of words with more offices.
func (l *Lexicon) withTitles(offices []*officeKind) map[string]Class {
	if len(offices) == 0 {
		return l.words
	}
	words := maps.Clone(l.words)
	for _, o := range offices {
		words[o.name] |= Office
	}
	return words
}

// otherMeanings is what the lexicon itself knows by a listed name.
func (l *Lexicon) otherMeanings(tokens []string, e Entry) []Entry {
	known, length := l.Longest(tokens)
	if length != len(tokens) {
		return nil
	}
	return others(known, e)
}

// others are the entries that mean something else than e.
func others(known []Entry, e Entry) []Entry {
	return slices.DeleteFunc(slices.Clone(known), func(k Entry) bool { return k.Party == e.Party && k.Country == e.Country && k.Kind == e.Kind })
}

// On is the lexicon as of a report's date, an ISO 8601 prefix, which decides
// between listed meanings with dates. Without lists it is the lexicon itself.
func (l *Lexicon) On(date string) *Lexicon {
	if l.user == nil || l.user.date == date {
		return l
	}
	out, u := *l, *l.user
	u.date = date
	out.user = &u
	return &out
}

// ListsDigest is the digest of the user's lists, empty where there are none.
func (l *Lexicon) ListsDigest() string {
	if l.user == nil {
		return ""
	}
	return l.user.lists.digest
}

func (u *userLists) party(id string) (parley.Party, bool) {
	if p, ok := u.parties[id]; ok {
		return p, true
	}
	return u.base.Party(id)
}

// longest prefers the longer name, of equally long ones the user's.
func (u *userLists) longest(tokens []string) ([]Entry, int) {
	found, length := u.listed(tokens)
	if entries, n := u.base.Longest(tokens); n > length {
		return entries, n
	}
	return found, length
}

// listed is the longest name of the lists.
func (u *userLists) listed(tokens []string) (found []Entry, length int) {
	length = u.index.find(tokens, func(numbers []int32, n int) bool {
		for _, i := range numbers {
			name := &u.lists.names[i]
			if !covers(name.from, name.to, u.date) {
				continue
			}
			if name.folded && u.knows(tokens[:n]) {
				return false
			}
			if fits(tokens[:n], name.tokens, name.folded) {
				if found = u.meanings[i]; found == nil {
					found = u.lists.entries[i : i+1 : i+1]
				}
				return true
			}
		}
		return false
	})
	return found, length
}

// knows reports whether the lexicon itself knows the whole name, which is better
// than what a coder's dictionary says.
func (u *userLists) knows(tokens []string) bool {
	_, n := u.base.Longest(tokens)
	return n == len(tokens)
}

func fits(text, listed []string, folded bool) bool {
	if folded {
		return namelike(text)
	}
	return sameCase(text, listed)
}

// Listed is the longest name of a party or place of the user's lists that tokens
// begin with: its meanings and its number of tokens, 0 where there is none.
func (l *Lexicon) Listed(tokens []string) ([]Entry, int) {
	if l.user == nil {
		return nil, 0
	}
	return l.user.listed(tokens)
}

// ListedPeople are those of the user's list whose longest form tokens begin
// with, and that form's number of tokens; several where the form is of several.
func (l *Lexicon) ListedPeople(tokens []string) ([]*ListedPerson, int) {
	if l.user == nil {
		return nil, 0
	}
	var out []*ListedPerson
	length := l.user.people.find(tokens, func(numbers []int32, n int) bool {
		for _, i := range numbers {
			form := &l.user.forms[i]
			if form.folded && l.user.knows(tokens[:n]) {
				return false
			}
			if fits(tokens[:n], form.tokens, form.folded) && !slices.Contains(out, form.person) {
				out = append(out, form.person)
			}
		}
		return len(out) > 0
	})
	return out, length
}

// ListedPersonOf is the one person of the user's list of whom the words are a
// whole form; nil where they are of nobody or of several.
func (l *Lexicon) ListedPersonOf(tokens []string) *ListedPerson {
	if people, n := l.ListedPeople(tokens); n == len(tokens) && len(people) == 1 {
		return people[0]
	}
	return nil
}

// ListedPlaceOf is the place of the user's list that an entry of Longest or
// Listed stands for, with its coordinates and zone.
func (l *Lexicon) ListedPlaceOf(e Entry) (ListedPlace, bool) {
	if l.user == nil || e.Kind != Place {
		return ListedPlace{}, false
	}
	p, ok := l.user.places[[2]string{e.Name, e.Country}]
	return p, ok
}

// AgentRole is the CAMEO role that a dictionary of agents among the user's
// lists gives a phrase ("GOV", "MIL"), empty for none.
func (l *Lexicon) AgentRole(phrase string) string {
	if l.user == nil {
		return ""
	}
	return l.user.lists.agents[strings.ToLower(phrase)]
}
