package parley

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// minQuotedWords is how many words a direct quotation has at least: less is a
// borrowed word ("so-called"), not a statement.
const minQuotedWords = 4

// quoteStyles are the pairs of marks that quotations stand in. Where opening
// and closing look the same, or the closing one is also an apostrophe, the
// characters beside it decide. Marks that stand for the closing one where it
// has been mistyped or half converted (`"So be it,”`, `“So be it,"`) are in
// mistyped; they count only where the right one is missing.
var quoteStyles = []struct {
	open, end string
	mistyped  []string
}{
	{"“", "”", []string{`"`, "''"}}, {"„", "“", nil}, {"„", "”", nil}, {"«", "»", nil}, {"‹", "›", nil}, {"‘", "’", nil},
	{`"`, `"`, []string{"''", "”"}}, {"'", "'", nil}, {"``", "''", []string{`"`}},
}

func (c *checker) statement(s *Statement) {
	c.words(s.ID, s.Evidence)
	c.because(s.ID, s.Because, "mode speaker content cue to time modality voices")
	c.voices(s.ID, s.Voices)
	c.oneOf(s.ID, "statement.mode", s.Mode)
	c.value(s.ID, "modality", s.Modality)
	c.voice(s.ID+" speaker", s.Speaker)
	c.voice(s.ID+" to", s.To)
	c.time(s.ID+" time", s.Time)
	if s.Mode == "direct" {
		c.direct(s)
	}
}

// direct checks law 8: what is given as someone's very words stands between
// quotation marks, or in a block that is a quotation.
func (c *checker) direct(s *Statement) {
	words := 0
	for _, span := range s.Content {
		words += wordCount(span.Text)
		if !c.isQuoted(span) {
			c.fail(s.ID, "direct, but %q does not stand between quotation marks", span.Text)
		}
	}
	if words < minQuotedWords {
		c.fail(s.ID, "direct, but quotes %d words; less than %d are no quotation", words, minQuotedWords)
	}
}

// wordCount counts the runs without white space that have a letter or digit.
func wordCount(s string) int {
	n := 0
	for _, word := range strings.Fields(s) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

func (c *checker) isQuoted(s Span) bool {
	blocks := c.r.Report.Blocks
	if len(blocks) == 0 {
		blocks = List[Block]{{End: len(c.text)}}
	}
	i, _ := slices.BinarySearchFunc(blocks, s.Start, func(b Block, at int) int { return cmp.Compare(b.End, at+1) })
	if i == len(blocks) || s.Start < blocks[i].Start || s.End > blocks[i].End {
		return false
	}
	if blocks[i].Kind == Quotation {
		return true
	}
	if c.quoted == nil {
		c.quoted = map[int][][2]int{}
	}
	if _, ok := c.quoted[i]; !ok {
		c.quoted[i] = QuotedStretches(c.text, blocks, i)
	}
	return slices.ContainsFunc(c.quoted[i], func(q [2]int) bool { return q[0] <= s.Start && s.End <= q[1] })
}

// QuotedStretches gives the byte ranges of block i that stand between
// quotation marks of any style, the marks left out: what law 8 takes for
// quoted, so that what finds quotations and what checks them agree. A block of
// kind quotation is one as a whole and not asked here.
//
// A quotation ends with its block, closed or, by the custom of newspapers,
// left open when the next paragraph opens again.
func QuotedStretches(text string, blocks List[Block], i int) [][2]int {
	b, next := blocks[i], ""
	if b.Start < 0 || b.End > len(text) || b.Start >= b.End {
		return nil // noted with the blocks
	}
	if i+1 < len(blocks) && blocks[i+1].Start <= len(text) {
		next = text[max(blocks[i+1].Start, b.End):]
	}
	var found [][2]int
	for _, style := range quoteStyles {
		if !strings.Contains(text[b.Start:b.End], style.open) {
			continue
		}
		goesOn := strings.HasPrefix(next, style.open)
		for _, q := range stretches(text[b.Start:b.End], style.open, style.end, style.mistyped, goesOn) {
			found = append(found, [2]int{b.Start + q[0], b.Start + q[1]})
		}
	}
	if block := text[b.Start:b.End]; strings.Contains(block, "”") && !strings.ContainsAny(block, "“„") {
		for _, q := range closingPairs(block) {
			found = append(found, [2]int{b.Start + q[0], b.Start + q[1]})
		}
	}
	return found
}

// closingPairs gives the ranges between two closing marks, with which some papers open quotations as well: ”We
// wait,” she said. The first of two stands behind white space or nothing and right before a word.
func closingPairs(text string) (found [][2]int) {
	const mark = "”"
	start := -1
	for i := 0; i < len(text); i++ {
		if !strings.HasPrefix(text[i:], mark) {
			continue
		}
		before, n := utf8.DecodeLastRuneInString(text[:i])
		after, m := utf8.DecodeRuneInString(text[i+len(mark):])
		opens := (n == 0 || unicode.IsSpace(before)) && m > 0 && !unicode.IsSpace(after)
		switch {
		case opens:
			start = i + len(mark)
		case start >= 0 && !unicode.IsSpace(before):
			found = append(found, [2]int{start, i})
			start = -1
		}
	}
	return found
}

// stretches gives the ranges of text between open and end. Between single
// marks the last possible end before the next opening counts, as the others
// may be apostrophes. Where the next opening or the end of the text comes
// first, the first mistyped end counts; what has none is quoted if it goesOn.
func stretches(text, open, end string, mistyped []string, goesOn bool) [][2]int {
	var found [][2]int
	single := end == "’" || end == "'"
	start, last := -1, -1
	keep := func() {
		if start >= 0 && last > start {
			found = append(found, [2]int{start, last})
		}
	}
	for i := 0; i < len(text); {
		_, width := utf8.DecodeRuneInString(text[i:])
		switch {
		case single && strings.HasPrefix(text[i:], "''"):
			width = 2 // a double mark typed as two single ones
		case start >= 0 && strings.HasPrefix(text[i:], end) && mayEnd(text, i, len(end), single):
			last, width = i, len(end)
			if !single {
				keep()
				start, last = -1, -1
			}
		case strings.HasPrefix(text[i:], open) && mayOpen(text, i, len(open)):
			keep()
			start, last, width = i+len(open), -1, len(open)
		case start >= 0 && last < 0:
			if n := mistypedEnd(text, i, mistyped); n > 0 {
				last, width = i, n
			}
		}
		i += width
	}
	if start >= 0 && last < 0 && goesOn {
		last = len(text)
	}
	keep()
	return found
}

// mistypedEnd is the length of the mark at i that ends a quotation in place of
// the right one, 0 where there is none. It must stand right behind a word or a
// mark and before none: what does not is another quotation within.
func mistypedEnd(text string, i int, marks []string) int {
	for _, m := range marks {
		if !strings.HasPrefix(text[i:], m) || i == 0 {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(m):])
		if !unicode.IsSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after) {
			return len(m)
		}
	}
	return 0
}

// mayOpen reports whether the mark of n bytes at i may open a quotation: no
// letter or digit stands before it, something stands behind it.
func mayOpen(text string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return i+n < len(text) && (i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before))
}

// mayEnd reports whether the mark of n bytes at i may close a quotation. A
// single one between letters is an apostrophe; a double one with a space
// before and none behind it opens the next.
func mayEnd(text string, i, n int, single bool) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, size := utf8.DecodeRuneInString(text[i+n:])
	if single {
		return size == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after)
	}
	return !unicode.IsSpace(before) || size == 0 || unicode.IsSpace(after) || !unicode.IsLetter(after)
}
