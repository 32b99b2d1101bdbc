package main

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/internal/lexicon"
)

// A label is a party as coders named it, with what may stand for it in our
// readings.
type label struct {
	text  string
	ids   []string // IDs of parties
	state string   // "X" of a label "X (years) Y": one of several governments of X
	names []string // folded names that a party may have
}

// newLabel reads a coder's label. With an ISO code it is that state. Else its
// parts (before and after a colon, in and outside brackets, around a dash or
// comma) are looked up in the lexicon; "X (1994-) Y" is a party of the state
// X; a code of capitals that begins with UN, and the office of a United
// Nations envoy, are the United Nations.
func newLabel(text, iso string) label {
	l := label{text: text}
	if iso != "" {
		l.ids = []string{iso}
		return l
	}
	if head, tail, ok := strings.Cut(text, "("); ok {
		if years, rest, _ := strings.Cut(tail, ")"); strings.ContainsAny(years, "0123456789") {
			l.government(strings.TrimSpace(head), strings.TrimSpace(rest))
			return l
		}
	}
	for _, part := range parts(text) {
		l.add(part)
	}
	if isUN(text) {
		l.ids = append(l.ids, "united-nations")
	}
	return l
}

// government reads "Yemen (2012-2022) Hadi": a government of a state that may
// have several. With nothing after the years it is the state's.
func (l *label) government(state, name string) {
	l.add(state)
	if len(l.ids) > 0 {
		l.state = l.ids[0]
	}
	if name != "" {
		l.add(name)
	}
}

// add adds a part of the label: the party that the lexicon has for all its
// words, and the words themselves.
func (l *label) add(part string) {
	l.names = append(l.names, foldName(part))
	tokens := lexicon.Split(part)
	entries, n := lexicon.Default().Longest(tokens)
	if n == 0 || n < len(tokens) {
		return
	}
	for _, e := range entries {
		if e.Party != "" && e.Kind != lexicon.Capital && !slices.Contains(l.ids, e.Party) {
			l.ids = append(l.ids, e.Party)
		}
	}
}

// parts cuts a label at colons, brackets, commas and spaced dashes.
func parts(text string) []string {
	text = strings.ReplaceAll(text, " - ", ":")
	var out []string
	for _, p := range append([]string{text}, strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(":(),", r) })...) {
		if p = strings.TrimSpace(p); len(p) > 1 && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// isUN reports whether the label is a mission, fund or envoy of the United
// Nations.
func isUN(text string) bool {
	word, _, _ := strings.Cut(text, "-")
	word, _, _ = strings.Cut(word, " ")
	return word == "OSESG" || word == "OCHA" || strings.HasPrefix(word, "UN") && word == strings.ToUpper(word)
}

// is reports whether one of our parties is the labelled one: by ID; as the
// government, army or institution of the labelled state, or of the state of which
// the label says that it has several governments; or by a name in common.
func (l *label) is(p *parley.Party) bool {
	official := slices.Contains([]string{"government", "armed_forces", "institution", "body", "state"}, p.Kind)
	switch {
	case slices.Contains(l.ids, p.ID):
		return true
	case official && p.State != "" && (slices.Contains(l.ids, p.State) || p.State == l.state):
		return true
	}
	for _, name := range append([]string{p.ID, p.Name}, p.Forms...) {
		if slices.Contains(l.names, foldName(name)) || l.within(name) || l.acronym(name) {
			return true
		}
	}
	return false
}

// within reports whether the name, of two words at least, consists of words
// of a label that the lexicon does not know: "the Sovereign Council" of
// "Transitional Sovereignty Council".
func (l *label) within(name string) bool {
	ours := nameWords(name)
	if len(l.ids) > 0 || len(ours) < 2 {
		return false
	}
	theirs := nameWords(l.text)
	for _, w := range ours {
		if !slices.ContainsFunc(theirs, func(v string) bool {
			return near(w, v) || len(w) >= 5 && strings.HasPrefix(v, w) || len(v) >= 5 && strings.HasPrefix(w, v)
		}) {
			return false
		}
	}
	return true
}

// acronym reports whether the name begins with the capitals that the label
// begins with, three at least: "SLM-North" and "SLM/A - AH".
func (l *label) acronym(name string) bool {
	end := strings.IndexFunc(l.text+" ", func(r rune) bool { return !unicode.IsUpper(r) })
	return end >= 3 && !strings.HasPrefix(l.text, "UN") && strings.HasPrefix(name, l.text[:end])
}

// foldName is a name in lower case with its letters and digits only, without
// a leading article.
func foldName(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}
