package web

import "parley/internal/view"

// A todayPage is what stands on the first page.
type todayPage struct {
	Totals view.Totals
}

// today is the first page.
func (s *Server) today(q *request) (*answer, error) {
	totals, err := q.book.Totals()
	if err != nil {
		return nil, err
	}
	return &answer{page: "today", title: "Today", data: todayPage{Totals: totals}, object: totals}, nil
}
