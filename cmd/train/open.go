package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"parley/internal/conllu"
)

// readTrees reads a .conllu or .conllu.gz file.
func readTrees(path string) ([]conllu.Sentence, error) {
	var out []conllu.Sentence
	err := withFile(path, func(r io.Reader) (err error) {
		out, err = conllu.Read(r, path)
		return err
	})
	return out, err
}

// readNames reads an .iob2 or .iob2.gz file.
func readNames(path string) ([]conllu.Tagged, error) {
	var out []conllu.Tagged
	err := withFile(path, func(r io.Reader) (err error) {
		out, err = conllu.ReadIOB2(r, path)
		return err
	})
	return out, err
}

// withFile opens a file, unpacked where its name ends in ".gz".
func withFile(path string, read func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if !strings.HasSuffix(path, ".gz") {
		return read(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return read(z)
}
