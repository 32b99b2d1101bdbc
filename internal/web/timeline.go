package web

import (
	"fmt"
	"net/url"
	"strings"

	"parley"
	"parley/internal/view"
)

// A timelinePage is a picture of meetings along time.
type timelinePage struct {
	*view.TimelineWhole
	Filters meetingFilters
	Signs   []view.Sign // of the meetings that are drawn, for the legend
	Days    string      // that are drawn
	Others  int         // meetings that are dated, but not in these days
}

// timeline draws the meetings that the query names.
func (s *Server) timeline(q *request) (*answer, error) {
	f, err := q.meetingFilters()
	if err != nil {
		return nil, err
	}
	t, err := q.book.Timeline(f.Query, q.asOf())
	if err != nil {
		return nil, err
	}
	p := timelinePage{TimelineWhole: t, Filters: f, Days: view.Interval(later(t.From, t.Since) + "/" + t.To), Others: t.Total - t.Inside - t.Undated}
	there := map[string]bool{}
	for _, m := range t.Meetings {
		there[m.State] = true
	}
	p.Signs = signsOf(there)
	return &answer{page: "timeline", title: "Timeline of meetings", data: p, object: t}, nil
}

// signsOf are the signs of the states that there are, for a legend.
func signsOf(there map[string]bool) (list []view.Sign) {
	for _, sign := range view.Signs {
		if there[sign.State] {
			list = append(list, sign)
		}
	}
	return list
}

// Near is the query of the picture of a few days around one.
func (p timelinePage) Near(day string) (query string) {
	return p.Filters.with(map[string]string{"from": day, "to": day}).Encode()
}

func later(a, b string) string { return max(a, b) }

// meetingFilters are what pictures of meetings are filtered by, as the list is.
type meetingFilters struct {
	view.Query
	Statuses  []string
	Processes []string
	Here      string // path of the page
	AsOf      string // the day of looking, where the query names one
}

// meetingFilters reads the query. The error is of KindUsage where a day is none.
func (q *request) meetingFilters() (f meetingFilters, err error) {
	f = meetingFilters{Query: q.query(parley.MeetingNode), Statuses: statuses[parley.MeetingNode], Here: strings.TrimPrefix(q.URL.Path, apiPrefix),
		AsOf: q.URL.Query().Get("as_of")}
	for name, day := range map[string]string{"from": f.From, "to": f.To} {
		if day != "" && !view.IsDate(day) {
			return f, &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf("%s=%s is no day, month or year; write it as 2025-12-04, 2025-12 or 2025", name, day)}
		}
	}
	f.Processes, err = q.book.Processes()
	return f, err
}

// with is the query of the filters, some of them changed; "" leaves one out.
func (f meetingFilters) with(changed map[string]string) url.Values {
	values := url.Values{}
	set := func(name, v string) {
		if values.Del(name); v != "" {
			values.Set(name, v)
		}
	}
	for name, v := range map[string]string{"q": f.Text, "party": f.Party, "person": f.Person, "process": f.Process, "status": f.Status, "mark": f.Mark, "from": f.From, "to": f.To, "as_of": f.AsOf} {
		set(name, v)
	}
	for _, place := range f.Places {
		values.Add("place", place)
	}
	for _, side := range f.Sides {
		values.Add("side", side)
	}
	for name, v := range changed {
		set(name, v)
	}
	return values
}

// A way is a way to look at meetings.
type way struct {
	Path, Name string
	Here       bool
}

// waysOf are the ways to look at the meetings of a query, from the page here.
func waysOf(q view.Query, here string) (list []way) {
	values := meetingFilters{Query: q}.with(nil)
	for _, w := range []way{{Path: "/meetings", Name: "List"}, {Path: "/meetings/timeline", Name: "Timeline"}, {Path: "/meetings/calendar", Name: "Calendar"}, {Path: "/meetings/map", Name: "Map"}} {
		w.Here = w.Path == here
		if len(values) > 0 {
			w.Path += "?" + values.Encode()
		}
		list = append(list, w)
	}
	return list
}
