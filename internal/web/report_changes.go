package web

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// original is the bytes of a report exactly as they came, of the revision that
// counts or of the one asked for, to be kept as a file.
func (s *Server) original(q *request) (*answer, error) {
	whole, err := q.book.Report(q.PathValue("id"))
	if err != nil {
		return nil, err
	}
	row, err := revisionOf(whole, q.URL.Query().Get("revision"))
	if err != nil {
		return nil, err
	}
	data, err := q.book.Original(row.Revision)
	if err != nil {
		return nil, err
	}
	return &answer{body: data, kind: "application/octet-stream", file: "parley-" + shortID(row.Revision) + ".report"}, nil
}

// revisionOf is the revision with that hash or what its digits begin with, the
// one that counts for "".
func revisionOf(w *view.ReportWhole, hash string) (*view.RevisionRow, error) {
	digits := strings.TrimPrefix(hash, "sha256:")
	i := slices.IndexFunc(w.Revisions, func(r view.RevisionRow) bool {
		return r.Counts && digits == "" || digits != "" && strings.HasPrefix(strings.TrimPrefix(r.Revision, "sha256:"), digits)
	})
	if i < 0 {
		return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "the report has no revision " + hash}
	}
	return &w.Revisions[i], nil
}

// A changesPage is what differs between two revisions of a report.
type changesPage struct {
	Report   *parley.Report
	From, To *view.RevisionRow
	Others   []view.RevisionRow
	Edits    []edit
	Compared bool // false: too long, or too different
	Same     bool // the texts are the same, the bytes are not
}

// changes shows what differs between two revisions: from and to of the query,
// else the last two.
func (s *Server) changes(q *request) (*answer, error) {
	whole, err := q.book.Report(q.PathValue("id"))
	if err != nil {
		return nil, err
	}
	if len(whole.Revisions) < 2 {
		return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "the report came only once; there is nothing to compare"}
	}
	p := changesPage{Report: &whole.Reading.Report, From: &whole.Revisions[len(whole.Revisions)-2], To: &whole.Revisions[len(whole.Revisions)-1], Others: whole.Revisions}
	for _, side := range []struct {
		name string
		row  **view.RevisionRow
	}{{"from", &p.From}, {"to", &p.To}} {
		if hash := q.URL.Query().Get(side.name); hash != "" {
			if *side.row, err = revisionOf(whole, hash); err != nil {
				return nil, err
			}
		}
	}
	if p.Same = p.From.Reading.Report.TextID == p.To.Reading.Report.TextID; !p.Same {
		p.Edits, p.Compared = diff(p.From.Reading.Report.Text, p.To.Reading.Report.Text)
	}
	return &answer{page: "changes", title: "What changed", data: p}, nil
}
