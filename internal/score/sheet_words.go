package score

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A page text for finding copied words: white space runs are one blank,
// typographic quotation marks and apostrophes plain ones.
type plain struct {
	text  string
	plain string
	at    []int // for each byte of plain, and its end, the offset in text
}

func newPlain(text string) *plain {
	p := &plain{text: text}
	var b strings.Builder
	for i, r := range text {
		if unicode.IsSpace(r) {
			if n := b.Len(); n > 0 && b.String()[n-1] == ' ' {
				continue
			}
			r = ' '
		}
		r = plainRune(r)
		for range utf8.RuneLen(r) {
			p.at = append(p.at, i)
		}
		b.WriteRune(r)
	}
	p.at = append(p.at, len(text))
	p.plain = b.String()
	return p
}

func plainRune(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»':
		return '"'
	case '‘', '’', 'ʼ':
		return '\''
	case utf8.RuneError:
		return '?'
	}
	return r
}

// find gives the spans of words as a person copied them: "first … last" for a
// stretch, " + " between pieces, "#2 " before for the second occurrence.
func (p *plain) find(words string) ([]parley.Span, bool) {
	var out []parley.Span
	pieces := strings.Split(words, " + ")
	if _, _, ok := p.stretch(words); ok {
		pieces = []string{words}
	}
	for _, piece := range pieces {
		start, end, ok := p.stretch(piece)
		if !ok {
			return nil, false
		}
		out = append(out, parley.Cut(p.text, p.at[start], p.at[end]))
	}
	return out, true
}

// stretch finds one piece: as it stands, else from its first words to its
// last ones.
func (p *plain) stretch(piece string) (start, end int, ok bool) {
	piece = strings.TrimSpace(newPlain(piece).plain)
	nth := 1
	if number, rest, found := strings.Cut(piece, " "); found && strings.HasPrefix(number, "#") {
		if n, err := strconv.Atoi(number[1:]); err == nil && n > 0 {
			nth, piece = n, rest
		}
	}
	if at := nthIndex(p.plain, piece, nth); at >= 0 {
		return at, at + len(piece), true
	}
	for _, dots := range []string{" … ", " ... "} {
		first, last, found := strings.Cut(piece, dots)
		if !found {
			continue
		}
		from := nthIndex(p.plain, first, nth)
		if from < 0 {
			return 0, 0, false
		}
		after := from + len(first)
		i := nthIndex(p.plain[after:], last, 1)
		if i < 0 {
			return 0, 0, false
		}
		return from, after + i + len(last), true
	}
	return 0, 0, false
}

// nearest is, of the occurrences of a word of which span is the first, the one nearest to the stretches beside it: a
// report has many a "said".
func (p *plain) nearest(word string, span parley.Span, beside []parley.Span) parley.Span {
	word = strings.TrimSpace(newPlain(word).plain)
	best, far := span, -1
	for n := 1; ; n++ {
		at := nthIndex(p.plain, word, n)
		if at < 0 {
			return best
		}
		start, end := p.at[at], p.at[at+len(word)]
		if gap := gapTo(start, end, beside); far < 0 || gap < far {
			best, far = parley.Cut(p.text, start, end), gap
		}
	}
}

// gapTo is how many bytes lie between the range and the nearest of the stretches.
func gapTo(start, end int, beside []parley.Span) int {
	best := -1
	for _, s := range beside {
		gap := max(start-s.End, s.Start-end, 0)
		if best < 0 || gap < best {
			best = gap
		}
	}
	return best
}
