package score

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"

	"parley"
)

// A Case is one report with its right answer, one txtar file (docs/scoring.md).
type Case struct {
	// Name is how messages call the case: its path as given.
	Name string
	// Why, Style and Process are from the lines before the first file.
	Why, Style, Process string
	// Options are the "key: value" lines of the file "options": url, date and
	// force-date for the page reader, encoding and crlf for Input.
	Options map[string]string

	archive *txtar.Archive
}

// ParseCase reads a case. It looks at its right answer only to see that it
// can be read; the error names the case, the file in it and the line.
func ParseCase(name string, data []byte) (*Case, error) {
	c := &Case{Name: name, archive: txtar.Parse(data), Options: map[string]string{}}
	for i, line := range strings.Split(string(c.archive.Comment), "\n") {
		style, isStyle := strings.CutPrefix(line, "style: ")
		process, isProcess := strings.CutPrefix(line, "process: ")
		switch {
		case isStyle:
			c.Style = style
		case isProcess:
			c.Process = process
		case i == 0:
			c.Why = line
		}
	}
	for _, line := range strings.Split(string(c.File("options")), "\n") {
		if key, value, ok := strings.Cut(line, ": "); ok {
			c.Options[key] = strings.TrimSpace(value)
		}
	}
	if (c.File("input.txt") == nil) == (c.File("input.html") == nil) {
		return nil, fmt.Errorf("%s: want one of the files input.txt and input.html in it", name)
	}
	return c, c.check()
}

// check reads the right answer with the words looked up in the report as it
// is written, where that is plain text.
func (c *Case) check() error {
	src := c.File("right.txt")
	if src == nil || c.File("input.txt") == nil {
		return nil
	}
	if _, err := ParseSheet(string(c.File("input.txt")), string(src)); err != nil {
		return fmt.Errorf("%s: right.txt: %w", c.Name, err)
	}
	return nil
}

// Unseen reports whether the case belongs to the half that nobody reads to
// fix a rule: it lies in a folder called unseen.
func (c *Case) Unseen() bool {
	return slices.Contains(strings.FieldsFunc(c.Name, func(r rune) bool { return r == '/' || r == '\\' }), "unseen")
}

// File is the content of one file of the case, nil where it has none.
func (c *Case) File(name string) []byte {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// Input is the page as bytes, in the encoding and with the line ends that the
// case's options name.
func (c *Case) Input() ([]byte, error) {
	text := c.File("input.txt")
	if text == nil {
		text = c.File("input.html")
	}
	if c.Options["crlf"] == "true" {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	name := c.Options["encoding"]
	switch name {
	case "":
		return text, nil
	case "utf-8-broken": // each U+FFFD of the case is a byte that is no UTF-8
		return bytes.ReplaceAll(text, []byte("\uFFFD"), []byte{0xFF}), nil
	}
	enc, ok := encodings[name]
	if !ok {
		return nil, fmt.Errorf("%s: options: unknown encoding %q", c.Name, name)
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

// ErrNoAnswer says that a case has page facts only and no right answer.
var ErrNoAnswer = errors.New("has neither right.txt nor reading.json; there is nothing to score")

// Right is the right answer, with the words that it copies looked up in the
// canonical text. Words that the page reader has lost stand for none and are
// missed. The error is ErrNoAnswer or names the case and the line.
func (c *Case) Right(canonical string) (*Sheet, error) {
	if src := c.File("right.txt"); src != nil {
		s, err := parseSheet(canonical, string(src), true)
		if err != nil {
			return nil, fmt.Errorf("%s: right.txt: %w", c.Name, err)
		}
		return s, nil
	}
	src := c.File("reading.json")
	if src == nil {
		return nil, fmt.Errorf("%s: %w", c.Name, ErrNoAnswer)
	}
	reading, err := Answer(src)
	if err != nil {
		return nil, fmt.Errorf("%s: reading.json: %w", c.Name, err)
	}
	s := SheetOf(reading)
	s.Partial = []string{"event"} // which reading.json does not hold
	return s, nil
}

// Judge compares a reading of the case's report with its right answer.
func (c *Case) Judge(got *parley.Reading) (Verdict, error) {
	right, err := c.Right(got.Report.Text)
	if err != nil {
		return Verdict{}, err
	}
	return Judge(right, SheetOf(got)), nil
}
