// Package conllu reads and writes annotated text in the two formats in which
// treebanks and named-entity data come: CoNLL-U
// (https://universaldependencies.org/format.html) and IOB2 as the Universal
// NER project writes it.
//
// In come readers with a name for messages; out go sentences with every
// column as written, or a parley.Document with the raw text that the words
// stand in. Errors name file and line and say what is wrong there. What the
// tags mean, and how well others find them, is left to the packages text and
// score.
package conllu
