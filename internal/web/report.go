package web

import "parley/internal/view"

// A reportList is a page of the list of reports.
type reportList struct {
	Query view.Query
	Rows  []view.ReportRow
	Next  string
	First string
}

// A reportPart is what programs get of the list of reports.
type reportPart struct {
	Reports []listedReport `json:"reports"`
	Next    string         `json:"next,omitempty"` // address of the next part
}

// A listedReport is one report of it.
type listedReport struct {
	ID        string `json:"id"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Origin    string `json:"origin,omitempty"`
	Published string `json:"published,omitempty"`
	Updated   string `json:"updated,omitempty"`
	TextID    string `json:"text_id"`
	Revisions int    `json:"revisions"`
	Same      int    `json:"same_words"` // how many other reports have the same words
}

// reports lists the reports.
func (s *Server) reports(q *request) (*answer, error) {
	query := q.listQuery("")
	rows, more, err := q.book.Reports(query)
	if err != nil {
		return nil, err
	}
	p, part := reportList{Query: query, Rows: rows}, reportPart{Reports: []listedReport{}}
	for _, r := range rows {
		part.Reports = append(part.Reports, listedReport{r.ID, r.URL, r.Title, r.Publisher, r.Origin, r.Published, r.Updated, r.TextID, r.Revisions, r.Same})
	}
	if more {
		p.Next = q.with("after", rows[len(rows)-1].ID)
		part.Next = apiPrefix + p.Next
	}
	if query.After != "" {
		p.First = q.with("after", "")
	}
	return &answer{page: "reports", title: "Reports", data: p, object: part}, nil
}
