package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// judged is a page whose pieces have been told apart.
type judged struct {
	facts     facts
	title     string
	blocks    []judgedBlock
	furniture []parley.Furniture
	dates     []judgedDate
	crawl     string // ISO prefix, empty: no crawl header
	dateline  dateline
	bylines   []string
	credited  string // who the page credits in a line such as "Source: …"
}

// A judgedBlock is a block before it has its place in the canonical text.
type judgedBlock struct {
	kind       parley.BlockKind
	text       string
	section    string
	background bool
}

// A judgedDate is a date that the page prints about itself, at bytes of a
// block.
type judgedDate struct {
	dateLine
	from  parley.DateFrom
	block int
	above bool // it stands above the headline, where pages print today's date
}

// A judge goes through the pieces in order.
type judging struct {
	judged
	pieces     []piece
	running    []bool // which pieces are running text
	title      int    // index of the headline's piece, -1 for none
	bodyStart  int    // index of the first piece of running text
	bodyEnd    int    // index after the last piece of running text
	last       int    // index of the last piece that is no furniture
	bodyBytes  int    // bytes of running text before the piece being judged
	bodyTotal  int    // bytes of all running text
	bodyBlocks int    // blocks of running text so far
	lede       bool
	related    bool                 // in a list of headings of other stories
	tail       parley.FurnitureKind // what the rest of the page is, empty: the report
	section    string
	background bool
}

// judge tells blocks from furniture.
func judge(pieces []piece, known facts) *judged {
	j := &judging{judged: judged{facts: known}, pieces: pieces, title: -1}
	j.dateline.place = known.place
	j.blocks = make([]judgedBlock, 0, len(pieces)+2)
	j.markFurniture()
	j.findBody()
	j.findTitle()
	for i := range j.pieces {
		j.take(i)
	}
	return &j.judged
}

// markFurniture sets the furniture of the pieces that a rule knows.
func (j *judging) markFurniture() {
	for i := range j.pieces {
		p := &j.pieces[i]
		if p.furniture == "" && p.kind != parley.Headline && p.kind != parley.Caption {
			p.furniture = furnitureKind(p.text)
		}
		if p.furniture == "" {
			j.last = i
		}
	}
}

// findBody finds where running text starts and ends.
func (j *judging) findBody() {
	j.bodyStart, j.bodyEnd = len(j.pieces), 0
	j.running = make([]bool, len(j.pieces))
	for i, p := range j.pieces {
		if p.furniture != "" || p.kind == parley.Headline || p.kind == parley.Caption || !runningText(p.text) {
			continue
		}
		j.running[i] = true
		j.bodyTotal += len(p.text)
		j.bodyStart = min(j.bodyStart, i)
		j.bodyEnd = i + 1
	}
}

// Bounds of running text: shorter pieces than minRunning bytes are none,
// longer ones than maxHeading runes are no headings.
const minRunning, maxHeading = 30, 250

// runningText reports whether a piece is text of a report rather than a
// heading: it is a sentence with its full stop, or longer than headings are.
func runningText(s string) bool {
	if len(s) < minRunning {
		return false
	}
	n := utf8.RuneCountInString(s)
	if listOfHeadings(s) || captionLike(s) {
		return false
	}
	if n > maxHeading {
		return true
	}
	if d, ok := findDateline(s, false); ok && n-d.end > 20 {
		return true
	}
	return n >= 40 && endsSentence(s) && !allCapitals(s, n) && dateLines(s) == nil
}

// allCapitals reports whether a short line is written in capitals only, as
// slugs and mastheads are.
func allCapitals(s string, runes int) bool {
	return runes < 80 && strings.IndexFunc(s, unicode.IsLower) < 0 && strings.IndexFunc(s, unicode.IsUpper) >= 0
}

// listOfHeadings reports whether a piece holds several headings with bullets
// between them: each begins as a heading does and the last has no full stop. "Oslo, Norway | AFP | Friday,
// June 14, 2024" is none.
func listOfHeadings(s string) bool {
	if _, dates := mixedDateLine(s); dates {
		return false
	}
	for _, mark := range []string{" • ", " | "} {
		if strings.Count(s, mark) < 2 || endsSentence(s) {
			continue
		}
		headings := true
		for _, part := range strings.Split(s, mark) {
			headings = headings && upperStart(part)
		}
		if headings {
			return true
		}
	}
	return false
}

// sameHeading compares two headings by their letters and digits only.
func sameHeading(a, b string) bool {
	if len(a) > 2*len(b)+20 || len(b) > 2*len(a)+20 {
		return false
	}
	return a == b || letters(a) == letters(b)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
