package view

import (
	"strings"

	"parley"
)

// An ActQuery says which undertakings to list.
type ActQuery struct {
	Query
	State string // of ActStates, "" for all
	AsOf  string // the day on which it is looked at, YYYY-MM-DD
}

// ActStates are the states of what is announced with a deadline, in the order
// of lists.
var ActStates = []string{"coming", "grace", "overdue", "kept", "missed", "unclear"}

// An Act is an undertaking with how it stands to its deadline.
type Act struct {
	Record parley.Record
	Due    *ActDue // nil where it has no deadline, or is not meant
}

// Acts is a part of a list of undertakings.
type Acts struct {
	Acts []Act
	// After is the ID of the last one that was looked at, where there are others
	// after it; of a state that only reports can tell, some hundreds are looked at
	// for one page.
	After  string
	Looked int
}

// An ActDue is how one undertaking, or one term of an agreement, stands to its
// deadline.
type ActDue struct {
	Term    string      `json:"term,omitempty"` // of an agreement: as printed
	By      string      `json:"by"`             // ISO date or interval
	Last    string      `json:"last"`           // the last day that it may mean
	State   string      `json:"state"`          // of ActStates
	Days    int         `json:"days"`           // that Last is over, negative while it is to come
	Answers []ActAnswer `json:"answers,omitempty"`
}

// An ActAnswer is a sentence of a later report that tells what became of an
// act, found by its words.
type ActAnswer struct {
	Report    string `json:"report"`
	Published string `json:"published"`
	Done      bool   `json:"done"`
	Words     string `json:"words"`
}

// StateWords says a state of what is announced, shortly.
func StateWords(state string) string {
	if state == "grace" {
		return "in grace"
	}
	return state
}

// Words says how the act stands, in a sentence.
func (d *ActDue) Words() string {
	switch d.State {
	case "coming":
		if d.Days == 0 {
			return "due today"
		}
		return "due in " + number(-d.Days, "day")
	case "grace":
		return "its date is over by " + number(d.Days, "day") + ", which is within the days of grace for reports to come in"
	case "overdue":
		return "its date is over by " + number(d.Days, "day") + ", and no report kept here tells that it came; which does not say that it did not"
	case "kept":
		return "a later report tells that it was done, in its words"
	case "missed":
		return "a later report tells that it was not done, in its words"
	case "unclear":
		return "its date is over, and no report says whether what happened then was it"
	}
	return ""
}

// Deadline says a time by which something is to be done.
func Deadline(value string) string {
	if value == "" {
		return ""
	}
	words := Interval(value)
	if from, to := parley.SplitInterval(value); from == "" || from == to {
		return "by " + strings.TrimPrefix(words, "until ")
	}
	return words
}
