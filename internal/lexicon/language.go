package lexicon

import "unicode"

const (
	// languageSample is how many bytes of a text tell its language.
	languageSample = 20_000
	// enoughWords is how many words a text in a script of many languages must have.
	enoughWords = 6
	// enoughHits is how many different small words of its language it must have.
	enoughHits = 3
	// enoughLetters is how many letters a text in a script of one language must
	// have, enoughSigns where a sign is about a word.
	enoughLetters = 12
	enoughSigns   = 4
)

// LanguageOf gives the BCP 47 primary subtag of the language that most of the
// text is in ("en", "uk", "zh"), by its script, its small words and its
// letters; "" where too little of the text tells, or two languages are as
// likely. It looks at the first 20,000 bytes only.
func LanguageOf(text string) string {
	if len(text) > languageSample {
		text = text[:languageSample]
	}
	script, letters := scriptOf(text)
	switch {
	case script == nil:
		return ""
	case script.lang == "zh" || script.lang == "ja":
		return enough(script.lang, letters, enoughSigns)
	case script.lang != "":
		return enough(script.lang, letters, enoughLetters)
	}
	return vote(text, script.table)
}

func enough(lang string, have, want int) string {
	if have < want {
		return ""
	}
	return lang
}

// A script has one language of those we meet, or none: then words decide.
type script struct {
	table *unicode.RangeTable
	lang  string
}

var scripts = []script{
	{unicode.Latin, ""}, {unicode.Cyrillic, ""}, {unicode.Arabic, ""},
	{unicode.Han, "zh"}, {unicode.Hangul, "ko"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"},
	{unicode.Hebrew, "he"}, {unicode.Greek, "el"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"}, {unicode.Devanagari, "hi"},
	{unicode.Thai, "th"}, {unicode.Bengali, "bn"}, {unicode.Ethiopic, "am"}, {unicode.Khmer, "km"}, {unicode.Myanmar, "my"},
}

// scriptOf gives the script of more than half of the text's letters, nil where
// none has that, and the number of its letters. Chinese signs with Japanese
// ones among them are Japanese.
func scriptOf(text string) (*script, int) {
	counts := make([]int, len(scripts))
	letters, last := 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if !unicode.Is(scripts[last].table, r) {
			last = indexOfScript(r)
		}
		counts[last]++
	}
	const han, hiragana, katakana = 3, 5, 6
	if kana := counts[hiragana] + counts[katakana]; kana*10 > counts[han] {
		counts[hiragana], counts[han], counts[katakana] = kana+counts[han], 0, 0
	}
	for i, n := range counts {
		if n*2 > letters {
			return &scripts[i], n
		}
	}
	return nil, 0
}

// indexOfScript is the index of the letter's script; letters of a script that
// is not listed count as Latin, of which they are no words.
func indexOfScript(r rune) int {
	for i := range scripts {
		if unicode.Is(scripts[i].table, r) {
			return i
		}
	}
	return 0
}
