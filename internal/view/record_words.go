package view

import (
	"cmp"
	"fmt"
	"strings"

	"parley"
)

// RecordWords says what stands in a record as people read it.
type RecordWords struct {
	Record *parley.Record
	// Name gives the name of a person's or party's record by its ID, Country that
	// of a country by its code; "" where they know none; nil knows none.
	Name, Country func(id string) string
}

// told says how many reports tell of a record, and how many of them count.
func told(r *parley.Record) string {
	if r.Origins < r.Reports {
		return fmt.Sprintf("%s of %s", number(r.Reports, "report"), number(r.Origins, "independent origin"))
	}
	return number(r.Reports, "report")
}

func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

var reviewWords = map[parley.Review]string{
	parley.Machine: "read by the program, looked at by nobody", parley.Accepted: "accepted by a person",
	parley.Edited: "edited by a person", parley.Hand: "added by a person",
}

var markWords = map[string]string{
	"disputed":      "disputed: one account affirms it and another denies it; it is not counted",
	"overdue":       "overdue: announced, and no report tells that it came",
	"not_extracted": "no report that counts says it any longer; a person's judgement keeps it",
	"irrelevant":    "set aside by a person as not belonging in the record",
}

// fieldTitles are fields by other names than their own.
var fieldTitles = map[string]string{"id": "code", "side": "sides", "third": "third parties", "person": "people", "topic": "topics", "party": "parties",
	"office": "offices", "term": "terms", "position": "positions", "planned_for": "was planned for", "n": "number", "n_max": "at most"}

// Told says how many reports tell of the record, and how many of them count.
func (w *RecordWords) Told() string { return told(w.Record) }

// Title is the name of a field.
func (w *RecordWords) Title(field string) string {
	if field == "form" && w.isNamed() {
		return "spellings"
	}
	return FieldTitle(field)
}

// FieldTitle is the name of a field, whatever the kind of record.
func FieldTitle(field string) string {
	return cmp.Or(fieldTitles[field], strings.ReplaceAll(field, "_", " "))
}

// isNamed reports whether the record is of a person or party, whose evidence
// are mentions of the name.
func (w *RecordWords) isNamed() bool {
	return w.Record.Kind == parley.PersonNode || w.Record.Kind == parley.PartyNode
}

// Value says a value of a field as people read it, with what belongs to it.
func (w *RecordWords) Value(field string, v *parley.Value) string {
	text := cmp.Or(w.name(v.Value), v.Label)
	switch {
	case field == "id":
		text = v.Value
	case text != "":
	case field == "time" || field == "planned_for" || field == "deadline" || field == "window":
		text = spanWords(parley.SplitInterval(v.Value))
	case field == "place":
		text = placeWords(v.Value, w.Country)
	case closedFields[field]:
		text = cmp.Or(inWords(field, v.Value), v.Value)
	default:
		text = v.Value
	}
	var of []string
	for _, key := range []string{"side", "party", "capacity", "parts", "part", "attendance", "size", "stance", "person", "kind", "former", "deadline", "as_printed"} {
		if s := v.Of[key]; s != "" && s != v.Value && s != text {
			if words := ofWords(key, cmp.Or(w.name(s), s)); words != "" {
				of = append(of, words)
			}
		}
	}
	if len(of) > 0 {
		text += " (" + strings.Join(of, ", ") + ")"
	}
	return text
}

// peopleWords says how many people a number is.
func peopleWords(number string) string {
	switch number {
	case "", "0":
		return ""
	case "1":
		return "1 person"
	}
	return number + " people"
}

// closedFields are fields whose values are words of format 1.
var closedFields = map[string]bool{"status": true, "channel": true, "directness": true, "level": true, "ending": true, "outcome": true, "modality": true, "mode": true, "kind": true}

func ofWords(key, value string) string {
	switch key {
	case "former":
		return "former"
	case "deadline":
		return Deadline(value)
	case "as_printed":
		return "“" + value + "”"
	case "size":
		return peopleWords(value)
	case "person":
		return "by " + value
	}
	return inWords(key, value)
}

// name is the name of what a value stands for: a record, a party by what the
// record calls it, a state by its country.
func (w *RecordWords) name(id string) string {
	name := ""
	if w.Name != nil {
		name = w.Name(id)
	}
	for _, f := range w.Record.Fields {
		for _, v := range f.Values {
			if name == "" && v.Value == id && v.Label != "" {
				name = v.Label
			}
		}
	}
	if name == "" && w.Country != nil {
		name = w.Country(id)
	}
	return name
}

// Place says a place as records write it: venue, city, country.
func (w *RecordWords) Place(value string) string { return placeWords(value, w.Country) }

// placeWords says a place as records write it: venue, city, country.
func placeWords(value string, country func(string) string) string {
	p := parley.SplitPlace(value)
	name := p[0]
	if country != nil {
		name = cmp.Or(country(p[0]), p[0])
	}
	return joined(", ", p[2], p[1], name)
}

// ReviewWords says what people have done with a record.
func ReviewWords(r parley.Review) string { return reviewWords[r] }

// MarkWords says what a mark of a record means.
func MarkWords(mark string) string {
	return cmp.Or(markWords[mark], strings.ReplaceAll(mark, "_", " "))
}
