package text

import (
	"unicode"
	"unicode/utf8"
)

// IsCapital reports whether the token begins with an upper-case letter.
func IsCapital(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// IsWord reports whether the token begins with a letter.
func IsWord(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return unicode.IsLetter(r)
}

// IsNumber reports whether the token begins with a digit.
func IsNumber(token string) bool { return token != "" && token[0] >= '0' && token[0] <= '9' }
