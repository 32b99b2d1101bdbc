package text

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/internal/neural"
)

// annotate fills tags, lemmas, heads and names of a document that has tokens
// and sentences, unless it is known to be in another language than English.
func annotate(doc *parley.Document) {
	if doc.Language != "" && doc.Language != "en" {
		return
	}
	engine, err := English()
	if err != nil {
		// The file is part of the program: a test loads it.
		panic(err)
	}
	AnnotateWith(engine, doc)
}

// AnnotateWith is Annotate with an engine of the caller's, whatever the
// language. What the document had of tags and names before is overwritten.
func AnnotateWith(engine Engine, doc *parley.Document) {
	pieces := pieces(doc)
	forms := make([][]string, len(pieces))
	for i, p := range pieces {
		for _, t := range doc.Tokens[p.first:p.end] {
			forms[i] = append(forms[i], t.Form)
		}
	}
	doc.Names = nil
	for i, answer := range engine.Parse(forms) {
		if len(answer.Words) != len(forms[i]) {
			panic(fmt.Sprintf("text: the engine gave %d words for %d", len(answer.Words), len(forms[i])))
		}
		setWords(doc, pieces[i], answer.Words)
		setNames(doc, pieces[i], answer.Names)
	}
	joinTrees(doc, pieces)
	nameAgain(doc)
}

// A piece is tokens [first, end) that are answered together: a sentence, or
// part of one that is too long for the engine. sentence is the first token of
// the sentence.
type piece struct{ first, end, sentence int }

func pieces(doc *parley.Document) []piece {
	var out []piece
	for _, s := range doc.Sentences {
		for first := s.FirstToken; first < s.EndToken; first += neural.MaxSentence {
			out = append(out, piece{first, min(first+neural.MaxSentence, s.EndToken), s.FirstToken})
		}
	}
	return out
}

func setWords(doc *parley.Document, p piece, words []neural.Word) {
	for i, w := range words {
		t := &doc.Tokens[p.first+i]
		t.UPOS, t.Feats, t.Lemma, t.Head, t.Rel = w.UPOS, w.Feats, w.Lemma, w.Head, w.Rel
		if t.Head > 0 {
			t.Head += p.first - p.sentence
		}
	}
}

// joinTrees hangs the roots of later pieces of a sentence on that of the first.
func joinTrees(doc *parley.Document, pieces []piece) {
	root := 0
	for _, p := range pieces {
		for i := p.first; i < p.end; i++ {
			t := &doc.Tokens[i]
			if t.Head != 0 {
				continue
			}
			if p.first == p.sentence {
				root = i - p.sentence + 1
			} else {
				t.Head, t.Rel = root, "parataxis"
			}
		}
	}
}

// monthForms are how months are written short.
var monthForms = strings.Fields("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")

// dayMonth reports whether tokens [first, end) are a month in short beside the number of a day: "4 Dec".
func dayMonth(doc *parley.Document, first, end int) bool {
	number := func(i int) bool { return i >= 0 && i < len(doc.Tokens) && doc.Tokens[i].UPOS == "NUM" }
	return end == first+1 && slices.Contains(monthForms, strings.TrimSuffix(doc.Tokens[first].Form, ".")) && (number(first-1) || number(end))
}

func setNames(doc *parley.Document, p piece, names []neural.NameSpan) {
	for _, n := range names {
		start, end := doc.Tokens[p.first+n.First].Start, 0
		var forms []string
		for _, t := range doc.Tokens[p.first+n.First : p.first+n.End] {
			end = max(end, t.End)
			forms = append(forms, t.Form)
		}
		if n.Kind == string(parley.PER) && dayMonth(doc, p.first+n.First, p.first+n.End) {
			continue
		}
		confidence := float64(int(n.Probability*100+0.5)) / 100
		doc.Names = append(doc.Names, parley.Name{Kind: kindByWords(forms, parley.NameKind(n.Kind), confidence),
			Span: parley.Cut(doc.Text, start, end), Confidence: confidence})
	}
}
