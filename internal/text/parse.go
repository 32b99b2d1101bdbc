package text

import (
	"cmp"

	"parley"
	"parley/internal/lexicon"
)

// Segment makes a Document of the report's canonical text: its tokens, its
// sentences, its language. A block border always ends a sentence; where
// r.Blocks is empty, blank lines do. The language is the one that the text itself
// shows, the report's own word where the text is too short to tell, and empty
// where neither knows.
func Segment(r *parley.Report) *parley.Document {
	doc := &parley.Document{Text: r.Text, Tokens: Tokenize(r.Text)}
	doc.Sentences = Sentences(r.Text, doc.Tokens, blocksOf(r))
	doc.Language = cmp.Or(lexicon.LanguageOf(r.Text), r.Language)
	return doc
}

// Parse is Segment and Annotate.
func Parse(r *parley.Report) *parley.Document {
	doc := Segment(r)
	Annotate(doc)
	return doc
}

// Annotate fills what the models find on a Document that has tokens and
// sentences: tags, lemmas, heads, names.
func Annotate(doc *parley.Document) { annotate(doc) }
