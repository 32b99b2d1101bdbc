package main

import (
	"github.com/spf13/cobra"

	"parley/internal/view"
)

// schemaCommand is "parley schema".
func schemaCommand(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of what read --json prints",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := std.out.Write(view.Schema)
			return err
		},
	}
}
