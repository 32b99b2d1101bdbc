package extract

import (
	"parley/internal/lexicon"
)

// A sentence is what the extraction reads of one sentence: its tree and the
// frames that match in it. Trees count from the sentence's first token, which is
// base in the document.
type sentence struct {
	base    int
	tree    *lexicon.Tree
	matches []lexicon.FrameMatch
}

// readSentences prepares the trees and the frames of all sentences that tell
// of events.
func (x *reader) readSentences() {
	x.sentences = make([]sentence, len(x.Sentences))
	for s := range x.Sentences {
		if x.skips(s) {
			continue
		}
		first, end := x.limits(s)
		tree := lexicon.ReadTree(x.peopleListed(first, end))
		for i, t := range tree.Tokens { // a word that the tree takes for another part of speech
			x.Tokens[first+i].UPOS, x.Tokens[first+i].Lemma, x.Tokens[first+i].Feats = t.UPOS, t.Lemma, t.Feats
		}
		x.sentences[s] = sentence{base: first, tree: tree, matches: x.Lex.FramesOf(tree)}
	}
}

// head is the token of the document that token i of the document hangs on, -1
// for a root.
func (x *reader) head(i int) int {
	s := x.SentenceOf(i)
	t := &x.sentences[s]
	if t.tree == nil {
		return -1
	}
	h := t.tree.Head(i - t.base)
	if h < 0 {
		return -1
	}
	return t.base + h
}

// rel is the relation of token i without its subtype.
func (x *reader) rel(i int) string {
	t := &x.sentences[x.SentenceOf(i)]
	if t.tree == nil {
		return ""
	}
	return t.tree.Base(i - t.base)
}

// kids are the tokens of the document that hang on token i.
func (x *reader) kids(i int) []int {
	t := &x.sentences[x.SentenceOf(i)]
	if t.tree == nil {
		return nil
	}
	kids := t.tree.Kids(i - t.base)
	out := make([]int, len(kids))
	for n, k := range kids {
		out[n] = t.base + int(k)
	}
	return out
}

// extent is the half-open range of tokens that hang on token i.
func (x *reader) extent(i int) (int, int) {
	t := &x.sentences[x.SentenceOf(i)]
	if t.tree == nil {
		return i, i + 1
	}
	first, end := t.tree.Extent(i - t.base)
	return t.base + first, t.base + end
}
