package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxLine is the longest line that a data set may have.
const maxLine = 16 << 20

// records reads a file of one JSON object a line, unpacked where its name
// ends in ".gz". Where the file is missing it says so on out and gives none.
func records[T any](o options, out io.Writer, name string) ([]T, error) {
	path := filepath.Join(o.data, filepath.FromSlash(name))
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintf(out, "%s is missing; nothing was measured\n", path)
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	list, err := decodeLines[T](r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list, nil
}

func decodeLines[T any](r io.Reader) ([]T, error) {
	var list []T
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, maxLine)
	for n := 1; scanner.Scan(); n++ {
		if strings.TrimSpace(scanner.Text()) == "" {
			continue
		}
		var record T
		if err := json.Unmarshal(scanner.Bytes(), &record); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		list = append(list, record)
	}
	return list, scanner.Err()
}
