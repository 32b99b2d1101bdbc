package web

import (
	"fmt"
	"regexp"
	"strings"

	"parley"
)

// wordsIn finds words that a person selected in a text: at the byte start where
// they stand there, else where they stand once, white space not regarded.
// start is negative where it is not known.
func wordsIn(text, words string, start int) (parley.Span, error) {
	words = strings.TrimSpace(words)
	if words == "" {
		return parley.Span{}, usage("select the words that say it, or copy them into the field")
	}
	if len(words) > maxWords {
		return parley.Span{}, usage("these are too many words; select at most %d bytes", maxWords)
	}
	if start >= 0 && start <= len(text) && strings.HasPrefix(text[start:], words) {
		return parley.Cut(text, start, start+len(words)), nil
	}
	found := wordsPattern(words).FindAllStringIndex(text, maxPlaces)
	for _, at := range found {
		if at[0] == start || len(found) == 1 {
			return parley.Cut(text, at[0], at[1]), nil
		}
	}
	if len(found) == 0 {
		return parley.Span{}, usage("the report has no words “%s”; they must stand in it exactly", clip(words, 40))
	}
	return parley.Span{}, usage("the report has the words “%s” more than once; select more of them", clip(words, 40))
}

// maxWords is how many bytes the words of one fact may have.
const maxWords = 10_000

// maxPlaces is at how many places words are looked at.
const maxPlaces = 1000

// wordsPattern matches the words with any white space between them.
func wordsPattern(words string) *regexp.Regexp {
	list := strings.Fields(words)
	for i, w := range list {
		list[i] = regexp.QuoteMeta(strings.ToValidUTF8(w, "\uFFFD"))
	}
	return regexp.MustCompile(strings.Join(list, `\s+`))
}

// usage is an error of the one who asks.
func usage(format string, args ...any) error {
	return &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf(format, args...)}
}
