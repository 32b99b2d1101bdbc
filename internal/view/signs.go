package view

import (
	"cmp"

	"parley"
)

// A Sign is how pictures show the state of a meeting: a shape around 0,0 of at
// most six units to each side, told apart without its colour.
type Sign struct {
	State string // a word of format 1, or disputed, overdue, unclear
	Words string // as people say it
	Means string // what is to be known of it besides, "" for nothing
	Fill  string // SVG path data of what is filled, "" for nothing
	Line  string // SVG path data of what is drawn as a line, "" for nothing
}

const (
	circle  = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"
	diamond = "M0-5.5L5.5 0L0 5.5L-5.5 0z"
	cross   = "M-4-4L4 4M4-4L-4 4"
)

// Signs are the signs of all states, in the order of a legend.
var Signs = []Sign{
	{"held", "held", "", circle, circle},
	{"ongoing", "going on", "", "M0-4.5a4.5 4.5 0 0 0 0 9z", circle},
	{"planned", "planned", "", "", circle},
	{"proposed", "proposed or possible", "", "", diamond},
	{"overdue", "overdue", "no report kept here tells that it came", "", "M0-5.5L5.5 4.5H-5.5zM0-2V1M0 2.2V3.2"},
	{"unclear", "overdue, perhaps held", "the same sides met then; no report says whether that was it", "", "M0-5.5L5.5 4.5H-5.5z"},
	{"postponed", "postponed", "", "", "M-4.5-4.5L0 0L-4.5 4.5M0-4.5L4.5 0L0 4.5"},
	{"cancelled", "called off", "", "", cross},
	{"refused", "refused", "", "", "M-4.5-4.5H4.5V4.5H-4.5zM-4.5 4.5L4.5-4.5"},
	{"not_held", "said not to have taken place", "", "", circle + "M-4.5 0H4.5"},
	{"disputed", "disputed", "affirmed by one account, denied by another; listed, not counted", "M0-5.5L-5.5 0L0 5.5z", diamond},
	{"unknown", "state not told", "", "", "M-3 0H3"},
}

// StateOf is the state by which pictures show a meeting. due is what its date
// stands for on the day of looking (DueRow.State), "" where none is announced.
func StateOf(r *parley.Record, due string) string {
	status := r.Shown("status").Value
	switch {
	case r.HasMark("disputed"):
		return "disputed"
	case due == "overdue" || due == "unclear":
		return due
	case status == "possible":
		return "proposed"
	}
	return cmp.Or(status, "unknown")
}

// SignOf is the sign of a state.
func SignOf(state string) Sign {
	for _, s := range Signs {
		if s.State == state {
			return s
		}
	}
	return Sign{State: state, Words: InWords("status", state), Line: Signs[len(Signs)-1].Line}
}
