package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

// sentencesOf cuts bytes [start, end) of a text into sentences, roughly: at a
// full stop, question or exclamation mark before a space and a capital, unless
// the word before it is short or an abbreviation.
func sentencesOf(text string, start, end int) []parley.Span {
	var out []parley.Span
	from := start
	keep := func(to int) {
		if s := strings.TrimSpace(text[from:to]); s != "" {
			at := from + strings.Index(text[from:to], s)
			out = append(out, parley.Cut(text, at, at+len(s)))
		}
		from = to
	}
	if start < 0 || end > len(text) || start >= end {
		return nil
	}
	for i := start; i < end; i++ {
		if c := text[i]; (c == '.' || c == '?' || c == '!') && endsSentence(text[from:i], text[i+1:end], c) {
			keep(end - len(strings.TrimLeft(text[i+1:end], closers)))
		}
	}
	keep(end)
	return out
}

// closers are what may stand between the mark that ends a sentence and the
// space behind it.
const closers = `"”’'»)`

// endsSentence judges a mark by what stands before and after it. A question
// that ends with its quotation mostly goes on: "Do you?" she asked.
func endsSentence(before, after string, mark byte) bool {
	rest := strings.TrimLeft(after, closers)
	next := strings.TrimLeft(rest, " \n\t")
	if len(next) == len(rest) || mark != '.' && len(rest) < len(after) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, `"“„«‘'(`))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	word := before[strings.LastIndexAny(before, " \n(")+1:]
	abbreviated := utf8.RuneCountInString(word) < 2 || strings.Contains(word, ".") || lexicon.Default().Is(word+".", lexicon.Abbreviation) || lexicon.Default().Is(word, lexicon.Abbreviation|lexicon.Honorific|lexicon.Rank|lexicon.MonthShort)
	return mark != '.' || !abbreviated
}

// A pointWord is a word with a content of its own, cut to its stem.
type pointWord struct {
	stem   string
	number bool
}

// empty are the classes of words that say nothing of what a point is about:
// who speaks and in what office, and words such as "and".
const empty = lexicon.Function | lexicon.FunctionOther | lexicon.Pronoun | lexicon.Say | lexicon.Office | lexicon.Honorific | lexicon.Delegation | lexicon.Parties

// maxPointBytes is how much of a point is compared; what is longer is no
// sentence.
const maxPointBytes = 2000

// pointWords are the words of a text with a content of their own, each stem
// once, in order; the words of the names of people are left out.
func pointWords(text string, people []string) []pointWord {
	var out []pointWord
	names := wordsIn(strings.Join(people, " "))
	for _, w := range wordsIn(text[:min(len(text), maxPointBytes)]) {
		lower := strings.ToLower(w)
		if lower == "s" || lexicon.Default().Is(lower, empty) || slices.Contains(names, w) {
			continue
		}
		p := pointWord{stem: stemOf(lower)}
		p.number = strings.ContainsFunc(p.stem, unicode.IsDigit)
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

func wordsIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// countWords are numbers that are often written out.
var countWords = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th"}

var stemEndings = []string{"ations", "ation", "ings", "ing", "ions", "ion", "ies", "ed", "es", "s", "y", "e"}

// stemOf cuts the usual English endings off, so that "releases", "released"
// and "release" are one. It need not be right, only the same for both sides.
func stemOf(word string) string {
	if n, ok := countWords[word]; ok {
		return n
	}
	for _, end := range stemEndings {
		if stem, ok := strings.CutSuffix(word, end); ok && utf8.RuneCountInString(stem) >= 3 {
			return stem
		}
	}
	return word
}
