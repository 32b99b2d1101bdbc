package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

// minWords is how many words a text must have before its language is judged.
const minWords = 12

// IsEnglish reports whether the tokens look like English: most letters Latin,
// and English function words more frequent than those of other languages of
// Latin script. A text of fewer than twelve words counts as English.
func IsEnglish(tokens []parley.Token) bool {
	lex := lexicon.Default()
	words, foreign, english, other := 0, 0, 0, 0
	for _, t := range tokens {
		r, _ := utf8.DecodeRuneInString(t.Form)
		if !unicode.IsLetter(r) {
			continue
		}
		words++
		if !unicode.Is(unicode.Latin, r) {
			foreign++
			continue
		}
		if len(t.Form) > 8 {
			continue
		}
		c := lex.ClassOf(strings.ToLower(t.Form))
		if c&lexicon.Function != 0 {
			english++
		}
		if c&lexicon.FunctionOther != 0 {
			other++
		}
	}
	if words < minWords {
		return true
	}
	return foreign*2 < words && english >= other && english*10 >= words
}
