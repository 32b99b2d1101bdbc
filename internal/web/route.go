package web

import (
	"net/http"
	"slices"

	"parley"
	"parley/internal/view"
)

// A Role is what somebody may do. Each may also do what those before it may.
type Role = parley.Role

// The roles.
const (
	Anybody  = parley.NoRole   // without signing in: the style sheet, the page to sign in
	Reader   = parley.Reader   // sees everything that is no secret of users
	Reviewer = parley.Reviewer // adds reports and decides
	Admin    = parley.Admin    // says who may do what
)

// A route is one method and path with the role that it needs. No handler is
// reached but through one.
type route struct {
	method, path string // as http.ServeMux has them
	role         Role
	api          bool // programs may ask the same below apiPrefix, and get JSON
	programs     bool // it is for programs
	// What the description for programs says of it: what it does, what it may be
	// asked with, and a value of the type that it gives.
	doc    string
	params []param
	gives  any
	kind   string // media type of what it gives, where that is no JSON
	// show answers a question, with a book of the moment.
	show func(q *request) (*answer, error)
	// do changes something, and sends its caller on.
	do func(q *request) (*answer, error)
}

// routes are all routes of the server, by what they are about.
func (s *Server) routes() []route {
	list := slices.Concat(s.frontRoutes(), s.feedRoutes(), s.reportRoutes(), s.meetingRoutes(), s.userRoutes())
	for _, kind := range parley.NodeKinds {
		list = append(list, s.recordRoutes(kind)...)
	}
	list = append(list, s.otherRoutes()...)
	return list
}

func (s *Server) frontRoutes() []route {
	return []route{
		{method: "GET", path: "/assets/{name}", role: Anybody, show: s.asset},
		{method: "GET", path: "/{$}", role: Reader, show: s.today},
		{method: "GET", path: "/today", role: Reader, api: true, show: s.today, doc: "What is new and what waits", params: []param{asOfParam}, gives: view.Today{}},
		{method: "GET", path: "/verdicts", role: Reader, api: true, show: s.verdicts, doc: "Verdicts on claims that the latest reports changed", params: []param{asOfParam, skipParam}, gives: view.VerdictChanges{}},
		{method: "GET", path: "/search", role: Reader, api: true, show: s.search, doc: "Search everything", params: []param{listParams[0]}, gives: view.Found{}},
		{method: "GET", path: "/review", role: Reader, api: true, show: s.review, doc: "Pairs that may be one thing, the likeliest first",
			params: []param{skipParam}, gives: []view.ProposalRow{}},
		{method: "GET", path: "/tables", role: Reader, api: true, show: s.tables, doc: "The tables that can be taken along, with what their columns mean", gives: []tableRow{}},
		{method: "GET", path: "/tables/{file}", role: Reader, api: true, show: s.table, doc: "A table as CSV: NAME.csv; of those with one row a record, what the list's filters leave",
			params: append(slices.Clone(listParams[:8]), param{"spreadsheet", "not empty: cells that a spreadsheet would take for formulas begin with an apostrophe"}), kind: "text/csv"},
		{method: "GET", path: "/about", role: Reader, api: true, show: s.about, doc: "The version, and how much is here", gives: aboutPage{}},
		{method: "GET", path: "/records/{id}", role: Reader, show: s.anyRecord},
		{method: "POST", path: "/judge", role: Reviewer, api: true, do: s.judge, doc: "Decide", params: judgeParams, gives: []parley.Judgement{}},
	}
}

func (s *Server) feedRoutes() []route {
	return []route{
		{method: "GET", path: "/feeds/due.ics", role: Reader, programs: true, show: s.calendarFeed, doc: "Planned meetings and deadlines (RFC 5545)", params: []param{asOfParam}, kind: "text/calendar"},
		{method: "GET", path: "/feeds/news.atom", role: Reader, programs: true, show: s.newsFeed, doc: "What the latest reports tell of (RFC 4287)", kind: "application/atom+xml"},
		{method: "GET", path: "/feeds/verdicts.atom", role: Reader, programs: true, show: s.verdictFeed, doc: "Verdicts on claims that the latest reports changed (RFC 4287)", kind: "application/atom+xml"},
		{method: "GET", path: apiPrefix + "/openapi.json", role: Reader, programs: true, show: s.openAPIDocument, doc: "This description", kind: "application/json"},
	}
}

func (s *Server) reportRoutes() []route {
	return []route{
		{method: "GET", path: "/reports", role: Reader, api: true, show: s.reports, doc: "Reports by date", params: reportParams, gives: reportPart{}},
		{method: "GET", path: "/reports/{id}", role: Reader, api: true, show: s.report, doc: "What was read in a report (docs/format.md), its text, and what people decided about it", gives: reportObject{}},
		{method: "GET", path: "/reports/{id}/original", role: Reader, api: true, show: s.original, doc: "A report exactly as it came",
			params: []param{{"revision", "hash of the bytes, or what it begins with; those that count where it is not given"}}, kind: "application/octet-stream"},
		{method: "GET", path: "/reports/{id}/changes", role: Reader, show: s.changes},
		{method: "POST", path: "/reports/{id}/also", role: Reviewer, api: true, do: s.also, doc: "Add what the program missed, on selected words", params: alsoParams, gives: []parley.Judgement{}},
		{method: "GET", path: "/add", role: Reviewer, show: s.addForm},
		{method: "POST", path: "/add", role: Reviewer, do: s.keep},
		{method: "POST", path: "/add/preview", role: Reviewer, do: s.preview},
		{method: "POST", path: apiPrefix + "/reports", role: Reviewer, programs: true, do: s.addReport, doc: "Add a report: JSON with text or html, url, title, date, source; or its bytes as they are",
			gives: addedObject{}},
	}
}

func (s *Server) meetingRoutes() []route {
	return []route{
		{method: "GET", path: "/meetings/timeline", role: Reader, api: true, show: s.timeline, doc: "Meetings by process and by sides along time", params: append(slices.Clone(listParams), asOfParam),
			gives: view.TimelineWhole{}},
		{method: "GET", path: "/meetings/calendar", role: Reader, api: true, show: s.calendar, doc: "Meetings and deadlines of a month", params: []param{{"month", "YYYY-MM"}, asOfParam}, gives: view.Calendar{}},
		{method: "GET", path: "/meetings/map", role: Reader, api: true, show: s.meetingMap, doc: "Places of meetings, with how many were there", params: listParams, gives: view.Places{}},
	}
}

// forPrograms is the route as programs use it.
func (r route) forPrograms() route {
	r.path, r.programs = apiPrefix+r.path, true
	return r
}

// handle makes a handler of a route.
func (s *Server) handle(r route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if r.role == Anybody {
			req.Body = http.MaxBytesReader(w, req.Body, maxAnybody)
		}
		q := &request{Request: req, server: s, w: w, api: r.programs}
		a, err := s.answer(r, q)
		if err != nil {
			a = q.refused(err)
		}
		a.write(w, q)
	})
}

func (s *Server) answer(r route, q *request) (a *answer, err error) {
	if q.who, err = s.identify(q.Request); err != nil {
		return nil, err
	}
	if q.who.Role < r.role {
		return q.unmet(r.role)
	}
	if r.do != nil {
		return r.do(q)
	}
	if r.role == Anybody {
		return r.show(q)
	}
	err = s.archive.Look(q.Context(), func(b Book) error {
		q.book = b
		if a, err = r.show(q); err != nil {
			return err
		}
		return a.render(q)
	})
	return a, err
}
