package web

import (
	"strings"

	"parley"
	"parley/internal/view"
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

// undoneWords say what undoing a decision about a report takes back.
func (q *request) undoneWords(w *view.ReportWhole, j *parley.Judgement) string {
	words := &view.RecordWords{Record: &parley.Record{}, Name: q.book.Name, Country: q.book.Country}
	for i := range w.Told {
		if len(j.Nodes) > 0 && w.Told[i].Record.ID == j.Nodes[0] {
			words.Record = &w.Told[i].Record
			return decisionWords(words, j) + " (" + words.Record.Label + ")"
		}
	}
	return decisionWords(words, j)
}

// reportHistory is what people decided about what a report tells of; each
// decision leads to the words.
func (q *request) reportHistory(w *view.ReportWhole) history {
	h := history{CanReview: q.who.Role >= Reviewer, Back: q.URL.RequestURI()}
	for i := range w.Judgements {
		j := &w.Judgements[i]
		if j.Kind == parley.JudgeUndo {
			continue
		}
		row := decisionRow{At: j.At, Author: j.Author, What: q.undoneWords(w, &j.Judgement), Reason: j.Reason, Undone: j.Undone, IDs: j.ID, Tellings: 1}
		if len(j.Nodes) > 0 {
			row.Others = []namedPath{{"Words", "?at=" + j.Nodes[0] + "#" + j.Nodes[0]}}
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

// clip is the beginning of a text, at most n characters.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
