package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"parley"
	"parley/internal/view"
)

// givenObject is a report as a program hands it over: exactly one of text and
// html, and what else is known.
type givenObject struct {
	Text   string `json:"text"`
	HTML   string `json:"html"`
	URL    string `json:"url"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
}

// addedObject is what adding a report did.
type addedObject struct {
	Report string `json:"report"` // ID
	Status string `json:"status"`
	Path   string `json:"path"` // of the report, for programs
}

// addReport keeps a report that a program sends: as JSON, or as the bytes of a
// page with its address and date in the query.
func (s *Server) addReport(q *request) (*answer, error) {
	g, err := q.sent()
	if err == nil {
		err = g.Check()
	}
	if err != nil {
		return nil, err
	}
	report, status, err := s.archive.Add(q.Context(), g)
	if err != nil {
		return nil, err
	}
	a := &answer{status: http.StatusCreated, object: addedObject{report, status, apiPrefix + recordPath(report)}}
	if status == "already there" || status == "withdrawn" {
		a.status = http.StatusOK
	}
	return a, nil
}

// sent is the report in the body of the request.
func (q *request) sent() (g view.Given, err error) {
	kind, _, err := mime.ParseMediaType(q.Header.Get("Content-Type"))
	if err != nil && q.Header.Get("Content-Type") != "" {
		return g, usage("the Content-Type cannot be read (%v)", err)
	}
	body, err := io.ReadAll(q.Body)
	if err != nil {
		return g, formError(err)
	}
	g.Name = "the report"
	switch kind {
	case "application/json":
		return g, objectIn(body, &g)
	case "text/plain", "text/html", "application/xhtml+xml", "application/octet-stream":
		get := func(name string) string { return strings.TrimSpace(q.URL.Query().Get(name)) }
		g.Data, g.URL, g.Date = body, get("url"), get("date")
		if len(body) == 0 {
			return g, &parley.Error{Kind: parley.KindInput, Msg: "the body is empty; send the report in it"}
		}
		return g, nil
	}
	return g, usage(`send application/json with "text" or "html", or a page as text/plain, text/html or application/octet-stream; not %q`, kind)
}

func objectIn(body []byte, g *view.Given) error {
	var o givenObject
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	err := d.Decode(&o)
	if err == nil && d.More() {
		err = errors.New("there is more behind the object")
	}
	if err != nil {
		return usage(`the body is no JSON object of a report with "text" or "html", "url", "title", "date", "source" (%v)`, err)
	}
	g.Text, g.HTML, g.URL, g.Title, g.Date, g.Source = o.Text, o.HTML, o.URL, o.Title, o.Date, o.Source
	return nil
}
