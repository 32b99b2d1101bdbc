package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"parley"
	"parley/internal/conllu"
	"parley/internal/score"
	"parley/internal/text"
)

// measures are counts by the name of what is measured.
type measures map[string]score.Count

// An evaluation is what eval found: trees on raw text and on gold tokens,
// names. What the files or the engine do not have is absent.
type evaluation struct {
	raw, gold, names measures
}

// eval is "go run ./cmd/train eval FILE…". Counts of several files are summed.
func eval(args []string) error {
	asJSON := false
	var files []string
	for _, a := range args {
		switch {
		case a == "--json" || a == "-json":
			asJSON = true
		case strings.HasPrefix(a, "-"):
			return fmt.Errorf("eval: unknown flag %s; it knows --json", a)
		default:
			files = append(files, a)
		}
	}
	if len(files) == 0 {
		return fmt.Errorf("eval: name at least one .conllu or .iob2 file (.gz too)")
	}
	e := evaluation{measures{}, measures{}, measures{}}
	for _, path := range files {
		if err := e.add(path); err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
	if asJSON {
		return e.printJSON(os.Stdout)
	}
	return e.printTable(os.Stdout)
}

// add measures on one file, whose name says what it holds.
func (e *evaluation) add(path string) error {
	switch name := strings.TrimSuffix(path, ".gz"); {
	case strings.HasSuffix(name, ".conllu"):
		return e.addTrees(path)
	case strings.HasSuffix(name, ".iob2"):
		return e.addNames(path)
	}
	return fmt.Errorf("%s: want a name that ends in .conllu, .iob2, .conllu.gz or .iob2.gz", path)
}

// addTrees measures on raw text and on gold tokens.
func (e *evaluation) addTrees(path string) error {
	sentences, err := readTrees(path)
	if err != nil {
		return err
	}
	gold := conllu.Document(sentences)
	raw := text.Parse(&parley.Report{Text: gold.Text})
	m, err := score.CoNLL(gold, raw)
	if err != nil {
		return fmt.Errorf("%s: raw text: %w", path, err)
	}
	score.AddCounts(e.raw, cuts(m))
	addTags(e.raw, m, raw)
	tagged := bare(gold)
	text.Annotate(tagged)
	if m, err = score.CoNLL(gold, tagged); err != nil {
		return fmt.Errorf("%s: gold tokens: %w", path, err)
	}
	addTags(e.gold, m, tagged)
	return nil
}

// cuts are the measures of where a text is cut.
func cuts(m score.Treebank) measures {
	return measures{"tokens": m.Tokens, "sentences": m.Sentences, "words": m.Words}
}

// bare is a document with its tokens and sentences, without what is to be
// found.
func bare(gold *parley.Document) *parley.Document {
	d := &parley.Document{Text: gold.Text, Sentences: gold.Sentences, Tokens: slices.Clone(gold.Tokens)}
	for i, t := range d.Tokens {
		d.Tokens[i] = parley.Token{Start: t.Start, End: t.End, Form: t.Form, Multi: t.Multi}
	}
	return d
}

// addTags adds the measures of tags and trees that the engine fills.
func addTags(sum measures, m score.Treebank, system *parley.Document) {
	has := func(get func(parley.Token) string) bool {
		return slices.ContainsFunc(system.Tokens, func(t parley.Token) bool { return get(t) != "" })
	}
	if has(func(t parley.Token) string { return t.UPOS }) {
		score.AddCounts(sum, measures{"upos": m.UPOS, "ufeats": m.UFeats})
	}
	if has(func(t parley.Token) string { return t.Lemma }) {
		score.AddCounts(sum, measures{"lemmas": m.Lemmas})
	}
	if has(func(t parley.Token) string { return t.Rel }) {
		score.AddCounts(sum, measures{"uas": m.UAS, "las": m.LAS})
	}
}

// entityKinds are those that Universal NER has.
var entityKinds = []string{string(parley.PER), string(parley.ORG), string(parley.LOC)}

// addNames measures exact spans on gold tokens.
func (e *evaluation) addNames(path string) error {
	sentences, err := readNames(path)
	if err != nil {
		return err
	}
	for _, s := range sentences {
		doc := taggedDocument(s)
		text.Annotate(doc)
		score.AddCounts(e.names, score.Entities(score.EntitiesOf(s.Tags), entitiesOf(doc), entityKinds...))
	}
	return nil
}

// taggedDocument is one sentence of words with spaces between them.
func taggedDocument(s conllu.Tagged) *parley.Document {
	words := make([]conllu.Word, len(s.Forms))
	for i, f := range s.Forms {
		words[i] = conllu.Word{Form: f}
	}
	return conllu.Document([]conllu.Sentence{{Words: words}})
}

// entitiesOf gives the document's names as ranges of tokens. Their spans begin
// and end where tokens do.
func entitiesOf(doc *parley.Document) []score.Entity {
	first, last := map[int]int{}, map[int]int{}
	for i, t := range doc.Tokens {
		first[t.Start], last[t.End] = i, i
	}
	var out []score.Entity
	for _, n := range doc.Names {
		out = append(out, score.Entity{Kind: string(n.Kind), Start: first[n.Span.Start], End: last[n.Span.End] + 1})
	}
	return out
}
