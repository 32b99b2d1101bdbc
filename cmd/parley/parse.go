package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/conllu"
	"parley/internal/extract"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/page"
	"parley/internal/text"
	"parley/internal/view"
	"parley/internal/when"
)

// parseFlags are the flags of "parley parse".
type parseFlags struct {
	json, conllu, conlluIn bool
	offsets, lexicon       string
	page                   page.Options
	config                 extract.Config
}

// parseCommand is "parley parse": what the language engine and the knowledge
// see on one text, before extraction.
func parseCommand(std streams) *cobra.Command {
	var f parseFlags
	cmd := &cobra.Command{
		Use:   "parse FILE",
		Short: "Print sentences, words, tags, heads and names of a text",
		Long: "Parse prints what the language engine sees on FILE (- is standard input): as CoNLL-U,\n" +
			"or with --json as one object that also has names, times, places and people.",
		Example: "  parley parse talks.txt\n  parley parse --raw --json sentences.txt\n  parley parse --conllu-in gold.conllu",
		RunE: func(_ *cobra.Command, args []string) error {
			inputs, err := inputsOf(args, std.in)
			if err != nil {
				return err
			}
			unit, err := f.check(len(inputs))
			if err != nil {
				return err
			}
			if f.config, err = configOf(f.lexicon); err != nil {
				return err
			}
			return f.run(std.out, inputs[0], unit)
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "print one JSON object (docs/format.md)")
	cmd.Flags().BoolVar(&f.conllu, "conllu", false, "print CoNLL-U, which is the default")
	cmd.Flags().BoolVar(&f.conlluIn, "conllu-in", false, "FILE is CoNLL-U: keep its words and sentences, find the rest")
	cmd.Flags().BoolVar(&f.page.Raw, "raw", false, "take the file's bytes as the canonical text, reading no page")
	cmd.Flags().StringVar(&f.offsets, "offsets", string(parley.Bytes), "what offsets in JSON count: bytes, runes or utf16")
	dateFlags(cmd, &f.page)
	lexiconFlag(cmd, &f.lexicon)
	return cmd
}

// check gives the unit of the offsets, or an error of wrong usage.
func (f *parseFlags) check(inputs int) (parley.Unit, error) {
	unit, ok := parley.ParseUnit(f.offsets)
	switch {
	case inputs != 1:
		return "", usage("parse takes one FILE, %d are given", inputs)
	case !ok:
		return "", usage("--offsets %q is none of bytes, runes, utf16", f.offsets)
	case f.json && f.conllu:
		return "", usage("--json and --conllu exclude each other; use one of them")
	case unit != parley.Bytes && !f.json:
		return "", usage("--offsets goes with --json")
	case f.conlluIn && f.page.Raw:
		return "", usage("--conllu-in and --raw exclude each other; FILE is one or the other")
	case f.page.Date != "" && f.page.ForceDate != "":
		return "", usage("--date and --force-date exclude each other; --force-date counts in any case")
	}
	return unit, nil
}

// run parses one input and prints it.
func (f *parseFlags) run(out io.Writer, in input, unit parley.Unit) error {
	data, err := in.load()
	if err != nil {
		return err
	}
	if f.conlluIn {
		return f.runGold(out, in.name, data, unit)
	}
	report, err := page.Read(data, f.page)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	doc := text.Parse(&report)
	if !f.json {
		return conllu.Write(out, conllu.FromDocument(doc))
	}
	return f.printDocument(out, &report, doc, unit)
}

// runGold annotates the words and sentences of a CoNLL-U file. Comments are
// kept; the text is put together from the words.
func (f *parseFlags) runGold(out io.Writer, name string, data []byte, unit parley.Unit) error {
	gold, err := conllu.Read(bytes.NewReader(data), name)
	if err != nil {
		return err
	}
	doc := conllu.Document(gold)
	for i, t := range doc.Tokens {
		doc.Tokens[i] = parley.Token{Start: t.Start, End: t.End, Form: t.Form, Multi: t.Multi}
	}
	text.Annotate(doc)
	if f.json {
		doc.Language = lexicon.LanguageOf(doc.Text)
		report := parley.Report{Text: doc.Text, Blocks: text.Paragraphs(doc.Text), Language: doc.Language, Published: cmp.Or(f.page.ForceDate, f.page.Date)}
		return f.printDocument(out, &report, doc, unit)
	}
	found := conllu.FromDocument(doc)
	for i := range found {
		found[i].Comments = slices.Clone(gold[i].Comments)
		keepMisc(&found[i], &gold[i])
	}
	return conllu.Write(out, found)
}

// keepMisc takes the last column of gold, which says where white space stands
// also where the text put together from the words does not.
func keepMisc(found, gold *conllu.Sentence) {
	for i := range found.Words {
		found.Words[i].Misc = gold.Words[i].Misc
	}
	found.Multi = gold.Multi
}

// printDocument adds what the knowledge sees and prints the JSON object.
func (f *parseFlags) printDocument(out io.Writer, report *parley.Report, doc *parley.Document, unit parley.Unit) error {
	mention.FindWith(report, doc, f.config.LexiconOn(report.Published))
	doc.Times = when.Refs(doc.Text, when.Find(doc, when.Reference(cmp.Or(report.PublishedAt, report.Published))))
	doc.Quotes = quotesOf(extract.ReadWith(*report, f.config))
	doc.InUnits(unit)
	return view.JSON(out, doc)
}

// quotesOf gives the direct statements of a reading as quotations: what is
// said, the word of saying, and the words for who says it.
func quotesOf(r parley.Reading) parley.List[parley.Quote] {
	var out parley.List[parley.Quote]
	for _, s := range r.Statements {
		if s.Mode != "direct" {
			continue
		}
		q := parley.Quote{Content: s.Content, Cue: s.Cue}
		if said := s.Because["speaker"]; len(said) > 0 {
			q.Source = &said[0]
		}
		out = append(out, q)
	}
	return out
}
