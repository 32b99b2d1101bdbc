package conllu

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley"
)

// What a file may hold at most. A sentence of a treebank has seldom more than
// 300 words; one that no one has split can be a whole document.
const (
	MaxBytes = 512 << 20 // of the file
	MaxLine  = 1 << 20   // bytes of one line
	MaxWords = 1 << 20   // words of one sentence
)

const columns = 10

// Read reads CoNLL-U to its end. It wants ten columns separated by tabs, word
// IDs that count from 1, heads within the sentence, multiword ranges that
// cover the words after them, and an empty line after every sentence; what
// offends is a parley.Error of KindInput (KindTooLarge over a limit) such as
// "dev.conllu: line 12: …". Whether the heads make a tree is not looked at.
func Read(r io.Reader, name string) ([]Sentence, error) {
	p := parser{file: name}
	lines := newLines(r, name)
	for lines.next() {
		if err := p.line(lines.text); err != nil {
			return nil, lines.wrap(err)
		}
	}
	if lines.err != nil {
		return nil, lines.err
	}
	if p.open {
		return nil, refuse(parley.KindInput, "%s: the last sentence does not end with an empty line; is the file cut off?", name)
	}
	return p.out, nil
}

// A parser gathers sentences line by line.
type parser struct {
	file string
	out  []Sentence
	cur  Sentence
	open bool // lines of cur have been read
}

func (p *parser) line(line string) error {
	switch {
	case line == "" && !p.open:
		return nil
	case line == "":
		return p.endSentence()
	case line[0] == '#':
		if len(p.cur.Words) > 0 {
			return fmt.Errorf("a comment inside a sentence; an empty line is missing before it")
		}
		p.open = true
		p.cur.Comments = append(p.cur.Comments, strings.TrimPrefix(line[1:], " "))
		return nil
	}
	p.open = true
	cols := strings.Split(line, "\t")
	if len(cols) != columns {
		return fmt.Errorf("%d columns separated by tabs, want %d", len(cols), columns)
	}
	for i, c := range cols {
		if c == "" {
			return fmt.Errorf("column %d is empty, want _ for what is absent", i+1)
		}
	}
	if !utf8.ValidString(line) {
		return fmt.Errorf("invalid UTF-8")
	}
	switch {
	case strings.Contains(cols[0], "."):
		return p.emptyNode(cols[0])
	case strings.Contains(cols[0], "-"):
		return p.multi(cols)
	}
	return p.word(cols)
}

// emptyNode checks the ID of an empty node, which is left out.
func (p *parser) emptyNode(id string) error {
	major, minor, _ := strings.Cut(id, ".")
	a, err1 := number(major)
	b, err2 := number(minor)
	if err1 != nil || err2 != nil || b < 1 || a != len(p.cur.Words) {
		return fmt.Errorf("empty node %q after word %d", id, len(p.cur.Words))
	}
	return nil
}

func (p *parser) multi(cols []string) error {
	from, to, _ := strings.Cut(cols[0], "-")
	a, err1 := number(from)
	b, err2 := number(to)
	n := len(p.cur.Words)
	if err1 != nil || err2 != nil || a != n+1 || b <= a || b-a > 100 {
		return fmt.Errorf("multiword token %q after word %d", cols[0], n)
	}
	if m := p.cur.Multi; len(m) > 0 && m[len(m)-1].End > n {
		return fmt.Errorf("multiword token %q inside another one", cols[0])
	}
	p.cur.Multi = append(p.cur.Multi, Multi{First: a - 1, End: b, Form: cols[1], Misc: absent(cols[9])})
	return nil
}

func (p *parser) word(cols []string) error {
	n := len(p.cur.Words)
	if id, err := number(cols[0]); err != nil || id != n+1 {
		return fmt.Errorf("word ID %q, want %d", cols[0], n+1)
	}
	if n >= MaxWords {
		return &parley.Error{Kind: parley.KindTooLarge, Msg: fmt.Sprintf("more than %d words in one sentence", MaxWords)}
	}
	head := -1
	if cols[6] != "_" {
		var err error
		if head, err = number(cols[6]); err != nil {
			return fmt.Errorf("head %q is no number", cols[6])
		}
	}
	p.cur.Words = append(p.cur.Words, Word{Form: cols[1], Lemma: lemma(cols[1], cols[2]), UPOS: absent(cols[3]), XPOS: absent(cols[4]),
		Feats: absent(cols[5]), Head: head, Rel: absent(cols[7]), Deps: absent(cols[8]), Misc: absent(cols[9])})
	return nil
}

// endSentence checks what only a whole sentence can show. Comments without
// words after them, as at the end of some files, are dropped.
func (p *parser) endSentence() error {
	s := p.cur
	p.cur, p.open = Sentence{}, false
	if len(s.Words) == 0 {
		if len(s.Multi) > 0 {
			return fmt.Errorf("a multiword token without words")
		}
		return nil
	}
	for i, w := range s.Words {
		if w.Head > len(s.Words) {
			return fmt.Errorf("head %d of word %d, but the sentence that ends here has %d words", w.Head, i+1, len(s.Words))
		}
		if w.Head == i+1 {
			return fmt.Errorf("word %d of the sentence that ends here is its own head", i+1)
		}
	}
	if m := s.Multi; len(m) > 0 && m[len(m)-1].End > len(s.Words) {
		return fmt.Errorf("multiword token %q goes beyond the sentence that ends here", m[len(m)-1].Form)
	}
	p.out = append(p.out, s)
	return nil
}

func absent(col string) string {
	if col == "_" {
		return ""
	}
	return col
}

// lemma keeps the underscore that is the lemma of an underscore.
func lemma(form, col string) string {
	if form == "_" {
		return col
	}
	return absent(col)
}

// number is a count of at most eight digits, without sign.
func number(s string) (int, error) {
	if len(s) > 8 {
		return 0, strconv.ErrRange
	}
	n, err := strconv.ParseUint(s, 10, 31)
	return int(n), err
}
