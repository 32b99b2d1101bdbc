package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A nameIndex finds the longest listed name that a list of tokens begins
// with. It is compact: names are joined in lower case, and the first token says how
// long names of it can be.
type nameIndex struct {
	longest map[string]uint8   // tokens of the longest name, by first token in lower case
	names   map[string][]int32 // numbers of the names, by tokens in lower case joined by a space
}

func newNameIndex(size int) *nameIndex {
	return &nameIndex{longest: make(map[string]uint8, size), names: make(map[string][]int32, size)}
}

// add adds the name with the number.
func (x *nameIndex) add(tokens []string, number int32) {
	var buf [256]byte
	first := string(appendLower(buf[:0], tokens[0]))
	x.longest[first] = max(x.longest[first], uint8(len(tokens)))
	key := string(joinLower(buf[:0], tokens))
	x.names[key] = append(x.names[key], number)
}

// find calls fit with the numbers of ever shorter names that tokens begin
// with until it returns true, and gives that name's number of tokens, 0 for none.
func (x *nameIndex) find(tokens []string, fit func(numbers []int32, n int) bool) int {
	if len(tokens) == 0 {
		return 0
	}
	var buf [256]byte
	longest := x.longest[string(appendLower(buf[:0], tokens[0]))]
	for n := min(int(longest), len(tokens)); n > 0; n-- {
		if numbers := x.names[string(joinLower(buf[:0], tokens[:n]))]; len(numbers) > 0 && fit(numbers, n) {
			return n
		}
	}
	return 0
}

func joinLower(buf []byte, tokens []string) []byte {
	for i, t := range tokens {
		if i > 0 {
			buf = append(buf, ' ')
		}
		buf = appendLower(buf, t)
	}
	return buf
}

// appendLower appends the token, folded and in lower case.
func appendLower(buf []byte, token string) []byte {
	for i := 0; i < len(token); i++ {
		if c := token[i]; c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf = append(buf, c)
			continue
		}
		return append(buf, strings.ToLower(Fold(token[i:]))...)
	}
	return buf
}

// sameCase reports whether the tokens of a text can be the listed ones: equal
// but for typography, or in capitals where longer than three letters.
func sameCase(text, listed []string) bool {
	for i, t := range listed {
		if f := Fold(text[i]); f != Fold(t) && (len(f) <= 3 || f != strings.ToUpper(f)) {
			return false
		}
	}
	return true
}

// namelike reports whether the first and last of the tokens begin as names do, with no
// lower-case letter.
func namelike(text []string) bool {
	for _, t := range []string{text[0], text[len(text)-1]} {
		if r, _ := utf8.DecodeRuneInString(t); unicode.IsLower(r) {
			return false
		}
	}
	return true
}
