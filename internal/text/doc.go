// Package text turns a report's canonical text into a Document: tokens,
// sentences, language, and what the models see on them. In comes a report with
// text and blocks, out goes a parley.Document whose spans lie on character
// borders; its tokens cover every character that is no white space, once.
//
// Tokens and sentences follow the English treebanks of Universal Dependencies
// (EWT, GUM). Rules decide what is certain, two small tables with integer
// weights the rest, so that every processor gives the same answer; the tables
// are data/*.plt, trained by cmd/train. Tags, lemmas, heads and names come from
// the model file model/english.bin, run by package neural (Parse). Its names are
// people (PER, without titles), organisations (ORG), places (LOC, states too
// where they act), peoples and groups (NORP: "Polish", "Kurds"), events and named
// documents (EVENT, WORK: "World War II", "the Oslo Accords"). Segment reads any
// input in linear time. Who the names are and what they stand for is left to
// package mention, times to package when.
package text
