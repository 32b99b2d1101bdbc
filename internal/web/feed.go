package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"net/http"
	"strconv"
	"time"

	ics "github.com/arran4/golang-ical"

	"parley"
	"parley/internal/view"
)

// feedPrefix begins the paths of feeds.
const feedPrefix = "/feeds/"

// feedDays is how many days before and after the day feeds of dates reach.
const feedDays = 400

// origin is the address under which the server was asked.
func (q *request) origin() string {
	scheme := "http"
	if q.TLS != nil || q.server.door != nil && q.server.door.Secure {
		scheme = "https"
	}
	return scheme + "://" + q.Host
}

// calendarFeed has planned meetings and deadlines (RFC 5545), all-day events: of
// something announced for a month the whole month.
func (s *Server) calendarFeed(q *request) (*answer, error) {
	rows, _, err := q.book.DueNear(q.asOf(), feedDays)
	if err != nil {
		return nil, err
	}
	cal := ics.NewCalendarFor("Parley")
	cal.SetMethod(ics.MethodPublish)
	cal.SetName("Parley: planned meetings and deadlines")
	for i := range rows {
		if err := addEvent(cal, &rows[i], q); err != nil {
			return nil, err
		}
	}
	return &answer{kind: "text/calendar; charset=utf-8", body: []byte(cal.Serialize(ics.WithNewLineWindows))}, nil
}

func addEvent(cal *ics.Calendar, d *view.DueRow, q *request) error {
	from, to := parley.SplitInterval(d.By)
	if from == "" || d.Kind != string(parley.MeetingNode) {
		from = to // a deadline is its last day
	}
	first, _, err := daysOf(from)
	if err != nil {
		return nil // "2026-13" of a report is no day of a calendar
	}
	_, end, err := daysOf(to)
	if err != nil {
		return nil
	}
	stamp, err := time.Parse(time.DateOnly, q.asOf())
	if err != nil {
		return &parley.Error{Kind: parley.KindUsage, Msg: "as_of is no day; write it as 2025-12-04"}
	}
	id := d.Record
	if d.Term != "" {
		sum := sha256.Sum256([]byte(d.Term))
		id += "-" + hex.EncodeToString(sum[:6])
	}
	e := cal.AddEvent(id + "@parley")
	e.SetDtStampTime(stamp)
	e.SetAllDayStartAt(first)
	e.SetAllDayEndAt(end)
	summary := d.Label
	if d.Term != "" {
		summary += ": " + d.Term
	}
	e.SetSummary(summary)
	e.SetDescription("As reports announce it: " + view.Interval(d.By) + ". State: " + d.State + ".")
	e.SetURL(q.origin() + recordPath(d.Record))
	e.SetStatus(ics.ObjectStatusTentative)
	return nil
}

// daysOf are the first day of an ISO prefix and the day after its last.
func daysOf(iso string) (first, end time.Time, err error) {
	iso = iso[:min(len(iso), len(time.DateOnly))]
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {time.DateOnly, 0, 0, 1}} {
		if first, err = time.Parse(l.layout, iso); err == nil {
			return first, first.AddDate(l.years, l.months, l.days), nil
		}
	}
	return first, end, err
}

// An atomFeed is a feed (RFC 4287).
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary"`
}

// write makes the answer of a feed; without entries it was updated when the
// time began, as Atom wants a time.
func (f *atomFeed) write(q *request) (*answer, error) {
	f.ID = q.origin() + q.URL.Path
	f.Author = "Parley"
	f.Links = []atomLink{{Rel: "self", Href: f.ID}, {Href: q.origin() + "/"}}
	f.Updated = time.Unix(0, 0).UTC().Format(time.RFC3339)
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	body, err := xml.Marshal(f)
	if err != nil {
		return nil, err
	}
	return &answer{status: http.StatusOK, kind: "application/atom+xml; charset=utf-8", body: append([]byte(xml.Header), body...)}, nil
}

// newsFeed has the records of which the latest reports tell, the latest first. A
// record of which another report tells is updated.
func (s *Server) newsFeed(q *request) (*answer, error) {
	rows, err := q.book.News()
	if err != nil {
		return nil, err
	}
	f := atomFeed{Title: "Parley: what reports tell"}
	for _, n := range rows {
		title := n.By.Title
		if n.By.Publisher != "" {
			title += " (" + n.By.Publisher + ")"
		}
		f.Entries = append(f.Entries, atomEntry{ID: "urn:parley:" + n.ID, Title: n.Label, Updated: n.By.At.UTC().Format(time.RFC3339),
			Link: atomLink{Href: q.origin() + recordPath(n.ID)}, Summary: "Told by " + counted(n.Reports, "report") + ", last by " + title + "."})
	}
	return f.write(q)
}

// verdictFeed has the verdicts on claims that the latest reports changed.
func (s *Server) verdictFeed(q *request) (*answer, error) {
	changes, err := q.changed()
	if err != nil {
		return nil, err
	}
	f := atomFeed{Title: "Parley: verdicts that changed"}
	for _, c := range changes.Changes {
		f.Entries = append(f.Entries, atomEntry{ID: "urn:parley:" + c.Claim + ":" + strconv.FormatInt(changes.Entry, 10), Title: "“" + c.Words + "”: " + c.Why,
			Updated: changes.AsOf + "T00:00:00Z", Link: atomLink{Href: q.origin() + recordPath(c.Claim)}, Summary: c.Text})
	}
	return f.write(q)
}
