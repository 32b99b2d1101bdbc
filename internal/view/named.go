package view

import "parley"

// A Named is a person or party by its ID, with its name.
type Named struct{ ID, Name string }

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
