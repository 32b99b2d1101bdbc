package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/store"
	"parley/internal/view"
)

// rebuildCommand is "parley rebuild".
func rebuildCommand(std streams) *cobra.Command {
	var db, lists string
	var verbose bool
	cmd := &cobra.Command{
		Use:   "rebuild",
		Short: "Read everything again with this version",
		Long: "Rebuild reads every report that is kept again, with this version of the program, and\n" +
			"makes the record anew. Earlier readings, judgements and IDs stay; it prints what changed.",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			config, err := configOf(lists)
			if err != nil {
				return err
			}
			return withStore(cmd.Context(), db, func(st *store.Store) error {
				return rebuild(cmd.Context(), std, st, verbose, func(data []byte, opt page.Options) (parley.Reading, error) {
					return ingest.ReadWith(data, opt, config)
				})
			})
		},
	}
	dbFlag(cmd, &db)
	lexiconFlag(cmd, &lists)
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "name every record that is new, gone or changed")
	return cmd
}

func rebuild(ctx context.Context, std streams, st *store.Store, verbose bool, read func([]byte, page.Options) (parley.Reading, error)) error {
	failures := 0
	out, err := ingest.Rebuild(ctx, st, read, time.Now, func(report string, err error) {
		failures++
		printFailure(std.err, err)
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%d read again, %d as they were\n", out.Read, out.Same)
	var rows [][]string
	for _, m := range out.Kinds {
		rows = append(rows, []string{view.TableName(m.Kind), fmt.Sprint(m.Before), fmt.Sprint(m.Now), fmt.Sprint(len(m.New)), fmt.Sprint(len(m.Gone)), fmt.Sprint(len(m.Changed))})
	}
	if err := printTable(std.out, []string{"RECORDS", "BEFORE", "NOW", "NEW", "GONE", "CHANGED"}, rows); err != nil {
		return err
	}
	if verbose {
		for _, m := range out.Kinds {
			printMoved(std, m)
		}
	}
	if failures > 0 {
		return errSome
	}
	return nil
}

// printMoved names the records that are not as they were.
func printMoved(std streams, m ingest.Moved) {
	for _, list := range []struct {
		what string
		ids  []string
	}{{"new", m.New}, {"gone", m.Gone}, {"changed", m.Changed}} {
		for _, id := range list.ids {
			fmt.Fprintf(std.out, "%-7s  %s\n", list.what, id)
		}
	}
}
