package web

import (
	"slices"

	"parley"
	"parley/internal/view"
)

// A formPart is how a reviewer gives a field another value.
type formPart struct {
	Name, Title string
	Choices     []choice // of a field whose values are words of format 1
	Hint        string   // how the value is written, of others
	Value       string   // that is shown now, of a field that has one value
	Set         bool     // the value is one more of several
}

// meetingForms are the fields of a meeting that a person may give a value, with
// how it is written.
var meetingForms = []struct {
	name, hint string
	set        bool // its values hold together
}{
	{"status", "", false}, {"time", "2025-12-04, 2025-12, or 2025-12-04/2025-12-05", false},
	{"place", "country code/city/venue: CHE/Geneva/Palais des Nations", false}, {"level", "", false}, {"channel", "", false}, {"directness", "", false},
	{"side", "code or ID of the party: NOR", true}, {"third", "code or ID of the party: NOR", true}, {"person", "ID of the person’s record: p-…", true},
	{"topic", "words", true}, {"form", "", true}, {"name", "words", false}, {"ending", "", false}, {"outcome", "", false}, {"duration", "PT2H30M", false},
	{"part_of", "ID of the meeting’s record: m-…", false},
}

// formsOf are the forms of a meeting by field; those of fields that no report
// gives too.
func formsOf(p *recordPage) map[string]formPart {
	forms := map[string]formPart{}
	closed := parley.ClosedValues()
	for _, f := range meetingForms {
		form := formPart{Name: f.name, Title: p.Words.Title(f.name), Hint: f.hint, Set: f.set}
		if !f.set {
			form.Value = p.Record.Shown(f.name).Value
		}
		for _, v := range closed["meeting."+f.name] {
			form.Choices = append(form.Choices, choice{v, valueWords(f.name, v)})
		}
		forms[f.name] = form
	}
	return forms
}

// valueWords says a word of format 1, itself where it goes without saying.
func valueWords(field, value string) string {
	if words := view.InWords(field, value); words != "" {
		return words
	}
	return value
}

// Missing are the forms of the fields that no account gives.
func (m *meetingPage) Missing() (list []formPart) {
	for _, f := range meetingForms {
		if !slices.ContainsFunc(m.Fields, func(p fieldPart) bool { return p.Name == f.name }) {
			list = append(list, m.Forms[f.name])
		}
	}
	return list
}

// fieldValues is how many values of a field the page of a meeting has, unless
// the query asks for all of that field.
const fieldValues = 10

// limited leaves out of fields what is too much for one page; all is the name
// of the field of which all values are wanted.
func limited(fields []fieldPart, all string) (list []limitedField) {
	for _, f := range fields {
		l := limitedField{fieldPart: f, Of: len(f.Values)}
		if f.Name != all && len(f.Values) > fieldValues {
			l.Values = f.Values[:fieldValues]
		}
		list = append(list, l)
	}
	return list
}

// A limitedField is a field with the first of its values, of so many.
type limitedField struct {
	fieldPart
	Of int
}

// Hidden is how many values are left out.
func (f limitedField) Hidden() int { return f.Of - len(f.Values) }
