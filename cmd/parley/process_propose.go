package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/internal/ingest"
	"parley/internal/merge"
)

// processesList is the list of what people drew, and of proposals below it.
const processesList = "processes"

// proposeProcesses is "parley process propose".
func proposeProcesses(ctx context.Context, std streams, db string, asJSON bool) error {
	return withBook(ctx, db, func(b *ingest.Book) error {
		list, err := b.ProcessProposals()
		if err != nil {
			return err
		}
		if asJSON {
			return printObjects(std.out, list)
		}
		if len(list) == 0 {
			_, err := fmt.Fprintln(std.out, "no group of meetings outside of a process looks like a negotiation")
			return err
		}
		return printProcessProposals(std.out, list)
	})
}

// processes prints what people drew, and proposals below it.
func (f *showFlags) processes(w io.Writer, b *ingest.Book) error {
	proposals, err := b.ProcessProposals()
	if err != nil {
		return err
	}
	if f.json {
		names, err := b.Processes()
		if err != nil {
			return err
		}
		return printObjects(w, processesOut{append([]string{}, names...), proposals})
	}
	if err := printProcesses(w, b); err != nil || len(proposals) == 0 {
		return err
	}
	fmt.Fprintln(w)
	return printProcessProposals(w, proposals)
}

// processesOut is what "show processes --json" prints.
type processesOut struct {
	Processes []string                `json:"processes"`
	Proposals []merge.ProcessProposal `json:"proposals"`
}

// printProcessProposals prints groups of meetings with what makes them one, and
// the commands that accept each.
func printProcessProposals(w io.Writer, list []merge.ProcessProposal) error {
	for i := range list {
		p := &list[i]
		title := fmt.Sprintf("a negotiation? %s: %d meetings", p.Name, len(p.Meetings))
		if p.Existing {
			title = fmt.Sprintf("of %s, which has %d of them? %d more meetings", p.Name, p.Already, len(p.Meetings))
		}
		fmt.Fprintln(w, printable(title))
		for _, why := range p.Why {
			fmt.Fprintln(w, "  "+printable(why))
		}
		fmt.Fprintln(w, "to accept it:")
		if !p.Existing {
			fmt.Fprintf(w, "  parley process new %s\n", shellWord(p.Name))
		}
		fmt.Fprintf(w, "  parley process add %s", shellWord(p.Name))
		for some := range slices.Chunk(p.Meetings, idsInLine) {
			fmt.Fprint(w, " \\\n    "+strings.Join(some, " "))
		}
		fmt.Fprintln(w)
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
	}
	return nil
}

// idsInLine is how many IDs a line of a command has: as many as fit 120 columns.
const idsInLine = 4

// shellWord quotes a name for a shell.
func shellWord(s string) string { return "'" + strings.ReplaceAll(printable(s), "'", `'\''`) + "'" }
