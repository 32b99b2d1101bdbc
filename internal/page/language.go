package page

import (
	"strings"
	"unicode"
)

// functionWords are frequent small words of languages in Latin and Cyrillic
// script, chosen so that few stand in two lists.
var functionWords = map[string]string{
	"en": "the of and to in that for with on was is by at from has have had will they their which who this be said it as an are were not",
	"fr": "le la les des et du une dans est que pour qui sur avec par au aux pas ce sont cette ont été ses",
	"de": "der die das und den von zu mit ist im für auf dem nicht ein eine des sich auch wird bei nach einer hat",
	"es": "el la los las que del y en una por con para se su al más como fue este sus entre ha lo",
	"pt": "o os as que do da dos das em uma para com não por mais ao foi pela pelo seu são à",
	"it": "il che di della del per con una sono gli nel alla più anche dei delle è stato ha",
	"pl": "i w na z do się nie że jest o jak po przez oraz od dla są ze",
	"tr": "ve bir bu için ile de da olarak olan daha çok gibi sonra kadar olduğu",
	"nl": "de het een van en dat niet op te zijn met voor aan ook er maar bij uit",
	"ro": "și în de la a cu din pe care pentru nu este sau că prin ale",
	"uk": "і та в у на з що не це до за про від як для є його її які також під",
	"ru": "и в на с что не это по к из о от как для его её которые также под при",
	"bg": "и на да се за от в е с че са по не като ще",
	"sh": "i u je da se za od su što nije kao ili biće koji koja koje sa će",
	"sr": "и у на је да се за од са што су не као или",
}

// languageOrder makes ties fall the same way always.
var languageOrder = []string{"en", "fr", "de", "es", "pt", "it", "pl", "tr", "nl", "ro", "uk", "ru", "bg", "sr", "sh"}

// functionWordSets looks a word up in all lists at once.
var functionWordSets = func() map[string][]string {
	set := map[string][]string{}
	for _, lang := range languageOrder {
		for _, w := range strings.Fields(functionWords[lang]) {
			set[w] = append(set[w], lang)
		}
	}
	return set
}()

// scripts that one language of those we meet mostly writes.
var scripts = []struct {
	table *unicode.RangeTable
	lang  string
}{
	{unicode.Hangul, "ko"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Han, "zh"}, {unicode.Hebrew, "he"},
	{unicode.Greek, "el"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"}, {unicode.Thai, "th"}, {unicode.Devanagari, "hi"},
	{unicode.Bengali, "bn"}, {unicode.Ethiopic, "am"},
}

// languageSample is how many bytes of a text tell its language.
const languageSample = 20000

// minWords is how many words a text must have for its language to be told.
const minWords = 8

// language is the BCP 47 primary subtag of a text's language, by its script
// and its small words; empty where too little of the text tells.
func language(text string) string {
	if len(text) > languageSample {
		text = text[:languageSample]
	}
	if lang := byScript(text); lang != "" {
		return lang
	}
	votes, words := map[string]int{}, 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		for _, lang := range functionWordSets[w] {
			votes[lang]++
		}
	}
	best := ""
	for _, lang := range languageOrder {
		if votes[lang] > votes[best] {
			best = lang
		}
	}
	if words < minWords || votes[best]*12 < words {
		return ""
	}
	return cyrillicByLetters(best, text)
}

// byScript tells the languages that a script of their own gives away, and
// Arabic from Persian by the letters that only Persian has.
func byScript(text string) string {
	counts := make([]int, len(scripts))
	arabic, persian, letters := 0, 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < 0x370 {
			continue
		}
		if unicode.Is(unicode.Arabic, r) {
			arabic++
			if strings.ContainsRune("پچژگکی", r) {
				persian++
			}
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
			}
		}
	}
	switch {
	case arabic*2 > letters && persian*25 > arabic:
		return "fa"
	case arabic*2 > letters:
		return "ar"
	}
	if counts[1]+counts[2] > 0 && (counts[1]+counts[2]+counts[3])*2 > letters {
		return "ja"
	}
	for i, s := range scripts {
		if counts[i]*2 > letters && letters > 0 {
			return s.lang
		}
	}
	return ""
}

// cyrillicByLetters corrects the vote among Cyrillic languages by letters that
// only one of them has.
func cyrillicByLetters(lang, text string) string {
	switch lang {
	case "uk", "ru", "bg", "sr":
	default:
		return lang
	}
	switch {
	case strings.ContainsAny(text, "їєґЇЄҐ"):
		return "uk"
	case strings.ContainsAny(text, "ђћљњџј"):
		return "sr"
	case strings.ContainsAny(text, "ыэё"):
		return "ru"
	}
	return lang
}

// primarySubtag is the language that the mark-up names, "en" of "en-US",
// unless the text itself says otherwise.
func primarySubtag(tag, text string) string {
	found := language(text)
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")), "-")
	if found != "" || len(tag) < 2 || len(tag) > 3 {
		return found
	}
	return tag
}
