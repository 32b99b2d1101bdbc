package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/desk"
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
		Use:   "show " + strings.Join(shownNames(), "|") + "|processes|proposals | show ID",
		Short: "Show the record: lists, or one thing whole",
		Long: "Show lists what the reports of the data base tell of, each thing once, however many\n" +
			"reports tell of it. With an ID, of a list or ever shown before, it prints that one record\n" +
			"whole: every value of every field, who gives it, in which words. Of a report with\n" +
			"several revisions the latest counts.\n\n" +
			"Proposals are pairs that may be one thing, with the reasons for and against, the likeliest\n" +
			"first; parley judge same and not-same decide. Processes are the negotiations that people\n" +
			"drew, and below them groups of meetings that may be others.\n\n" +
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
	case (what == proposalsList || what == processesList) && (f.csv || linked || f.from+f.to+f.text != ""):
		return usage("%s print as text or with --json, all of them: they have no filters", what)
	case !one && what != reportsList && what != proposalsList && what != processesList && view.KindOfTable(what) == "":
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
		case what == processesList:
			return f.processes(std.out, b)
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
	filter, some, err := (&desk.Book{Book: b}).Filter(view.Query{Kind: kind, Party: f.party, Person: f.person, Process: f.process,
		From: f.from, To: f.to, Status: f.status, Text: f.text})
	if err == nil && !some {
		err = errNone
	}
	return filter, err
}

func (f *showFlags) list(std streams, b *ingest.Book, kind parley.NodeKind) error {
	filter, err := f.filter(b, kind)
	none := errors.Is(err, errNone)
	if err != nil && !none {
		return err
	}
	header, rows := listHeader(kind), [][]string(nil)
	table := view.KindTable(kind)
	objects := objectList{w: std.out}
	var cells *view.CSVWriter
	if f.csv && !f.json {
		if cells, err = view.NewCSV(std.out, table.Columns, f.spreadsheet); err != nil {
			return err
		}
	}
	for r, err := range b.Records(filter) {
		if none {
			break
		}
		switch {
		case err != nil:
		case f.json:
			err = objects.add(r)
		case f.csv:
			err = cells.Row(table.RowsOf(&r, nil)[0])
		default:
			rows = append(rows, listRow(kind, &r))
		}
		if err != nil {
			return err
		}
	}
	switch {
	case f.json:
		return objects.end()
	case f.csv:
		return cells.End()
	}
	return printList(std.out, header, rows)
}

// one prints one record whole.
func (f *showFlags) one(ctx context.Context, w io.Writer, b *ingest.Book, id string) error {
	if f.json {
		r, err := b.Record(id)
		if err != nil {
			return err
		}
		return view.JSON(w, r)
	}
	opt := recordOptions(w, b)
	r, err := addMore(&opt, b, id)
	if err != nil {
		return err
	}
	return view.RecordCard(w, r, opt)
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
		table := view.ReportTable(desk.ReportRows(reports, groups))
		return table.CSV(std.out, f.spreadsheet)
	}
	var rows [][]string
	for _, r := range reports {
		rows = append(rows, []string{shortID(r.ID), r.Published, r.Publisher, r.Origin, fmt.Sprint(r.Revisions), r.Title})
	}
	return printList(std.out, []string{"REPORT", "PUBLISHED", "PUBLISHER", "ORIGIN", "REVISIONS", "TITLE"}, rows)
}

func printObjects(w io.Writer, objects any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(objects)
}

// An objectList prints objects as a JSON array, one after the other.
type objectList struct {
	w io.Writer
	n int
}

func (l *objectList) add(object any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(" ", " ")
	if err := enc.Encode(object); err != nil {
		return err
	}
	before := ",\n "
	if l.n == 0 {
		before = "[\n "
	}
	l.n++
	_, err := fmt.Fprint(l.w, before, strings.TrimSuffix(b.String(), "\n"))
	return err
}

func (l *objectList) end() error {
	end := "\n]\n"
	if l.n == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(l.w, end)
	return err
}
