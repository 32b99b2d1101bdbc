package main

import (
	"fmt"
	"os"
	"slices"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/fit"
	"parley/internal/neural"
)

// balanceNames is "go run ./cmd/train balance UD NER FROM TO": it shifts the
// scores of names by GUM's development set. That of Universal NER is left for
// measuring.
func balanceNames(args []string) error {
	if len(args) != 4 {
		return fmt.Errorf("balance: name the folders of treebanks and names, the model file to read and the one to write")
	}
	d, err := corpus.Read(args[0], args[1])
	if err != nil {
		return err
	}
	w, err := readModel(args[2])
	if err != nil {
		return err
	}
	fit.Balance(w, d.Dev[slices.IndexFunc(d.Dev, func(s corpus.Set) bool { return s.Name == "gum" })], os.Stderr)
	for _, set := range d.Dev {
		fmt.Fprintf(os.Stderr, "%s:%v\n", set.Name, fit.Evaluate(neural.NewNetwork(w), set.Sentences))
	}
	return replace(args[3], w.Encode())
}
