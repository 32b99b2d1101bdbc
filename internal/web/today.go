package web

import (
	"parley/internal/view"
)

// A todayPage is what is new and what waits.
type todayPage struct {
	view.Today
	AsOf    string
	More    bool          // verdicts changed than are shown
	Overdue []view.DueRow // its day and the days of grace are over
	Coming  []view.DueRow
}

// todayVerdicts is how many verdicts the first page shows.
const todayVerdicts = 10

// today is the first page.
func (s *Server) today(q *request) (*answer, error) {
	t, err := q.book.Today(q.asOf())
	if err != nil {
		return nil, err
	}
	changes, err := q.changed()
	if err != nil {
		return nil, err
	}
	t.Verdicts = changes
	p := todayPage{Today: t, AsOf: q.asOf()}
	if p.More = len(changes.Changes) > todayVerdicts; p.More {
		p.Verdicts.Changes = changes.Changes[:todayVerdicts]
	}
	for _, d := range t.Due {
		if d.Days > 0 {
			p.Overdue = append(p.Overdue, d)
		} else {
			p.Coming = append(p.Coming, d)
		}
	}
	return &answer{page: "today", title: "Today", data: p, object: t}, nil
}
