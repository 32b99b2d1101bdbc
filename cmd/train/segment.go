package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"parley"
	"parley/cmd/train/internal/segment"
	"parley/internal/conllu"
	"parley/internal/text"
)

// trainFiles are the treebanks that the tables are learned from.
var trainFiles = []string{"ewt-train.conllu.gz", "gum-train.conllu.gz"}

// segmentTables makes the tables that cut tokens and sentences.
func segmentTables(args []string) error {
	flags := flag.NewFlagSet("segment", flag.ContinueOnError)
	data := flags.String("ud", "../shared/data/ud", "folder with the treebanks")
	out := flags.String("o", "internal/text/data", "folder for the table files")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var docs []*parley.Document
	for _, name := range trainFiles {
		s, err := readTrees(filepath.Join(*data, name))
		if err != nil {
			return err
		}
		docs = append(docs, conllu.Document(s))
	}
	if err := writeTable(filepath.Join(*out, "tokens.plt"), docs, segment.TokenExamples, segment.TokenSettings); err != nil {
		return err
	}
	return writeTable(filepath.Join(*out, "sentences.plt"), docs, segment.SentenceExamples, segment.SentenceSettings)
}

// writeTable trains one table and writes its file.
func writeTable(path string, docs []*parley.Document, examples func(*parley.Document) []segment.Example, s segment.Settings) error {
	var all []segment.Example
	for _, d := range docs {
		all = append(all, examples(d)...)
	}
	file, err := text.MarshalTable(segment.Train(all, s), s.Threshold)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, file, 0o644); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	fmt.Printf("%s: %d questions, %d bytes\n", path, len(all), len(file))
	return nil
}
