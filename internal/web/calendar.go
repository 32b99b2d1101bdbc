package web

import (
	"parley"
	"parley/internal/view"
)

// A calendarPage is the meetings and deadlines of a month.
type calendarPage struct {
	*view.Calendar
	Filters          meetingFilters
	Today            string
	Previous, Next   link // the months before and after
	Earlier, Further link // the nearest months with meetings, where they are others
	Signs            []view.Sign
}

// A link leads to a month.
type link struct{ Path, Name string }

// dayMeetings is how many meetings a day of the calendar names.
const dayMeetings = 8

// calendar shows a month.
func (s *Server) calendar(q *request) (*answer, error) {
	f, err := q.meetingFilters()
	if err != nil {
		return nil, err
	}
	month := q.URL.Query().Get("month")
	if month != "" && (!view.IsDate(month) || len(month) != len("2006-01")) {
		return nil, &parley.Error{Kind: parley.KindUsage, Msg: "month=" + month + " is no month; write it as 2025-12"}
	}
	c, err := q.book.Calendar(f.Query, month, q.asOf())
	if err != nil {
		return nil, err
	}
	p := calendarPage{Calendar: c, Filters: f, Today: q.asOf()}
	near := c.Neighbours()
	p.Previous, p.Next = p.month(near[0]), p.month(near[1])
	if c.Before != "" && c.Before < near[0] {
		p.Earlier = p.month(c.Before)
	}
	if c.After > near[1] {
		p.Further = p.month(c.After)
	}
	p.Signs = p.signs()
	return &answer{page: "calendar", title: "Meetings in " + view.Date(c.Month), data: p, object: c}, nil
}

func (p *calendarPage) month(month string) link {
	return link{"/meetings/calendar?" + p.Filters.with(map[string]string{"month": month, "from": "", "to": ""}).Encode(), view.Date(month)}
}

// signs are the signs of the month's meetings.
func (p *calendarPage) signs() (list []view.Sign) {
	there := map[string]bool{}
	for _, m := range p.Vague {
		there[m.State] = true
	}
	for _, d := range p.Days {
		for _, m := range d.Meetings {
			there[m.State] = true
		}
	}
	return signsOf(there)
}

// First are the meetings of a day that it names; the others are in the list.
func (p calendarPage) First(d *view.CalendarDay) []view.ChartMeeting {
	return d.Meetings[:min(len(d.Meetings), dayMeetings)]
}

// Hidden is how many others the day has, List leads to them.
func (p calendarPage) Hidden(d *view.CalendarDay) int { return len(d.Meetings) - len(p.First(d)) }

// List is the list of the meetings of a day.
func (p calendarPage) List(day string) string {
	return "/meetings?" + p.Filters.with(map[string]string{"from": day, "to": day}).Encode()
}
