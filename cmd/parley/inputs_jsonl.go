package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"parley"
	"parley/internal/desk"
	"parley/internal/page"
	"parley/internal/view"
)

// A jsonReport is one line of a JSONL file of reports. What else stands in it
// is left alone.
type jsonReport struct {
	Text, HTML                             string // one of the two
	URL, Title, Date, Publisher, Published string
	Source, Headline                       string
}

// isJSONL reports whether a file is to be read as one report a line.
func isJSONL(path string) bool { return strings.EqualFold(filepath.Ext(path), ".jsonl") }

// maxLine is the longest line of a JSONL file: a report at its limit, every
// byte escaped.
const maxLine = 6 * page.MaxBytes

// linesOf gives one input a line of the JSONL file at path, which messages call
// name; empty lines are none. The file is read once to find its lines; their reports are read again
// when their turn comes, so that a large file does not lie in memory.
func linesOf(path, name string) ([]input, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	var list []input
	lines, at := bufio.NewReaderSize(f, 1<<16), int64(0)
	for number := 1; ; number++ {
		size, blank, err := skipLine(lines)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, unreadable(name, err)
		}
		if !blank {
			list = append(list, lineInput(path, fmt.Sprintf("%s:%d", name, number), at, size))
		}
		at += size
		if err != nil {
			break
		}
	}
	if len(list) == 0 {
		return nil, refuse(parley.KindInput, "%s: holds no line with a report", name)
	}
	return list, nil
}

// skipLine reads to the end of a line and says how many bytes that were, and
// whether they were all white space. The error is io.EOF at the end.
func skipLine(r *bufio.Reader) (size int64, blank bool, err error) {
	blank = true
	for {
		part, err := r.ReadSlice('\n')
		size += int64(len(part))
		blank = blank && len(bytes.TrimSpace(part)) == 0
		if !errors.Is(err, bufio.ErrBufferFull) {
			return size, blank, err
		}
	}
}

func lineInput(path, name string, at, size int64) input {
	in := input{name: name, size: min(size, page.MaxBytes)}
	in.load = func() ([]byte, error) {
		if size > maxLine {
			return nil, tooLarge(name)
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, unreadable(name, err)
		}
		defer f.Close()
		line := make([]byte, size)
		if _, err := f.ReadAt(line, at); err != nil {
			return nil, unreadable(name, err)
		}
		return pageOf(name, line)
	}
	return in
}

// pageOf makes a page of one line, which is not blank, with what the line says
// of it.
func pageOf(name string, line []byte) ([]byte, error) {
	var r jsonReport
	if line = bytes.TrimSpace(line); line[0] != '{' {
		return nil, refuse(parley.KindInput, "%s: is no JSON object of a report (it begins with %q)", name, line[:1])
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, refuse(parley.KindInput, "%s: is no JSON object of a report (%v)", name, err)
	}
	data, err := desk.PageOf(view.Given{Text: r.Text, HTML: r.HTML, Title: cmp.Or(r.Title, r.Headline), URL: r.URL,
		Date: cmp.Or(r.Date, r.Published), Source: cmp.Or(r.Source, r.Publisher)})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}

// spool copies standard input to a file of its own, so that its lines can be
// read when their turn comes, and gives them. done removes the file.
func spool(stdin io.Reader) (list []input, done func(), err error) {
	f, err := os.CreateTemp("", "parley-*.jsonl")
	if err != nil {
		return nil, nil, refuse(parley.KindStorage, "standard input: cannot be kept for reading (%v); check TMPDIR", err)
	}
	done = func() { os.Remove(f.Name()) }
	_, err = io.Copy(f, stdin)
	if err = cmp.Or(err, f.Close()); err != nil {
		done()
		return nil, nil, refuse(parley.KindInput, "standard input: cannot be read or kept (%v)", err)
	}
	list, err = linesOf(f.Name(), stdinName)
	if err != nil {
		done()
		return nil, nil, err
	}
	return list, done, nil
}
