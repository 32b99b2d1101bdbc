package score_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"

	"parley/internal/page"
)

const goldDir = "../../testdata/gold"

// A goldCase is one file of testdata/gold: the page, the right answers, and
// what is known to be missed.
type goldCase struct {
	path    string
	archive *txtar.Archive
	options map[string]string
}

// goldCases reads all golden cases, in order of their names.
func goldCases(t *testing.T) []*goldCase {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(goldDir, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []*goldCase
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c := &goldCase{path: path, archive: archive, options: map[string]string{}}
		for _, line := range lines(string(c.section("options"))) {
			key, value, _ := strings.Cut(line, ": ")
			c.options[key] = value
		}
		cases = append(cases, c)
	}
	return cases
}

func (c *goldCase) name() string { return strings.TrimSuffix(filepath.Base(c.path), ".txtar") }

// section is the content of one file of the case, nil where it has none.
func (c *goldCase) section(name string) []byte {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// write replaces one section of the file; empty content removes it.
func (c *goldCase) write(t *testing.T, name string, content []byte) {
	t.Helper()
	if bytes.Equal(c.section(name), content) {
		return
	}
	at := slices.IndexFunc(c.archive.Files, func(f txtar.File) bool { return f.Name == name })
	switch {
	case at < 0:
		c.archive.Files = append(c.archive.Files, txtar.File{Name: name, Data: content})
	case len(content) == 0:
		c.archive.Files = slices.Delete(c.archive.Files, at, at+1)
	default:
		c.archive.Files[at].Data = content
	}
	if err := os.WriteFile(c.path, txtar.Format(c.archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// pageOptions are the case's options for the page reader.
func (c *goldCase) pageOptions() page.Options {
	return page.Options{URL: c.options["url"], Date: c.options["date"], ForceDate: c.options["force-date"]}
}

// input is the page as bytes, in the encoding and with the line ends that the
// case's options name.
func (c *goldCase) input() ([]byte, error) {
	text := c.section("input.txt")
	if text == nil {
		text = c.section("input.html")
	}
	if c.options["crlf"] == "true" {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	name := c.options["encoding"]
	switch name {
	case "":
		return text, nil
	case "utf-8-broken": // each U+FFFD of the case is a byte that is no UTF-8
		return bytes.ReplaceAll(text, []byte("\uFFFD"), []byte{0xFF}), nil
	}
	enc, ok := encodings[name]
	if !ok {
		return nil, fmt.Errorf("%s: unknown encoding %q", c.path, name)
	}
	return enc.NewEncoder().Bytes(text)
}

var encodings = map[string]encoding.Encoding{
	"iso-8859-1":      charmap.ISO8859_1,
	"utf-16be":        unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	"utf-16le":        unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	"utf-16le-no-bom": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
	"utf-8-bom":       unicode.UTF8BOM,
	"windows-1251":    charmap.Windows1251,
	"windows-1252":    charmap.Windows1252,
}

// lines are the lines of text that are not blank.
func lines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
}
