package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Phrases are found by 64-bit fingerprints of their folded tokens, so that one
// pass over running text needs neither a join nor a copy. Two of 100,000
// phrases share one with a chance of 1 in 4 thousand million; the tests of this
// package show that none of ours do.
const (
	seed  uint64 = 14695981039346656037 // FNV-1a
	prime uint64 = 1099511628211
)

// casing says how the letters of a token are read.
type casing int

const (
	asWritten   casing = iota
	capitalised        // RUSSIA as Russia
	lowered            // OF as of
)

// extend is the fingerprint of a phrase and one token more. Case counts; what
// writers leave out or change does not: the marks of letters (é, ş, Ḩ),
// apostrophes and full stops within a token, the case of an article (al-, el-).
func extend(h uint64, token string, c casing) uint64 {
	h = (h ^ 0x1f) * prime
	upper := c == capitalised || c == asWritten && isArticle(token)
	for i, r := range token {
		switch {
		case r < utf8.RuneSelf:
			if r == '.' || r == '\'' || r == '`' {
				continue
			}
			if c != asWritten && i > 0 || c == lowered {
				r = lowerASCII(r)
			} else if upper && i == 0 && 'a' <= r && r <= 'z' {
				r -= 'a' - 'A'
			}
		default:
			if r = plain(r); r == 0 {
				continue
			}
			if c != asWritten && i > 0 || c == lowered {
				r = unicode.ToLower(r)
			}
		}
		h = (h ^ uint64(r)) * prime
	}
	return h
}

func lowerASCII(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// isArticle reports whether the token is an Arabic article in lower case.
func isArticle(token string) bool {
	switch token {
	case "al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "es", "ul":
		return true
	}
	return false
}

// joins reports whether the token is a hyphen or an apostrophe, which phrases
// are matched without: "Guinea-Bissau", "Workers' Party".
func joins(token string) bool {
	switch token {
	case "-", "‐", "‑", "'", "’", "ʼ", "`":
		return true
	}
	return false
}

// plain is the letter without its marks, 0 for an apostrophe.
func plain(r rune) rune {
	switch {
	case r >= 0xC0 && r < 0xC0+rune(len(latin)):
		if b := latin[r-0xC0]; b != ' ' {
			return rune(b)
		}
	case r >= 0x1E00 && r < 0x1E00+rune(len(latinAdditional)):
		if b := latinAdditional[r-0x1E00]; b != ' ' {
			return rune(b)
		}
	case r == 'ʼ' || r == 'ʻ' || r == 'ʿ' || r == 'ʾ' || r == '’' || r == '‘' || r >= 0x300 && r < 0x370:
		return 0
	}
	return r
}

// finish spreads a fingerprint over all bits (MurmurHash3's finalizer, in the
// public domain), as the city table is cut by the highest.
func finish(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// fingerprintOf is the fingerprint of a whole phrase, cut as Split does and
// without a leading article; ok is false for one without a letter.
func fingerprintOf(phrase string) (h uint64, ok bool) {
	h = seed
	for _, t := range phraseTokens(phrase) {
		if !joins(t) {
			h, ok = extend(h, t, asWritten), true
		}
	}
	return h, ok
}

// phraseTokens are the tokens of a phrase without a leading article.
func phraseTokens(phrase string) []string { return withoutArticle(Split(phrase)) }

func withoutArticle(tokens []string) []string {
	if len(tokens) > 1 && strings.EqualFold(tokens[0], "the") {
		return tokens[1:]
	}
	return tokens
}

// allCaps reports whether the token has two letters or more, none of them small.
func allCaps(token string) bool {
	letters := 0
	for _, r := range token {
		if r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r) {
			return false
		}
		if r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// Unmarked is s without the marks of its Latin letters and without apostrophes
// ("Kraków" as "Krakow", "Sana'a" as "Sanaa").
func Unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\'' || r == '`' {
			return -1
		}
		if r = plain(r); r == 0 {
			return -1
		}
		return r
	}, s)
}
