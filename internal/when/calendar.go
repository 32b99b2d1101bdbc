package when

import (
	"fmt"
	"time"
)

// A day is a calendar date, or a month or year where the smaller parts are 0.
// Its zero value is no date.
type day struct{ y, m, d int }

// parseDay reads an ISO prefix of at least a year.
func parseDay(s string) day {
	var d day
	if len(s) > 10 {
		s = s[:10]
	}
	n, _ := fmt.Sscanf(s, "%4d-%2d-%2d", &d.y, &d.m, &d.d)
	if n == 0 || !d.valid() {
		return day{}
	}
	return d
}

// valid reports whether the date exists and its year has four digits, 9999 excepted.
func (d day) valid() bool {
	if d.y < 1000 || d.y >= 9999 || d.m < 0 || d.m > 12 || d.d < 0 {
		return false
	}
	return d.d == 0 || d.m > 0 && d.d <= daysIn(d.y, d.m)
}

func daysIn(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

func (d day) full() bool { return d.d > 0 }

func (d day) time() time.Time {
	return time.Date(d.y, time.Month(max(d.m, 1)), max(d.d, 1), 0, 0, 0, 0, time.UTC)
}

func fromTime(t time.Time) day { return day{t.Year(), int(t.Month()), t.Day()} }

func (d day) addDays(n int) day { return fromTime(d.time().AddDate(0, 0, n)) }

// addMonths moves by months; a day that the month lacks becomes its last.
func (d day) addMonths(n int) day {
	first := time.Date(d.y, time.Month(d.m)+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	out := day{first.Year(), int(first.Month()), d.d}
	out.d = min(out.d, daysIn(out.y, out.m))
	return out
}

// weekday is 1 for Monday to 7 for Sunday.
func (d day) weekday() int {
	if w := int(d.time().Weekday()); w > 0 {
		return w
	}
	return 7
}

// String is the ISO prefix, empty for no date.
func (d day) String() string {
	switch {
	case d.y == 0:
		return ""
	case d.m == 0:
		return fmt.Sprintf("%04d", d.y)
	case d.d == 0:
		return fmt.Sprintf("%04d-%02d", d.y, d.m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d)
}

// distance is the number of days between two dates.
func distance(a, b day) int {
	n := int(a.time().Sub(b.time()).Hours() / 24)
	if n < 0 {
		return -n
	}
	return n
}
