package main

import (
	"fmt"
	"os"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/fit"
	"parley/internal/neural"
)

// balanceNames is "go run ./cmd/train balance UD NER FROM TO": it shifts the
// scores of names by the development set of Universal NER.
func balanceNames(args []string) error {
	if len(args) != 4 {
		return fmt.Errorf("balance: name the folders of treebanks and names, the model file to read and the one to write")
	}
	d, err := corpus.Read(args[0], args[1])
	if err != nil {
		return err
	}
	file, err := os.ReadFile(args[2])
	if err != nil {
		return err
	}
	w, err := neural.Decode(file)
	if err != nil {
		return fmt.Errorf("%s: %w", args[2], err)
	}
	fit.Balance(w, d.Dev[len(d.Dev)-1], os.Stderr)
	for _, set := range d.Dev {
		fmt.Fprintf(os.Stderr, "%s:%v\n", set.Name, fit.Evaluate(neural.NewNetwork(w), set.Sentences))
	}
	return replace(args[3], w.Encode())
}
