package page

import "parley"

// A piece is a run of the page, about a paragraph, before it is judged: what
// the plain-text and the HTML reader hand to the common judgement. Text is a
// slice of the decoded page (for HTML: of its text nodes, white space
// collapsed as a browser does).
type piece struct {
	text string
	// kind is set where the mark-up says what the piece is (h1, li,
	// blockquote, figcaption), else empty.
	kind parley.BlockKind
	// furniture is set where the mark-up says that the piece is none of the
	// report, else empty.
	furniture parley.FurnitureKind
	// indent is the depth of a plain-text line in columns, or of an HTML list.
	indent int
	// blankBefore says that a blank line stood before it (plain text only).
	blankBefore bool
}

// facts are what the mark-up or the header lines of a page say about it.
type facts struct {
	title     string
	publisher string
	origin    string
	place     string // where it was filed
	language  string // BCP 47 tag as given
	url       string
	authors   []string
	dates     []factDate
}

// A factDate is a date that a page gives for itself in its mark-up.
type factDate struct {
	value   string // as given
	updated bool   // a date of modification
	source  string // which mark-up, in order of trust: json-ld, opengraph, meta, header, time
}
