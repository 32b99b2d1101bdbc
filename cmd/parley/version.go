package main

import (
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/extract"
	"parley/internal/page"
	"parley/internal/store"
)

// versionCommand is "parley version".
func versionCommand(std streams) *cobra.Command {
	var verbose bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(std.out, "parley %s\n", parley.Version)
			if verbose {
				return printParts(std.out)
			}
			return nil
		},
	}
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "also the versions of the parts")
	return cmd
}

// printParts prints the versions that decide what comes out.
func printParts(w io.Writer) error {
	schema, err := store.SchemaVersion()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "format %d\nextraction %d\npage %d\nschema %d\n%s %s/%s\n",
		parley.FormatVersion, extract.Version, page.Version, schema, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("%s takes no argument, got %q; try --help", cmd.CommandPath(), args[0])
	}
	return nil
}
