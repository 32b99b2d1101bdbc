package score

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// treeSpan is a half-open range of the characters that are no white space.
type treeSpan struct{ start, end int }

// treeWord is a word with the span of the token that it is part of.
type treeWord struct {
	span   treeSpan
	multi  bool // part of a multiword token
	form   string
	token  *parley.Token
	parent int // index among the words of the document, -1 for a root
}

type tree struct {
	letters           string // the text without white space
	tokens, sentences []treeSpan
	words             []treeWord
}

// treeOf counts a document's offsets anew: in characters without white space.
func treeOf(doc *parley.Document) (*tree, error) {
	t := &tree{}
	at := make([]int, len(doc.Text)+1)
	var b strings.Builder
	n := 0
	for i, r := range doc.Text {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(doc.Text[i:])
		}
		for k := i; k < i+size; k++ {
			at[k] = n
		}
		if !unicode.IsSpace(r) {
			b.WriteRune(r)
			n++
		}
	}
	at[len(doc.Text)] = n
	t.letters = b.String()
	for _, s := range doc.Sentences {
		if s.FirstToken >= s.EndToken || s.EndToken > len(doc.Tokens) || len(t.words) != s.FirstToken {
			return nil, fmt.Errorf("sentence at byte %d: tokens %d to %d after %d", s.Start, s.FirstToken, s.EndToken, len(t.words))
		}
		if err := t.add(doc.Tokens[s.FirstToken:s.EndToken], s.FirstToken, at); err != nil {
			return nil, err
		}
		t.sentences = append(t.sentences, treeSpan{t.words[s.FirstToken].span.start, t.words[s.EndToken-1].span.end})
	}
	if len(t.words) != len(doc.Tokens) {
		return nil, fmt.Errorf("%d tokens, but the sentences have %d", len(doc.Tokens), len(t.words))
	}
	return t, nil
}

// add adds the words of a sentence whose first word has index base.
func (t *tree) add(tokens []parley.Token, base int, at []int) error {
	for i := 0; i < len(tokens); {
		n := max(tokens[i].Multi, 1)
		if i+n > len(tokens) {
			return fmt.Errorf("token at byte %d: a multiword token over the end of its sentence", tokens[i].Start)
		}
		last := tokens[i+n-1]
		if tokens[i].Start < 0 || last.End >= len(at) || tokens[i].Start >= last.End {
			return fmt.Errorf("token at byte %d: ends at %d of a text of %d", tokens[i].Start, last.End, len(at)-1)
		}
		span := treeSpan{at[tokens[i].Start], at[last.End]}
		t.tokens = append(t.tokens, span)
		for k := i; k < i+n; k++ {
			w := treeWord{span: span, multi: n > 1, form: strings.ToLower(tokens[k].Form), token: &tokens[k], parent: -1}
			if h := tokens[k].Head; h > 0 && h <= len(tokens) {
				w.parent = base + h - 1
			}
			t.words = append(t.words, w)
		}
		i += n
	}
	return nil
}
