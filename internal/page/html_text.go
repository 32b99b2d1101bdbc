package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lineText gathers the text of one run of the page: HTML white space
// collapsed as a browser does, a forced line break as "\n".
type lineText struct {
	b       strings.Builder
	space   bool // white space is due before the next letter
	tab     bool // the end of a table's cell
	breaks  int  // line breaks are due before the next letter
	apart   bool // an element ended or began that stands apart from its neighbours
	link    int  // runes within links
	size    int  // runes in all
	strong  int  // runes in bold type
	lastOne rune
	held    int // no-break spaces at the start of a line, written only before text
}

// add writes the text, in <pre> with its line ends. It reports how much was
// written before a place where the run has to be cut (apart, or two line
// breaks), which is len(s) when there is none.
func (t *lineText) add(s string, in inline) int {
	for i, r := range s {
		if isHTMLSpaceRune(r) {
			if in.pre && r == '\n' {
				t.lineBreak()
			}
			t.space = true
			continue
		}
		if r == '\u00a0' && (t.b.Len() == 0 || t.breaks > 0) {
			t.held++
			continue
		}
		if t.b.Len() > 0 && (t.breaks > 1 || t.apart && !t.space && !t.tab && t.breaks == 0 && glued(t.lastOne, r)) {
			return i
		}
		t.put(r, in)
	}
	return len(s)
}

func (t *lineText) put(r rune, in inline) {
	if t.b.Len() > 0 {
		switch {
		case t.breaks > 0:
			t.b.WriteString("\n" + strings.Repeat("\u00a0", min(t.held, 20)))
		case t.tab:
			t.b.WriteByte('\t')
			t.size++
		case t.space:
			t.b.WriteByte(' ')
			t.size++
			if in.link {
				t.link++
			}
		}
	}
	t.breaks, t.space, t.tab, t.apart, t.held = 0, false, false, false, 0
	t.b.WriteRune(r)
	t.lastOne = r
	t.size++
	if in.link {
		t.link++
	}
	if in.strong {
		t.strong++
	}
}

func (t *lineText) lineBreak() {
	if t.b.Len() > 0 {
		t.breaks++
		t.held = 0
	}
}

// glued reports whether two characters, the second of which begins a text that
// stands apart, would be read as one word.
func glued(a, b rune) bool {
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return word(b) && (word(a) || strings.ContainsRune(":;,.!?)]%", a))
}

// inline is the state that text is written in.
type inline struct {
	link, strong, pre bool
}

// isProse reports whether a text reads as a sentence: long, or of some length
// and ended as one.
func isProse(text string, size int) bool {
	if size >= 80 {
		return true
	}
	return size >= 40 && endsAsSentence(text)
}

// endsAsSentence reports whether the last character, quotation marks and
// brackets left out, ends a sentence.
func endsAsSentence(text string) bool {
	text = strings.TrimRight(text, " \u00a0\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…:;。！？؟", r)
}
