package web_test

import (
	"encoding/xml"
	"net/http"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
)

func TestCalendarFeed(t *testing.T) {
	s := newSite(t)
	_, body := s.get("/feeds/due.ics?as_of=2016-10-01")
	cal, err := ics.ParseCalendar(strings.NewReader(body))
	if err != nil {
		t.Fatalf("no calendar: %v\n%s", err, body)
	}
	for _, want := range []struct{ start, summary string }{{"20161014", "Windhoek"}, {"20161025", "Colombo"}, {"20161020", "12 policemen"}} {
		found := false
		for _, e := range cal.Events() {
			start, summary := e.GetProperty(ics.ComponentPropertyDtStart), e.GetProperty(ics.ComponentPropertySummary)
			found = found || start != nil && start.Value == want.start && strings.Contains(summary.Value, want.summary)
		}
		if !found {
			t.Errorf("%s %s is not in the calendar:\n%s", want.start, want.summary, body)
		}
	}
	if !strings.HasPrefix(body, "BEGIN:VCALENDAR\r\n") || strings.Count(body, "\n") != strings.Count(body, "\r\n") {
		t.Error("lines end not with CR LF (RFC 5545, 3.1)")
	}
	if _, again := s.get("/feeds/due.ics?as_of=2016-10-01"); again != body {
		t.Error("asked again, the calendar is another")
	}
}

func TestNewsFeed(t *testing.T) {
	s := newSite(t)
	_, body := s.get("/feeds/news.atom")
	var feed struct {
		ID      string `xml:"id"`
		Updated string `xml:"updated"`
		Entry   []struct {
			ID    string `xml:"id"`
			Title string `xml:"title"`
			Link  struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(body), &feed); err != nil {
		t.Fatal(err)
	}
	if len(feed.Entry) < 10 || feed.ID == "" || feed.Updated == "" {
		t.Fatalf("the feed has %d entries, ID %q, updated %q", len(feed.Entry), feed.ID, feed.Updated)
	}
	for _, e := range feed.Entry {
		if e.Title == "" || !strings.HasPrefix(e.Link.Href, s.server.URL+"/") {
			t.Errorf("entry %+v", e)
		}
	}
	s.has(strings.TrimPrefix(feed.Entry[0].Link.Href, s.server.URL), feed.Entry[0].Title)
}

// What programs have they are not sent again.
func TestUnchangedIsNotSentAgain(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/api/v1/meetings", "/feeds/news.atom", "/assets/parley.css"} {
		res, err := http.Get(s.server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		req, err := http.NewRequest(http.MethodGet, s.server.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("If-None-Match", `"other", `+res.Header.Get("ETag"))
		again, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		again.Body.Close()
		if res.Header.Get("ETag") == "" || again.StatusCode != http.StatusNotModified {
			t.Errorf("%s: tag %q, status %d when it is had", path, res.Header.Get("ETag"), again.StatusCode)
		}
	}
}
