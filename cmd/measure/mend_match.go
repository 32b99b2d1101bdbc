package main

import (
	"fmt"
	"strings"

	"parley"
)

// countedStatus are the states of our meetings that may be a coded meeting.
var countedStatus = []string{"held", "ongoing", "planned", "postponed"}

// A verdict is what became of one coded meeting.
type verdict struct {
	told    *told
	coded   *coded
	meeting *parley.Meeting // of ours: the one found, else the likest, nil for none
	fit     fit
	found   bool
	taken   bool // the likest fits, but is another coded meeting's
}

// judge matches the coded meetings of a summary with ours one to one.
func (t *told) judge() []verdict {
	ours := t.reading.Meetings
	fits := make([][]fit, len(t.coded))
	for i := range t.coded {
		for j := range ours {
			fits[i] = append(fits[i], fitOf(&t.reading, &ours[j], &t.coded[i]))
		}
	}
	partner := assign(len(t.coded), len(ours), func(c, m int) int {
		if !fits[c][m].found() {
			return 0
		}
		return fits[c][m].likeness()
	})
	var out []verdict
	for i := range t.coded {
		v := verdict{told: t, coded: &t.coded[i], found: partner[i] >= 0}
		at := partner[i]
		for j := range ours {
			if !v.found && (at < 0 || fits[i][j].likeness() > fits[i][at].likeness()) {
				at = j
			}
		}
		if at >= 0 {
			v.meeting, v.fit = &ours[at], fits[i][at]
			v.taken = !v.found && v.fit.found()
		}
		out = append(out, v)
	}
	return out
}

// reason says in a few words why a coded meeting was not found: the
// conditions that the likest of our meetings fails.
func (v *verdict) reason() string {
	switch {
	case v.found:
		return "found"
	case v.told.err != nil:
		return "not read"
	case v.meeting == nil:
		return "no meeting at all"
	case v.taken:
		return "one of ours for two coded"
	case !v.fit.who && (!v.fit.status || !v.fit.date):
		return "none with these people or parties"
	}
	var failed []string
	for _, c := range []struct {
		met  bool
		name string
	}{{v.fit.who, "who"}, {v.fit.status, "status"}, {v.fit.date, "date"}} {
		if !c.met {
			failed = append(failed, c.name)
		}
	}
	reason := "wrong " + strings.Join(failed, " and ")
	if !v.fit.date && (v.meeting.Time == nil || v.meeting.Time.Basis != "") {
		return strings.Replace(reason, "date", "date: none", 1)
	}
	if !v.fit.who && v.fit.parties == 1 {
		return fmt.Sprintf("%s: one party of %d", reason, len(v.coded.parties()))
	}
	return reason
}
