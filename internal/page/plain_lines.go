package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphs cuts lines into pieces. Where the page is hard-wrapped, the lines
// of a group that no blank line parts are one piece; otherwise each line is,
// with those that only carry on its sentence.
func paragraphs(lines []string) []piece {
	width, wrapped := wrapping(lines)
	out := make([]piece, 0, len(lines)-blankLines(lines))
	blank := true
	for i := 0; i < len(lines); {
		if strings.TrimSpace(lines[i]) == "" {
			blank = true
			i++
			continue
		}
		n := 1
		if wrapped {
			n = wrappedRun(lines[i:], width)
		} else {
			for i+n < len(lines) && carriesOn(lines[i+n-1], lines[i+n]) {
				n++
			}
		}
		text := strings.TrimFunc(strings.Join(lines[i:i+n], "\n"), unicode.IsSpace)
		for k, part := range sideBySide(text) {
			out = append(out, piece{text: part, indent: indent(lines[i]), blankBefore: blank && k == 0})
		}
		blank = false
		i += n
	}
	return out
}

func blankLines(lines []string) int {
	n := 0
	for _, l := range lines {
		if l == "" {
			n++
		}
	}
	return n
}

// wideGap parts what a page shows side by side and a text dump puts on one
// line: "30 August 2023    Read: 503".
var wideGap = regexp.MustCompile(`[ \t]{3,}`)

// sideBySide parts a short line at its wide gaps; running text keeps its.
func sideBySide(text string) []string {
	if len(text) > 160 || !strings.Contains(text, "  ") && !strings.Contains(text, "\t") || strings.Contains(text, "\n") || !wideGap.MatchString(text) {
		return []string{text}
	}
	var out []string
	for _, part := range wideGap.Split(text, -1) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// indent is the width of the white space a line begins with.
func indent(line string) int {
	n := 0
	for _, r := range line {
		switch {
		case r == '\t':
			n += 8
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return n
}

// Bounds of a hard-wrapped line, in runes: shorter ones end a paragraph,
// longer ones are unwrapped.
const wrapMin, wrapMax = 45, 90

// wrapping reports whether paragraphs are broken over lines of even length,
// and the width of those lines in runes: most lines that could be full are
// followed, without a blank line, by another that goes on in the middle of a
// sentence, and few lines are longer.
func wrapping(lines []string) (width int, wrapped bool) {
	full, broken, small, long := 0, 0, 0, 0
	for i, l := range lines {
		if len(l) < wrapMin {
			continue
		}
		n := utf8.RuneCountInString(strings.TrimSpace(l))
		if n < wrapMin {
			continue
		}
		full++
		if n > wrapMax {
			long++
			continue
		}
		width = max(width, n)
		if i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" && !endsSentence(l) {
			broken++
			if !upperStart(lines[i+1]) {
				small++
			}
		}
	}
	return width, full >= 4 && broken*2 >= full && small*5 >= broken*2 && long*5 <= full
}

// carriesOn reports whether a line goes on with the sentence of the line
// before it, as where an address or a name stood on a line of its own.
func carriesOn(prev, line string) bool {
	if len(prev)+len(line) < 60 || len(prev) == 0 || len(line) == 0 {
		return false
	}
	trimmed := strings.TrimSpace(line)
	first, _ := utf8.DecodeRuneInString(trimmed)
	if !unicode.IsLower(first) || indent(line) != indent(prev) || endsSentence(prev) || isNumbered(trimmed) {
		return false
	}
	return !hasBullet(strings.TrimSpace(prev))
}

// upperStart reports whether the first letter or digit of a line begins a
// sentence or a name.
func upperStart(line string) bool {
	for _, r := range line {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return !unicode.IsLower(r)
		}
	}
	return true
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, " \t\"'”’»)\u00a0")
	return line == "" || strings.IndexByte(".!?:;", line[len(line)-1]) >= 0
}

// wrappedRun is how many lines the paragraph at the start of lines takes. A
// line that is indented deeper than the one before, a bullet, or a line after
// one that ended a sentence with room to spare begins the next.
func wrappedRun(lines []string, width int) int {
	for n := 1; n < len(lines); n++ {
		l, prev := lines[n], lines[n-1]
		trimmed := strings.TrimSpace(l)
		if trimmed == "" {
			return n
		}
		room := utf8.RuneCountInString(strings.TrimSpace(prev))
		switch {
		case indent(l) >= indent(prev)+2 || hasBullet(trimmed):
			return n
		case endsSentence(prev) && room+firstWord(trimmed)+4 <= width:
			return n
		case n == 1 && room < wrapMin && upperStart(trimmed):
			return n
		case endsSentence(prev) && agencyLine(trimmed) != "":
			return n
		}
	}
	return len(lines)
}

func firstWord(s string) int {
	word, _, _ := strings.Cut(s, " ")
	return utf8.RuneCountInString(word)
}
