package when

import (
	"strconv"
	"strings"

	"parley/internal/lexicon"
)

// month is the month that token i names, 0 where it names none. "may" and
// "march" count only with a capital; short forms too.
func (f *finder) month(i int) int {
	form := f.form(i)
	if form == "" || form[0] < 'A' || form[0] > 'Z' {
		return 0
	}
	if m := f.lex.Index("month", form); m > 0 {
		return m
	}
	if !f.lex.Is(strings.TrimSuffix(form, "."), lexicon.MonthShort) {
		return 0
	}
	return f.lex.Index("month", longMonths[strings.ToLower(form[:3])])
}

var longMonths = map[string]string{"jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june",
	"jul": "july", "aug": "august", "sep": "september", "oct": "october", "nov": "november", "dec": "december"}

// dayNumber is the day of a month that token i gives ("6", "06", "6th"), 0 for none.
func (f *finder) dayNumber(i int) int {
	form := f.word(i)
	if len(form) > 4 {
		return 0
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		form = strings.TrimSuffix(form, suffix)
	}
	n, err := strconv.Atoi(form)
	if err != nil || n < 1 || n > 31 || len(form) > 2 {
		return 0
	}
	return n
}

// yearNumber is the year that token i gives in four digits, 0 for none.
func (f *finder) yearNumber(i int) int {
	form := f.form(i)
	if len(form) != 4 {
		return 0
	}
	n, err := strconv.Atoi(form)
	if err != nil || n < 1000 || n > 9998 {
		return 0
	}
	return n
}

// iso reads 2025-12-06, which is five tokens.
func (f *finder) iso(i int) (Expr, bool) {
	y := f.yearNumber(i)
	if y == 0 || f.form(i+1) != "-" || f.form(i+3) != "-" || !f.tight(i, i+5) {
		return Expr{}, false
	}
	if len(f.form(i+2)) != 2 || len(f.form(i+4)) != 2 {
		return Expr{}, false
	}
	m, d := f.dayNumber(i+2), f.dayNumber(i+4)
	if m == 0 || d == 0 {
		return Expr{}, false
	}
	return point(day{y, m, d}, i+5, false)
}

// tight reports whether no white space stands among tokens [i, end).
func (f *finder) tight(i, end int) bool {
	if end > len(f.tokens) {
		return false
	}
	for k := i + 1; k < end; k++ {
		if f.tokens[k].Start != f.tokens[k-1].End {
			return false
		}
	}
	return true
}

// dotted reads 06.12.2025, day first: one token.
func (f *finder) dotted(i int) (Expr, bool) {
	parts := strings.Split(f.form(i), ".")
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return Expr{}, false
	}
	d, err1 := strconv.Atoi(parts[0])
	m, err2 := strconv.Atoi(parts[1])
	y, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || d < 1 || m < 1 {
		return Expr{}, false
	}
	return point(day{y, m, d}, i+1, false)
}

// monthDay reads "December 6", "Dec. 6, 2025", "December 6-7" and "December 6 and 7".
func (f *finder) monthDay(i int) (Expr, bool) {
	m := f.month(i)
	if m == 0 {
		return Expr{}, false
	}
	d := f.dayNumber(i + 1)
	if d == 0 {
		return Expr{}, false
	}
	end, last := i+2, 0
	if isDash(f.form(end)) || f.word(end) == "and" && f.dayNumber(end+1) > d {
		if n := f.dayNumber(end + 1); n > d {
			last, end = n, end+2
		}
	}
	return f.dated(m, d, last, end)
}

// dayMonth reads "6 December", "6th of December 2025", "6-7 December".
func (f *finder) dayMonth(i int) (Expr, bool) {
	d := f.dayNumber(i)
	if d == 0 {
		return Expr{}, false
	}
	at, last := i+1, 0
	if isDash(f.form(at)) || f.word(at) == "and" || f.word(at) == "to" {
		if n := f.dayNumber(at + 1); n > d {
			last, at = n, at+2
		}
	}
	if f.word(at) == "of" {
		at++
	}
	m := f.month(at)
	if m == 0 {
		return Expr{}, false
	}
	return f.dated(m, d, last, at+1)
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }

// dated finishes a date of month m, day d and perhaps a last day, whose year
// may follow at token end; else it is the year next to the reference date.
func (f *finder) dated(m, d, last, end int) (Expr, bool) {
	year := 0
	if y := f.yearNumber(end); y > 0 {
		year, end = y, end+1
	} else if y := f.yearNumber(end + 1); y > 0 && f.form(end) == "," {
		year, end = y, end+2
	}
	from, relative := day{year, m, d}, false
	if year == 0 {
		near, ok := nearestYear(f.ref, m, d)
		if !ok {
			return Expr{}, false
		}
		from, relative = near, true
	}
	e, ok := point(from, end, relative)
	if ok && last > 0 {
		to := day{from.y, m, last}
		e.To = to.String()
		return e, to.valid()
	}
	return e, ok
}

// weekdayDate reads "Saturday, December 6" as the date; the weekday adds nothing.
func (f *finder) weekdayDate(i int) (Expr, bool) {
	if f.weekdayNumber(i) == 0 {
		return Expr{}, false
	}
	at := i + 1
	if f.form(at) == "," || f.form(at) == "(" {
		at++
	}
	for _, rule := range []func(*finder, int) (Expr, bool){(*finder).iso, (*finder).dotted, (*finder).monthDay, (*finder).dayMonth} {
		if e, ok := rule(f, at); ok {
			return e, true
		}
	}
	return Expr{}, false
}

// monthYear reads "December 2025", and a month alone after in, since, this, last or early.
func (f *finder) monthYear(i int) (Expr, bool) {
	m := f.month(i)
	if m == 0 || f.dayNumber(i-1) > 0 {
		return Expr{}, false // a day that the month lacks: no date
	}
	if y := f.yearNumber(i + 1); y > 0 {
		return point(day{y, m, 0}, i+2, false)
	}
	if y := f.yearNumber(i + 2); y > 0 && f.form(i+1) == "," {
		return point(day{y, m, 0}, i+3, false)
	}
	switch f.word(i - 1) {
	case "in", "since", "this", "last", "early", "late", "mid", "until":
		near, ok := nearestYear(f.ref, m, 15)
		if !ok {
			return Expr{}, false
		}
		return point(day{near.y, m, 0}, i+1, true)
	}
	return Expr{}, false
}

// year reads a year of its own after in, since, of, until.
func (f *finder) year(i int) (Expr, bool) {
	y := f.yearNumber(i)
	if y < 1800 || y > 2200 {
		return Expr{}, false
	}
	switch f.word(i - 1) {
	case "in", "since", "until", "early", "late", "during":
		if !f.lex.Has("month", f.word(i+1)) && !counted(f.word(i+1)) {
			return point(day{y, 0, 0}, i+1, false)
		}
	}
	return Expr{}, false
}

// counted reports whether the word is one that a number counts ("in 1900
// cases"), so that the number is no year.
func counted(word string) bool {
	return strings.HasSuffix(word, "s") && len(word) > 3 || word == "people" || word == "%"
}
