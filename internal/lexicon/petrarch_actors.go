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
	if dated && len(Split(a.names[0])) > 1 && slices.ContainsFunc(a.codes, func(c actorCode) bool { return len(c.code) > 3 }) {
		d.person(a)
		return
	}
	for _, c := range a.codes {
		d.party(a, c)
	}
}

// person adds somebody with a term for each code.
func (d *dictionary) person(a *actor) {
	for _, c := range a.codes {
		term := Term{From: c.from, To: c.to}
		if state, roles := splitCode(c.code); state != "" && forState(roles) {
			term.Party = state
		}
		d.p.lists.addPerson(d.p.seen, a.names, term)
	}
}

// party adds the names of a state or of a party of its own.
func (d *dictionary) party(a *actor, c actorCode) {
	state, roles := splitCode(c.code)
	entry := Entry{Kind: State, Party: state, Country: state, Name: titled(a.names[0])}
	switch base, known := d.p.base.Party(state); {
	case state != "" && roles == "" && known:
		entry.Name = base.Name
	case c.from+c.to != "" || state == "" && !isOrganisation(c.code):
		d.p.lists.ignored++
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

func (d *dictionary) name(name string, entry Entry, c actorCode) {
	if tokens := Split(name); len(tokens) > 0 && len(tokens) <= maxListedTokens {
		d.p.lists.names = append(d.p.lists.names, listedName{tokens: tokens, entry: entry, folded: true, from: c.from, to: c.to})
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
