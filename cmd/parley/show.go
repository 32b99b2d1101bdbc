package main

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/store"
)

// shown are the lists that "parley show" knows, in the order of its help.
var shown = []struct {
	name string
	list func(context.Context, *store.Store) (list, error)
}{
	{"reports", listReports},
	{"people", listPeople},
	{"meetings", listMeetings},
	{"claims", listClaims},
}

// A list is what one "parley show" prints: objects for --json, cells for the
// table, both in the same order.
type list struct {
	objects any // a slice, never nil
	header  []string
	rows    [][]string
}

// showCommand is "parley show".
func showCommand(std streams) *cobra.Command {
	var db string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show reports|people|meetings|claims",
		Short: "Show what the data base holds",
		Long: "Show lists what was read in the reports of the data base, by date of\n" +
			"publication, undated last. Of a report with several revisions the latest counts.\n" +
			"People, meetings and claims are listed for each report; nothing is merged.",
		Example: "  parley show meetings\n  parley show people --json --db talks.db",
		RunE: func(cmd *cobra.Command, args []string) error {
			make, err := listNamed(args)
			if err != nil {
				return err
			}
			return show(cmd.Context(), std, db, make, asJSON)
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&asJSON, "json", false, "a JSON array of objects")
	return cmd
}

// listNamed finds the list that the arguments name.
func listNamed(args []string) (func(context.Context, *store.Store) (list, error), error) {
	if len(args) != 1 {
		return nil, usage("show takes one word: reports, people, meetings or claims")
	}
	for _, l := range shown {
		if l.name == args[0] {
			return l.list, nil
		}
	}
	return nil, usage("show does not know %q; it knows reports, people, meetings and claims", args[0])
}

func show(ctx context.Context, std streams, db string, make func(context.Context, *store.Store) (list, error), asJSON bool) (err error) {
	st, err := store.OpenExisting(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, st.Close()) }()
	l, err := make(ctx, st)
	if err != nil {
		return err
	}
	if asJSON {
		return printObjects(std.out, l.objects)
	}
	return printTable(std.out, l.header, l.rows)
}

func printObjects(w io.Writer, objects any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(objects)
}

// names gives the names of a report's people and parties by their IDs.
type names map[string]string

func namesIn(r *parley.Reading) names {
	n := names{}
	for _, p := range r.Parties {
		n[p.ID] = p.Name
	}
	for _, p := range r.People {
		n[p.ID] = p.Name
	}
	return n
}

// of is the name of id, id itself where the report has none.
func (n names) of(id string) string { return cmp.Or(n[id], id) }

// all joins the names of ids.
func (n names) all(ids []string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = n.of(id)
	}
	return strings.Join(list, ", ")
}

// From says which report a listed object is from.
type From struct {
	Report    string    `json:"report"`              // ID
	Published string    `json:"published,omitempty"` // ISO 8601 prefix
	Publisher string    `json:"publisher,omitempty"`
	Names     names     `json:"names"` // of the people and parties of that report, by ID
	Added     time.Time `json:"added"` // first receipt of the report
}

func fromReport(s *store.Stored) From {
	r := &s.Reading.Report
	return From{Report: r.ID, Published: r.Published, Publisher: r.Publisher, Names: namesIn(&s.Reading), Added: s.Added}
}

// cells are what the row of an object with that ID begins with.
func (f *From) cells(id string) []string {
	return []string{shortID(f.Report) + "/" + id, f.Published}
}
