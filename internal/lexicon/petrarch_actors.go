package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// finish adds the actor read so far: a person where codes have dates, a
// party's name where not.
func (d *dictionary) finish() {
	a := &d.now
	if len(a.names) == 0 || len(a.codes) == 0 {
		return
	}
	dated := slices.ContainsFunc(a.codes, func(c actorCode) bool { return c.from+c.to != "" })
	if d.isPerson(a, dated) {
		d.person(a)
		return
	}
	for _, c := range a.codes {
		d.party(a, c)
	}
}

// isPerson reports whether the actor is taken for a person: two words or more
// that the lexicon does not know, with a role that has dates, or that acts for a state
// and has no word of an organisation.
func (d *dictionary) isPerson(a *actor, dated bool) bool {
	words := Split(titled(a.names[0]))
	if _, known := d.p.base.Longest(words); len(words) < 2 || known == len(words) {
		return false
	}
	state, roles := splitCode(a.codes[0].code)
	if dated {
		return slices.ContainsFunc(a.codes, func(c actorCode) bool { return len(c.code) > 3 })
	}
	return state != "" && forState(roles) && !d.isBody(words)
}

// isBody reports whether a word of the name is of an organisation or a title.
func (d *dictionary) isBody(words []string) bool {
	table := embeddedOffices()
	return slices.ContainsFunc(words, func(w string) bool {
		w = strings.ToLower(w)
		known := table.words[w]
		return known != nil && known.use&(useBody|usePortfolio|useHead) != 0 || d.p.base.Is(w, OrgWord|GroupWord|PlaceWord)
	})
}

// person adds somebody with a term for each code.
func (d *dictionary) person(a *actor) {
	forms := d.withoutOffices(a.names)
	for _, c := range a.codes {
		term := Term{From: c.from, To: c.to}
		if state, roles := splitCode(c.code); state != "" && forState(roles) {
			term.Party = state
		}
		d.p.lists.addPerson(d.p.seen, forms, term)
	}
}

// withoutOffices are the names without offices before them ("RUSSIAN PRESIDENT
// IVAN PETROV"); what is then one word is left out, unless nothing else is left.
func (d *dictionary) withoutOffices(names []string) []string {
	var out []string
	for _, name := range names {
		words := strings.Fields(name)
		title, ok := d.p.base.Titles(words, nil).At(0, len(words))
		if ok = ok && title.IsOffice(); ok {
			words = words[title.End:]
		}
		if form := strings.Join(words, " "); len(words) > 1 || !ok && form != "" {
			out = append(out, form)
		}
	}
	if len(out) == 0 {
		return names[:1]
	}
	return out
}

// party adds the names of a state or of a party of its own.
func (d *dictionary) party(a *actor, c actorCode) {
	state, roles := splitCode(c.code)
	entry := Entry{Kind: State, Party: state, Country: state, Name: titled(a.names[0])}
	switch base, known := d.p.base.Party(state); {
	case state != "" && roles == "" && known:
		entry.Name = base.Name
		if !d.namesState(a, state) {
			entry = Entry{Kind: Place, Country: state, Name: titled(a.names[0]), Sort: "region"}
		}
	case c.from+c.to != "" || state == "" && !isOrganisation(c.code):
		d.p.lists.ignored++
		return
	case d.isOffice(a.names[0]):
		return
	default:
		entry.Kind, entry.Country = Organisation, ""
		if entry.Party = d.own(a.names[0], state, roles, c.code); entry.Party == "" {
			return
		}
	}
	for i, name := range a.names {
		d.name(name, entry, c)
		if a.stems[i] && !strings.HasSuffix(name, "S") {
			d.name(name+"S", entry, c)
		}
	}
}

// namesState reports whether the lexicon knows one of the actor's names as the
// state's: else the entry is a town or region, whose name is no government's.
func (d *dictionary) namesState(a *actor, state string) bool {
	return slices.ContainsFunc(a.names, func(name string) bool {
		words := Split(titled(name))
		known, n := d.p.base.Longest(words)
		return n == len(words) && known[0].Kind == State && known[0].Party == state
	})
}

// isOffice reports whether the whole name is an office, which is no party.
func (d *dictionary) isOffice(name string) bool {
	tokens := Split(name)
	office, ok := d.p.base.Titles(tokens, nil).At(0, len(tokens))
	return ok && office.End == len(tokens)
}

func (d *dictionary) name(name string, entry Entry, c actorCode) {
	if tokens := Split(name); !d.isOffice(name) && len(tokens) > 0 && len(tokens) <= maxListedTokens {
		d.p.lists.names = append(d.p.lists.names, listedName{tokens: tokens, folded: true, from: c.from, to: c.to})
		d.p.lists.entries = append(d.p.lists.entries, entry)
	}
}

// own gives the ID of a party that is no state, which is added where it is
// new. Empty where the name has no letters.
func (d *dictionary) own(name, state, roles, code string) string {
	id := Slug(name)
	if id == "" {
		return ""
	}
	if _, known := d.p.base.Party(id); known {
		return id
	}
	if d.p.own[id] {
		return id
	}
	d.p.own[id] = true
	p := parley.Party{ID: id, Name: titled(name), State: state, Kind: kindOfRole(roles, code)}
	d.p.lists.parties = append(d.p.lists.parties, p)
	return id
}

// titled is a name in capitals as one writes it.
func titled(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if i > 0 && (w == "of" || w == "the" || w == "and" || w == "for" || w == "in") {
			continue
		}
		words[i] = capitalizedPart(w)
	}
	return strings.Join(words, " ")
}

func capitalizedPart(w string) string {
	_, size := utf8.DecodeRuneInString(w)
	return strings.ToUpper(w[:size]) + w[size:]
}
