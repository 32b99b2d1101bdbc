package view

import (
	"time"

	"parley"
)

// A Calendar is the meetings and deadlines of one month.
type Calendar struct {
	Month string        `json:"month"` // YYYY-MM
	Days  []CalendarDay `json:"days"`  // all of the month
	// Vague are meetings of some day that may lie in the month: their dates are a
	// month, a year, or more than a week.
	Vague    []ChartMeeting `json:"vague"`
	Total    int            `json:"total"` // meetings that may be of the month
	Left     int            `json:"left"`  // of them those that are left out, the last of the month
	Complete bool           `json:"-"`     // all deadlines are there
	// Before and After are the nearest months with meetings, "" for none.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

// A CalendarDay is one day.
type CalendarDay struct {
	Day       string             `json:"day"` // YYYY-MM-DD
	Meetings  []ChartMeeting     `json:"meetings,omitempty"`
	Deadlines []CalendarDeadline `json:"deadlines,omitempty"`
}

// A CalendarDeadline is the last day for something announced.
type CalendarDeadline struct {
	Record string `json:"record"`
	Label  string `json:"label"`
	Term   string `json:"term,omitempty"`
	State  string `json:"state"` // of ActStates
	Last   string `json:"last"`  // YYYY-MM-DD
}

// calendarRun is how many days in a row a meeting may stand on; of a longer time
// it is not said on which days of it it was.
const calendarRun = 7

// CalendarOf puts meetings and deadlines on the days of a month (YYYY-MM). What
// is of no day of it is left out.
func CalendarOf(month string, meetings []ChartMeeting, deadlines []CalendarDeadline) *Calendar {
	c := &Calendar{Month: month, Vague: []ChartMeeting{}}
	first, last, ok := daysOf(month)
	if !ok {
		return c
	}
	for day := first; !day.After(last); day = day.AddDate(0, 0, 1) {
		c.Days = append(c.Days, CalendarDay{Day: day.Format(time.DateOnly)})
	}
	for _, m := range meetings {
		c.place(m, first, last)
	}
	for _, d := range deadlines {
		if day, _, ok := daysOf(d.Last); ok && !day.Before(first) && !day.After(last) {
			at := &c.Days[day.Day()-1]
			at.Deadlines = append(at.Deadlines, d)
		}
	}
	return c
}

func (c *Calendar) place(m ChartMeeting, first, last time.Time) {
	from, to := parley.SplitInterval(m.Time)
	begin, end, ok := daysOfInterval(from, to)
	open := begin.IsZero() || end.IsZero()
	switch {
	case !ok || !end.IsZero() && end.Before(first) || begin.After(last):
		return
	case open || len(from) < len(time.DateOnly) || len(to) < len(time.DateOnly) || end.Sub(begin) >= calendarRun*24*time.Hour:
		c.Vague = append(c.Vague, m)
		return
	}
	for day := begin; !day.After(end); day = day.AddDate(0, 0, 1) {
		if !day.Before(first) && !day.After(last) {
			at := &c.Days[day.Day()-1]
			at.Meetings = append(at.Meetings, m)
		}
	}
}

// Weeks are the days of the month by weeks, Monday first; days of other months
// are nil.
func (c *Calendar) Weeks() (weeks [][7]*CalendarDay) {
	for i := range c.Days {
		day, _, _ := daysOf(c.Days[i].Day)
		at := (int(day.Weekday()) + 6) % 7
		if at == 0 || len(weeks) == 0 {
			weeks = append(weeks, [7]*CalendarDay{})
		}
		weeks[len(weeks)-1][at] = &c.Days[i]
	}
	return weeks
}

// Neighbours are the months before and after.
func (c *Calendar) Neighbours() (list [2]string) {
	if first, _, ok := daysOf(c.Month); ok {
		list = [2]string{first.AddDate(0, -1, 0).Format("2006-01"), first.AddDate(0, 1, 0).Format("2006-01")}
	}
	return list
}

// Number is the day of the month, Weekday its name.
func (d *CalendarDay) Number() int { t, _, _ := daysOf(d.Day); return t.Day() }

// Weekday is the name of the day of the week.
func (d *CalendarDay) Weekday() string { t, _, _ := daysOf(d.Day); return t.Weekday().String() }
