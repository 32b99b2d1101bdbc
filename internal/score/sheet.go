package score

import (
	"slices"

	"parley"
)

// A Sheet is what one reader says of one report, in a form in which a reading
// of the program, a right answer that a person wrote (ParseSheet) and the
// answers of two people can be compared with each other (Judge).
type Sheet struct {
	// NoMeetings says that the report tells no meeting at all, NoHeld that it
	// tells none that was held or is going on. Either makes it a negative.
	NoMeetings, NoHeld bool
	// Partial are the kinds that are not written out: what is there counts,
	// what is not there is no error of another. Items have the kinds of
	// ItemKinds; besides there are "office", "relation", "indirect" and "topic".
	Partial []string
	// Items are what the report says, by kind, Absent what it must not be
	// taken to say.
	Items  map[string][]Item
	Absent []Item
}

// An Item is one thing that is said. Line is where a person wrote it, counted
// from 1, 0 for a reading's. Label is how others refer to it, Name the name
// of a person or party.
type Item struct {
	Kind, Label, Name string
	Line              int
	Main              bool
	Fields            map[string]Field
}

// A Field holds the values that are right, as alternatives: the field is a set
// of values, and Any lists the sets that will do. A set without values says
// that there is nothing; a Field without sets says nothing.
type Field struct{ Any [][]Value }

// A Value is one element of a field, of which only the parts that its shape
// needs are there: who (a person or party, by ID, name or as printed), of
// whom, a word such as "held", and stretches of the text, with other words and
// stretches that will do as well. An Optional value may be left out.
type Value struct {
	Who, Of, Text string
	Words         []parley.Span
	OrText        []string
	Or            [][]parley.Span
	Optional      bool
}

// texts are the word of a value and those that will do as well.
func (v Value) texts() []string { return append([]string{v.Text}, v.OrText...) }

// stretches are the words of a value and those that will do as well.
func (v Value) stretches() [][]parley.Span { return append([][]parley.Span{v.Words}, v.Or...) }

// ItemKinds are the kinds of item, in the order in which they are compared:
// later ones refer to earlier ones.
var ItemKinds = []string{"person", "party", "meeting", "agreement", "undertaking", "statement", "claim", "event"}

// partial reports whether the sheet does not write the kind out.
func (s *Sheet) partial(kind string) bool { return slices.Contains(s.Partial, kind) }

// given is the first alternative of a field; ok is false where the field says
// nothing.
func (i *Item) given(key string) (values []Value, ok bool) {
	f := i.Fields[key]
	if len(f.Any) == 0 {
		return nil, false
	}
	return f.Any[0], true
}

// set gives a field one alternative, in place of what it had.
func (i *Item) set(key string, values ...Value) {
	if i.Fields == nil {
		i.Fields = map[string]Field{}
	}
	i.Fields[key] = Field{Any: [][]Value{values}}
}

// push adds a value to the first alternative of a field.
func (i *Item) push(key string, v Value) {
	old, _ := i.given(key)
	i.set(key, append(slices.Clone(old), v)...)
}

// text is the word of a field with one value, empty for none.
func (i *Item) text(key string) string {
	if values, ok := i.given(key); ok && len(values) > 0 {
		return values[0].Text
	}
	return ""
}

// words are all stretches of text of the fields, in their order.
func (i *Item) words(keys ...string) []parley.Span {
	var out []parley.Span
	for _, key := range keys {
		values, _ := i.given(key)
		for _, v := range values {
			out = append(out, v.Words...)
		}
	}
	return out
}
