package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/store"
)

// processCommand is "parley process": negotiations as a whole, whose borders
// people draw.
func processCommand(std streams) *cobra.Command {
	var db, author, why string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "process new NAME | add NAME ID… | remove NAME ID… | list | propose",
		Short: "Draw the borders of a negotiation",
		Long: "A process is a negotiation as a whole; which meetings, agreements and statements belong\n" +
			"to it is for a person to decide. Decisions can be undone (parley judge undo).\n\n" +
			"Propose prints groups of meetings that may be one negotiation, by who met, under whom, when\n" +
			"and about what, with the commands that accept them; it makes none.",
		Example: "  parley process new 'Lake talks'\n  parley process add 'Lake talks' m-4f… a-9a…\n  parley show meetings --process 'Lake talks'",
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 1 && args[0] == "list":
				return listProcesses(cmd.Context(), std, db)
			case len(args) == 1 && args[0] == "propose":
				return proposeProcesses(cmd.Context(), std, db, asJSON)
			case asJSON:
				return usage("--json goes with process propose")
			}
			d, err := processDecision(args)
			if err != nil {
				return err
			}
			if d.Author, d.Reason = author, why; author == "" {
				return usage("say who decides: --author NAME")
			}
			return decide(cmd.Context(), std, db, d)
		},
	}
	dbFlag(cmd, &db)
	authorFlags(cmd, &author, &why)
	cmd.Flags().BoolVar(&asJSON, "json", false, "with propose: a JSON array of objects")
	return cmd
}

func processDecision(args []string) (d parley.Decision, err error) {
	switch {
	case len(args) == 2 && args[0] == "new" && args[1] != "":
		return parley.Decision{Kind: parley.JudgeNewProcess, Process: args[1]}, nil
	case len(args) >= 3 && (args[0] == "add" || args[0] == "remove"):
		return parley.Decision{Kind: parley.JudgeProcess, Process: args[1], Out: args[0] == "remove", IDs: args[2:]}, nil
	}
	return d, usage("process takes new NAME, add NAME ID…, remove NAME ID…, list or propose")
}

func listProcesses(ctx context.Context, std streams, db string) error {
	return withBook(ctx, db, func(b *ingest.Book) error { return printProcesses(std.out, b) })
}

func printProcesses(w io.Writer, b *ingest.Book) error {
	names, err := b.Processes()
	if err != nil {
		return err
	}
	var rows [][]string
	for _, name := range names {
		row := []string{name}
		for _, kind := range []parley.NodeKind{parley.MeetingNode, parley.AgreementNode, parley.UndertakingNode, parley.StatementNode, parley.ClaimNode} {
			n, err := b.Reads().CountRecords(b.Context(), store.Filter{Kind: kind, Facets: []store.Facet{{Name: store.ProcessFacet, Value: name}}})
			if err != nil {
				return err
			}
			row = append(row, fmt.Sprint(n))
		}
		rows = append(rows, row)
	}
	return printTable(w, []string{"PROCESS", "MEETINGS", "AGREEMENTS", "UNDERTAKINGS", "STATEMENTS", "CLAIMS"}, rows)
}
