package view

import "parley"

// A Named is a person or party by its ID, with its name.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// A NamedRow is a person or party in a list.
type NamedRow struct {
	Named
	Parties []Named // that a person is said to belong to, by the parties' IDs; of a party its own
	Sort    string  // office of a person, kind of a party, as some of its reports print it last
	Former  bool    // the office is a former one
	// Meetings counts those that name the person, or at which the party met; -1
	// where they are too many to count for a list.
	Meetings int
	Reports  int
	Review   parley.Review
	Marks    []string
}

// A ProcessProposal is a group of meetings that may be one negotiation, for a
// person to decide.
type ProcessProposal struct {
	Name     string   `json:"name"`     // that it may be given, or of the process that most of it is in already
	Existing bool     `json:"existing"` // it is such a process
	Already  int      `json:"already"`  // how many of its meetings are in that process
	Meetings []Named  `json:"meetings"` // that are in no process, by date, undated last
	More     int      `json:"more"`     // how many of these are not named here
	From     string   `json:"from,omitempty"`
	To       string   `json:"to,omitempty"` // days of the first and last meeting
	Why      []string `json:"why"`
}
