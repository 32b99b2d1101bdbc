// Package corpus reads the treebanks and the named-entity data that the models
// learn from, and brings their annotations to one form. Whatever a source does
// not annotate is absent, not wrong: training leaves it out of the loss.
package corpus

// A Sentence is the words of one sentence and what its source says of them.
// A slice is nil where the source says nothing.
type Sentence struct {
	Source string
	Forms  []string
	UPOS   []string
	Feats  []string
	Lemmas []string
	Heads  []int    // 1-based, 0 the root
	Rels   []string // with subtypes
	Names  []string // O, or B-, I-, L-, U- with a kind; "" where it is not known
	Listed bool     // names in it were taken from lists
}

// Data is what a model learns from and what it is watched on.
type Data struct {
	Train []Sentence
	// Dev has the name of each development set and its sentences.
	Dev []Set
}

// A Set is a named list of sentences.
type Set struct {
	Name      string
	Sentences []Sentence
}
