package web

import "parley/internal/view"

// An aboutPage says what the program is and how far to trust it.
type aboutPage struct {
	Version string      `json:"version"`
	Totals  view.Totals `json:"totals"`
	Head    struct {
		Seq  int64  `json:"seq"`
		Hash string `json:"hash"`
	} `json:"head"`
}

func (s *Server) about(q *request) (*answer, error) {
	p := aboutPage{Version: s.version}
	var err error
	if p.Totals, err = q.book.Totals(); err != nil {
		return nil, err
	}
	if p.Head.Seq, p.Head.Hash, err = q.book.Head(); err != nil {
		return nil, err
	}
	return &answer{page: "about", title: "About", data: p, object: p}, nil
}
