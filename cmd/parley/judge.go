package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/store"
)

// judgeFlags are the flags of "parley judge".
type judgeFlags struct {
	db, author, why string
	field, value    string
	node            bool
	words           []string
}

// judgeCommand is "parley judge": what people decide about the record.
func judgeCommand(std streams) *cobra.Command {
	var f judgeFlags
	cmd := &cobra.Command{
		Use:   "judge same|not-same|split|right|wrong|irrelevant|value|also|undo|list …",
		Short: "Join, part, confirm or correct what the record says",
		Long: "Judge keeps what a person decides. Nothing is overwritten: every account stays, and every\n" +
			"judgement can be undone.\n\n" +
			"  same ID ID…             these records are one thing\n" +
			"  not-same ID ID…         they are not\n" +
			"  split ID…               these tellings (node IDs of a record) are a thing of their own\n" +
			"  right ID                the words say it; with --field of that field alone\n" +
			"  wrong ID                the words do not say it; with --field, and --value, of that alone\n" +
			"  irrelevant ID           it does not belong in the record\n" +
			"  value ID FIELD VALUE    this is the value, whatever reports say\n" +
			"  also REPORT KIND FIELD=VALUE… --words TEXT\n" +
			"                          the report also tells of this, in these words\n" +
			"  undo JUDGEMENT          that judgement no longer counts\n" +
			"  list                    all judgements",
		Example: "  parley judge same m-4f… m-9a… --why 'one dinner'\n  parley judge value m-4f… time 2025-12-04\n" +
			"  parley judge also 3f2b91 meeting status=held side=NOR --words 'was received in Oslo'",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("judge what? same, not-same, split, right, wrong, irrelevant, value, also, undo or list; try parley judge --help")
			}
			return f.run(cmd.Context(), std, args[0], args[1:])
		},
	}
	dbFlag(cmd, &f.db)
	authorFlags(cmd, &f.author, &f.why)
	cmd.Flags().StringVar(&f.field, "field", "", "right, wrong: this field alone")
	cmd.Flags().StringVar(&f.value, "value", "", "wrong: this value of the field alone")
	cmd.Flags().BoolVar(&f.node, "node", false, "right, wrong, irrelevant: the IDs are of single tellings, not of the records that hold them")
	cmd.Flags().StringArrayVar(&f.words, "words", nil, "also: exact words of the report; can be given several times")
	return cmd
}

// authorFlags adds --author and --why.
func authorFlags(cmd *cobra.Command, author, why *string) {
	cmd.Flags().StringVar(author, "author", cmp.Or(os.Getenv("PARLEY_AUTHOR"), os.Getenv("USER"), os.Getenv("USERNAME")), "who decides; else PARLEY_AUTHOR, else the user's name")
	cmd.Flags().StringVar(why, "why", "", "the reason")
}

var judgementWords = map[string]parley.JudgementKind{
	"same": parley.JudgeSame, "not-same": parley.JudgeNotSame, "split": parley.JudgeSplit, "right": parley.JudgeRight, "wrong": parley.JudgeWrong,
	"irrelevant": parley.JudgeIrrelevant, "value": parley.JudgeValue, "also": parley.JudgeAlso, "undo": parley.JudgeUndo,
}

func (f *judgeFlags) run(ctx context.Context, std streams, word string, args []string) error {
	if word == "list" {
		return f.list(ctx, std)
	}
	kind, ok := judgementWords[word]
	if !ok {
		return usage("there is no judgement %q; try parley judge --help", word)
	}
	if f.author == "" {
		return usage("say who decides: --author NAME")
	}
	d := parley.Decision{Kind: kind, IDs: args, Node: f.node, Field: f.field, Value: f.value, Author: f.author, Reason: f.why}
	if err := f.arguments(&d, args); err != nil {
		return err
	}
	return decide(ctx, std, f.db, d)
}

// arguments takes the words of kinds that have other ones than IDs.
func (f *judgeFlags) arguments(d *parley.Decision, args []string) error {
	switch d.Kind {
	case parley.JudgeValue:
		if len(args) != 3 {
			return usage("judge value takes ID FIELD VALUE")
		}
		d.IDs, d.Field, d.Value = args[:1], args[1], args[2]
	case parley.JudgeUndo:
		if len(args) != 1 {
			return usage("judge undo takes one judgement's ID (parley judge list)")
		}
		d.IDs, d.Undoes = nil, args[0]
	case parley.JudgeAlso:
		return f.also(d, args)
	}
	return nil
}

func (f *judgeFlags) also(d *parley.Decision, args []string) error {
	if len(args) < 3 || !slices.Contains(parley.NodeKinds, parley.NodeKind(args[1])) {
		return usage("judge also takes REPORT KIND FIELD=VALUE…; kinds are person, party, meeting, agreement, undertaking, statement and claim")
	}
	d.IDs, d.Also = nil, &parley.Also{Report: args[0], Kind: parley.NodeKind(args[1])}
	for _, arg := range args[2:] {
		field, value, ok := strings.Cut(arg, "=")
		if !ok {
			return usage("judge also: %q is no FIELD=VALUE", arg)
		}
		d.Also.Fields = append(d.Also.Fields, parley.Fact{Field: field, Value: value})
	}
	for _, w := range f.words {
		d.Also.Words = append(d.Also.Words, parley.Span{Text: w})
	}
	return nil
}

// decide keeps a decision and says what was kept.
func decide(ctx context.Context, std streams, db string, d parley.Decision) (err error) {
	st, err := store.OpenExisting(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, st.Close()) }()
	if d.Also != nil {
		err := ingest.Open(ctx, st, func(b *ingest.Book) (err error) {
			d.Also.Report, err = b.ReportCalled(d.Also.Report)
			return err
		})
		if err != nil {
			return err
		}
	}
	kept, err := ingest.Judge(ctx, st, time.Now(), d)
	for _, j := range kept {
		fmt.Fprintf(std.out, "kept  %s  %s\n", shortID(j.ID), judgementLine(&j))
	}
	return err
}

// someOf are the first of some nodes, and how many more there are.
func someOf(nodes []string) string {
	const most = 4
	if len(nodes) <= most {
		return strings.Join(nodes, " ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(nodes[:most], " "), len(nodes)-most)
}

// judgementLine says a judgement on one line.
func judgementLine(j *parley.Judgement) string {
	parts := []string{string(j.Kind)}
	add := func(label, s string) {
		if s != "" {
			parts = append(parts, strings.TrimSpace(label+" "+printable(s)))
		}
	}
	add("", someOf(j.Nodes))
	add("from", someOf(j.From))
	add("field", j.Field)
	add("value", j.Value)
	if j.Out {
		add("out of", j.Process)
	} else {
		add("process", j.Process)
	}
	if j.Also != nil {
		for _, f := range j.Also.Fields {
			add("", f.Field+"="+f.Value)
		}
	}
	add("of", shortID(j.Undoes))
	return strings.Join(parts, " ")
}

func (f *judgeFlags) list(ctx context.Context, std streams) error {
	return withBook(ctx, f.db, func(b *ingest.Book) error {
		all, err := b.Reads().Judgements(ctx)
		if err != nil {
			return err
		}
		counting := map[string]bool{}
		for _, j := range b.Judged().All() {
			counting[j.ID] = true
		}
		var rows [][]string
		for _, j := range all {
			state := "undone"
			if counting[j.ID] || j.Kind == parley.JudgeUndo {
				state = "counts"
			}
			rows = append(rows, []string{shortID(j.ID), toSecond(j.At), j.Author, state, j.Reason, judgementLine(&j)})
		}
		return printTable(std.out, []string{"JUDGEMENT", "AT", "AUTHOR", "STATE", "WHY", "WHAT"}, rows)
	})
}

// toSecond leaves the parts of a second out of a time.
func toSecond(at string) string {
	whole, _, ok := strings.Cut(at, ".")
	if ok {
		whole += "Z"
	}
	return whole
}
