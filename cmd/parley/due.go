package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/internal/desk"
	"parley/internal/ingest"
	"parley/internal/merge"
)

// asOfFlag adds --as-of.
func asOfFlag(cmd *cobra.Command, asOf *string) {
	*asOf = time.Now().UTC().Format(time.DateOnly)
	cmd.Flags().Var((*dateValue)(asOf), "as-of", "the day on which it is looked at")
	cmd.Flags().Lookup("as-of").DefValue = "today"
}

// dueCommand is "parley due".
func dueCommand(std streams) *cobra.Command {
	var db, asOf string
	var grace int
	var asJSON, everything bool
	cmd := &cobra.Command{
		Use:   "due",
		Short: "Show what was announced and is not reported to have come",
		Long: "Due lists meetings that were announced for a date, and promises, demands and terms with a\n" +
			"deadline. Overdue says that no report kept here tells that it came, not that it did not\n" +
			"come. Kept and missed are what later reports tell, found by the words of the act: look at\n" +
			"them before you rely on it.",
		Example: "  parley due\n  parley due --as-of 2016-11-15 --grace 7 --all",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if grace < 0 {
				return usage("--grace counts days; it cannot be %d", grace)
			}
			return withBook(cmd.Context(), db, func(b *ingest.Book) error {
				list, err := b.Due(asOf, grace)
				if err != nil {
					return err
				}
				shown := []merge.Due{}
				for _, d := range list {
					if everything || d.State != merge.Kept {
						shown = append(shown, d)
					}
				}
				if asJSON {
					return printObjects(std.out, shown)
				}
				return printTable(std.out, []string{"BY", "STATE", "RECORD", "WHAT"}, dueRows(shown))
			})
		},
	}
	dbFlag(cmd, &db)
	asOfFlag(cmd, &asOf)
	cmd.Flags().IntVar(&grace, "grace", merge.GraceDays, "how many days after its date something may stay unreported")
	cmd.Flags().BoolVar(&everything, "all", false, "also what later reports tell was done")
	cmd.Flags().BoolVar(&asJSON, "json", false, "a JSON array of objects")
	return cmd
}

var dueWords = map[merge.DueState]string{merge.InGrace: "in grace"}

func dueRows(list []merge.Due) (rows [][]string) {
	for _, d := range list {
		state := string(d.State)
		if w, ok := dueWords[d.State]; ok {
			state = w
		}
		what := d.Label
		if d.Term != "" {
			what += ": " + d.Term
		}
		for _, a := range d.Answers {
			what += fmt.Sprintf(" [%s: “%s”]", a.Published, a.Words.Text)
		}
		if len(d.Perhaps) > 0 {
			what += " [perhaps " + strings.Join(d.Perhaps, ", ") + "]"
		}
		rows = append(rows, []string{d.By, state, d.Record, what})
	}
	return rows
}

// checkCommand is "parley check".
func checkCommand(std streams) *cobra.Command {
	var db, asOf string
	var asJSON bool
	var changes changesFlags
	cmd := &cobra.Command{
		Use:   "check [CLAIM…]",
		Short: "Hold what reports claim against the record",
		Long: "Check counts, for every claim of a report (\"the sixth meeting in two weeks\"), what the\n" +
			"record holds, and says what the verdict rests on. The data base is not the world: what is\n" +
			"not found here may have happened all the same.\n\n" +
			"With --changed or --since it lists the claims whose verdict is another than before the reports\n" +
			"came, went or changed that were kept on the last day, or since then, and says why.",
		Example: "  parley check\n  parley check k-4f… --json\n  parley check --changed\n  parley check --since 2025-12-06",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkClaimIDs(args, &changes); err != nil {
				return err
			}
			return withBook(cmd.Context(), db, func(b *ingest.Book) error {
				if changes.asked() {
					return changes.print(std.out, b, asOf, asJSON)
				}
				verdicts, err := (&desk.Book{Book: b}).Checked(asOf, args)
				if err != nil {
					return err
				}
				if asJSON {
					return printObjects(std.out, verdicts)
				}
				var rows [][]string
				for _, v := range verdicts {
					r, err := b.Record(v.Claim)
					if err != nil {
						return err
					}
					rows = append(rows, []string{v.Claim, strings.ReplaceAll(string(v.Outcome), "_", " "), desk.ClaimWords(&r), v.Text})
				}
				return printTable(std.out, []string{"CLAIM", "VERDICT", "WORDS", "WHAT IT RESTS ON"}, rows)
			})
		},
	}
	dbFlag(cmd, &db)
	asOfFlag(cmd, &asOf)
	cmd.Flags().BoolVar(&asJSON, "json", false, "a JSON array of objects; of changes one object")
	cmd.Flags().BoolVar(&changes.changed, "changed", false, "only verdicts that changed by what was kept on the last day on which something was")
	cmd.Flags().StringVar(&changes.since, "since", "", "only verdicts that changed by what was kept on that day (YYYY-MM-DD, UTC) or later, or after that entry of the log")
	return cmd
}
