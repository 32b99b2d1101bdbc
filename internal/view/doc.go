// Package view prints what was read so that people and programs can read it.
// In comes a reading; out go the card for a terminal (Card), JSON (JSON,
// JSONLine) and the schema of that JSON (Schema). It shows what is in the
// reading and adds nothing: what the report does not say is left out, and
// every line has the words that say it.
//
// Files, flags and whether there is a terminal are left to cmd/parley,
// finding and computing to the rooms before it.
package view
