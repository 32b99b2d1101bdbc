package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// knownParty holds a reference to the parties of the lexicon and of parties.csv.
func (p *listParser) knownParty(column, id string) error {
	if id == "" {
		return nil
	}
	if _, ok := p.base.Party(id); ok {
		return nil
	}
	if p.own[id] {
		return nil
	}
	return p.fail("%s %q is not known; give a state's code (UKR), or add the party to parties.csv", column, id)
}

// partyKinds are the kinds of format.md.
var partyKinds = []string{"state", "government", "armed_forces", "armed_group", "faction", "political_party", "organisation", "alliance", "institution", "body"}

// party reads a line of parties.csv. A known id changes that party: what the line
// gives counts, its names are added.
func (p *listParser) party(r row) error {
	id := r["id"]
	if id == "" {
		id = Slug(r["name"])
	}
	old, known := p.base.Party(id)
	switch {
	case id == "":
		return p.fail("the name %q has no letters to make an id of; give an id", r["name"])
	case !known && id != Slug(id):
		return p.fail("the id %q is no lower-case slug such as %q, and no party of the lexicon", id, Slug(r["name"]))
	case r["kind"] != "" && !slices.Contains(partyKinds, r["kind"]):
		return p.fail("kind %q is none of %s", r["kind"], strings.Join(partyKinds, ", "))
	}
	if err := p.once("party", id); err != nil {
		return err
	}
	if err := p.state(r["state"]); err != nil {
		return err
	}
	if err := p.knownParty("part_of", r["part_of"]); err != nil {
		return err
	}
	party := parley.Party{ID: id, Name: r["name"], Kind: r["kind"], State: r["state"], PartOf: r["part_of"]}
	if known {
		party = over(old, party)
	}
	p.own[id] = true
	p.lists.parties = append(p.lists.parties, party)
	return p.partyNames(r, id, party)
}

// over is a party with the fields of another where that has them.
func over(old, by parley.Party) parley.Party {
	for _, f := range []struct{ to, from *string }{{&old.Name, &by.Name}, {&old.Kind, &by.Kind}, {&old.State, &by.State}, {&old.PartOf, &by.PartOf}} {
		if *f.from != "" {
			*f.to = *f.from
		}
	}
	return old
}

func (p *listParser) partyNames(r row, id string, party parley.Party) error {
	kind := Organisation
	if party.Kind == "state" {
		kind = State
	}
	entry := Entry{Kind: kind, Party: id, Name: party.Name}
	for _, n := range append([]string{r["name"]}, several(r["other_names"])...) {
		if err := p.addName(n, entry); err != nil {
			return err
		}
	}
	entry.Kind = Adjective
	for _, n := range several(r["adjectives"]) {
		if err := p.addName(n, entry); err != nil {
			return err
		}
	}
	return nil
}

func (p *listParser) addName(name string, entry Entry) error {
	tokens, err := p.tokens(name)
	if err == nil {
		p.lists.names = append(p.lists.names, listedName{tokens: tokens})
		p.lists.entries = append(p.lists.entries, entry)
	}
	return err
}

// state holds a code to the states of the lexicon.
func (p *listParser) state(code string) error {
	if code == "" {
		return nil
	}
	if s, ok := p.base.Party(code); !ok || s.State != code {
		return p.fail("%q is no state's code; give an ISO 3166-1 alpha-3 code such as UKR", code)
	}
	return nil
}
