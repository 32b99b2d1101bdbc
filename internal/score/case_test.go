package score_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parley/internal/page"
	"parley/internal/score"
)

const goldDir = "../../testdata/gold"

// A goldCase is one file of testdata/gold: the page, the right answers, and
// what is known to be missed.
type goldCase struct {
	*score.Case
	path string
	data []byte
}

// goldCases reads the golden cases that were looked at, in order of their
// names.
func goldCases(t *testing.T) []*goldCase {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(goldDir, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return readCases(t, paths)
}

// allCases reads all golden cases, those in the folders below and those that
// nobody reads to fix a rule included.
func allCases(t *testing.T) []*goldCase {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(goldDir, func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".txtar") {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return readCases(t, paths)
}

func readCases(t *testing.T, paths []string) []*goldCase {
	t.Helper()
	var cases []*goldCase
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c, err := score.ParseCase(path, data)
		if err != nil {
			t.Error(err)
			continue
		}
		cases = append(cases, &goldCase{c, path, data})
	}
	return cases
}

func (c *goldCase) name() string { return strings.TrimSuffix(filepath.Base(c.path), ".txtar") }

// section is the content of one file of the case, nil where it has none.
func (c *goldCase) section(name string) []byte { return c.File(name) }

// write replaces one section of the file; empty content removes it.
func (c *goldCase) write(t *testing.T, name string, content []byte) {
	t.Helper()
	if bytes.Equal(c.section(name), content) {
		return
	}
	archive := txtar.Parse(c.data)
	at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == name })
	switch {
	case at < 0:
		archive.Files = append(archive.Files, txtar.File{Name: name, Data: content})
	case len(content) == 0:
		archive.Files = slices.Delete(archive.Files, at, at+1)
	default:
		archive.Files[at].Data = content
	}
	c.data = txtar.Format(archive)
	if err := os.WriteFile(c.path, c.data, 0o644); err != nil {
		t.Fatal(err)
	}
	changed, err := score.ParseCase(c.path, c.data)
	if err != nil {
		t.Fatal(err)
	}
	c.Case = changed
}

// pageOptions are the case's options for the page reader.
func (c *goldCase) pageOptions() page.Options {
	return page.Options{URL: c.Options["url"], Date: c.Options["date"], ForceDate: c.Options["force-date"]}
}

// input is the page as bytes.
func (c *goldCase) input() ([]byte, error) { return c.Input() }

// lines are the lines of text that are not blank.
func lines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
}
