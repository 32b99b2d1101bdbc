// Package page turns the bytes of a stored page, plain text or HTML, into a
// parley.Report: its metadata, its blocks, the canonical text made of them,
// and the furniture that was left out.
//
// The way is one direction:
//
//	bytes → decoded text → pieces and facts → blocks and furniture → Report
//	decode  plain, html    judge              assemble
//
// A piece is a run of the page about a paragraph long, facts are what mark-up
// and header lines say about the page. What pieces are is judged in one place
// for both kinds of input. Sentences, names and meaning are left to package
// text and those after it.
package page
