package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"parley"
)

// apiPrefix begins the paths of questions by programs.
const apiPrefix = "/api/v1"

// An answer is what is sent back. People get the page, programs the object.
type answer struct {
	status int    // 200 for 0
	page   string // name of the template
	title  string
	data   any // of the template
	object any // for programs, as JSON
	// sent says that it is sent already.
	sent bool
	// to sends the caller on, instead of a page.
	to string
	// body and kind are sent as they are, instead of a page.
	body []byte
	kind string // media type of body
	// header is sent too; nil for none.
	header http.Header
	// file is the name under which the body is to be kept instead of shown.
	file string
}

// see answers a change: look at that page.
func see(path string) *answer { return &answer{to: path} }

// render makes the body, while the book is open.
func (a *answer) render(q *request) (err error) {
	switch {
	case a.sent || a.to != "" || a.body != nil:
		return nil
	case q.api:
		a.kind = "application/json"
		a.body, err = encode(a.object)
	default:
		a.kind = "text/html; charset=utf-8"
		a.body, err = q.server.pages.render(a, q)
	}
	return err
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// write sends the answer.
func (a *answer) write(w http.ResponseWriter, q *request) {
	if a.sent {
		return
	}
	maps.Copy(w.Header(), a.header)
	if a.to != "" {
		http.Redirect(w, q.Request, a.to, http.StatusSeeOther)
		return
	}
	if a.body == nil {
		if err := a.render(q); err != nil {
			q.server.log.Error("render", "path", q.URL.Path, "err", err)
			http.Error(w, "This page cannot be shown because of a defect of Parley.", http.StatusInternalServerError)
			return
		}
	}
	w.Header().Set("Content-Type", a.kind)
	if a.file != "" {
		w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": a.file}))
	}
	if a.isUnchanged(w, q) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if a.status != 0 {
		w.WriteHeader(a.status)
	}
	_, _ = w.Write(a.body) // the other end may be gone
}

// isUnchanged gives what programs get a tag, by which they know it again, and
// reports whether they have it. Pages bear a nonce and are never the same.
func (a *answer) isUnchanged(w http.ResponseWriter, q *request) bool {
	if a.page != "" && !q.api || a.status != 0 && a.status != http.StatusOK || q.Method != http.MethodGet {
		return false
	}
	sum := sha256.Sum256(a.body)
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "private, no-cache")
	for known := range strings.SplitSeq(q.Header.Get("If-None-Match"), ",") {
		if known = strings.TrimPrefix(strings.TrimSpace(known), "W/"); known == tag || known == "*" {
			return true
		}
	}
	return false
}

// statusOf is the HTTP status of an error, by its kind.
func statusOf(err error) int {
	var tooLarge *http.MaxBytesError
	var no forbidden
	switch {
	case errors.As(err, &no):
		return http.StatusForbidden
	case errors.As(err, &tooLarge):
		return http.StatusRequestEntityTooLarge
	}
	switch parley.KindOf(err) {
	case parley.KindNotFound:
		return http.StatusNotFound
	case parley.KindUsage:
		return http.StatusBadRequest
	case parley.KindInput:
		return http.StatusUnprocessableEntity
	case parley.KindTooLarge:
		return http.StatusRequestEntityTooLarge
	case parley.KindStorage:
		return http.StatusServiceUnavailable
	case parley.KindDenied:
		return http.StatusUnauthorized
	case parley.KindBusy:
		return http.StatusTooManyRequests
	}
	return http.StatusInternalServerError
}

// unmet is the answer to who may not: somebody known is refused, a browser of
// nobody known goes to the page to sign in.
func (q *request) unmet(needs Role) (*answer, error) {
	switch {
	case q.who.Role > Anybody:
		return nil, forbidden("this is for who is at least " + needs.String() + ", and " + q.who.Name + " is " + q.who.Role.String())
	case q.api:
		return nil, &parley.Error{Kind: parley.KindDenied, Msg: "send a token: Authorization: Bearer parley_…; an admin makes one"}
	case q.Method == http.MethodGet || q.Method == http.MethodHead:
		return see(signInPath(q.URL.RequestURI())), nil
	}
	return nil, &parley.Error{Kind: parley.KindDenied, Msg: "nobody is signed in (any more); sign in and do it again"}
}

// A problem is what programs are told of an error (RFC 9457).
type problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

// refused is the answer to what failed.
func (q *request) refused(err error) *answer {
	status := statusOf(err)
	detail := err.Error()
	if status >= http.StatusInternalServerError {
		q.server.log.Error("answer", "method", q.Method, "path", q.URL.Path, "err", err)
	}
	if status == http.StatusInternalServerError {
		detail = "This failed because of a defect of Parley; the server's log has what happened."
	}
	p := problem{Title: http.StatusText(status), Status: status, Detail: detail}
	a := &answer{status: status, page: "problem", title: p.Title, data: p, header: http.Header{}}
	if q.api {
		body, _ := encode(p) // strings and a number always encode
		a.kind, a.body = "application/problem+json", body
	}
	if q.api && status == http.StatusUnauthorized {
		a.header.Set("WWW-Authenticate", scheme(q.URL.Path)+` realm="parley"`)
	}
	if wait := secondsToWait(err); wait > 0 {
		a.header.Set("Retry-After", strconv.Itoa(wait))
	}
	return a
}

// scheme is how a token is to be sent: readers of feeds ask for a password.
func scheme(path string) string {
	if strings.HasPrefix(path, feedPrefix) {
		return "Basic"
	}
	return "Bearer"
}

// nothing answers for paths that there are not.
func (s *Server) nothing(q *request) (*answer, error) {
	return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no page " + q.URL.Path}
}
