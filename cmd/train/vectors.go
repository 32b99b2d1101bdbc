package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"
	"strings"

	"parley/cmd/train/internal/wordvec"
	"parley/internal/neural"
)

// vectorStep is the number of dimensions that one byte stands for: 25 bytes a
// word.
const vectorStep = 4

// readVectors reads word vectors: a .json file, or what the command vectors
// wrote.
func readVectors(path string) (*neural.Vectors, error) {
	if strings.HasSuffix(path, ".json") {
		t, err := wordvec.ReadJSON(path)
		if err != nil {
			return nil, err
		}
		return wordvec.Quantise(t, vectorStep), nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read word vectors: %w", err)
	}
	v := &neural.Vectors{}
	if err := gob.NewDecoder(bytes.NewReader(b)).Decode(v); err != nil {
		return nil, fmt.Errorf("read word vectors %s: %w", path, err)
	}
	v.Index()
	return v, nil
}

// quantiseVectors is "go run ./cmd/train vectors FROM TO": it saves the minute
// that quantising takes at every training.
func quantiseVectors(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("vectors: name the file to read and the one to write")
	}
	v, err := readVectors(args[0])
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		return err
	}
	return replace(args[1], b.Bytes())
}
