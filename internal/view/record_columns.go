package view

import (
	"fmt"
	"strings"

	"parley"
)

// A recordColumn is a column of a table with one row a record.
type recordColumn struct {
	name, doc string
	cell      func(r *parley.Record) string
}

// shownColumn has the shown value of a field.
func shownColumn(name, field, doc string) recordColumn {
	return recordColumn{name, doc, func(r *parley.Record) string { return r.Shown(field).Value }}
}

// allColumn has all values of a set, joined by "; ".
func allColumn(name, field, doc string) recordColumn {
	return recordColumn{name, doc + "; several are parted by semicolons", func(r *parley.Record) string { return joinValues(r, field) }}
}

// presentColumn is allColumn without those who declined or stayed away; the
// table of participants has them.
func presentColumn(name, field, doc string) recordColumn {
	return recordColumn{name, doc + "; several are parted by semicolons", func(r *parley.Record) string { return valuesOf(r.Present(field)) }}
}

func joinValues(r *parley.Record, field string) string { return valuesOf(r.Field(field).Values) }

func valuesOf(values []parley.Value) string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = v.Value
	}
	return strings.Join(list, "; ")
}

// dateColumns are the three columns of a field that is a time.
func dateColumns(prefix, field, doc string) []recordColumn {
	part := func(f func(from, to string) string) func(*parley.Record) string {
		return func(r *parley.Record) string { return f(parley.SplitInterval(r.Shown(field).Value)) }
	}
	return []recordColumn{
		{prefix + "_from", doc + ": first day, ISO 8601 prefix as precise as the words; empty where open or not said", part(func(from, _ string) string { return from })},
		{prefix + "_to", doc + ": last day, inclusive; the same prefix where it is one day", part(func(_, to string) string { return to })},
		{prefix + "_precision", "year, month, day or time of the two; range where they differ; open where one is not said", part(precision)},
	}
}

func precision(from, to string) string {
	switch {
	case from == "" && to == "":
		return ""
	case from == "" || to == "":
		return "open"
	case from != to:
		return "range"
	case len(from) == len("2006"):
		return "year"
	case len(from) == len("2006-01"):
		return "month"
	case len(from) == len("2006-01-02"):
		return "day"
	}
	return "time"
}

// placeColumns are country, city and venue.
func placeColumns() []recordColumn {
	part := func(i int) func(*parley.Record) string {
		return func(r *parley.Record) string { return parley.SplitPlace(r.Shown("place").Value)[i] }
	}
	return []recordColumn{
		{"country", "ISO 3166-1 alpha-3, also where only the city is named", part(0)},
		{"city", "as printed", part(1)},
		{"venue", "as printed", part(2)},
	}
}

// recordColumns end every table with one row a record.
func recordColumns() []recordColumn {
	return []recordColumn{
		{"processes", "negotiations that a person has put it in; several are parted by semicolons", func(r *parley.Record) string { return strings.Join(r.Processes, "; ") }},
		{"review", "machine: nobody has looked; accepted: a person says it is right; edited: a person gave a value or joined or parted; added: a person added it", func(r *parley.Record) string { return string(r.Review) }},
		{"reports", "how many reports tell of it", func(r *parley.Record) string { return fmt.Sprint(r.Reports) }},
		{"origins", "how many of them are independent: reprints, one agency and one official's post count once", func(r *parley.Record) string { return fmt.Sprint(r.Origins) }},
		{"disputed", "yes: one side affirms and another denies it, or a report cancels what another says was held; it is listed, not counted", func(r *parley.Record) string { return yes(r.HasMark("disputed")) }},
		{"conflicts", "names of fields of which reports give values that exclude each other", conflictsOf},
		{"marks", "what else to know, parted by spaces", func(r *parley.Record) string { return strings.Join(r.Marks, " ") }},
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func conflictsOf(r *parley.Record) string {
	var list []string
	for _, f := range r.Fields {
		if f.Conflict {
			list = append(list, f.Name)
		}
	}
	return strings.Join(list, " ")
}

// dated are the days of the first and the last report that tells of it.
func dated() []recordColumn {
	return []recordColumn{
		{"first_report", "publication of the first report that tells of it", func(r *parley.Record) string { first, _ := r.Dates(); return first }},
		{"last_report", "publication of the last one", func(r *parley.Record) string { _, last := r.Dates(); return last }},
	}
}
