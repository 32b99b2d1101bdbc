// Package view prints what was read, and the record of many reports, so that
// people and programs can read it. In come a reading or records; out go the card
// of a reading for a terminal (Card), JSON (JSON, JSONLine) and the schema of that
// JSON (Schema); the card of a record with all its accounts (RecordCard), a
// timeline, and tables with their code book (Export). It shows what is there and
// adds nothing: what no report says is left out, and every value has the words,
// or the judgement, that say it.
//
// Files, flags and whether there is a terminal are left to cmd/parley,
// finding and computing to the rooms before it.
package view
