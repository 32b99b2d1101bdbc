package parley

import (
	"cmp"
	"slices"
	"unicode/utf16"
)

// A Unit is what offsets count.
type Unit string

// The units of --offsets. Readings and documents are computed, checked and
// stored in bytes; the others are for printing.
const (
	Bytes Unit = "bytes" // of UTF-8
	Runes Unit = "runes" // Unicode code points, as Python counts
	UTF16 Unit = "utf16" // UTF-16 code units, as JavaScript and Java count
)

// ParseUnit gives the unit of that name, false where there is none.
func ParseUnit(name string) (Unit, bool) {
	u := Unit(name)
	return u, slices.Contains([]Unit{Bytes, Runes, UTF16}, u)
}

// InUnits turns all byte offsets of the reading (spans, blocks) into u, in
// place. The texts of the spans and Report.TextBytes stay as they are. It may
// be called once, as the offsets are no bytes afterwards; a Document made of
// the same report must not share lists with the reading.
func (r *Reading) InUnits(u Unit) {
	var offsets []*int
	r.EachSpan(func(s *Span) { offsets = append(offsets, &s.Start, &s.End) })
	each(r.Report.Blocks, func(b *Block) { offsets = append(offsets, &b.Start, &b.End) })
	convert(r.Report.Text, offsets, u)
}

// InUnits turns all byte offsets of the document (spans, sentences, tokens)
// into u, in place, as Reading.InUnits does.
func (d *Document) InUnits(u Unit) {
	var offsets []*int
	d.EachSpan(func(s *Span) { offsets = append(offsets, &s.Start, &s.End) })
	each(d.Sentences, func(s *Sentence) { offsets = append(offsets, &s.Start, &s.End) })
	each(d.Tokens, func(t *Token) { offsets = append(offsets, &t.Start, &t.End) })
	convert(d.Text, offsets, u)
}

// convert replaces byte offsets into text by offsets in u. It sorts the
// offsets and walks the text once. An offset beyond the text becomes the
// text's length.
func convert(text string, offsets []*int, u Unit) {
	width := unitWidth(u)
	if width == nil {
		return
	}
	slices.SortFunc(offsets, func(a, b *int) int { return cmp.Compare(*a, *b) })
	next, count := 0, 0
	for at, char := range text {
		for next < len(offsets) && *offsets[next] <= at {
			*offsets[next] = count
			next++
		}
		count += width(char)
	}
	for ; next < len(offsets); next++ {
		*offsets[next] = count
	}
}

// unitWidth gives how many units a character takes, nil for bytes.
func unitWidth(u Unit) func(rune) int {
	switch u {
	case Runes:
		return func(rune) int { return 1 }
	case UTF16:
		return utf16.RuneLen
	}
	return nil
}
