package view

import (
	"slices"
	"strings"

	"parley"
)

// KindTable is the table of all records of a kind, one row a record, in their
// order.
func KindTable(kind parley.NodeKind) Maker {
	s := kindTables[kind]
	columns := append([]recordColumn{{string(kind), "permanent ID", func(r *parley.Record) string { return r.ID }}}, s.columns()...)
	columns = append(columns, recordColumns()...)
	m := Maker{Table: Table{Name: s.name, Row: s.row}, kinds: []parley.NodeKind{kind}}
	for _, c := range columns {
		m.Columns = append(m.Columns, Column{c.name, c.doc})
	}
	m.rows = func(r *parley.Record, _ *Names) [][]string {
		row := make([]string, len(columns))
		for k, c := range columns {
			row[k] = c.cell(r)
		}
		return [][]string{row}
	}
	return m
}

type kindTable struct {
	name, row string
	columns   func() []recordColumn
}

// KindOfTable is the kind of record that a list of that name shows, "" for
// none: "meetings" → meeting.
func KindOfTable(name string) parley.NodeKind {
	for _, kind := range parley.NodeKinds {
		if kindTables[kind].name == name {
			return kind
		}
	}
	return ""
}

// TableName is the name of the list of a kind: meeting → "meetings".
func TableName(kind parley.NodeKind) string { return kindTables[kind].name }

var kindTables = map[parley.NodeKind]kindTable{
	parley.PersonNode: {"people", "one person", func() []recordColumn {
		return append([]recordColumn{
			shownColumn("name", "name", "the name shown"),
			allColumn("spellings", "form", "forms in which reports print the name"),
			allColumn("parties", "party", "parties that the person is said to belong to: ISO 3166-1 alpha-3 for a state's government, else a slug"),
			allColumn("offices", "office", "offices as printed, from all reports; occupancies has their dates"),
		}, dated()...)
	}},
	parley.PartyNode: {"parties", "one party: a state's government, a rival government, an armed group, an organisation", func() []recordColumn {
		return append([]recordColumn{
			shownColumn("code", "id", "ISO 3166-1 alpha-3 for a state's government, else a slug"),
			shownColumn("name", "name", "the name shown"),
			allColumn("spellings", "form", "forms in which reports print the name"),
			shownColumn("kind", "kind", "state, government, armed_forces, armed_group, faction, political_party, organisation, alliance, institution, body"),
			shownColumn("state", "state", "the state that it belongs to"),
			shownColumn("part_of", "part_of", "the party that it is a part of"),
		}, dated()...)
	}},
	parley.MeetingNode: {"meetings", "one meeting, call, visit, summit, round or session, of any status", func() []recordColumn {
		return slices.Concat([]recordColumn{
			shownColumn("status", "status", "proposed, possible, planned, ongoing, held, postponed, cancelled, refused, not_held; by the latest report about it"),
		}, dateColumns("date", "time", "when"), placeColumns(), []recordColumn{
			presentColumn("sides", "side", "parties that meet, without those that declined or stayed away"),
			allColumn("third", "third", "parties that mediate, host, observe, guarantee or witness"),
			shownColumn("level", "level", "meeting, session, round, series, summit, visit, call"),
			shownColumn("channel", "channel", "in_person, phone, video, written"),
			shownColumn("directness", "directness", "direct, indirect, mixed"),
			allColumn("forms", "form", "proximity, shuttle, sidelines, plenary, one_on_one, working_group"),
			shownColumn("name", "name", "name of the format"),
			shownColumn("ordinal", "ordinal", "the number that a report gives it, with its unit"),
			shownColumn("duration", "duration", "ISO 8601"),
			shownColumn("ending", "ending", "concluded, adjourned, suspended, broken_off"),
			shownColumn("outcome", "outcome", "signed, agreed, joint_statement, next_meeting, none"),
			allColumn("topics", "topic", "what it was about, as printed"),
			allColumn("part_of", "part_of", "the meetings that it is a part of"),
		}, dated())
	}},
	parley.AgreementNode: {"agreements", "one agreement as reports tell of it, from proposal to violation", func() []recordColumn {
		return slices.Concat([]recordColumn{
			shownColumn("name", "name", "as printed"),
			shownColumn("form", "form", "treaty, framework, ceasefire, declaration, memorandum, roadmap, exchange, joint_statement, plan, other"),
			shownColumn("status", "status", "proposed, announced, agreed, initialled, signed, in_force, extended, suspended, rejected, violated, withdrawn, expired; by the latest report about it"),
			allColumn("parties", "party", "parties to it"),
		}, dateColumns("date", "time", "when"), []recordColumn{
			allColumn("terms", "term", "what it provides, as printed"),
			allColumn("meeting", "meeting", "the meetings at which it was made"),
			shownColumn("part_of", "part_of", "the agreement that it is a part of"),
		}, dated())
	}},
	parley.UndertakingNode: {"undertakings", "one promise, offer, demand, condition or ultimatum", func() []recordColumn {
		return slices.Concat([]recordColumn{
			shownColumn("kind", "kind", "promise, offer, demand, condition, ultimatum"),
			allColumn("of", "of", "parties whose act it would be"),
			allColumn("to", "to", "parties whom it would serve"),
			voicesColumn(),
			shownColumn("what", "what", "the act, as printed"),
			shownColumn("for", "for", "what it is given for, as printed"),
		}, dateColumns("deadline", "deadline", "by when"), []recordColumn{
			shownColumn("otherwise", "otherwise", "what follows otherwise, as printed"),
			shownColumn("agreement", "agreement", "the agreement that it belongs to"),
		}, dated())
	}},
	parley.StatementNode: {"statements", "words of one voice, direct or indirect", func() []recordColumn {
		return slices.Concat([]recordColumn{
			{"speaker", "who says it: a person's ID, a party's, or the words as printed", func(r *parley.Record) string { return r.Shown("speaker").Value }},
			{"speaker_name", "the same, as people read it", func(r *parley.Record) string { v := r.Shown("speaker"); return v.Text() }},
			shownColumn("mode", "mode", "direct: verbatim, between quotation marks; indirect"),
			shownColumn("content", "content", "the words; … parts the pieces of an interrupted one"),
			shownColumn("to", "to", "to whom"),
		}, dated())
	}},
	parley.ClaimNode: {"claims", "one statement of a report about the record itself: the sixth meeting in two weeks", func() []recordColumn {
		return slices.Concat([]recordColumn{
			shownColumn("kind", "kind", "ordinal, count, first, last, none, highest_level, longest"),
			shownColumn("n", "n", "the number; the least where two are given"),
			shownColumn("n_max", "n_max", "the greatest number"),
			shownColumn("unit", "unit", "meeting, round, session, call, visit, summit, day"),
			shownColumn("window", "window", "the stretch of time that it counts over: an interval or an ISO 8601 duration"),
			allColumn("parties", "party", "between which parties"),
			allColumn("people", "person", "between which people"),
			allColumn("meeting", "meeting", "the meeting that has the number"),
			{"words", "as printed", func(r *parley.Record) string { return printedClaim(r) }},
		}, dated())
	}},
}

// voicesColumn has who says it, outermost first, as printed.
func voicesColumn() recordColumn {
	return recordColumn{"voices", "who says so, as printed, outermost first; empty where it is the report", func(r *parley.Record) string {
		kind := r.Shown("kind")
		for _, s := range kind.Sources {
			if v := voicesOf(s.Voices); v != "" {
				return v
			}
		}
		return ""
	}}
}

func voicesOf(voices []parley.Voice) string {
	var list []string
	for _, v := range voices {
		if !v.Report {
			list = append(list, v.AsPrinted)
		}
	}
	return strings.Join(list, "; ")
}

// printedClaim are the words of the first source of a claim.
func printedClaim(r *parley.Record) string {
	if kind := r.Shown("kind"); len(kind.Sources) > 0 {
		return wordsOf(kind.Sources[0].Words)
	}
	return ""
}

func wordsOf(spans []parley.Span) string {
	list := make([]string, len(spans))
	for i, s := range spans {
		list[i] = strings.Join(strings.Fields(s.Text), " ")
	}
	return strings.Join(list, " … ")
}
