package view

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// safe makes text of a report harmless and honest on a terminal: control
// characters (which could move the cursor or rewrite the screen), marks that
// turn the direction of writing and other invisible characters are shown as
// ⟨U+202E⟩. Line ends and tabs become
// spaces, invalid bytes U+FFFD. Joiners stay, as emoji and some
// scripts need them.
func safe(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !strings.ContainsFunc(s, unsafe) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !unsafe(r):
			b.WriteRune(r)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		}
	}
	return b.String()
}

// unsafe reports whether a character is not to be printed as it is.
func unsafe(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return !unicode.IsGraphic(r) && r != nonJoiner && r != joiner
}

// columns is how many columns of a terminal s takes: two for wide East Asian
// characters and emoji, none for combining marks and joiners.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
