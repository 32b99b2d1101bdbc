package store_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/store"
)

// FuzzWords cuts any bytes into words: none may have what an engine would read
// as anything but a word.
func FuzzWords(f *testing.F) {
	for _, seed := range []string{"Envoys met", "Zürich ﬁnance ½ ㎏", "北京で", "שָׁלוֹם", "a'b\"c*d:e\\f-g", "\xff\x00x", strings.Repeat("ж", 100)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		seen := map[string]bool{}
		for _, part := range store.WordParts(text) {
			for word := range strings.SplitSeq(part, " ") {
				odd := strings.ContainsFunc(word, func(c rune) bool {
					return c < utf8.RuneSelf && (c < 'a' || c > 'z') && (c < '0' || c > '9')
				})
				if word == "" || len(word) > 64 || !utf8.ValidString(word) || odd || seen[word] {
					t.Fatalf("%q has the word %q, before: %v", text, word, seen[word])
				}
				seen[word] = true
			}
		}
	})
}
