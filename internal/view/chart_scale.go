package view

import (
	"strings"
	"time"

	"parley"
)

// A chartScale is the time that is drawn: from the beginning of one day to that
// of another.
type chartScale struct{ from, to time.Time }

// x is where the beginning of a day is drawn.
func (s chartScale) x(t time.Time) int {
	days := func(t time.Time) int64 { return (t.Unix() - s.from.Unix()) / (24 * 60 * 60) } // a Duration holds 292 years
	return chartLeft + int(days(t)*int64(chartWidth-chartLeft-chartRight)/days(s.to))
}

// day is how wide a day is.
func (s chartScale) day() int { return s.x(s.from.AddDate(0, 0, 1)) - chartLeft }

// mark places a meeting; ok is false where it is not dated, or outside.
func (s chartScale) mark(m ChartMeeting) (mark ChartMark, ok bool) {
	from, to := parley.SplitInterval(m.Time)
	first, last, ok := daysOfInterval(from, to)
	mark = ChartMark{ChartMeeting: m, When: spanWords(from, to)}
	if !ok || !last.IsZero() && last.Before(s.from) || !first.IsZero() && !first.Before(s.to) {
		return mark, false
	}
	mark.Vague = first.IsZero() || last.IsZero() || len(from) < len(time.DateOnly) || len(to) < len(time.DateOnly)
	if first.IsZero() || first.Before(s.from) {
		first = s.from
	}
	end := last.AddDate(0, 0, 1)
	if last.IsZero() || end.After(s.to) {
		end = s.to
	}
	x1, x2 := s.x(first), s.x(end)
	mark.X = (x1 + x2) / 2
	if end.Sub(first) > 24*time.Hour {
		mark.X1, mark.X2 = x1, x2
	}
	return mark, true
}

// daysOf is the first and the last day that an ISO prefix may mean.
func daysOf(iso string) (first, last time.Time, ok bool) {
	day, _, _ := strings.Cut(iso, "T")
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {time.DateOnly, 0, 0, 1}} {
		if t, err := time.Parse(l.layout, day); err == nil {
			return t, t.AddDate(l.years, l.months, l.days-1), true
		}
	}
	return first, last, false
}

// daysOfInterval is the first and the last day of an interval, zero for an open
// end.
func daysOfInterval(from, to string) (first, last time.Time, ok bool) {
	okFrom, okTo := true, true
	if from != "" {
		first, _, okFrom = daysOf(from)
	}
	if to != "" {
		_, last, okTo = daysOf(to)
	}
	return first, last, okFrom && okTo && from+to != "" && (from == "" || to == "" || !last.Before(first))
}

// ticks are the lines across: days, months, quarters or years, as there is room.
func (s chartScale) ticks() (list []ChartTick) {
	const room = 58
	for _, step := range []struct {
		years, months, days int
		layout              string
	}{{0, 0, 1, "2 Jan"}, {0, 0, 7, "2 Jan"}, {0, 1, 0, "Jan 2006"}, {0, 3, 0, "Jan 2006"}, {1, 0, 0, "2006"}, {5, 0, 0, "2006"}, {10, 0, 0, "2006"}, {50, 0, 0, "2006"}, {100, 0, 0, "2006"}, {1000, 0, 0, "2006"}} {
		t := s.begin(step.years, step.months, step.days)
		next := t.AddDate(step.years, step.months, step.days)
		if s.x(next)-s.x(t) < room && step.years < 1000 {
			continue
		}
		for ; t.Before(s.to); t = t.AddDate(step.years, step.months, step.days) {
			if !t.Before(s.from) {
				name := t.Format(step.layout)
				if step.days > 0 && (len(list) == 0 || t.YearDay() <= step.days) {
					name = t.Format("2 Jan 2006")
				}
				list = append(list, ChartTick{s.x(t), name})
			}
		}
		return list
	}
	return nil
}

// begin is the beginning of the first step that ends after the drawn time
// begins.
func (s chartScale) begin(years, months, days int) time.Time {
	y, m, d := s.from.Date()
	switch {
	case years > 0:
		return time.Date(y-y%years, 1, 1, 0, 0, 0, 0, time.UTC)
	case months > 0:
		return time.Date(y, m-(m-1)%time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	case days == 7: // Monday
		return time.Date(y, m, d-(int(s.from.Weekday())+6)%7, 0, 0, 0, 0, time.UTC)
	}
	return s.from
}

// IsDate reports whether a word is a year, a month or a day as ISO 8601 has
// them.
func IsDate(iso string) bool {
	_, _, ok := daysOf(iso)
	return ok && len(iso) <= len(time.DateOnly)
}
