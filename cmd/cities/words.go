package main

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// readWords reads lists of words, one a line or as a list in JSON. Words of a file whose path
// has "first" in it are given names: they are kept a second time with a blank
// before them.
func readWords(files []string) (map[string]bool, error) {
	words := map[string]bool{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		given := strings.Contains(filepath.ToSlash(file), "first")
		notWord := func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' }
		for w := range strings.FieldsFuncSeq(strings.ToLower(string(raw)), notWord) {
			words[fold(w)] = true
			if given {
				words[" "+fold(w)] = true
			}
		}
	}
	return words, nil
}
