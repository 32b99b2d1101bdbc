package view

import "parley"

// A MeetingMore is what there is to know of a meeting besides.
type MeetingMore struct {
	Next []parley.Record // meetings that reports which tell of this one as held announce
	Due  string          // how its date stands: coming, grace, overdue, unclear; "" where none is announced
	// Titles are the offices that reports of the meeting give its people, by the
	// IDs of their records; each title once.
	Titles map[string][]TitleTold
}

// A TitleTold is an office that a report gives a person, in its words.
type TitleTold struct {
	Title        string // as printed
	Former       bool
	Report, Node string
	Words        []parley.Span
}
