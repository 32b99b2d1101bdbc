package when

import (
	"fmt"
	"strings"
)

// A holiday is a line of data/holidays.txt.
type holiday struct {
	rule string
	args [3]int
}

func parseHoliday(rule string) holiday {
	var h holiday
	name, rest, _ := strings.Cut(rule, " ")
	h.rule = name
	format := "%d %d %d"
	if name == "fixed" {
		format = "%2d-%2d"
		fmt.Sscanf(rest, format, &h.args[0], &h.args[1])
		return h
	}
	fmt.Sscanf(rest, format, &h.args[0], &h.args[1], &h.args[2])
	return h
}

// in is the first and the last day of the holiday in a Gregorian year, no days
// where the table ends.
func (h holiday) in(y int) (day, day) {
	d := day{}
	switch h.rule {
	case "fixed":
		d = day{y, h.args[0], h.args[1]}
	case "easter":
		d = easter(y).addDays(h.args[0])
	case "orthodox":
		d = orthodoxEaster(y).addDays(h.args[0])
	case "nth":
		d = nthWeekday(y, h.args[0], h.args[1], h.args[2])
	case "islamic":
		d = islamicIn(y, h.args[0], h.args[1])
	case "islamic-month":
		first := islamicIn(y, h.args[0], 1)
		return first, first.addDays(29) // the ninth month has 30 days
	case "nowruz":
		d = nowruz(y)
	case "lunar":
		d = lunarNewYear(y)
	}
	return d, d
}

// near reports that the day may be announced a day earlier or later.
func (h holiday) near() bool { return strings.HasPrefix(h.rule, "islamic") }

// easter is western Easter Sunday, by the anonymous Gregorian algorithm
// (Butcher's Ecclesiastical Calendar, 1876; Meeus, Astronomical Algorithms, ch. 8).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day{y, n / 31, n%31 + 1}
}

// orthodoxEaster is Easter of the Julian computation, as a Gregorian date
// (Meeus, ch. 8; 13 days apart from 1900 to 2099).
func orthodoxEaster(y int) day {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return day{y, n / 31, n%31 + 1}.addDays(y/100 - y/400 - 2)
}

// islamicIn is the day d of month m of the tabular Islamic calendar (30-year
// cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29; epoch 16 July
// 622 Julian) that falls in the Gregorian year, the first if two do.
func islamicIn(y, m, d int) day {
	for h := (y-622)*33/32 - 1; h <= (y-622)*33/32+2; h++ {
		if got := islamic(h, m, d); got.y == y {
			return got
		}
	}
	return day{}
}

// islamic turns a date of the tabular calendar into a Gregorian one.
func islamic(h, m, d int) day {
	const epoch = 1948439 // Julian day number of the day before 1 Muharram 1
	const unix = 2440588  // of 1 January 1970
	jdn := d + (59*(m-1)+1)/2 + (h-1)*354 + (3+11*h)/30 + epoch
	return day{1970, 1, 1}.addDays(jdn - unix)
}

// nowruz is the Iranian new year's day in its Gregorian year, from 1996 to 2028.
func nowruz(y int) day {
	switch {
	case y < 1996 || y > 2028:
		return day{}
	case y%4 == 0:
		return day{y, 3, 20}
	}
	return day{y, 3, 21}
}

// lunarDays are Lunar New Year's days from 1990, as month*100 + day (Hong Kong
// Observatory, Gregorian-Lunar Calendar Conversion Table).
var lunarDays = [...]int{127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126,
	214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203}

func lunarNewYear(y int) day {
	if i := y - 1990; i >= 0 && i < len(lunarDays) {
		return day{y, lunarDays[i] / 100, lunarDays[i] % 100}
	}
	return day{}
}

// holiday finds the name of a holiday at atom i.
func (p *parser) holiday(i int) (arg, int, bool) {
	if !p.words.phraseStart[p.atoms[i].text] || !p.atoms[i].capital && !opensHoliday[p.word(i-1)] {
		return arg{}, 0, false
	}
	_, end, ok := p.phrase(i, func(s string) bool { _, ok := p.words.holidays[s]; return ok })
	return arg{}, end, ok
}

// holidayOf is the holiday that the captured atoms name.
func (p *parser) holidayOf(a arg) holiday {
	name, _, _ := p.phrase(a.at, func(s string) bool { _, ok := p.words.holidays[s]; return ok })
	return p.words.holidays[name]
}

// opensHoliday are words before a holiday's name without a capital.
var opensHoliday = map[string]bool{"on": true, "at": true, "since": true, "before": true, "after": true, "until": true, "next": true, "last": true, "previous": true, "this": true, "following": true, "of": true, "by": true, "for": true}
