package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/extract"
	"parley/internal/lexicon"
)

// lexiconFlag adds --lexicon.
func lexiconFlag(cmd *cobra.Command, dir *string) {
	cmd.Flags().StringVar(dir, "lexicon", "", "folder of your own lists of people, parties, offices and places (docs/lexicon.md)")
}

// configOf is the configuration of the extraction with the lists in dir; the
// plain one where dir is "".
func configOf(dir string) (extract.Config, error) {
	if dir == "" {
		return extract.Config{}, nil
	}
	files, err := listFiles(dir)
	if err != nil {
		return extract.Config{}, err
	}
	lists, err := lexicon.ParseLists(files, lexicon.Default())
	if err != nil {
		return extract.Config{}, fmt.Errorf("--lexicon %s: %w", printable(dir), err)
	}
	return extract.Config{Lexicon: lexicon.Default().With(lists)}, nil
}

// listFiles reads the lists in the folder, in the order of their names.
func listFiles(dir string) ([]lexicon.ListFile, error) {
	name := printable(dir)
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage("--lexicon %s: there is no such folder; check the name", name)
	case err != nil:
		return nil, usage("--lexicon %s: is no folder that can be read; name the folder that holds the lists", name)
	}
	var files []lexicon.ListFile
	for _, e := range entries {
		if e.IsDir() || !lexicon.ListNames(e.Name()) {
			continue
		}
		data, err := readList(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("--lexicon %s: %w", name, err)
		}
		files = append(files, lexicon.ListFile{Name: e.Name(), Data: data})
	}
	if len(files) == 0 {
		return nil, usage("--lexicon %s: holds no list; name a folder with people.csv, parties.csv, offices.csv, places.csv or dictionaries *.txt", name)
	}
	return files, nil
}

// readList reads one list, unless it is too large.
func readList(path string) ([]byte, error) {
	base := printable(filepath.Base(path))
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(base, err)
	}
	if info.Size() > lexicon.MaxListBytes {
		return nil, refuse(parley.KindTooLarge, "%s: is larger than %d MB; split it", base, lexicon.MaxListBytes>>20)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(base, err)
	}
	return data, nil
}
