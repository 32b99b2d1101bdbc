package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/internal/view"
)

// A request is one question or change, with who asks.
type request struct {
	*http.Request
	server *Server
	w      http.ResponseWriter // for what is sent part by part
	who    Identity
	book   Book // of a question; nil while something is changed
	api    bool // a program asks: it gets JSON
}

type nonceKey struct{}

func withNonce(ctx context.Context, nonce string) context.Context {
	return context.WithValue(ctx, nonceKey{}, nonce)
}

// nonce is what scripts of the page bear.
func (q *request) nonce() string {
	nonce, _ := q.Context().Value(nonceKey{}).(string)
	return nonce
}

// asOf is the day on which things are looked at: as_of of the query, else today
// (UTC).
func (q *request) asOf() string {
	if day := q.URL.Query().Get("as_of"); day != "" {
		return day
	}
	return q.server.now().UTC().Format(time.DateOnly)
}

// pageRows is how many rows a page of a list has, actRows one of undertakings:
// for each of them later reports are looked through.
const (
	pageRows = 50
	actRows  = 20
)

// query is what the query string asks of a list.
func (q *request) query(kind parley.NodeKind) view.Query {
	get := func(name string) string { return strings.TrimSpace(q.URL.Query().Get(name)) }
	return view.Query{Kind: kind, Party: get("party"), Person: get("person"), Sides: q.URL.Query()["side"], Process: get("process"), Places: q.places(), From: get("from"), To: get("to"),
		Publisher: get("publisher"), Status: get("status"), Mark: get("mark"), Text: get("q"), After: get("after"), Limit: pageRows}
}

// listQuery is the same of a list by date: the latest first, unless it is asked
// for otherwise.
func (q *request) listQuery(kind parley.NodeKind) view.Query {
	query := q.query(kind)
	query.Latest = q.URL.Query().Get("order") != "oldest"
	return query
}

// skip is how many rows stand before the page, of lists that have no ID to go on
// after.
func (q *request) skip() int {
	n, err := strconv.Atoi(q.URL.Query().Get("skip"))
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// places are the places that the query names.
func (q *request) places() []string {
	return slices.DeleteFunc(slices.Clone(q.URL.Query()["place"]), func(s string) bool { return strings.TrimSpace(s) == "" })
}

// with is the address of the page with one more value in its query; "" takes
// it out.
func (q *request) with(name, value string) string {
	values := q.URL.Query()
	values.Del(name)
	if value != "" {
		values.Set(name, value)
	}
	path := strings.TrimPrefix(q.URL.Path, apiPrefix)
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

// back is the page from which a form was sent, "/" where it does not say: a
// path of this server and nothing else.
func (q *request) back() string {
	u, err := url.Parse(q.FormValue("back"))
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") || strings.Contains(u.Path, "\\") {
		return "/"
	}
	return u.RequestURI() + fragment(u)
}

func fragment(u *url.URL) string {
	if u.Fragment == "" {
		return ""
	}
	return "#" + u.EscapedFragment()
}
