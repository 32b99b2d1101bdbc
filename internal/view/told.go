package view

import "parley"

// A Told is one thing that one report tells of, as its words and people's
// decisions about it have it.
type Told struct {
	// Record holds this telling alone, whatever others say of the same thing: its
	// ID is the node's. Of values that a person gave or took away the sources name
	// the judgement. Marks are wrong and irrelevant.
	Record parley.Record
	Words  []parley.Span  // its evidence; of people and parties the mentions
	Voices []parley.Voice // through whom it is told, outermost first; people by node ID
	Held   string         // ID of the record that holds it, "" where none does
	Label  string         // of that record
	By, At string         // who decided about it last, and when (RFC 3339); "" for nobody
}

// A Gap is a sentence with words of meeting, agreement or refusal in which
// nothing was found.
type Gap struct {
	Span parley.Span
	Why  []string // what its words tell of: meeting, agreement, refusal
}
