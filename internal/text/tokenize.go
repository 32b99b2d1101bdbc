package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

// Tokenize cuts text into words, numbers and marks. Hyphens and slashes
// between words are tokens, so are 's and n't; the full stop of an
// abbreviation stays with it. Every character that is no white space is in
// exactly one token.
func Tokenize(s string) []parley.Token {
	t := tokenizer{text: s, lex: lexicon.Default(), out: make([]parley.Token, 0, len(s)/5+1)}
	for t.at < len(s) {
		r, size := utf8.DecodeRuneInString(s[t.at:])
		switch {
		case unicode.IsSpace(r):
			t.at += size
		case isDigit(r):
			t.emit(t.numberEnd())
		case unicode.IsLetter(r):
			t.word()
		default:
			t.emit(t.markEnd(r, size))
		}
	}
	return t.out
}

type tokenizer struct {
	text string
	at   int
	lex  *lexicon.Lexicon
	out  []parley.Token
}

func (t *tokenizer) emit(end int) {
	t.out = append(t.out, parley.Token{Start: t.at, End: end, Form: t.text[t.at:end]})
	t.at = end
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// joins reports whether the character belongs to the word or mark before it:
// combining marks, variation selectors, joiners, soft hyphens.
func joins(r rune) bool {
	return unicode.Is(unicode.M, r) || r == '\u00AD' || r == '\u200C' || r == '\u200D' || r == '\u2060'
}

// numberEnd is the end of the number at t.at: digits with '.', ',' or ':'
// between digits, and letters after them ("21st", "5pm").
func (t *tokenizer) numberEnd() int {
	i := t.at
	for i < len(t.text) {
		r, size := utf8.DecodeRuneInString(t.text[i:])
		between := (r == '.' || r == ',' || r == ':') && i+1 < len(t.text) && isDigit(rune(t.text[i+1]))
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !joins(r) && !between {
			break
		}
		i += size
	}
	return i
}

// markEnd is the end of the mark at t.at: one character with what joins it, or a
// run of the same among ". - ! ? _ *".
func (t *tokenizer) markEnd(r rune, size int) int {
	i := t.at + size
	for i < len(t.text) {
		next, n := utf8.DecodeRuneInString(t.text[i:])
		repeated := next == r && strings.ContainsRune(".-!?_*", r)
		if !joins(next) && !repeated {
			break
		}
		i += n
	}
	return i
}

// word emits the word at t.at and its clitic.
func (t *tokenizer) word() {
	end := t.wordEnd()
	word := t.text[t.at:end]
	if c := cliticLen(word); c > 0 && c < len(word) {
		t.emit(end - c)
		t.emit(end)
		return
	}
	if end < len(t.text) && t.text[end] == '.' && t.keepsStop(word) {
		end++
	}
	t.emit(end)
}

// wordEnd is the end of the letters and digits at t.at, with apostrophes
// between letters and full stops between single letters ("U.S").
func (t *tokenizer) wordEnd() int {
	i, letters := t.at, 0
	for i < len(t.text) {
		r, size := utf8.DecodeRuneInString(t.text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
		case joins(r):
		case (r == '\'' || r == '’' || r == 'ʼ') && t.letterAt(i+size):
		case r == '.' && letters == 1 && t.singleLetterAt(i+size):
			letters = 0
		default:
			return i
		}
		i += size
	}
	return i
}

func (t *tokenizer) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.text[i:])
	return unicode.IsLetter(r)
}

// singleLetterAt reports whether a letter stands at i and no letter after it.
func (t *tokenizer) singleLetterAt(i int) bool {
	r, size := utf8.DecodeRuneInString(t.text[i:])
	return unicode.IsLetter(r) && !t.letterAt(i+size)
}

// keepsStop reports whether the full stop after the word is part of it: after
// initials ("J."), "U.S", and known abbreviations.
func (t *tokenizer) keepsStop(word string) bool {
	if strings.Contains(word, ".") {
		return true
	}
	if utf8.RuneCountInString(word) == 1 {
		return IsCapital(word)
	}
	return len(word) < 8 && t.lex.Is(word, lexicon.Abbreviation)
}

// cliticLen is the length in bytes of the clitic that the word ends in, 0 where there is none.
func cliticLen(word string) int {
	for _, c := range []string{"n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m", "'S", "’S"} {
		if strings.HasSuffix(word, c) {
			return len(c)
		}
	}
	return 0
}
