package mention

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/internal/name"
)

// personFor is the person that the name at tokens [first, end) stands for: one
// found before, or a new one.
func (f *finder) personFor(first, end int, party string) *person {
	form := f.Span(first, end).Text
	p := f.byForm[form]
	if p == nil || f.belongsElsewhere(p, party) {
		p = f.sameName(form, party)
	}
	p = f.sameListed(first, end, p)
	if !slices.Contains(p.forms, form) {
		n := name.Parse(withoutNumeral(form))
		p.forms = append(p.forms, form)
		p.names = append(p.names, n)
		if wordsIn(form) > wordsIn(p.forms[p.fullest]) {
			p.fullest = len(p.names) - 1
		}
	}
	if f.byForm[form] == nil || wordsIn(form) == 1 {
		f.byForm[form] = p
	}
	return p
}

// withoutNumeral is a form without the number of a ruler, which is often left out: "Harald V".
func withoutNumeral(form string) string {
	at := strings.LastIndexByte(form, ' ')
	if at < 0 || strings.Trim(form[at+1:], "IVX") != "" {
		return form
	}
	return form[:at]
}

func wordsIn(form string) int { return len(strings.Fields(form)) }

// mostPeople is how many people a name is compared with, those named last.
const mostPeople = 300

// sameName is the person whose name is the same in another spelling or with
// other parts, else the one named last of those whom a part of a name fits.
func (f *finder) sameName(form, party string) *person {
	n := name.Parse(withoutNumeral(form))
	var fits *person
	for _, p := range slices.Backward(f.persons[max(0, len(f.persons)-mostPeople):]) {
		if f.belongsElsewhere(p, party) || isFatherOf(form, p.forms[p.fullest]) || isFatherOf(p.forms[p.fullest], form) {
			continue
		}
		switch f.verdict(&n, p) {
		case name.Same:
			return p
		case name.Fits:
			if n := len([]rune(form)); n <= shortSurname && wordsIn(form) == 1 && !p.hasWord(form) {
				continue // of names as short as "Liu" and "Liao" the spelling tells people apart
			}
			if fits == nil || p.last > fits.last {
				fits = p
			}
		}
		if fits == nil && strings.HasSuffix(p.forms[p.fullest], " "+form) {
			fits = p // a surname of several parts: "Coronado-Lim", "Na Tchongo"
		}
		if fits == nil && (p.names[p.fullest].Suffix != "" && n.Suffix == "" || wordsIn(form) > 1) && strings.Contains(p.forms[p.fullest], " "+form+" ") {
			fits = p // "Secretary Holt" of "John A. Holt III", "Vega Ruiz" of "Ana Vega Ruiz Soto"
		}
	}
	return fits
}

// isFatherOf reports whether the one word of the form stands in the full name only behind "bin", as the name of
// the bearer's father or forefather: "King Salman" is not "Mohammed bin Salman".
func isFatherOf(form, full string) bool {
	if wordsIn(form) != 1 {
		return false
	}
	found := false
	words := strings.Fields(full)
	for i, w := range words {
		if !strings.EqualFold(w, form) {
			continue
		}
		if i == 0 || !strings.EqualFold(words[i-1], "bin") && !strings.EqualFold(words[i-1], "ibn") && !strings.EqualFold(words[i-1], "bint") {
			return false
		}
		found = true
	}
	return found
}

// shortSurname is how many letters a name alone has at most that must be spelled the same.
const shortSurname = 4

// hasWord reports whether the word is a part of a form of the person's, in whatever case.
func (p *person) hasWord(word string) bool {
	return slices.ContainsFunc(p.forms, func(form string) bool {
		return slices.ContainsFunc(strings.FieldsFunc(form, isSplit), func(w string) bool { return strings.EqualFold(w, word) })
	})
}

func isSplit(r rune) bool { return r == ' ' || r == '-' || r == '‑' }

// verdict compares a name with the fullest form of a person's.
func (f *finder) verdict(n *name.Name, p *person) name.Verdict {
	return name.Compare(n, &p.names[p.fullest]).Verdict
}

// belongsElsewhere reports whether the person is known to belong to another
// party than this one. Whoever stands against a state's government is of that state as well, and one of a
// political party may govern.
func (f *finder) belongsElsewhere(p *person, party string) bool {
	if party == "" || len(p.parties) == 0 {
		return false
	}
	for _, a := range p.parties {
		if a.Party == party || f.opposes(a.Party, party) || f.opposes(party, a.Party) || f.governs(a.Party, party) || f.governs(party, a.Party) {
			return false
		}
	}
	return true
}

// governs reports whether the first is a political party, whose people may hold the offices of the
// state that the second is.
func (f *finder) governs(party, state string) bool {
	if len(state) != 3 || !isUpper(state) {
		return false
	}
	p, known := f.Lex.Party(party)
	return known && p.Kind == "political_party" && p.State == state || !known && slices.Contains(strings.Split(party, "-"), "party")
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
	}
	f.Doc.People = make([]parley.Person, len(number))
	for _, p := range f.persons {
		if n, ok := number[p]; ok {
			f.Doc.People[n] = p.finish(n, number)
		}
	}
	f.Doc.Official = make([]bool, len(number))
	for _, p := range f.persons {
		if n, ok := number[p]; ok {
			f.Doc.Official[n] = p.official
		}
	}
	f.serveHolders()
	f.deriveParties(number)
	f.deriveHomeOffices(number)
	f.deriveInnerOffices(number)
	f.deriveBodyOffices(number)
	f.deriveLocalOffices(number)
	f.deriveParties(number) // of owners whose own state is derived
	for i := range f.Mentions {
		if m := &f.Mentions[i]; m.Kind == Person {
			m.Person = number[f.persons[m.Person]]
		}
	}
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
	out.Offices = longestOffices(out.Offices)
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

// longestOffices leaves out an office whose words end another of the same person
// ("Minister" of "Foreign Minister"), or begin one that says of what it is ("Secretary
// of the Council" of "Secretary of the Council of Norway"). One whose words are not as printed
// takes the place of a mere "Minister" only.
func longestOffices(all []parley.Office) []parley.Office {
	var out []parley.Office
	for i, o := range all {
		short := strings.ToLower(o.Title)
		if !slices.ContainsFunc(all, func(b parley.Office) bool {
			long := strings.ToLower(b.Title)
			if slices.Contains(b.Derived, "title") {
				return short == "minister" && strings.HasSuffix(long, " minister")
			}
			return b.Former == o.Former && (strings.HasSuffix(long, " "+short) ||
				strings.HasPrefix(long, short+" of ") && b.Party != "" && (o.Party == "" || o.Party == b.Party))
		}) {
			out = append(out, all[i])
		}
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
			of := o.of.parties
			if k, ok := number[o.of]; ok && len(of) == 0 {
				of = f.Doc.People[k].Parties
			}
			if len(of) == 0 {
				continue
			}
			party := of[0].Party
			i := slices.IndexFunc(out.Offices, func(b parley.Office) bool { return b.Title == p.offices[o.office].Title })
			if i >= 0 && out.Offices[i].Party == "" {
				out.Offices[i].Party = party
				out.Offices[i].Derived = parley.List[string]{"party"}
			}
			if len(out.Parties) == 0 {
				evidence := append(slices.Clone(p.offices[o.office].Evidence), of[0].Evidence...)
				out.Parties = append(out.Parties, parley.Affiliation{Party: party, Evidence: evidence})
			}
		}
	}
}
