package web

import (
	"cmp"

	"parley/internal/view"
)

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

// A reportPage is one report with what was read in it.
type reportPage struct {
	*view.ReportWhole
	Blocks []string
}

// report shows one report.
func (s *Server) report(q *request) (*answer, error) {
	whole, err := q.book.Report(q.PathValue("id"))
	if err != nil {
		return nil, err
	}
	p := reportPage{ReportWhole: whole}
	for _, b := range whole.Reading.Report.Blocks {
		p.Blocks = append(p.Blocks, whole.Reading.Report.Text[b.Start:b.End])
	}
	title := cmp.Or(whole.Reading.Report.Title, "Report "+shortID(whole.Reading.Report.ID))
	return &answer{page: "report", title: title, data: p, object: whole.Reading}, nil
}
