package neural

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lemma script says how a lemma is made from a form: a letter for the case,
// then either "=" and the lemma as a whole, or the number of characters to cut
// off the end and what to put there ("l2y": "Parties" → "party"). The letters:
// l all lower, k as the form has it, t first letter capital and others lower,
// u all capitals.

// LemmaScript gives the first script, in a fixed order, that turns form into lemma.
func LemmaScript(form, lemma string) string {
	for _, mode := range "lktu" {
		if s, ok := suffixScript(byte(mode), form, lemma); ok {
			return s
		}
	}
	return "l=" + lemma
}

func suffixScript(mode byte, form, lemma string) (string, bool) {
	f := []rune(applyCase(mode, form))
	l := []rune(lemma)
	n := 0
	for n < len(f) && n < len(l) && f[n] == l[n] {
		n++
	}
	if n == 0 || n < len(f)-4 || len(l)-n > 4 {
		return "", false
	}
	return string(mode) + strconv.Itoa(len(f)-n) + string(l[n:]), true
}

// ApplyScript makes the lemma of a form; the form itself where the script does
// not fit it.
func ApplyScript(script, form string) string {
	if len(script) < 2 {
		return form
	}
	if script[1] == '=' {
		return script[2:]
	}
	s := applyCase(script[0], form)
	for range int(script[1] - '0') {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	if s += script[2:]; s == "" {
		return form
	}
	return s
}

func applyCase(mode byte, form string) string {
	switch mode {
	case 'l':
		return strings.ToLower(form)
	case 'u':
		return strings.ToUpper(form)
	case 't':
		r, n := utf8.DecodeRuneInString(form)
		return string(unicode.ToUpper(r)) + strings.ToLower(form[n:])
	}
	return form
}
