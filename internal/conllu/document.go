package conllu

import (
	"strconv"
	"strings"

	"parley"
)

// Document builds the raw text of the sentences and the Document on it: words
// with a space between them unless MISC says SpaceAfter=No, a blank line
// where a document or paragraph begins, a space between other sentences. The
// words of a multiword token have spans of their own where their forms make
// up the token's form, and share its span elsewhere. Spans count bytes. A head
// that is absent becomes 0.
func Document(sentences []Sentence) *parley.Document {
	b := builder{doc: &parley.Document{}}
	for i := range sentences {
		s := &sentences[i]
		if i > 0 && s.BeginsParagraph() {
			b.gap, b.block = "\n\n", b.block+1
		}
		b.sentence(s)
	}
	b.doc.Text = b.text.String()
	return b.doc
}

type builder struct {
	doc   *parley.Document
	text  strings.Builder
	gap   string // what stands between the last word and the next
	block int
}

// put adds a word's text and gives its span.
func (b *builder) put(form, misc string) (start, end int) {
	b.text.WriteString(b.gap)
	start = b.text.Len()
	b.text.WriteString(form)
	b.gap = ""
	if spaceAfter(misc) {
		b.gap = " "
	}
	return start, b.text.Len()
}

func (b *builder) sentence(s *Sentence) {
	first := len(b.doc.Tokens)
	multi := s.Multi
	for i := 0; i < len(s.Words); {
		if len(multi) > 0 && multi[0].First == i {
			b.multi(s, multi[0])
			i, multi = multi[0].End, multi[1:]
			continue
		}
		start, end := b.put(s.Words[i].Form, s.Words[i].Misc)
		b.token(s.Words[i], start, end)
		i++
	}
	b.doc.Sentences = append(b.doc.Sentences, parley.Sentence{Start: b.doc.Tokens[first].Start, End: b.doc.Tokens[len(b.doc.Tokens)-1].End,
		FirstToken: first, EndToken: len(b.doc.Tokens), Block: b.block})
}

func (b *builder) multi(s *Sentence, m Multi) {
	first := len(b.doc.Tokens)
	start, end := b.put(m.Form, m.Misc)
	words := s.Words[m.First:m.End]
	var joined strings.Builder
	for _, w := range words {
		joined.WriteString(w.Form)
	}
	clean := joined.String() == m.Form
	for _, w := range words {
		if clean {
			end = start + len(w.Form)
		}
		b.token(w, start, end)
		if clean {
			start = end
		}
	}
	b.doc.Tokens[first].Multi = len(words)
}

func (b *builder) token(w Word, start, end int) {
	b.doc.Tokens = append(b.doc.Tokens, parley.Token{Start: start, End: end, Form: w.Form, Lemma: w.Lemma, UPOS: w.UPOS,
		Feats: w.Feats, Head: max(w.Head, 0), Rel: w.Rel})
}

// FromDocument gives the sentences of a Document, with a "text" comment,
// "newpar" where another block begins, and SpaceAfter=No where no white space
// follows. Heads are written only where the sentence has relations.
func FromDocument(doc *parley.Document) []Sentence {
	out := make([]Sentence, 0, len(doc.Sentences))
	for i, span := range doc.Sentences {
		var s Sentence
		if i == 0 || span.Block != doc.Sentences[i-1].Block {
			s.Comments = append(s.Comments, "newpar")
		}
		s.Comments = append(s.Comments, "sent_id = "+strconv.Itoa(i+1),
			"text = "+strings.Join(strings.Fields(doc.Text[span.Start:span.End]), " "))
		s.addTokens(doc, span)
		out = append(out, s)
	}
	return out
}

func (s *Sentence) addTokens(doc *parley.Document, span parley.Sentence) {
	tokens := doc.Tokens[span.FirstToken:span.EndToken]
	for i, t := range tokens {
		misc := ""
		if next := span.FirstToken + i + 1; next < len(doc.Tokens) && doc.Tokens[next].Start == t.End {
			misc = "SpaceAfter=No"
		}
		w := Word{Form: t.Form, Lemma: t.Lemma, UPOS: t.UPOS, Feats: t.Feats, Head: t.Head, Rel: t.Rel, Misc: misc}
		if t.Rel == "" {
			w.Head = -1
		}
		s.Words = append(s.Words, w)
		if t.Multi > 1 && i+t.Multi <= len(tokens) {
			last := tokens[i+t.Multi-1]
			s.Multi = append(s.Multi, Multi{First: i, End: i + t.Multi, Form: doc.Text[t.Start:last.End]})
		}
	}
	for k, m := range s.Multi { // white space after it is said of the token, not of its words
		s.Multi[k].Misc = s.Words[m.End-1].Misc
		for i := m.First; i < m.End; i++ {
			s.Words[i].Misc = ""
		}
	}
}
