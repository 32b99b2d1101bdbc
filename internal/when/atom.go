package when

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An atom is a run of letters, a run of digits or one other sign of the text.
// Time expressions are read from atoms, not from tokens, so that they come out
// the same whether a language engine cut "mid-November" in three or not at all.
type atom struct {
	text       string    // lower case; empty for a run longer than any word of time
	start, end int       // bytes of the text
	tight      bool      // no white space before it
	capital    bool      // begins with a capital
	number     int       // value of a run of digits, -1 for anything else
	digits     int       // how many digits it has
	meanings   []meaning // of data/words.txt
}

// longestWord is the longest run of letters or digits, in bytes, that is looked at.
const longestWord = 40

// atomsOf cuts bytes [start, end) of the text.
func atomsOf(text string, start, end int) []atom {
	out := make([]atom, 0, (end-start)/4+4)
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(text[at:end])
		stop := at + size
		switch {
		case unicode.IsSpace(r):
			at = stop
			continue
		case unicode.IsLetter(r):
			stop = wordEnd(text, stop, end)
		case isDigit(r):
			stop = runEnd(text, stop, end, isDigit)
		}
		a := newAtom(text[at:stop], r)
		a.start, a.end = at, stop
		a.tight = len(out) > 0 && out[len(out)-1].end == at
		out = joinHalfDay(append(out, a))
		at = stop
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func runEnd(text string, at, end int, in func(rune) bool) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(text[at:end])
		if !in(r) {
			break
		}
		at += size
	}
	return at
}

// wordEnd is the end of a run of letters. An apostrophe between Cyrillic letters
// belongs to it: the Ukrainian for five.
func wordEnd(text string, at, end int) int {
	for {
		at = runEnd(text, at, end, unicode.IsLetter)
		mark, size := utf8.DecodeRuneInString(text[at:end])
		if mark != '\'' && mark != '’' {
			return at
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+size : end])
		if !unicode.Is(unicode.Cyrillic, before) || !unicode.Is(unicode.Cyrillic, after) {
			return at
		}
		at += size
	}
}

var oneApostrophe = strings.NewReplacer("'", "ʼ", "’", "ʼ")

func newAtom(s string, r rune) atom {
	a := atom{number: -1, capital: unicode.IsUpper(r)}
	if len(s) > longestWord {
		return a
	}
	a.text = strings.ToLower(s)
	if unicode.Is(unicode.Cyrillic, r) {
		a.text = oneApostrophe.Replace(a.text)
	}
	switch r {
	case '–', '—', '−', '‑':
		a.text = "-"
	case '’', '‘':
		a.text = "'"
	}
	if isDigit(r) && len(s) <= 9 {
		a.number, _ = strconv.Atoi(s)
		a.digits = len(s)
	}
	return a
}

// joinHalfDay makes one atom "am" or "pm" of "a.m", and takes in the full stop after it.
func joinHalfDay(atoms []atom) []atom {
	n := len(atoms)
	if n >= 2 && atoms[n-1].tight && atoms[n-1].text == "." && isHalfDay(atoms[n-2].text) && atoms[n-2].end-atoms[n-2].start == 3 {
		atoms[n-2].end = atoms[n-1].end
		return atoms[:n-1]
	}
	if n < 3 || atoms[n-1].text != "m" || atoms[n-2].text != "." || !atoms[n-1].tight || !atoms[n-2].tight {
		return atoms
	}
	if first := atoms[n-3].text; first != "a" && first != "p" {
		return atoms
	}
	atoms[n-3].text += "m"
	atoms[n-3].end = atoms[n-1].end
	return atoms[:n-2]
}

func isHalfDay(s string) bool { return s == "am" || s == "pm" }
