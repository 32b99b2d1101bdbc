package conllu

import (
	"fmt"
	"io"
	"strings"

	"parley"
)

// A Tagged is one sentence of IOB2: its forms and their tags, "O" or "B-" or
// "I-" with a type. An I- that continues nothing is kept as written.
type Tagged struct {
	Comments []string
	Forms    []string
	Tags     []string
}

// ReadIOB2 reads the form "index form tag other": four columns (or more)
// separated by tabs, comments with "#" at the begin of a sentence, an empty
// line between sentences. Errors are as those of Read.
func ReadIOB2(r io.Reader, name string) ([]Tagged, error) {
	var out []Tagged
	var cur Tagged
	lines := newLines(r, name)
	for lines.next() {
		if lines.text == "" {
			out, cur = endTagged(out, cur), Tagged{}
			continue
		}
		if err := cur.line(lines.text); err != nil {
			return nil, lines.wrap(err)
		}
	}
	if lines.err != nil {
		return nil, lines.err
	}
	return endTagged(out, cur), nil
}

func endTagged(out []Tagged, s Tagged) []Tagged {
	if len(s.Forms) == 0 {
		return out
	}
	return append(out, s)
}

func (s *Tagged) line(line string) error {
	// A token "#" has an index before it, so that the first byte tells.
	if line[0] == '#' && len(s.Forms) == 0 {
		s.Comments = append(s.Comments, strings.TrimPrefix(line[1:], " "))
		return nil
	}
	cols := strings.Split(line, "\t")
	if len(cols) < 3 {
		return fmt.Errorf("%d columns separated by tabs, want index, form, tag", len(cols))
	}
	if id, err := number(cols[0]); err != nil || id != len(s.Forms)+1 {
		return fmt.Errorf("index %q, want %d", cols[0], len(s.Forms)+1)
	}
	if cols[1] == "" {
		return fmt.Errorf("the form is empty")
	}
	if t := cols[2]; t != "O" && (len(t) < 3 || t[:2] != "B-" && t[:2] != "I-") {
		return fmt.Errorf("tag %q, want O, B-TYPE or I-TYPE", t)
	}
	if len(s.Forms) >= MaxWords {
		return &parley.Error{Kind: parley.KindTooLarge, Msg: fmt.Sprintf("more than %d words in one sentence", MaxWords)}
	}
	s.Forms = append(s.Forms, cols[1])
	s.Tags = append(s.Tags, cols[2])
	return nil
}

// WriteIOB2 writes what ReadIOB2 reads, with "-" in the last column.
func WriteIOB2(w io.Writer, sentences []Tagged) error {
	var b strings.Builder
	for _, s := range sentences {
		for _, c := range s.Comments {
			b.WriteString("# " + oneLine(c) + "\n")
		}
		for i, f := range s.Forms {
			fmt.Fprintf(&b, "%d\t%s\t%s\t-\n", i+1, oneLine(f), s.Tags[i])
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}
