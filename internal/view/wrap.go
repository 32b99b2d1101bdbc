package view

import (
	"bytes"
	"strings"
)

// A style is how a run of text looks on a terminal with colours.
type style int

const (
	plain style = iota
	strong
	faint
	alarm
)

// escapes are the terminal's codes (ECMA-48, SGR) of the styles.
var escapes = map[style]string{strong: "\x1b[1m", faint: "\x1b[2m", alarm: "\x1b[33m"}

const reset = "\x1b[0m"

// A run is text in one style. It may come from a report: the printer makes it
// safe. A tight run stands behind a space at which the line is not broken.
type run struct {
	text  string
	style style
	tight bool
}

// A printer sets runs into lines of a width.
type printer struct {
	out    bytes.Buffer
	width  int
	colour bool
}

// paragraph prints lead and behind it the runs, wrapped at spaces; the lines
// after the first are indented by hang columns. A word longer than a line is
// cut. lead is the program's own text and stays in one piece.
func (p *printer) paragraph(lead string, hang int, runs ...run) {
	p.out.WriteString(lead)
	room := max(p.width-hang, 8)
	at, fresh := columns(lead)-hang, true
	for _, w := range splitWords(runs) {
		for _, part := range cutWord(w, room) {
			n := part.columns()
			switch {
			case fresh:
			case at+1+n > room || part.continues:
				p.newline(hang)
				at = 0
			default:
				p.out.WriteByte(' ')
				at++
			}
			p.word(part)
			at += n
			fresh = false
		}
	}
	p.out.WriteByte('\n')
}

func (p *printer) newline(hang int) {
	p.out.WriteByte('\n')
	p.out.WriteString(strings.Repeat(" ", hang))
}

// blank prints an empty line.
func (p *printer) blank() { p.out.WriteByte('\n') }

// A word is what stands between two spaces; its runs may differ in style.
type word struct {
	runs      []run
	continues bool // the rest of a word that was too long for a line
}

func (w word) columns() int {
	n := 0
	for _, r := range w.runs {
		n += columns(r.text)
	}
	return n
}

func (p *printer) word(w word) {
	for _, r := range w.runs {
		code := escapes[r.style]
		if !p.colour || code == "" {
			p.out.WriteString(r.text)
			continue
		}
		p.out.WriteString(code + r.text + reset)
	}
}

// splitWords makes the runs safe and splits them at spaces. Runs without a
// space between them make one word.
func splitWords(runs []run) []word {
	var words []word
	glue := false // the next text belongs to the last word
	for _, r := range runs {
		text := safe(r.text)
		if r.tight && len(words) > 0 {
			last := &words[len(words)-1]
			last.runs = append(last.runs, run{text: " " + text, style: r.style})
			continue
		}
		for i, s := range strings.Split(text, " ") {
			if i > 0 {
				glue = false
			}
			if s == "" {
				continue
			}
			if !glue {
				words = append(words, word{})
			}
			last := &words[len(words)-1]
			last.runs = append(last.runs, run{text: s, style: r.style})
			glue = true
		}
	}
	return words
}

// cutWord cuts a word that is wider than room into pieces that are not.
func cutWord(w word, room int) []word {
	if w.columns() <= room {
		return []word{w}
	}
	pieces := []word{{}}
	at := 0
	for _, r := range w.runs {
		begin := 0
		for i, char := range r.text {
			n := runeColumns(char)
			if at+n > room {
				pieces[len(pieces)-1].add(r, begin, i)
				pieces = append(pieces, word{continues: true})
				begin, at = i, 0
			}
			at += n
		}
		pieces[len(pieces)-1].add(r, begin, len(r.text))
	}
	return pieces
}

func (w *word) add(r run, from, to int) {
	if from < to {
		w.runs = append(w.runs, run{text: r.text[from:to], style: r.style})
	}
}
