// Package ingest is the one place where computing meets storing. In come
// inputs by name and an open store; out go, in the order of the inputs, what
// was kept of each or why it failed. Record brings the record up to the log's
// end, Book reads it at one moment, Judge keeps what people decide, Rebuild reads
// everything again. Reading bytes as a page is left to internal/page, finding what
// they say to internal/extract, what is one thing to internal/merge, keeping to
// internal/store; flags, files and what a person sees to cmd/parley.
package ingest

import (
	"fmt"

	"parley"
	"parley/internal/extract"
	"parley/internal/page"
)

// Read reads one report: the page, then what it says. It needs no store.
// Errors are those of page.Read, and of KindInternal where a reader stumbles
// over a defect of its own; they do not name the input.
func Read(data []byte, opt page.Options) (r parley.Reading, err error) {
	return ReadWith(data, opt, extract.Config{})
}

// ReadWith is Read with a configuration of the extraction, such as the user's lists.
func ReadWith(data []byte, opt page.Options, c extract.Config) (r parley.Reading, err error) {
	return guarded(data, func(data []byte) (parley.Reading, error) {
		report, err := page.Read(data, opt)
		if err != nil {
			return parley.Reading{}, err
		}
		return extract.ReadWith(report, c), nil
	})
}

// guarded turns a panic of read into an error, so that one odd input of
// thousands does not stop the others.
func guarded(data []byte, read Reader) (r parley.Reading, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &parley.Error{Kind: parley.KindInternal, Msg: fmt.Sprintf("cannot be read because of a defect of Parley, please tell its makers (%v)", p)}
		}
	}()
	return read(data)
}
