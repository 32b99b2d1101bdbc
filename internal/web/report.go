package web

import "parley/internal/view"

// A reportList is a page of the list of reports.
type reportList struct {
	Query view.Query
	Rows  []view.ReportRow
	Next  string
	First string
}

// reports lists the reports.
func (s *Server) reports(q *request) (*answer, error) {
	query := q.query("")
	rows, more, err := q.book.Reports(query)
	if err != nil {
		return nil, err
	}
	p := reportList{Query: query, Rows: rows}
	if more {
		p.Next = q.with("after", rows[len(rows)-1].ID)
	}
	if query.After != "" {
		p.First = q.with("after", "")
	}
	return &answer{page: "reports", title: "Reports", data: p, object: rows}, nil
}
