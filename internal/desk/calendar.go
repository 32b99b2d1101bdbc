package desk

import (
	"parley"
	"parley/internal/merge"
	"parley/internal/view"
)

// calendarMeetings is how many meetings of one month are shown.
const calendarMeetings = 250

// Calendar has the meetings of a query in a month (YYYY-MM), and the deadlines
// of promises and agreements that the query lists, as they stand on the day asOf
// (YYYY-MM-DD). Without a month it is that of asOf, or where there is no meeting
// then, the last one of which there is any.
func (b *Book) Calendar(q view.Query, month, asOf string) (*view.Calendar, error) {
	if err := isDay(asOf); err != nil {
		return nil, err
	}
	q.Kind, q.After, q.Limit = parley.MeetingNode, "", 0
	if month == "" {
		var err error
		if month, err = b.monthWithMeetings(q, asOf); err != nil {
			return nil, err
		}
	}
	q.From, q.To, q.Limit = month, month, calendarMeetings
	records, _, err := b.Records(q)
	if err != nil {
		return nil, err
	}
	meetings, err := b.chartMeetings(records, asOf)
	if err != nil {
		return nil, err
	}
	deadlines, complete, err := b.deadlines(q, month, asOf)
	if err != nil {
		return nil, err
	}
	c := view.CalendarOf(month, meetings, deadlines)
	c.Complete = complete
	if c.Total, err = b.Count(q); err != nil {
		return nil, err
	}
	c.Left = c.Total - len(records)
	return c, b.nearMonths(c, q)
}

// monthWithMeetings is the month of asOf, or the last one before or after it of
// which there are meetings.
func (b *Book) monthWithMeetings(q view.Query, asOf string) (string, error) {
	month := asOf[:len("2006-01")]
	q.From, q.To = month, month
	if n, err := b.Count(q); err != nil || n > 0 {
		return month, err
	}
	for _, to := range []string{month, ""} {
		q.From, q.To = "", to
		f, some, err := b.Filter(q)
		if err != nil || !some {
			return month, err
		}
		if day, err := b.Reads().LastDay(b.Context(), f, 0); err != nil || len(day) >= len(month) {
			return day[:min(len(day), len(month))], err
		}
	}
	return month, nil
}

// nearMonths finds the nearest months with meetings.
func (b *Book) nearMonths(c *view.Calendar, q view.Query) error {
	near := c.Neighbours()
	q.From, q.To = "", near[0]
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return err
	}
	day, err := b.Reads().LastDay(b.Context(), f, 0)
	if err != nil {
		return err
	}
	c.Before = monthOfDay(day)
	q.From, q.To, q.Limit = near[1], "", 1
	list, _, err := b.Records(q)
	if len(list) > 0 {
		from, _ := parley.SplitInterval(list[0].Shown("time").Value)
		c.After = max(monthOfDay(from), near[1])
	}
	return err
}

// monthOfDay is the month of a day or month, "" of what is less precise.
func monthOfDay(iso string) string {
	if len(iso) < len("2006-01") {
		return ""
	}
	return iso[:len("2006-01")]
}

// deadlines are the deadlines of a month; a query that asks for a status, a mark
// or words is about meetings only.
func (b *Book) deadlines(q view.Query, month, asOf string) (list []view.CalendarDeadline, complete bool, err error) {
	if q.Status != "" || q.Mark != "" || q.Text != "" {
		return nil, true, nil
	}
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return nil, true, err
	}
	due, complete, err := b.DeadlinesIn(month+"-01", month+"-31", f, asOf, merge.GraceDays)
	for _, d := range due {
		list = append(list, view.CalendarDeadline{Record: d.Record, Label: d.Label, Term: d.Term, State: string(d.State), Last: d.Last})
	}
	return list, complete, err
}
