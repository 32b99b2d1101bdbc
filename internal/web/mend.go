package web

import (
	"parley"
	"parley/internal/view"
)

// A mendPart is a field that a reviewer may give a value.
type mendPart struct {
	Name, Title, Hint string
	Choices           []mendChoice // of a field whose values are words of format 1
	Value             string       // that is shown now
}

// A mendChoice is a value with what people call it.
type mendChoice struct{ Value, Words string }

// mended are the fields that a person may give a value, with how it is written.
var mended = map[parley.NodeKind][]struct{ name, hint string }{
	parley.PersonNode:      {{"name", "as it should be shown"}, {"office", "as printed: Foreign Minister of Norway"}, {"party", "code or ID of the party: NOR"}, {"form", "another spelling"}},
	parley.PartyNode:       {{"name", "as it should be shown"}, {"kind", ""}, {"state", "code of the state: NOR"}, {"part_of", "code or ID of the party: NOR"}, {"form", "another spelling"}},
	parley.AgreementNode:   {{"name", "as printed"}, {"status", ""}, {"form", ""}, {"time", "2025-12-04, 2025-12, or 2025-12-04/2025-12-05"}, {"party", "code or ID of the party: NOR"}, {"term", "what it provides"}, {"meeting", "ID of the meeting: m-…"}},
	parley.UndertakingNode: {{"kind", ""}, {"what", "the act"}, {"of", "code or ID of the party: NOR"}, {"to", "code or ID of the party: NOR"}, {"deadline", "../2025-12-04 for: by that day"}, {"agreement", "ID of the agreement: a-…"}},
	parley.StatementNode:   {{"speaker", "ID of the person or party: p-…, NOR"}, {"mode", ""}, {"content", "the words"}},
	parley.ClaimNode:       {{"n", "a number"}, {"n_max", "a number"}, {"unit", ""}, {"party", "code or ID of the party: NOR"}, {"meeting", "ID of the meeting: m-…"}},
}

// mendsOf are the forms for corrections of a record.
func mendsOf(kind parley.NodeKind, p *recordPage) (list []mendPart) {
	closed := parley.ClosedValues()
	for _, f := range mended[kind] {
		m := mendPart{Name: f.name, Title: capital(p.Words.Title(f.name)), Hint: f.hint, Value: p.Record.Shown(f.name).Value}
		for _, v := range closed[string(kind)+"."+f.name] {
			words := view.InWords(f.name, v)
			if words == "" {
				words = v
			}
			m.Choices = append(m.Choices, mendChoice{v, words})
		}
		list = append(list, m)
	}
	return list
}
