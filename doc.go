// Package parley holds the words of the record of talks as types: reports,
// spans, readings, and the kinds of error. It needs the standard library only
// and computes next to nothing; everything else imports it.
//
// The way of the data is one direction:
//
//	bytes → Report → Document → mentions → assertions → record → views
//	page     text     mention    extract    merge       view
//
// The computing rooms (internal/page, when, text, mention, extract) are pure:
// no file, no network, no clock, no randomness. internal/ingest is the one
// place where computing meets storing, cmd/parley where flags, files and the
// terminal are.
package parley
