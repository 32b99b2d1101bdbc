package web

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/view"
)

// A history is what people decided about a record, the latest first. What was
// decided at once is one row.
type history struct {
	Rows      []decisionRow
	CanReview bool
	Back      string // path to which its forms lead
}

// A decisionRow is one decision, which may be kept as several judgements: one
// for every telling.
type decisionRow struct {
	At, Author, What, Reason string
	Others                   []namedPath // other records that it names
	Undone                   bool
	IDs                      string // of the judgements, with spaces between them
	Tellings                 int
}

// A namedPath is a link.
type namedPath struct{ Name, Path string }

// atOnce is how far apart the judgements of one decision are at most.
const atOnce = time.Second / 10

// historyOf is the history of a record.
func (q *request) historyOf(w *view.RecordWords, rows []view.JudgementRow) history {
	h := history{CanReview: q.who.Role >= Reviewer, Back: q.URL.RequestURI()}
	for i := range rows {
		r := &rows[i]
		row := decisionRow{At: r.At, Author: r.Author, What: decisionWords(w, &r.Judgement), Reason: r.Reason, Undone: r.Undone, IDs: r.ID, Tellings: 1}
		row.Others = q.othersOf(w.Record, &r.Judgement)
		if n := len(h.Rows); n > 0 && h.Rows[n-1].isSame(&row, rows[i-1].At) {
			last := &h.Rows[n-1]
			last.Tellings++
			last.IDs += " " + row.IDs
			continue
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

// isSame reports whether two rows are of one decision; at is the time of the
// last judgement that the first holds.
func (d *decisionRow) isSame(o *decisionRow, at string) bool {
	a, errA := time.Parse(time.RFC3339, at)
	b, errB := time.Parse(time.RFC3339, o.At)
	return errA == nil && errB == nil && a.Sub(b).Abs() <= atOnce && d.Author == o.Author && d.What == o.What && d.Reason == o.Reason &&
		d.Undone == o.Undone && slices.Equal(d.Others, o.Others)
}

// decisionWords says what a judgement decides.
func decisionWords(w *view.RecordWords, j *parley.Judgement) string {
	about := ""
	if j.Field != "" {
		about = w.Title(j.Field)
		if j.Value != "" {
			about += " “" + w.Value(j.Field, &parley.Value{Value: j.Value}) + "”"
		}
		about += ": "
	}
	switch j.Kind {
	case parley.JudgeSame:
		return "these are one"
	case parley.JudgeSplit, parley.JudgeNotSame:
		return "these are not the same"
	case parley.JudgeRight:
		return about + "the words say it"
	case parley.JudgeWrong:
		return about + "the words do not say it"
	case parley.JudgeIrrelevant:
		return "it does not belong in the record"
	case parley.JudgeValue:
		return strings.TrimSuffix(about, ": ") + " is the value"
	case parley.JudgeAlso:
		return "added on words of a report"
	case parley.JudgeProcess:
		if j.Out {
			return "taken out of " + j.Process
		}
		return "put into " + j.Process
	}
	return strings.ReplaceAll(string(j.Kind), "_", " ")
}

// othersOf are the other records that a judgement joins or parts, each once.
func (q *request) othersOf(r *parley.Record, j *parley.Judgement) (list []namedPath) {
	if j.Kind != parley.JudgeSame && j.Kind != parley.JudgeSplit && j.Kind != parley.JudgeNotSame {
		return nil
	}
	for _, n := range slices.Concat(j.Nodes, j.From) {
		name := q.book.Name(n)
		if slices.Contains(r.Nodes, n) || name == "" || slices.ContainsFunc(list, func(l namedPath) bool { return l.Name == name }) {
			continue
		}
		list = append(list, namedPath{name, "/records/" + n})
	}
	return list
}
