package web

import (
	"strconv"
	"time"

	"parley"
	"parley/internal/view"
)

// How long people and programs wait for what is made behind the pages.
const (
	pagePatience = 100 * time.Millisecond
	feedPatience = 90 * time.Second
)

// errPending is the answer to programs whose patience is over.
var errPending = &parley.Error{Kind: parley.KindStorage, Msg: "which verdicts changed is still being worked out; ask again in a minute"}

// A verdictsPage has the verdicts that changed, a part of them.
type verdictsPage struct {
	view.VerdictChanges
	All   int   // on all pages
	Later int64 // entries of the log that came since and are not looked at yet
	First string
}

// verdicts shows the verdicts on claims that the latest reports changed.
func (s *Server) verdicts(q *request) (*answer, error) {
	skip := q.skip()
	changes, err := q.changed()
	if err != nil {
		return nil, err
	}
	head, _, err := q.book.Head()
	if err != nil {
		return nil, err
	}
	p := verdictsPage{VerdictChanges: changes, All: len(changes.Changes), Later: max(0, head-changes.Entry)}
	p.Changes = p.Changes[min(skip, p.All):]
	if len(p.Changes) > pageRows {
		p.Changes, p.Next = p.Changes[:pageRows], q.with("skip", strconv.Itoa(skip+pageRows))
	}
	if skip > 0 {
		p.First = q.with("skip", "")
	}
	object := p.VerdictChanges
	if object.Next != "" {
		object.Next = apiPrefix + object.Next
	}
	return &answer{page: "verdicts", title: "Verdicts that changed", data: p, object: object}, nil
}

// changed are the verdicts that the latest reports changed. Programs wait for
// them.
func (q *request) changed() (view.VerdictChanges, error) {
	patience := pagePatience
	if q.api {
		patience = feedPatience
	}
	changes, known, err := q.server.archive.Changed(q.Context(), q.asOf(), patience)
	switch {
	case err != nil:
		return changes, err
	case !known:
		return q.book.VerdictChanges(q.asOf())
	case q.api && changes.Pending:
		return changes, errPending
	}
	return changes, nil
}
