package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// How wide quoted evidence may be, in columns, before its middle is left out:
// the words of a whole object, of one of its fields, of a speaker.
const (
	objectWords  = 240
	fieldWords   = 100
	speakerWords = 600
)

// How many spans of one list are quoted before the others are only counted:
// of an object or a speaker, and of a field.
const (
	objectQuotes = 8
	fieldQuotes  = 2
)

// omission stands where the middle of a quotation is left out.
const omission = " […] "

// quoted gives at most n spans as quotations with the paragraph each stands
// in, each with a space before it, and notes that they are shown.
func (c *card) quoted(n, limit int, s style, spans []parley.Span) []run {
	var runs []run
	for i, span := range spans {
		c.shown[span] = true
		if i == n {
			return append(runs, run{text: fmt.Sprintf(" and %d more", len(spans)-i), style: faint})
		}
		runs = append(runs, run{text: " “" + shorten(span.Text, limit) + "”", style: s}, run{text: c.position(span), style: faint, tight: true})
	}
	return runs
}

// words is quoted for the evidence of a field.
func (c *card) words(spans []parley.Span) []run {
	return c.quoted(fieldQuotes, fieldWords, faint, spans)
}

// position names the paragraph of the canonical text that a span begins in,
// counted from 1, or its first byte where the text has no paragraphs.
func (c *card) position(s parley.Span) string {
	blocks := c.r.Report.Blocks
	i, _ := slices.BinarySearchFunc(blocks, s.Start, func(b parley.Block, at int) int { return cmp.Compare(b.End, at+1) })
	if i < len(blocks) && blocks[i].Start <= s.Start {
		return fmt.Sprintf("¶%d", i+1)
	}
	return fmt.Sprintf("@%d", s.Start)
}

// shorten leaves out the middle of s when it is wider than limit columns, at
// spaces where there are some. What stays is as it was.
func shorten(s string, limit int) string {
	if columns(s) <= limit {
		return s
	}
	head, tail := headEnd(s, limit*3/5), tailStart(s, limit*2/5-len(omission))
	return strings.TrimRightFunc(s[:head], unicode.IsSpace) + omission + strings.TrimLeftFunc(s[tail:], unicode.IsSpace)
}

// headEnd is where the first part of s of at most limit columns ends.
func headEnd(s string, limit int) int {
	end, space, at := 0, 0, 0
	for i, r := range s {
		if unicode.IsSpace(r) {
			space = i
		}
		if at += runeColumns(r); at > limit {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	for end > 0 && joins(s[end:]) { // a combining mark stays with its letter
		_, n := utf8.DecodeLastRuneInString(s[:end])
		end -= n
	}
	if space > 0 && space > end/2 {
		return space
	}
	return end
}

// tailStart is where the last part of s of at most limit columns begins.
func tailStart(s string, limit int) int {
	start, space, at := len(s), len(s), 0
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if at += runeColumns(r); at > limit {
			break
		}
		start -= n
		if unicode.IsSpace(r) {
			space = start
		}
	}
	for start < len(s) && joins(s[start:]) {
		_, n := utf8.DecodeRuneInString(s[start:])
		start += n
	}
	if space < len(s) && len(s)-space > (len(s)-start)/2 {
		return space
	}
	return start
}

// joins reports whether s begins with a character that belongs to the one
// before it.
func joins(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && (r == '\u200d' || unicode.In(r, unicode.Mn, unicode.Me))
}
