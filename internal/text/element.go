package text

import (
	"unicode"
	"unicode/utf8"
)

// An element is a character with the marks and joiners that belong to it: the
// smallest thing that the tokenizer moves around.
type element struct {
	start int   // byte offset in the text
	char  rune  // in lower case
	class class // of the character before lower case
}

// class groups characters for the features. ASCII marks are their own class.
type class byte

const (
	classLower    class = 'a'
	classUpper    class = 'A'
	classDigit    class = '9'
	classQuote    class = '"'
	classApo      class = '\''
	classLetter   class = 'L' // of a script without case
	classEnDash   class = 'n'
	classEmDash   class = 'm'
	classEllipsis class = 'e'
	classCurrency class = '$'
	classSymbol   class = 'S'
	classPunct    class = 'P'
	classStop     class = 'o' // full stop, question or exclamation mark of other scripts
	classOther    class = 'X'
)

func (c class) isWord() bool {
	return c == classLower || c == classUpper || c == classDigit || c == classLetter
}

func (c class) isLetter() bool { return c == classLower || c == classUpper || c == classLetter }

// classOf gives the class of a character.
func classOf(r rune) class {
	switch {
	case r >= 'a' && r <= 'z':
		return classLower
	case r >= 'A' && r <= 'Z':
		return classUpper
	case r >= '0' && r <= '9':
		return classDigit
	case r < 0x20 || r == 0x7F:
		return classOther
	case r < 0x80:
		return class(r)
	}
	switch r {
	case '’', '‘', 'ʼ', '´', '′', '‛':
		return classApo
	case '“', '”', '„', '«', '»', '‟':
		return classQuote
	case '–', '‒':
		return classEnDash
	case '—', '―':
		return classEmDash
	case '‐', '‑', '−':
		return '-'
	case '…':
		return classEllipsis
	case '。', '！', '？', '؟', '۔', '।', '׃', '։', '｡':
		return classStop
	}
	return classOfTable(r)
}

// classOfTable asks the Unicode tables.
func classOfTable(r rune) class {
	switch {
	case unicode.IsLower(r):
		return classLower
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return classUpper
	case unicode.IsLetter(r):
		return classLetter
	case unicode.Is(unicode.N, r):
		return classDigit
	case unicode.Is(unicode.Sc, r):
		return classCurrency
	case unicode.IsPunct(r):
		return classPunct
	case unicode.IsSymbol(r):
		return classSymbol
	}
	return classOther
}

// belongs reports whether the character belongs to what stands before it:
// combining marks, variation selectors, skin tones, and invisible format
// characters (joiners, soft hyphens, marks of direction).
func belongs(r rune) bool {
	if r < 0xAD {
		return false
	}
	return r >= 0x1F3FB && r <= 0x1F3FF || unicode.In(r, unicode.M, unicode.Cf)
}

// isSpace reports whether the character parts tokens.
func isSpace(r rune) bool {
	if r < 0x80 {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// maxChunk is how many elements are looked at in one go. A longer stretch
// without white space is cut there, so that memory and time stay in bounds;
// no word of any language comes near it.
const maxChunk = 1 << 11

// elements reads elements from text[at:] into buf up to white space or the
// limit. It gives them and the byte offset behind them.
func elements(text string, at int, buf []element) ([]element, int) {
	buf = buf[:0]
	var last rune
	for at < len(text) {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		if isSpace(r) {
			break
		}
		joined := len(buf) > 0 && (belongs(r) || last == '\u200D' || flagPair(buf, last, r))
		if !joined {
			if len(buf) == maxChunk {
				break
			}
			c := classOf(r)
			low := r
			if c == classUpper {
				low = unicode.ToLower(r)
			}
			buf = append(buf, element{start: at, char: low, class: c})
		}
		last = r
		at += size
	}
	return buf, at
}

// flagPair reports whether r is the second half of a flag, which is written as
// two letters of a block of their own.
func flagPair(buf []element, last, r rune) bool {
	regional := func(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
	return regional(r) && regional(last) && buf[len(buf)-1].char == last
}
