package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/store"
	"parley/internal/view"
)

// reportsList is the one list of "parley show" that is of no kind of record.
const reportsList = "reports"

// shownNames are the lists that "parley show" knows, in the order of its help.
func shownNames() []string {
	names := []string{reportsList}
	for _, kind := range parley.NodeKinds {
		names = append(names, view.TableName(kind))
	}
	return names
}

// showFlags are the flags of "parley show".
type showFlags struct {
	db           string
	json, csv    bool
	spreadsheet  bool
	party        string
	person       string
	process      string
	from, to     string
	status, text string
}

// showCommand is "parley show".
func showCommand(std streams) *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:   "show " + strings.Join(shownNames(), "|") + "|proposals | show ID",
		Short: "Show the record: lists, or one thing whole",
		Long: "Show lists what the reports of the data base tell of, each thing once, however many\n" +
			"reports tell of it. With an ID, of a list or ever shown before, it prints that one record\n" +
			"whole: every value of every field, who gives it, in which words. Of a report with\n" +
			"several revisions the latest counts.\n\n" +
			"Proposals are pairs that may be one thing, with the reasons for and against, the likeliest\n" +
			"first; parley judge same and not-same decide.\n\n" +
			"Dates are ISO 8601 prefixes; a party is named by its code or a name, a person by a name\n" +
			"or an ID.",
		Example: "  parley show meetings --party UKR --from 2025-12\n  parley show m-0f3a…\n  parley show people --csv --db talks.db",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 && parley.KindOfNode(args[1]) != "" { // show meeting ID
				args = args[1:]
			}
			if len(args) != 1 {
				return usage("show takes one word, %s, or the ID of a record", orList(shownNames()))
			}
			if err := f.check(args[0]); err != nil {
				return err
			}
			return f.run(cmd.Context(), std, args[0])
		},
	}
	dbFlag(cmd, &f.db)
	flags := cmd.Flags()
	flags.BoolVar(&f.json, "json", false, "JSON: an array of objects, or one object")
	flags.BoolVar(&f.csv, "csv", false, "CSV with exact cells")
	flags.BoolVar(&f.spreadsheet, "spreadsheet", false, "with --csv: an apostrophe before cells that a spreadsheet would take for formulas")
	filterFlags(cmd, &f)
	return cmd
}

// filterFlags adds the flags that say which records are wanted.
func filterFlags(cmd *cobra.Command, f *showFlags) {
	flags := cmd.Flags()
	flags.StringVar(&f.party, "party", "", "only what has to do with this party")
	flags.StringVar(&f.person, "person", "", "only what has to do with this person")
	flags.StringVar(&f.process, "process", "", "only what is in this process")
	flags.Var((*dateValue)(&f.from), "from", "only what may be of that day or later")
	flags.Var((*dateValue)(&f.to), "to", "only what may be of that day or earlier")
	flags.StringVar(&f.status, "status", "", "only what has this status: held, planned, signed …")
	flags.StringVarP(&f.text, "query", "q", "", "only what has these words")
}

// orList joins words as people do: a, b or c.
func orList(words []string) string {
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// check says what is wrong with the word and the flags together.
func (f *showFlags) check(what string) error {
	linked := f.party+f.person+f.process+f.status != ""
	switch one := parley.KindOfNode(what) != ""; {
	case what == proposalsList && (f.csv || linked || f.from+f.to+f.text != ""):
		return usage("proposals print as text or with --json, all of them: they have no filters")
	case !one && what != reportsList && what != proposalsList && view.KindOfTable(what) == "":
		return usage("show does not know %q; it knows %s, and the IDs that these lists show", what, orList(shownNames()))
	case f.json && f.csv:
		return usage("--json and --csv exclude each other; use one of them")
	case f.spreadsheet && !f.csv:
		return usage("--spreadsheet goes with --csv")
	case one && f.csv:
		return usage("--csv is for lists; one record prints as text or with --json")
	case one && linked || one && f.from+f.to+f.text != "":
		return usage("filters are for lists, not for one record")
	case what == reportsList && linked:
		return usage("reports are filtered by --from, --to and --query; the other filters are for lists of records")
	}
	return nil
}

func (f *showFlags) run(ctx context.Context, std streams, what string) error {
	return withBook(ctx, f.db, func(b *ingest.Book) error {
		switch {
		case what == reportsList:
			return f.reports(ctx, std, b)
		case what == proposalsList:
			return f.proposals(std.out, b)
		case parley.KindOfNode(what) != "":
			return f.one(ctx, std.out, b, what)
		}
		return f.list(std, b, view.KindOfTable(what))
	})
}

// withBook opens a data base that is there and calls f with a book of it.
func withBook(ctx context.Context, db string, f func(b *ingest.Book) error) (err error) {
	st, err := store.OpenExisting(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, st.Close()) }()
	return ingest.Open(ctx, st, f)
}

// errNone says that a filter names something that is not there, so that the
// list is empty.
var errNone = errors.New("none")

// filter is what the flags ask for; errNone where nothing can match.
func (f *showFlags) filter(b *ingest.Book, kind parley.NodeKind) (store.Filter, error) {
	filter := store.Filter{Kind: kind, From: f.from, To: f.to, Status: f.status, Text: f.text}
	if f.process != "" {
		filter.Facets = append(filter.Facets, store.Facet{Name: store.ProcessFacet, Value: f.process})
	}
	if f.party != "" {
		ids, err := b.PartiesCalled(f.party)
		if err != nil || len(ids) == 0 {
			return filter, cmp.Or(err, errNone)
		}
		filter.Party = ids
	}
	if f.person != "" {
		ids, err := b.PeopleCalled(f.person)
		switch {
		case err != nil || len(ids) == 0:
			return filter, cmp.Or(err, errNone)
		case len(ids) > 1:
			return filter, usage("several people are called %s: %s; name one by ID", printable(f.person), strings.Join(ids, ", "))
		}
		filter.Person = ids[0]
	}
	return filter, nil
}

func (f *showFlags) list(std streams, b *ingest.Book, kind parley.NodeKind) error {
	records := []parley.Record{}
	filter, err := f.filter(b, kind)
	if err != nil && !errors.Is(err, errNone) {
		return err
	}
	if err == nil {
		for r, err := range b.Records(filter) {
			if err != nil {
				return err
			}
			records = append(records, r)
		}
	}
	if f.json {
		return printObjects(std.out, records)
	}
	if f.csv {
		table := view.TableOf(kind, records)
		return table.CSV(std.out, f.spreadsheet)
	}
	header, rows := listCells(kind, records)
	return printTable(std.out, header, rows)
}

// one prints one record whole.
func (f *showFlags) one(ctx context.Context, w io.Writer, b *ingest.Book, id string) error {
	r, err := b.Record(id)
	if err != nil {
		return err
	}
	if f.json {
		return view.JSON(w, r)
	}
	return view.RecordCard(w, &r, recordOptions(w, b))
}

// recordOptions are how records look on the terminal behind w.
func recordOptions(w io.Writer, b *ingest.Book) view.RecordOptions {
	width, terminal := terminalWidth(w)
	return view.RecordOptions{Name: b.Name, CardOptions: view.CardOptions{
		Width: width, Colour: terminal && os.Getenv("NO_COLOR") == "", Country: countryName}}
}

func (f *showFlags) reports(ctx context.Context, std streams, b *ingest.Book) error {
	reports, err := b.Reads().ReportsWhere(ctx, store.ReportFilter{Text: f.text, From: f.from, To: f.to})
	if err != nil {
		return err
	}
	if f.json {
		return printObjects(std.out, append([]store.Listed{}, reports...))
	}
	if f.csv {
		groups, err := b.WordingGroups()
		if err != nil {
			return err
		}
		table := view.ReportTable(reportRows(reports, groups))
		return table.CSV(std.out, f.spreadsheet)
	}
	var rows [][]string
	for _, r := range reports {
		rows = append(rows, []string{shortID(r.ID), r.Published, r.Publisher, r.Origin, fmt.Sprint(r.Revisions), r.Title})
	}
	return printTable(std.out, []string{"REPORT", "PUBLISHED", "PUBLISHER", "ORIGIN", "REVISIONS", "TITLE"}, rows)
}

// reportRows are reports with the first of those that each shares its words
// with, by groups.
func reportRows(reports []store.Listed, groups map[string]string) []view.ReportRow {
	rows := make([]view.ReportRow, len(reports))
	for i, r := range reports {
		rows[i] = view.ReportRow{ID: r.ID, URL: r.URL, Title: r.Title, Publisher: r.Publisher, Origin: r.Origin,
			Published: r.Published, Updated: r.Updated, TextID: r.TextID, Revisions: r.Revisions, Group: groups[r.ID]}
	}
	return rows
}

func printObjects(w io.Writer, objects any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(objects)
}

// listCells are the columns of a list that a terminal has room for.
func listCells(kind parley.NodeKind, records []parley.Record) (header []string, rows [][]string) {
	columns := terminalColumns[kind]
	for _, c := range columns {
		header = append(header, c.head)
	}
	for i := range records {
		row := make([]string, len(columns))
		for k, c := range columns {
			row[k] = c.cell(&records[i])
		}
		rows = append(rows, row)
	}
	return header, rows
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
	parley.PersonNode:      {idColumn, shown("NAME", "name"), all("PARTIES", "party", ", "), toldColumn, marksColumn, all("OFFICES", "office", "; ")},
	parley.PartyNode:       {idColumn, {"CODE", func(r *parley.Record) string { return r.Shown("id").Value }}, shown("NAME", "name"), shown("KIND", "kind"), shown("STATE", "state"), toldColumn, marksColumn},
	parley.MeetingNode:     {idColumn, shown("WHEN", "time"), shown("STATUS", "status"), shown("LEVEL", "level"), {"WHERE", whereCell}, toldColumn, marksColumn, present("SIDES", "side", " – "), present("PEOPLE", "person", ", ")},
	parley.AgreementNode:   {idColumn, shown("WHEN", "time"), shown("STATUS", "status"), shown("FORM", "form"), toldColumn, marksColumn, all("PARTIES", "party", " – "), shown("NAME", "name")},
	parley.UndertakingNode: {idColumn, shown("KIND", "kind"), all("OF", "of", ", "), all("TO", "to", ", "), shown("BY", "deadline"), marksColumn, shown("WHAT", "what")},
	parley.StatementNode:   {idColumn, {"PUBLISHED", firstDate}, shown("SPEAKER", "speaker"), shown("MODE", "mode"), toldColumn, shown("WORDS", "content")},
	parley.ClaimNode:       {idColumn, {"PUBLISHED", firstDate}, shown("KIND", "kind"), {"N", countCell}, shown("UNIT", "unit"), shown("WINDOW", "window"), all("OF", "party", " – "), {"WORDS", claimCell}},
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

// claimCell are the words of a claim.
func claimCell(r *parley.Record) string {
	kind := r.Shown("kind")
	if len(kind.Sources) == 0 {
		return ""
	}
	var words []string
	for _, w := range kind.Sources[0].Words {
		words = append(words, w.Text)
	}
	return strings.Join(words, " … ")
}
