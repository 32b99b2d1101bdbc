package web

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// people are the fields, by kind, whose values are records of people; named
// fields those whose values may be a person, a party, or words as printed.
var (
	personFields = map[parley.NodeKind][]string{parley.MeetingNode: {"person"}, parley.ClaimNode: {"person"}}
	sideFields   = map[parley.NodeKind][]string{
		parley.MeetingNode: {"side", "third"}, parley.AgreementNode: {"party", "position"}, parley.UndertakingNode: {"of", "to"},
		parley.ClaimNode: {"party"}, parley.PersonNode: {"party"}, parley.PartyNode: {"part_of"},
	}
	voiceFields = map[parley.NodeKind][]string{parley.StatementNode: {"speaker", "to"}}
)

// meant is a value that a person types as records write it: a person or party
// by name becomes its ID, a city a place. near are tellings whose names go
// first, those of the report at hand.
func meant(b Book, near []view.Told, kind parley.NodeKind, field, value string) (string, error) {
	value = strings.TrimSpace(value)
	switch {
	case value == "" || parley.KindOfNode(value) != "":
		return value, nil
	case slices.Contains(personFields[kind], field):
		return someone(b, near, value)
	case slices.Contains(sideFields[kind], field):
		return party(b, near, value)
	case slices.Contains(voiceFields[kind], field):
		for _, look := range []func(Book, []view.Told, string) (string, error){someone, party} {
			if id, err := look(b, near, value); err == nil || parley.KindOf(err) != parley.KindNotFound {
				return id, err
			}
		}
	case field == "place" && !strings.Contains(value, "/") && b.Country(value) == "":
		return "/" + value, nil
	}
	return value, nil
}

// someone is the node of a person of that name.
func someone(b Book, near []view.Told, name string) (string, error) {
	if t := calledNear(near, parley.PersonNode, name); t != nil {
		return t.Record.ID, nil
	}
	list, err := calledSomewhere(b, parley.PersonNode, name)
	switch {
	case err != nil:
		return "", err
	case len(list) == 0:
		return "", &parley.Error{Kind: parley.KindNotFound, Msg: "nobody in the record is called " + name + "; add the person first, on the words that name them"}
	case len(list) > 1:
		return "", usage("several people are called %s: %s and %s; give the ID of one", name, list[0].ID, list[1].ID)
	}
	return list[0].ID, nil
}

// party is the ID of a party of that name or code.
func party(b Book, near []view.Told, name string) (string, error) {
	if t := calledNear(near, parley.PartyNode, name); t != nil {
		return t.Record.Shown("id").Value, nil
	}
	if b.Country(name) != "" {
		return name, nil
	}
	list, _, err := b.Records(view.Query{Kind: parley.PartyNode, Party: name, Limit: 1})
	if err == nil && len(list) == 0 {
		err = &parley.Error{Kind: parley.KindNotFound, Msg: "no party in the record is called " + name + "; give the code of a state, such as NOR, or add the party first"}
	}
	if err != nil {
		return "", err
	}
	return list[0].Shown("id").Value, nil
}

// calledNear is the telling of the kind whose ID, name or spelling that is.
func calledNear(near []view.Told, kind parley.NodeKind, name string) *view.Told {
	for i := range near {
		if r := &near[i].Record; r.Kind == kind && isCalled(r, name) {
			return &near[i]
		}
	}
	return nil
}

func isCalled(r *parley.Record, name string) bool {
	for _, field := range []string{"id", "name", "form"} {
		for _, v := range r.Field(field).Values {
			if strings.EqualFold(v.Value, name) {
				return true
			}
		}
	}
	return false
}

// calledSomewhere are the records of a kind that go by the name.
func calledSomewhere(b Book, kind parley.NodeKind, name string) ([]parley.Record, error) {
	list, _, err := b.Records(view.Query{Kind: kind, Text: strings.ReplaceAll(name, "*", " "), Limit: 20})
	if parley.KindOf(err) == parley.KindUsage { // there is no word in it
		return nil, nil
	}
	return slices.DeleteFunc(list, func(r parley.Record) bool { return !isCalled(&r, name) }), err
}
