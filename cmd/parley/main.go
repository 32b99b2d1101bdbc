// Command parley keeps the record of talks: it reads reports about
// negotiations into sourced records, stores them and shows them. One file a
// subcommand; flags, environment, files and the terminal are read here only.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"parley"
)

// Exit codes: all read, some failed, wrong usage.
const (
	exitOK    = 0
	exitSome  = 1
	exitUsage = 2
)

// errSome says that some inputs failed and each has been named on standard
// error already.
var errSome = errors.New("some inputs failed")

// streams are the three standard streams, arguments so that tests can give
// others.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run runs the program and gives its exit code.
func run(args []string, std streams) int {
	root := rootCommand(std)
	root.SetArgs(args)
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	return exitCode(root.Execute(), std.err)
}

// exitCode prints err, unless its parts have been printed, and maps it.
func exitCode(err error, w io.Writer) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errSome):
		return exitSome
	}
	fmt.Fprintf(w, "parley: %v\n", err)
	if parley.KindOf(err) == parley.KindUsage {
		return exitUsage
	}
	return exitSome
}

// usage makes an error of wrong usage.
func usage(format string, args ...any) error {
	return &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf(format, args...)}
}

func rootCommand(std streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "parley",
		Short:         "Keep the record of talks",
		Long:          "Parley reads news reports and readouts about negotiations into a record in which\nevery fact leads to the words that say it.",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("unknown command %q; try parley --help", args[0])
			}
			return cmd.Help()
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return usage("%v; try --help", err)
	})
	root.AddCommand(readCommand(std), parseCommand(std), addCommand(std), showCommand(std), timelineCommand(std), serveCommand(std), demoCommand(std), dueCommand(std), checkCommand(std), judgeCommand(std), processCommand(std), userCommand(std),
		verifyCommand(std), backupCommand(std), restoreCommand(std), withdrawCommand(std), rebuildCommand(std), exportCommand(std), scoreCommand(std), schemaCommand(std), versionCommand(std))
	return root
}
