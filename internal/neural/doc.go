// Package neural runs the language model. In come the sentences of a text as
// the forms of their words; out go, for each word, tag, features, lemma, head
// and relation, and the names in each sentence with their probabilities. The
// weights come from a model file, which package cmd/train writes.
//
// What decides is computed in integers: weights of eight bits, activations of
// sixteen, sums of thirty-two. What lies between is float32 in a fixed order
// with every product rounded by an explicit conversion, so that no compiler
// fuses it with a sum. So the results are the same on every processor.
//
// What a text's words and sentences are, and what becomes of the results, is
// left to package text.
package neural
