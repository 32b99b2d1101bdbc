package when

import (
	"fmt"
	"strconv"
	"strings"

	"parley/internal/lexicon"
)

// weekdayNumber is 1 for Monday to 7 for Sunday, 0 where token i names no weekday.
func (f *finder) weekdayNumber(i int) int {
	form := f.form(i)
	if form == "" || form[0] < 'A' || form[0] > 'Z' {
		return 0
	}
	if n := f.lex.Index("weekday", form); n > 0 {
		return n
	}
	if strings.HasSuffix(form, ".") && f.lex.Is(strings.TrimSuffix(form, "."), lexicon.WeekdayShort) {
		for n, w := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
			if strings.EqualFold(form[:3], w) {
				return n + 1
			}
		}
	}
	return 0
}

// weekday reads "on Thursday", "last Thursday", "next Thursday": the day next to the
// reference date in the direction of the tense, the reference day included.
func (f *finder) weekday(i int) (Expr, bool) {
	w := f.weekdayNumber(i)
	if w == 0 || !f.ref.full() {
		return Expr{}, false
	}
	back := (f.ref.weekday() - w + 7) % 7
	ahead := (7 - back) % 7
	switch before := f.word(i - 1); {
	case before == "last":
		return point(f.ref.addDays(-lastWeek(back)), i+1, true)
	case before == "next" || before == "coming":
		return point(f.ref.addDays(lastWeek(ahead)), i+1, true)
	case f.tense == Future:
		return point(f.ref.addDays(ahead), i+1, true)
	}
	return point(f.ref.addDays(-back), i+1, true)
}

// lastWeek is the distance to a weekday that cannot be the day itself.
func lastWeek(days int) int {
	if days == 0 {
		return 7
	}
	return days
}

// deictic reads yesterday, today, tomorrow and their like.
func (f *finder) deictic(i int) (Expr, bool) {
	if !f.ref.full() {
		return Expr{}, false
	}
	switch f.word(i) {
	case "today", "tonight":
		return point(f.ref, i+1, true)
	case "yesterday":
		return point(f.ref.addDays(-1), i+1, true)
	case "tomorrow":
		return point(f.ref.addDays(1), i+1, true)
	case "earlier":
		if f.word(i+1) == "today" {
			return point(f.ref, i+2, true)
		}
	}
	return Expr{}, false
}

// amount is the number that token i gives in words or digits, "a" and "an" 1.
func (f *finder) amount(i int) int {
	w := f.word(i)
	if w == "a" || w == "an" {
		return 1
	}
	if n := f.lex.Index("number", w); n > 0 {
		return n
	}
	if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 1000 {
		return n
	}
	return 0
}

// unit is the letter of the ISO duration of token i, 0 where it is no unit.
func (f *finder) unit(i int) byte {
	switch strings.TrimSuffix(f.word(i), "s") {
	case "day":
		return 'D'
	case "week":
		return 'W'
	case "month":
		return 'M'
	case "year":
		return 'Y'
	}
	return 0
}

// before is the reference date moved back by n units.
func (f *finder) before(n int, unit byte) day {
	switch unit {
	case 'W':
		return f.ref.addDays(-7 * n)
	case 'M':
		return f.ref.addMonths(-n)
	case 'Y':
		return f.ref.addMonths(-12 * n)
	}
	return f.ref.addDays(-n)
}

// window reads "in the last two weeks", "over the past month": a stretch up to
// the reference date. Weeks are given in days. Without a reference date its
// length still stands.
func (f *finder) window(i int) (Expr, bool) {
	switch f.word(i) {
	case "in", "over", "during", "within", "for":
	default:
		return Expr{}, false
	}
	at := i + 1
	if f.word(at) == "the" {
		at++
	}
	if w := f.word(at); w != "last" && w != "past" {
		return Expr{}, false
	}
	n, unit := f.amount(at+1), f.unit(at+2)
	end := at + 3
	if n == 0 {
		n, unit, end = 1, f.unit(at+1), at+2
	}
	if unit == 0 {
		return Expr{}, false
	}
	e := Expr{EndToken: end, Kind: Window, ISO: duration(n, unit), Relative: true}
	if f.ref.full() {
		e.From, e.To = f.before(n, unit).String(), f.ref.String()
	}
	return e, true
}

func duration(n int, unit byte) string {
	if unit == 'W' {
		n, unit = 7*n, 'D'
	}
	return fmt.Sprintf("P%d%c", n, unit)
}

// ago reads "two days ago", "a week earlier" as a day; months and years ago as
// a month or a year.
func (f *finder) ago(i int) (Expr, bool) {
	n, unit := f.amount(i), f.unit(i+1)
	if n == 0 || unit == 0 || f.word(i+2) != "ago" || !f.ref.full() {
		return Expr{}, false
	}
	d := f.before(n, unit)
	switch unit {
	case 'W':
		return Expr{}, false // "two weeks ago" names no day
	case 'M':
		d.d = 0
	case 'Y':
		d.m, d.d = 0, 0
	}
	return point(d, i+3, true)
}

// calendarUnit reads "last week", "this month", "next year" as the calendar's
// week, month or year; a week goes from Monday to Sunday.
func (f *finder) calendarUnit(i int) (Expr, bool) {
	shift, ok := map[string]int{"last": -1, "this": 0, "next": 1}[f.word(i)]
	if !ok || f.ref.y == 0 || strings.HasSuffix(f.word(i+1), "s") {
		return Expr{}, false
	}
	switch unit := f.unit(i + 1); {
	case unit == 'W' && f.ref.full():
		monday := f.ref.addDays(1 - f.ref.weekday() + 7*shift)
		return Expr{EndToken: i + 2, From: monday.String(), To: monday.addDays(6).String(), Relative: true}, true
	case unit == 'M' && f.ref.m > 0:
		d := day{f.ref.y, f.ref.m, 1}.addMonths(shift)
		return point(day{d.y, d.m, 0}, i+2, true)
	case unit == 'Y':
		return point(day{f.ref.y + shift, 0, 0}, i+2, true)
	}
	return Expr{}, false
}
