package text

import (
	"strings"
	"unicode/utf8"
)

// A word is a token with what the splitter asks about it. A multiword token
// is one word.
type word struct {
	token  int // index of its first token
	start  int // byte offset
	hash   uint32
	size   int          // bytes
	class  class        // of its first character
	last   class        // of its last character
	stops  bool         // ends with a mark that can end a sentence
	closes bool         // stops, or closes a quotation or bracket
	abbr   abbreviation // of a word that ends with a full stop
	gap    gap          // white space before it
}

// A gap is the white space between two words.
type gap byte

const (
	noGap gap = iota
	plainGap
	lineEnd   // a line end where the next word had no room in the line
	shortLine // a line end although the next word had room
)

func (s *splitter) word(i int) word {
	t := s.tokens[i]
	end := s.tokens[i+max(t.Multi, 1)-1].End
	form := s.text[t.Start:end]
	r, _ := utf8.DecodeRuneInString(form)
	l, _ := utf8.DecodeLastRuneInString(form)
	w := word{token: i, start: t.Start, hash: hashWord(form), size: len(form), class: classOf(r), last: classOf(l)}
	switch w.last {
	case '.', '!', '?', classEllipsis, classStop:
		w.stops, w.closes = true, true
	case classQuote, classApo, ')', ']', ':', ';':
		w.closes = true
	}
	if w.last == '.' && w.class.isWord() && len(form) > 1 {
		w.abbr = abbreviationOf(form[:len(form)-1])
		if w.abbr == noAbbreviation {
			w.abbr = refAbbr + 1
			if len(form) == 2 {
				w.abbr++ // an initial
			}
		}
	}
	return w
}

// narrow is a width in bytes to which nobody breaks running text: the lines of a
// block that has no longer ones end where their writer wanted them to.
const narrow = 40

// gapBefore looks at the white space before word i of the block, i > 0.
func (s *splitter) gapBefore(i int) gap {
	w, last := &s.words[i], s.words[i-1]
	end := last.start + last.size
	if w.start == end {
		return noGap
	}
	space := s.text[end:w.start]
	if strings.IndexByte(space, '\n') < 0 {
		return plainGap
	}
	lineStart := strings.LastIndexByte(s.text[max(0, end-s.width-1):end], '\n') + 1 + max(0, end-s.width-1)
	if s.width <= narrow || end-lineStart+1+w.size < s.width {
		return shortLine
	}
	return lineEnd
}
