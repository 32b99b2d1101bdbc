package main

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/internal/desk"
)

// listHeader are the columns of a list that a terminal has room for.
func listHeader(kind parley.NodeKind) (header []string) {
	for _, c := range terminalColumns[kind] {
		header = append(header, c.head)
	}
	return header
}

// listRow are the cells of one record.
func listRow(kind parley.NodeKind, r *parley.Record) (row []string) {
	for _, c := range terminalColumns[kind] {
		row = append(row, c.cell(r))
	}
	return row
}

type terminalColumn struct {
	head string
	cell func(r *parley.Record) string
}

// shown has the shown value of a field as people read it, all has all values.
func shown(head, field string) terminalColumn {
	return terminalColumn{head, func(r *parley.Record) string { v := r.Shown(field); return v.Text() }}
}

func all(head, field, by string) terminalColumn {
	return terminalColumn{head, func(r *parley.Record) string { return textsOf(r.Field(field).Values, by) }}
}

// present is all without those who declined or stayed away.
func present(head, field, by string) terminalColumn {
	return terminalColumn{head, func(r *parley.Record) string { return textsOf(r.Present(field), by) }}
}

func textsOf(values []parley.Value, by string) string {
	var list []string
	for _, v := range values {
		if text := v.Text(); !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return strings.Join(list, by)
}

// Columns of every list.
var (
	idColumn    = terminalColumn{"ID", func(r *parley.Record) string { return r.ID }}
	toldColumn  = terminalColumn{"REPORTS", func(r *parley.Record) string { return told(r) }}
	marksColumn = terminalColumn{"MARKS", func(r *parley.Record) string { return strings.Join(r.Marks, " ") }}
)

// told is how many reports tell of a record, and after a slash how many of
// them are independent where that is fewer.
func told(r *parley.Record) string {
	if r.Origins < r.Reports {
		return fmt.Sprintf("%d/%d", r.Reports, r.Origins)
	}
	return fmt.Sprint(r.Reports)
}

var terminalColumns = map[parley.NodeKind][]terminalColumn{
	parley.PersonNode:      {idColumn, shown("NAME", "name"), all("PARTIES", "party", ", "), toldColumn, marksColumn, {"OFFICES", officesCell}},
	parley.PartyNode:       {idColumn, shown("NAME", "name"), shown("KIND", "kind"), toldColumn, marksColumn, {"CODE", func(r *parley.Record) string { return r.Shown("id").Value }}},
	parley.MeetingNode:     {idColumn, shown("WHEN", "time"), shown("STATUS", "status"), shown("LEVEL", "level"), {"WHERE", whereCell}, toldColumn, marksColumn, present("SIDES", "side", " – "), present("PEOPLE", "person", ", ")},
	parley.AgreementNode:   {idColumn, shown("WHEN", "time"), shown("STATUS", "status"), shown("FORM", "form"), toldColumn, marksColumn, all("PARTIES", "party", " – "), shown("NAME", "name")},
	parley.UndertakingNode: {idColumn, shown("KIND", "kind"), all("OF", "of", ", "), all("TO", "to", ", "), shown("BY", "deadline"), marksColumn, shown("WHAT", "what")},
	parley.StatementNode:   {idColumn, {"PUBLISHED", firstDate}, shown("SPEAKER", "speaker"), shown("MODE", "mode"), toldColumn, shown("WORDS", "content")},
	parley.ClaimNode:       {idColumn, {"PUBLISHED", firstDate}, shown("KIND", "kind"), {"N", countCell}, shown("UNIT", "unit"), shown("WINDOW", "window"), all("OF", "party", " – "), {"WORDS", desk.ClaimWords}},
}

func firstDate(r *parley.Record) string {
	first, _ := r.Dates()
	return first
}

// whereCell is a place from venue to country.
func whereCell(r *parley.Record) string {
	p := parley.SplitPlace(r.Shown("place").Value)
	var parts []string
	for _, s := range []string{p[2], p[1], p[0]} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// countCell is the number that a claim gives, as n..max where it gives two.
func countCell(r *parley.Record) string {
	n, most := r.Shown("n").Value, r.Shown("n_max").Value
	if most == "" || n == most {
		return n
	}
	return n + ".." + most
}

// officesCell are the three offices that most say, however they are spelt.
func officesCell(r *parley.Record) string {
	var list []string
	for _, v := range r.Field("office").Values {
		text := v.Text()
		switch {
		case slices.ContainsFunc(list, func(s string) bool { return strings.EqualFold(s, text) }):
		case len(list) == 3:
			return strings.Join(list, "; ") + " …"
		default:
			list = append(list, text)
		}
	}
	return strings.Join(list, "; ")
}
