// Package score compares what the program made of a report with the right
// answer, and helps to write right answers down.
//
// In come readings and reports (package parley) and the golden cases' two
// written forms: the page facts as lines of text (Page) and a reading as
// format-1 JSON whose spans may be written as their words only (Anchor). Out
// come lines such as
//
//	missed: meeting UKR–USA held: third OMN mediator
//	wrong: meeting UKR–USA planned: status held, right planned
//	extra: person Agreed
//
// one for each value that is missing, differs, or should not be there. The
// lines hold names, codes and field names, never IDs, offsets or sentences,
// so that they stay the same when a report is worded or numbered anew, and
// may be kept where the report itself may not.
//
// For figures it has Case and Sheet: a report with the right answer as people
// write it, and what one reader says of a report; Judge compares two sheets by
// the rules of docs/scoring.md, an Outcome sums the verdicts up, prints them and compares runs.
//
// For the language engine it has the published measures: those of the CoNLL
// 2018 shared task for tokens, sentences, tags and trees (CoNLL), entity F1 by
// kind and micro (Entities), both as counts from which precision, recall and
// F1 follow, and ByteOffsets for data whose offsets count code points.
//
// Reading pages, extracting and opening files is left to whoever calls.
package score
