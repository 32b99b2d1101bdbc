package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A word is a piece of a name between spaces, hyphens and dots.
type word struct {
	text    string
	plain   string // in the letters a to z
	bare    string // plain without regard to marks
	before  string // particles before it, together, as plain
	script  Script
	initial bool
	hyphen  bool // a hyphen joins it to the word before
	dot     bool // a dot follows
	son     bool
	clan    bool
	article bool
}

// maxWords bounds the work on a text that is no name.
const maxWords = 64

// split cuts a name into words. "Family, Given" is turned round; what stands in
// brackets is left out, and so is a possessive s.
func split(t *tables, text string) []word {
	text = norm.NFC.String(text)
	head, tail, comma := strings.Cut(text, ",")
	words := cut(t, head)
	if len(words) == 1 && !comma {
		return syllablesOf(t, words[0])
	}
	if !comma {
		return words
	}
	rest := cut(t, strings.ReplaceAll(tail, ",", " "))
	for i, w := range rest {
		if _, ok := t.suffixes[w.plain]; !ok {
			return append(rest, words...)
		}
		rest[i].hyphen = false
	}
	return append(words, rest...)
}

// syllablesOf cuts a Korean name in Hangul, which has no spaces, into its family
// name of one syllable and its given name.
func syllablesOf(t *tables, w word) []word {
	runes := []rune(w.text)
	if w.script != Hangul || len(runes) < 2 || len(runes) > 4 {
		return []word{w}
	}
	var out []word
	for i, r := range runes {
		if s, ok := t.wordOf(string(r)); ok {
			s.hyphen = i > 1
			out = append(out, s)
		}
	}
	return out
}

func cut(t *tables, text string) []word {
	var out []word
	var b strings.Builder
	hyphen, depth := false, 0
	end := func(dot bool) {
		if w, ok := t.wordOf(b.String()); ok && len(out) < maxWords {
			w.hyphen, w.dot = hyphen && len(out) > 0, dot
			out = append(out, w)
		}
		b.Reset()
		hyphen = false
	}
	for _, r := range text {
		switch {
		case r == '(' || r == '[':
			end(false)
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
			b.Reset()
		case depth > 0:
		case isHyphen(r):
			end(false)
			hyphen = true
		case unicode.IsLetter(r) || unicode.IsMark(r) || isApostrophe(r):
			b.WriteRune(r)
		default:
			end(r == '.')
		}
	}
	end(false)
	return out
}

func isHyphen(r rune) bool { return r == '-' || r >= 0x2010 && r <= 0x2015 || r == 0x05BE }

func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘`´ʼʻʿʾ′", r) }

// wordOf makes a word of letters, marks and apostrophes; false where nothing is left.
func (t *tables) wordOf(s string) (word, bool) {
	runes := []rune(s)
	if n := len(runes); n > 2 && small(runes[n-1]) == 's' && (runes[n-2] == '\'' || runes[n-2] == '’') {
		runes = runes[:n-2]
	}
	letters := 0
	for _, r := range runes {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r) {
			letters++
		}
	}
	w := word{text: strings.TrimFunc(string(runes), isApostrophe)}
	if rest, ok := strings.CutPrefix(w.text, "ال"); ok && len(rest) > 4 {
		w.text = rest // the article, which Arabic writes in one with its word
	}
	w.plain, w.script = t.romanise(w.text, true)
	w.bare, _ = t.romanise(w.text, false)
	w.initial = letters == 1 && w.script != Hangul
	return w, w.plain != ""
}

// takeTitles cuts titles off the beginning, as long as a name is left.
func (n *Name) takeTitles(t *tables, words []word) []word {
	for len(words) > 1 {
		length, gender := t.titleAt(words)
		if length == 0 {
			break
		}
		n.Titles = append(n.Titles, plainWords(words[:length]))
		if n.gender == 0 {
			n.gender = gender
		}
		words = words[length:]
		words[0].hyphen = false
	}
	return words
}

// titleAt is the number of words of the longest title that words begin with.
func (t *tables) titleAt(words []word) (length int, gender byte) {
	for i := 1; i < len(words) && i <= 4; i++ {
		ti, ok := t.titles[plainWords(words[:i])]
		if !ok || ti.weak && (len(words)-i < 2 || words[0].dot) || ti.dotted && len(words)-i < 2 && !words[0].dot {
			continue
		}
		if t.particles[words[i].plain] == "son" && words[i].plain != "ben" || words[i].hyphen && !t.isArticle(words[i]) && i == 1 {
			continue
		}
		length, gender = i, ti.gender
	}
	return length, gender
}

func (t *tables) isArticle(w word) bool { return t.particles[w.plain] == "article" }

func plainWords(words []word) string {
	if len(words) == 1 {
		return words[0].plain
	}
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.plain
	}
	return strings.Join(parts, " ")
}

// takeSuffix cuts Jr., III and letters of honour off the end.
func (n *Name) takeSuffix(t *tables, words []word) []word {
	for len(words) > 1 {
		last := words[len(words)-1]
		rank, ok := t.suffixes[last.plain]
		if !ok || last.hyphen || last.initial && last.dot {
			break
		}
		if rank > 0 {
			n.rank, n.Suffix = rank, last.plain
		}
		words = words[:len(words)-1]
	}
	return words
}
