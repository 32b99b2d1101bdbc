package lexicon

import (
	"strings"
	"unicode"
)

// Split cuts a phrase of the lexicon into tokens in the way that package text
// cuts running text: at white space, hyphens and slashes (tokens of their
// own), commas, and before 's. A full stop stays with its abbreviation.
func Split(phrase string) []string { return appendTokens(nil, phrase) }

// appendTokens is Split into a list that has room.
func appendTokens(out []string, phrase string) []string {
	for word := range strings.FieldsSeq(phrase) {
		out = appendWord(out, word)
	}
	return out
}

func appendWord(out []string, word string) []string {
	start := 0
	for i, r := range word {
		switch {
		case r == '-' || r == '/' || r == ',':
			if i > start {
				out = append(out, word[start:i])
			}
			out = append(out, word[i:i+1])
			start = i + 1
		case r == '\'' && isClitic(word[i:]):
			if i > start {
				out = append(out, word[start:i])
			}
			start = i
		}
	}
	if start < len(word) {
		out = append(out, word[start:])
	}
	return out
}

// isClitic reports whether s is 's or a lone apostrophe at a word's end
// ("Workers'").
func isClitic(s string) bool { return s == "'" || s == "'s" }

// Fold is the form of a token that phrases are matched by: typographic
// apostrophes and hyphens made plain. Case counts.
func Fold(token string) string {
	for _, r := range token {
		if r == '’' || r == 'ʼ' || r == '‐' || r == '‑' {
			return folder.Replace(token)
		}
	}
	return token
}

var folder = strings.NewReplacer("’", "'", "ʼ", "'", "‐", "-", "‑", "-")

// Slug is the ID of a party that is no state: its name in lower case, runs of
// what is no letter or digit as one hyphen.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = r != '\'' && r != '’' || gap
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}
