package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"parley"
	"parley/internal/ingest"
)

// proposalsList is the list of pairs that may be one thing.
const proposalsList = "proposals"

// proposals prints what may be one thing and is left to a person, the likeliest
// first, with what speaks for it and against.
func (f *showFlags) proposals(w io.Writer, b *ingest.Book) error {
	list, err := b.Proposals()
	if err != nil {
		return err
	}
	if f.json {
		return printObjects(w, list)
	}
	if len(list) == 0 {
		_, err := fmt.Fprintln(w, "nothing is left to decide")
		return err
	}
	for i := range list {
		if err := printProposal(w, b, &list[i]); err != nil {
			return err
		}
	}
	return nil
}

func printProposal(w io.Writer, b *ingest.Book, p *parley.Proposal) error {
	fmt.Fprintf(w, "%d of 1000: one %s?\n", p.Score, p.Kind)
	for _, id := range []string{p.A, p.B} {
		r, err := b.Record(id)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %s  %s\n", r.ID, printable(r.Label))
	}
	why := slices.Clone(p.Why)
	slices.SortStableFunc(why, func(x, y parley.Reason) int { return cmp.Compare(y.Weight, x.Weight) })
	for _, reason := range why {
		fmt.Fprintf(w, "    %+5d  %s: %s\n", reason.Weight, reason.Field, printable(reason.Text))
	}
	_, err := fmt.Fprintln(w)
	return err
}
