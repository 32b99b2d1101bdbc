package score

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// occurrences are the places in text where one of the forms stands as whole
// words, the longer form first where two compete, in order of the text.
func occurrences(text string, forms []string) []parley.Span {
	forms = slices.Clone(forms)
	slices.SortStableFunc(forms, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var found []parley.Span
	for _, form := range forms {
		for at := 0; form != ""; {
			i := strings.Index(text[at:], form)
			if i < 0 {
				break
			}
			span := parley.Cut(text, at+i, at+i+len(form))
			at = span.End
			if wholeWords(text, span) && !slices.ContainsFunc(found, span.Overlaps) {
				found = append(found, span)
			}
		}
	}
	slices.SortFunc(found, func(a, b parley.Span) int { return cmp.Compare(a.Start, b.Start) })
	return found
}

// wholeWords reports whether no letter or digit touches the span.
func wholeWords(text string, s parley.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return !wordRune(before) && !wordRune(after)
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
