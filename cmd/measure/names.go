package main

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"parley"
)

// samePerson reports whether one of our people is the coded one: the last
// word of the coded name, or another of four letters and more, is a word of a
// form of ours, spelled a little otherwise perhaps. Given names alone are not
// enough where ours has a surname that differs.
func samePerson(codedName string, p *parley.Person) bool {
	want := nameWords(codedName)
	if len(want) == 0 {
		return false
	}
	for _, form := range append([]string{p.Name}, p.Forms...) {
		have := nameWords(form)
		if slices.ContainsFunc(have, func(w string) bool { return near(w, want[len(want)-1]) }) {
			return true
		}
		for _, w := range want[:len(want)-1] {
			if len(w) >= 4 && len(have) > 0 && near(have[len(have)-1], w) {
				return true
			}
		}
	}
	return false
}

// nameWords are the words of a name in lower case without accents; particles
// such as "al" are left out.
func nameWords(name string) []string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.IsLetter(r):
			b.WriteRune(r)
		case r == '\'' || r == '’' || r == '‘' || unicode.Is(unicode.Mn, r):
		default:
			b.WriteByte(' ')
		}
	}
	return slices.DeleteFunc(strings.Fields(b.String()), func(w string) bool { return len(w) < 3 })
}

// near reports whether two words are spellings of one: equal, at most one
// letter in five apart, or with the same consonants, three at least, doubled
// ones taken as one ("Shoukry", "Shukri").
func near(a, b string) bool {
	if a == b || distance(a, b) <= min(len(a), len(b))/5 {
		return true
	}
	c := consonants(a)
	return len(c) >= 3 && c == consonants(b)
}

// consonants are the letters of a word without vowels and a final h, each run
// of one letter as one.
func consonants(w string) string {
	out := []byte{}
	for i := range len(w) {
		vowel := strings.IndexByte("aeiouy", w[i]) >= 0
		if vowel && i > 0 || w[i] == 'h' && i == len(w)-1 || len(out) > 0 && out[len(out)-1] == w[i] {
			continue
		}
		out = append(out, w[i])
	}
	return string(out)
}

// distance is the number of letters to change, add or take away (Levenshtein
// 1966), counted in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, corner+1)
		}
	}
	return row[len(b)]
}
