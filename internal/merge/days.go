package merge

import (
	"strings"
	"time"
)

// A span of days: numbers of days since 1970-01-01, both inclusive.
type days struct{ from, to int }

// unbounded ends of a span of days.
const (
	longAgo = -1 << 40
	farOff  = 1 << 40
)

// readDays are the days of an ISO interval as interval writes it, and how
// precise it is.
func readDays(value string) (d days, ok bool) {
	from, to, two := strings.Cut(value, "/")
	if !two {
		to = from
	}
	d = days{longAgo, farOff}
	if from != ".." {
		if d.from, _, ok = dayRange(from); !ok {
			return d, false
		}
	}
	if to != ".." {
		if _, d.to, ok = dayRange(to); !ok {
			return d, false
		}
	}
	return d, d.from <= d.to
}

// dayRange is the first and the last day of an ISO prefix.
func dayRange(s string) (first, last int, ok bool) {
	s = day(s)
	for layout, step := range map[string][3]int{"2006-01-02": {0, 0, 1}, "2006-01": {0, 1, 0}, "2006": {1, 0, 0}} {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil {
			return 0, 0, false
		}
		return dayNumber(t), dayNumber(t.AddDate(step[0], step[1], step[2])) - 1, true
	}
	return 0, 0, false
}

func dayNumber(t time.Time) int { return int(t.Unix() / 86400) }

// isoDay is the ISO date of a number of a day.
func isoDay(n int) string { return time.Unix(int64(n)*86400, 0).UTC().Format("2006-01-02") }

func (d days) bounded() bool        { return d.from != longAgo && d.to != farOff }
func (d days) length() int          { return d.to - d.from + 1 }
func (d days) overlaps(e days) bool { return d.from <= e.to && e.from <= d.to }
func (d days) contains(e days) bool { return d.from <= e.from && e.to <= d.to }
func (d days) wider(by int) days    { return days{d.from - by, d.to + by} }

// apart is how many days lie between two spans: 0 where they overlap, 1 where
// one begins on the day after the other ends.
func (d days) apart(e days) int {
	return max(0, d.from-e.to, e.from-d.to)
}

// instant is the moment of an ISO time with a zone, in minutes; ok is false
// where there is no zone.
func instant(value string) (minute int, ok bool) {
	from, _, _ := strings.Cut(value, "/")
	for _, layout := range []string{"2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z07:00", "2006-01-02T15Z07:00"} {
		if t, err := time.Parse(layout, from); err == nil {
			return int(t.Unix() / 60), true
		}
	}
	return 0, false
}
