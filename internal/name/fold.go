package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Script is the writing that most letters of a name belong to.
type Script int

// The scripts that are read. Names in Arabic and Hebrew letters are compared by
// their consonants. Other is a script without a table.
const (
	Latin Script = iota
	Cyrillic
	Greek
	Georgian
	Armenian
	Hangul
	Arabic
	Hebrew
	Other
)

var scriptNames = [...]string{"latin", "cyrillic", "greek", "georgian", "armenian", "hangul", "arabic", "hebrew", "other"}

// String is the script's name in small letters.
func (s Script) String() string {
	if s < 0 || int(s) >= len(scriptNames) {
		return "other"
	}
	return scriptNames[s]
}

func scriptNamed(name string) Script {
	for i, n := range scriptNames {
		if n == name {
			return Script(i)
		}
	}
	panic("name: letters.txt: no script " + name)
}

// small is the rune without case: twice, as some capitals have two small forms.
func small(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }

// plain writes a word in the letters a to z.
func (t *tables) plain(word string) string {
	s, _ := t.romanise(word, true)
	return s
}

// romanise writes a word in the letters a to z and says in which script it was.
// With table, Latin letters with marks are written as they sound (š sh);
// without, only their marks are taken away.
func (t *tables) romanise(word string, table bool) (string, Script) {
	var b strings.Builder
	script, found := Latin, false
	for _, r := range norm.NFC.String(word) {
		s, sc, ok := t.letter(small(r), table)
		if !ok {
			continue
		}
		if !found {
			script, found = sc, true
		}
		if so := b.Len(); sc == Cyrillic && s == "e" && so > 0 && isVowel(b.String()[so-1]) {
			s = "ye" // Алиев is Aliyev
		}
		b.WriteString(s)
	}
	return b.String(), script
}

// letter is the Latin spelling of one small letter; false for what is no letter.
func (t *tables) letter(r rune, table bool) (string, Script, bool) {
	if r >= 'a' && r <= 'z' {
		return string(r), Latin, true
	}
	if l, ok := t.letters[r]; ok && (table || l.script != Latin) {
		return l.latin, l.script, true
	} else if ok && !hasBase(r) && r != 'ß' {
		return l.latin[:1], Latin, true // đ is d, ø is o
	} else if r == 'ß' {
		return "ss", Latin, true
	}
	if s, ok := hangul(r); ok {
		return s, Hangul, true
	}
	base := baseLetters(r)
	if base == "" {
		return "", Other, false
	}
	var b strings.Builder
	script := Other
	for _, p := range base {
		if l, ok := t.letters[p]; ok {
			b.WriteString(l.latin)
			script = l.script
		} else if p >= 'a' && p <= 'z' {
			b.WriteRune(p)
			script = Latin
		} else {
			b.WriteString(unknownLetter(p))
		}
	}
	return b.String(), script, true
}

// baseLetters are the small letters of a rune without its marks, empty where it is no letter.
func baseLetters(r rune) string {
	if r < 128 {
		return ""
	}
	var b strings.Builder
	for _, p := range norm.NFKD.String(string(r)) {
		if unicode.IsLetter(p) && !unicode.Is(unicode.Lm, p) {
			b.WriteRune(small(p))
		}
	}
	return b.String()
}

// hasBase reports whether the rune is a letter a to z with marks.
func hasBase(r rune) bool {
	b := baseLetters(r)
	return b != "" && b[0] < 128
}

// unknownLetter stands for a letter of a script without a table: its number in
// letters, so that equal words stay equal and different ones different.
func unknownLetter(r rune) string {
	b := []byte{'q'}
	for ; r > 0; r /= 16 {
		b = append(b, byte('a'+r%16))
	}
	return string(b)
}

// The Latin letters of Hangul syllables: Revised Romanization of Korean (2000).
var (
	hangulFirst = [...]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	hangulVowel = [...]string{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"}
	hangulLast  = [...]string{"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"}
)

func hangul(r rune) (string, bool) {
	if r < 0xAC00 || r > 0xD7A3 {
		return "", false
	}
	n := int(r - 0xAC00)
	return hangulFirst[n/588] + hangulVowel[n%588/28] + hangulLast[n%28], true
}
