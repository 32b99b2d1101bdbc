package main

import (
	"errors"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/view"
)

// timelineCommand is "parley timeline": meetings by date.
func timelineCommand(std streams) *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:     "timeline",
		Short:   "Show meetings by date",
		Long:    "Timeline prints the meetings of the data base by date, one a line, with a sign for whether\neach was held, is planned, was called off, is disputed. Undated ones come last.",
		Example: "  parley timeline --party UKR --from 2025-11\n  parley timeline --process 'Minsk'",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withBook(cmd.Context(), f.db, func(b *ingest.Book) error {
				var meetings []parley.Record
				filter, err := f.filter(b, parley.MeetingNode)
				if err != nil && !errors.Is(err, errNone) {
					return err
				}
				if err == nil {
					for r, err := range b.Records(filter) {
						if err != nil {
							return err
						}
						meetings = append(meetings, r)
					}
				}
				return view.Timeline(std.out, meetings, recordOptions(std.out, b))
			})
		},
	}
	dbFlag(cmd, &f.db)
	filterFlags(cmd, &f)
	return cmd
}
