package web

import (
	"strings"

	"parley"
)

// A toldFrame is one telling with what its part of a page needs to know.
type toldFrame struct {
	Told      toldPart
	CanReview bool
	Path      string // of the report
}

// toldIn puts a telling into its frame.
func toldIn(t toldPart, canReview bool, path string) toldFrame { return toldFrame{t, canReview, path} }

// addedWords say what adding a report did.
var addedWords = map[string]string{
	"added": "Kept as a new report.", "revision": "Kept as a new revision of this report.", "same text": "Kept: other bytes of the same text.",
	"read again": "It was there already; it was read again.", "already there": "Already there; nothing changed.",
	"withdrawn": "This report was withdrawn; nothing changed.",
}

func added(status string) string { return addedWords[status] }

// warningWords are a warning as pages say it: the flags of commands are no use
// there.
func warningWords(w parley.Warning) string {
	return strings.TrimSuffix(w.Message, "; give one with --date")
}

// clip is the beginning of a text, at most n characters.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
