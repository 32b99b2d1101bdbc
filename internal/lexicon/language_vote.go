package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/languages.txt
var languagesFile string

// languageTable has the codes in the order of the file and, for each word and
// each letter, the languages that have it.
type languageTable struct {
	codes   []string
	words   map[string][]int
	letters map[rune][]int
	marked  []bool // the language has letters of its own
}

var languages = sync.OnceValue(func() *languageTable {
	t := &languageTable{words: map[string][]int{}, letters: map[rune][]int{}}
	for line := range strings.Lines(languagesFile) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		lang := len(t.codes)
		t.codes = append(t.codes, fields[0])
		t.marked = append(t.marked, fields[1] != "-")
		for _, r := range fields[1] {
			if r != '-' {
				t.letters[r] = append(t.letters[r], lang)
			}
		}
		for _, w := range fields[2:] {
			t.words[w] = append(t.words[w], lang)
		}
	}
	return t
})

// Points of evidence. A small word is worth more than a letter; either is
// shared among the languages that have it, so that what many have tells little.
const (
	wordPoints   = 600
	letterPoints = 120
)

// manyLetters is how many letters a text has in which a language with letters
// of its own would hardly do without one of them.
const manyLetters = 40

// vote counts evidence over the words of the script. The best language needs a
// fifteenth of the words as small words of its own and clearly more than the next.
func vote(text string, script *unicode.RangeTable) string {
	t := languages()
	points, own := make([]int, len(t.codes)), make([]int, len(t.codes))
	words, letters := 0, 0
	hits := map[string]bool{} // the small words found
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), notLetter) {
		words++
		if t.words[w] != nil {
			hits[w] = true
		}
		for _, lang := range t.words[w] {
			points[lang] += wordPoints / len(t.words[w])
		}
		for _, r := range w {
			letters++
			if r < 0x80 || !unicode.Is(script, r) {
				continue
			}
			for _, lang := range t.letters[r] {
				own[lang] += letterPoints / len(t.letters[r])
			}
		}
	}
	for lang := range points {
		points[lang] += own[lang]
		if t.marked[lang] && own[lang] == 0 && letters >= manyLetters {
			points[lang] = points[lang] * 2 / 3
		}
	}
	best, second := topTwo(points)
	if words < enoughWords || t.distinct(hits, best) < enoughHits || points[best]*15 < words*wordPoints || points[best]*10 < points[second]*12 {
		return ""
	}
	return t.codes[best]
}

// distinct is how many of the words are small words of the language.
func (t *languageTable) distinct(words map[string]bool, lang int) int {
	n := 0
	for w := range words {
		if slices.Contains(t.words[w], lang) {
			n++
		}
	}
	return n
}

// topTwo gives the indices of the highest and the second highest, the first of
// equals before the others.
func topTwo(points []int) (best, second int) {
	second = 1
	for i, p := range points {
		switch {
		case i == 0:
		case p > points[best]:
			best, second = i, best
		case i != best && (p > points[second] || second == best):
			second = i
		}
	}
	return best, second
}
