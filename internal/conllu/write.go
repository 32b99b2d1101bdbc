package conllu

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// Write writes sentences as CoNLL-U: what Read reads from it is equal to
// what went in. White space in a form or lemma other than the plain space,
// which would break the columns, becomes U+FFFD.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriter(w)
	for i := range sentences {
		writeSentence(out, &sentences[i])
	}
	return out.Flush()
}

func writeSentence(out *bufio.Writer, s *Sentence) {
	for _, c := range s.Comments {
		out.WriteString("# " + oneLine(c) + "\n")
	}
	multi := s.Multi
	for i, w := range s.Words {
		if len(multi) > 0 && multi[0].First == i {
			m := multi[0]
			multi = multi[1:]
			writeRow(out, strconv.Itoa(m.First+1)+"-"+strconv.Itoa(m.End), m.Form, "", "", "", "", "", "", "", m.Misc)
		}
		head := ""
		if w.Head >= 0 {
			head = strconv.Itoa(w.Head)
		}
		writeRow(out, strconv.Itoa(i+1), w.Form, w.Lemma, w.UPOS, w.XPOS, w.Feats, head, w.Rel, w.Deps, w.Misc)
	}
	out.WriteByte('\n')
}

func writeRow(out *bufio.Writer, cols ...string) {
	for i, c := range cols {
		if i > 0 {
			out.WriteByte('\t')
		}
		if c == "" {
			c = "_"
		}
		out.WriteString(oneLine(c))
	}
	out.WriteByte('\n')
}

// oneLine replaces what would end a column or a line.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\t\n\r") {
		return s
	}
	return strings.NewReplacer("\t", "\uFFFD", "\n", "\uFFFD", "\r", "\uFFFD").Replace(s)
}
