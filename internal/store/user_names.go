package store

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley"
)

// maxName bounds the names of users and tokens, in characters.
const maxName = 64

// properName gives a name of a user or a token as it is kept: composed (NFC). It
// has letters, digits, single spaces and . _ - @ ' and begins with a letter or a
// digit, so that it can be printed and typed anywhere. The error is of KindUsage.
func properName(what, name string) (string, error) {
	composed := norm.NFC.String(name)
	n := 0
	before := ' '
	for _, c := range composed {
		inner := strings.ContainsRune(" ._-@'", c) || unicode.IsMark(c)
		proper := unicode.IsLetter(c) || unicode.IsDigit(c) || n > 0 && inner
		if !proper || c == utf8.RuneError || c == ' ' && before == ' ' {
			n = 0
			break
		}
		before = c
		n++
	}
	if n == 0 || n > maxName || before == ' ' {
		return "", &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf(
			"%.80q cannot be the name of a %s; it begins with a letter or a digit and has up to %d letters, digits, single spaces and . _ - @ '", name, what, maxName)}
	}
	return composed, nil
}
