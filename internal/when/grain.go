package when

import "fmt"

// A grain is a unit of time, ordered by length. The numbers are those of data/words.txt.
type grain int

// The grains.
const (
	second    grain = 1
	minute    grain = 2
	hour      grain = 3
	dayGrain  grain = 4
	week      grain = 5
	fortnight grain = 6
	month     grain = 7
	quarter   grain = 8
	half      grain = 9
	year      grain = 10
	decade    grain = 11
	century   grain = 12
)

// months that a grain of a month or more has.
func (g grain) months() int {
	switch g {
	case month:
		return 1
	case quarter:
		return 3
	case half:
		return 6
	case year:
		return 12
	case decade:
		return 120
	case century:
		return 1200
	}
	return 0
}

// days that a grain of a day to a fortnight has.
func (g grain) days() int {
	switch g {
	case dayGrain:
		return 1
	case week:
		return 7
	case fortnight:
		return 14
	}
	return 0
}

// precise reports whether the date is known well enough to say in which unit it lies.
func (g grain) precise(d day) bool {
	switch {
	case d.y == 0:
		return false
	case g >= year:
		return true
	case g >= month:
		return d.m > 0
	}
	return d.full()
}

// shifted moves the date by n units of a day or more.
func (d day) shifted(n int, g grain) day {
	if n < -100000 || n > 100000 {
		return day{}
	}
	switch m := g.months(); {
	case m == 0:
		return d.addDays(n * g.days())
	case d.m == 0:
		return day{d.y + n*m/12, 0, 0}
	case d.d == 0:
		moved := day{d.y, d.m, 1}.addMonths(n * m)
		return day{moved.y, moved.m, 0}
	default:
		return d.addMonths(n * m)
	}
}

// period is the calendar's unit in which the date lies: its first and last day
// as ISO prefixes as coarse as the unit allows, and its TIMEX3 value.
func period(d day, g grain) (from, to day, timex string) {
	switch g {
	case dayGrain:
		return d, d, d.String()
	case week:
		monday := d.addDays(1 - d.weekday())
		return monday, monday.addDays(6), weekValue(monday)
	case fortnight:
		monday := d.addDays(1 - d.weekday())
		return monday, monday.addDays(13), monday.String() + "/P2W"
	case month:
		m := day{d.y, d.m, 0}
		return m, m, m.String()
	case quarter:
		first := (d.m-1)/3*3 + 1
		return day{d.y, first, 0}, day{d.y, first + 2, 0}, fmt.Sprintf("%04d-Q%d", d.y, first/3+1)
	case half:
		first := (d.m-1)/6*6 + 1
		return day{d.y, first, 0}, day{d.y, first + 5, 0}, fmt.Sprintf("%04d-H%d", d.y, first/6+1)
	case decade:
		return day{d.y / 10 * 10, 0, 0}, day{d.y/10*10 + 9, 0, 0}, fmt.Sprintf("%03d", d.y/10)
	case century:
		first := (d.y-1)/100*100 + 1
		return day{first, 0, 0}, day{first + 99, 0, 0}, fmt.Sprintf("%02d", first/100)
	}
	y := day{d.y, 0, 0}
	return y, y, y.String()
}

// weekValue is the ISO week of a day, "2025-W49".
func weekValue(d day) string {
	y, w := d.time().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// firstDay and lastDay of what an ISO prefix names.
func (d day) firstDay() day { return day{d.y, max(d.m, 1), max(d.d, 1)} }

func (d day) lastDay() day {
	if d.y == 0 || d.full() {
		return d
	}
	m := d.m
	if m == 0 {
		m = 12
	}
	return day{d.y, m, daysIn(d.y, m)}
}
