package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/page"
)

// stdinName is what messages call standard input.
const stdinName = "standard input"

// An input is one report that a FILE argument names.
type input struct {
	name string // as the user wrote it, safe to print; stdinName for "-"
	size int64  // bytes, 0 where not known before load
	err  error  // why load will fail, known without reading
	load func() ([]byte, error)
}

// inputsOf gives the inputs that FILE arguments name, in their order: files,
// the reports in a folder, files that match a pattern, each line of a JSONL
// file; "-" is stdin. The error is of wrong usage. What is wrong with one input
// is in its err or comes from its load: one line that names it and says what
// to do.
func inputsOf(args []string, stdin io.Reader) ([]input, error) {
	if len(args) == 0 {
		return nil, usage("name at least one FILE, or - for standard input")
	}
	var list []input
	seen := false
	for _, arg := range args {
		if arg != "-" {
			list = append(list, inputsAt(arg)...)
			continue
		}
		if seen {
			return nil, usage("- (standard input) can stand only once")
		}
		seen = true
		list = append(list, input{name: stdinName, load: func() ([]byte, error) { return readLimited(stdinName, stdin) }})
	}
	return list, nil
}

// inputsAt gives what one argument names; at least one input, which may be
// one that says why it names none.
func inputsAt(arg string) []input {
	paths, err := expand(arg)
	if err != nil {
		return []input{failing(arg, err)}
	}
	var list []input
	for _, path := range paths {
		if !isJSONL(path) {
			list = append(list, fileInput(path))
			continue
		}
		lines, err := linesOf(path, printable(path))
		if err != nil {
			lines = []input{failing(path, err)}
		}
		list = append(list, lines...)
	}
	return list
}

// failing is an input of which is known that it cannot be read.
func failing(path string, err error) input {
	return input{name: printable(path), err: err, load: func() ([]byte, error) { return nil, err }}
}

// fileInput looks at the file at path without reading it.
func fileInput(path string) input {
	in := input{name: printable(path)}
	in.load = func() ([]byte, error) {
		if in.err != nil {
			return nil, in.err
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, unreadable(in.name, err)
		}
		defer f.Close()
		return readLimited(in.name, f)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		in.err = unreadable(in.name, err)
	case info.Size() > page.MaxBytes:
		in.err = tooLarge(in.name)
	default:
		in.size = info.Size()
	}
	return in
}

// readLimited reads all of r, up to the limit.
func readLimited(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, page.MaxBytes+1))
	switch {
	case err != nil:
		return nil, unreadable(name, err)
	case len(data) > page.MaxBytes:
		return nil, tooLarge(name)
	case len(data) == 0:
		return nil, refuse(parley.KindInput, "%s: is empty; check that it was saved", name)
	}
	return data, nil
}

func tooLarge(name string) error {
	return refuse(parley.KindTooLarge, "%s: is larger than %d MB; split it into single reports", name, page.MaxBytes>>20)
}

// unreadable says why a file cannot be read, and what to do.
func unreadable(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse(parley.KindNotFound, "%s: there is no such file; check the name", name)
	case errors.Is(err, fs.ErrPermission):
		return refuse(parley.KindInput, "%s: may not be read; check its permissions", name)
	}
	var e *fs.PathError
	if errors.As(err, &e) {
		err = e.Err // the path is in the message already
	}
	return refuse(parley.KindInput, "%s: cannot be read (%v); check the file", name, err)
}

func refuse(kind parley.Kind, format string, args ...any) error {
	return &parley.Error{Kind: kind, Msg: fmt.Sprintf(format, args...)}
}

// printFailure prints why an input failed, in exactly one line.
func printFailure(w io.Writer, err error) {
	fmt.Fprintf(w, "parley: %s\n", printable(err.Error()))
}

// printable makes foreign text safe for a terminal and for one line: control
// characters, line ends and marks that turn the direction of writing become
// escapes such as \n and \u202e.
func printable(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == ' ' || unicode.IsGraphic(r) && !unicode.IsControl(r) || r == '\u200c' || r == '\u200d' {
			b.WriteRune(r)
			continue
		}
		q := strconv.QuoteRuneToASCII(r)
		b.WriteString(q[1 : len(q)-1])
	}
	return b.String()
}

// dateFlags adds --date and --force-date, which fill opt.
func dateFlags(cmd *cobra.Command, opt *page.Options) {
	cmd.Flags().Var((*dateValue)(&opt.Date), "date", "publication date where the report gives none")
	cmd.Flags().Var((*dateValue)(&opt.ForceDate), "force-date", "publication date in any case")
}

// A dateValue is a flag's date: YYYY, YYYY-MM or YYYY-MM-DD.
type dateValue string

func (d *dateValue) String() string { return string(*d) }

// Type is what help shows.
func (d *dateValue) Type() string { return "YYYY[-MM[-DD]]" }

// Set takes a date that is in the calendar.
func (d *dateValue) Set(s string) error {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			*d = dateValue(s)
			return nil
		}
	}
	return fmt.Errorf("want a date such as 2025-12-06, 2025-12 or 2025")
}
