package main

import (
	"fmt"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/fit"
	"parley/internal/neural"
)

// evalTalks is "go run ./cmd/train talks MODEL…": how well each model reads the
// sentences of our own that are held back from training, on gold tokens.
func evalTalks(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("talks: name at least one model file")
	}
	_, held, err := corpus.Trees(nil, 0, 1)
	if err != nil {
		return err
	}
	for _, path := range args {
		w, err := readModel(path)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d sentences:%v\n", path, len(held), fit.Evaluate(neural.NewNetwork(w), held))
	}
	return nil
}
