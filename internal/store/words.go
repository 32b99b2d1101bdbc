package store

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"parley"
)

// maxWord bounds a word in bytes; what is longer is cut, in texts and in
// queries, and so still found. PostgreSQL takes up to 2 KB.
const maxWord = 64

// eachWord calls f for every word of a text as the index has it: without case,
// accents and compatibility forms, so that "Zürich", "ZURICH" and "ｚｕｒｉｃｈ"
// are one word. A word is a run of letters and digits; of scripts that are
// written without spaces (Han, kana) each character is one.
func eachWord(text string, f func(word string)) {
	text = foldWords(text)
	begin := -1
	flush := func(end int) {
		if begin >= 0 {
			f(cutWord(text[begin:end]))
		}
		begin = -1
	}
	for i, c := range text {
		switch {
		case unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana):
			flush(i)
			f(string(c))
		case !isWordRune(c):
			flush(i)
		case begin < 0:
			begin = i
		}
	}
	flush(len(text))
}

// isWordRune reports whether c belongs to a word. Marks that are left after
// folding are vowels, as in Hindi.
func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
	}
	return unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.Is(unicode.Mc, c)
}

func foldWords(text string) string {
	ascii := true
	for i := 0; i < len(text) && ascii; i++ {
		ascii = text[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(text)
	}
	bare := strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFKD.String(text))
	return cases.Fold().String(bare)
}

// cutWord cuts a word at the last character that ends within maxWord bytes.
func cutWord(word string) string {
	if len(word) <= maxWord {
		return word
	}
	end := maxWord
	for !utf8.RuneStart(word[end]) {
		end--
	}
	return word[:end]
}

// partWords is how many different words one part of a text may have.
// PostgreSQL takes up to 1 MB of them.
const partWords = 8000

// wordParts gives the different words of texts in the order of their first
// appearance, separated by spaces, in parts of at most partWords. Texts without
// words have no part.
func wordParts(texts ...string) (parts []string) {
	seen, words := map[string]bool{}, []string(nil)
	flush := func() {
		if len(words) > 0 {
			parts = append(parts, strings.Join(words, " "))
		}
		words = words[:0]
	}
	for _, text := range texts {
		eachWord(text, func(word string) {
			if seen[word] {
				return
			}
			seen[word] = true
			if words = append(words, word); len(words) == partWords {
				flush()
			}
		})
	}
	flush()
	return parts
}

// A term is one word of a query.
type term struct {
	word   string
	prefix bool // words that begin with it are found as well
}

// terms gives the words of a query, each once; a * behind a word makes it the
// beginning of words.
func terms(query string) (list []term) {
	seen := map[term]bool{}
	for field := range strings.FieldsSeq(query) {
		var words []term
		eachWord(field, func(word string) { words = append(words, term{word, false}) })
		if len(words) > 0 && strings.HasSuffix(field, "*") {
			words[len(words)-1].prefix = true
		}
		for _, t := range words {
			if !seen[t] {
				seen[t] = true
				list = append(list, t)
			}
		}
	}
	return list
}

// A Wording is a set of words that a text has, all of them, each in one of its
// forms, as in ReportFilter.Text.
type Wording [][]string

// terms gives the wording's words in the forms that they have in the index. ok
// is false where a form is none: then nobody knows what has it.
func (w Wording) terms() (words [][]term, ok bool) {
	for _, forms := range w {
		var list []term
		for _, f := range forms {
			one := terms(f)
			if len(one) != 1 {
				return nil, false
			}
			list = append(list, one[0])
		}
		words = append(words, list)
	}
	return words, len(words) > 0
}

// Words are the different words of texts as the index has them, sorted.
type Words []string

// WordsOf gives the words of a report that it is found by.
func WordsOf(r *parley.Report) Words {
	var list Words
	for _, text := range []string{r.Title, r.Publisher, r.Origin, r.Text} {
		eachWord(text, func(word string) { list = append(list, word) })
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Has reports whether all words of the wording are among them, as a search would
// say.
func (w Words) Has(wording Wording) bool {
	terms, ok := wording.terms()
	return ok && !slices.ContainsFunc(terms, func(forms []term) bool { return !slices.ContainsFunc(forms, w.has) })
}

func (w Words) has(t term) bool {
	i, found := slices.BinarySearch(w, t.word)
	return found || t.prefix && i < len(w) && strings.HasPrefix(w[i], t.word)
}
