package when

import "fmt"

// numericRules read dates in digits.
var numericRules = []rule{
	{name: "iso", gives: "date", pattern: "<y4> ~- ~<d2> ~- ~<d2>", example: "2025-12-06", counter: "2025-13-06",
		make: func(m *match) *node { return fixed(day{m.n(0), m.n(1), m.n(2)}) }},
	{name: "iso_time", pattern: "<y4> ~- ~<d2> ~- ~<d2> t? <d2> ~: ~<d2> ( ~: ~<d2> )? ~<zone>?", example: "2025-12-06T15:57+03:00", counter: "2025-12-06T25:00",
		make: func(m *match) *node {
			return withClock(fixed(day{m.n(0), m.n(1), m.n(2)}), m.clockOf(3, 4, 5), m.zoneOf(6))
		}},
	{name: "dotted", gives: "date", pattern: "<d1> ~. ~<d1> ~. ~<y4>", example: "06.12.2025", counter: "42.18.2025",
		make: func(m *match) *node { return fixed(day{m.n(2), m.n(1), m.n(0)}) }},
	{name: "slashed", gives: "date", pattern: "<d1> ~/ ~<d1> ~/ ~<y4> || <d1> ~- ~<d1> ~- ~<y4>", example: "12/06/2025", counter: "31/31/2025",
		make: func(m *match) *node { return slashed(m.n(0), m.n(1), m.n(2)) }},
	{name: "slashed_short_year", gives: "date", pattern: "<d1> ~/ ~<d1> ~/ ~<d2>", example: "12/06/25", counter: "12/36/25",
		make: func(m *match) *node { return slashed(m.n(0), m.n(1), shortYear(m.n(2))) }},
	{name: "year_first", gives: "date", pattern: "<y4> ~/ ~<d1> ~/ ~<d1> || <y4> ~. ~<d1> ~. ~<d1> || <y4> ~- ~<d1> ~- ~<d1>", example: "2025/12/6", counter: "2025/31/12", notBefore: "-",
		make: func(m *match) *node {
			if m.d(1) == 2 && m.d(2) == 2 && m.word(m.at+1) == "-" {
				return nil // rule iso
			}
			return fixed(day{m.n(0), m.n(1), m.n(2)})
		}},
	{name: "slashed_day", gives: "date", pattern: "<d1> ~/ ~<d1>", after: "on|by|until|since|before|after|from|between|to|-|back|and", notBefore: "/|of|.", example: "on 12/24", counter: "by 3/4 of them",
		make: func(m *match) *node {
			a, b := m.n(0), m.n(1)
			if a > 12 {
				a, b = b, a
			}
			if a > 12 || !(day{2000, a, b}).valid() || m.word(m.at-1) == "to" && !m.slashedBefore() || m.word(m.at-1) == "and" && !m.slashedBefore() {
				return nil
			}
			return dayOfYear(a, b)
		}},
	{name: "compact", gives: "date", pattern: "<d8>", example: "20251206", counter: "20253112",
		make: func(m *match) *node {
			n := m.n(0)
			if d := (day{n / 10000, n / 100 % 100, n % 100}); d.y >= 1900 && d.y < 2100 && d.d > 0 {
				return fixed(d)
			}
			return nil
		}},
}

// slashedBefore reports whether another day of the same shape goes before: "10/1 to 11/7".
func (m *match) slashedBefore() bool {
	return m.at >= 4 && m.word(m.at-3) == "/" && m.atoms[m.at-2].digits > 0 && m.atoms[m.at-4].digits > 0
}

// slashed is a date of which either of the first two numbers may be the month.
// Where both may, the first is taken, the way of most English pages that write
// so, and a warning says it.
func slashed(a, b, y int) *node {
	switch {
	case a > 12:
		return fixed(day{y, b, a})
	case b > 12 || a == b:
		return fixed(day{y, a, b})
	}
	n := fixed(day{y, a, b})
	if n == nil {
		return nil
	}
	plain := n.resolve
	n.resolve = func(c *context) value {
		v := plain(c)
		v.warning = fmt.Sprintf("%d/%d/%d may be %s or %s; the month is taken to come first", a, b, y, day{y, a, b}, day{y, b, a})
		return v
	}
	return n
}

// dayOfYear is a day and month without a year.
func dayOfYear(m, d int) *node {
	if d < 1 || d > daysIn(2000, m) {
		return nil
	}
	return yearly(dayGrain, fmt.Sprintf("%02d-%02d", m, d), func(y int) value { return on(day{y, m, d}, true) })
}

// dateRules read dates with the name of a month.
var dateRules = []rule{
	{name: "month_day", gives: "date", pattern: "<month> the? <dom> ,? <year> || <month> the? <dom> || <month> , <dom+>", example: "Dec. 6, 2025", counter: "December 32",
		make: func(m *match) *node {
			if len(m.args) == 3 {
				return m.datedOrNil(m.n(2), m.n(0), m.n(1), 2)
			}
			return m.dayWithoutYear(m.n(0), m.n(1))
		}},
	{name: "day_month", gives: "date", pattern: "the? <dom> -? of? <month> -? ,? of|in? <year> ( року|года )? ( р|г .? )? || the? <dom> -? of? <month>", example: "6th of December 2025", counter: "31 February",
		make: func(m *match) *node {
			if len(m.args) == 3 {
				return m.datedOrNil(m.n(2), m.n(1), m.n(0), 2)
			}
			return m.dayWithoutYear(m.n(1), m.n(0))
		}},
	{name: "signed", gives: "date", pattern: "<d1> ~-|/ ~<month> ~-|/ ~<y4>", example: "22/Jan/2019", counter: "32/Jan/2019",
		make: func(m *match) *node { return fixed(day{m.n(2), m.n(1), m.n(0)}) }},
	{name: "signed_month_day", gives: "date", pattern: "<month> ~-|/ ~<d1>", example: "Jan-22", counter: "Jan-32",
		make: func(m *match) *node { return dayOfYear(m.n(0), m.n(1)) }},
	{name: "weekday_slashed", gives: "date", pattern: "<weekday> ,? <d1> ~/|. ~<d1> || <shift> <weekday> ,? <d1> ~/|. ~<d1>", notBefore: "/|.|:|am|pm", example: "Friday 5/12", counter: "Friday 50/50",
		make: func(m *match) *node {
			a, b := m.n(len(m.args)-2), m.n(len(m.args)-1)
			if a > 12 {
				a, b = b, a
			}
			if a > 12 || !(day{2000, a, b}).valid() {
				return nil
			}
			return dayOfYear(a, b)
		}},
	{name: "year_month_day", gives: "date", pattern: "<y4> ,? -|/? <month> -|/? <dom> || <y4> ~-|/ ~<month> ~-|/ ~<d1>", example: "2025 December 6", counter: "2025 December 40",
		make: func(m *match) *node {
			if m.word(m.end) == "," && m.end+1 < len(m.atoms) && m.atoms[m.end+1].digits == 4 {
				return nil // "1818 – January 8, 1880"
			}
			return fixed(day{m.n(0), m.n(1), m.n(2)})
		}},
	{name: "month_year", gives: "period", pattern: "<month> of|in? ,? <year> ( року|года )? || <month> -|/? ,? <y4> || <y4> <month>", example: "December 2025", counter: "31 February 2025",
		make: func(m *match) *node {
			if m.n(0) < 1000 && (m.noSuchDay(m.at) || m.n(1) < 1000) {
				return nil
			}
			mo, y := m.n(0), m.n(1)
			if mo > 1000 {
				mo, y = y, mo
			}
			return fixed(day{y, mo, 0})
		}},
	{name: "month_of_year", gives: "period", pattern: "<month> ,? of? the? <shift> year", example: "June last year", counter: "June next to it",
		make: func(m *match) *node {
			month, shift := m.n(0), m.n(1)
			return relative(7, func(c *context) value {
				if c.ref.y == 0 {
					return unknown(fmt.Sprintf("XXXX-%02d", month))
				}
				return on(day{c.ref.y + shift, month, 0}, true)
			})
		}},
	{name: "month_of_that_year", gives: "period", pattern: "<month> ,? of? that same? year || <month> ,? of? the same|following|next|previous year", example: "July of that year", counter: "July of that list",
		make: func(m *match) *node {
			n := 0
			switch m.word(m.end - 2) {
			case "following", "next":
				n = 1
			case "previous":
				n = -1
			}
			return monthOfTold(m.n(0), n)
		}},
	{name: "day_month_of_year", gives: "date", pattern: "<month> <dom> ,? of? <shift> year", example: "June 5 last year", counter: "June 5 next to it",
		make: func(m *match) *node {
			month, d, shift := m.n(0), m.n(1), m.n(2)
			return relative(dayGrain, func(c *context) value {
				if c.ref.y == 0 {
					return unknown(fmt.Sprintf("XXXX-%02d-%02d", month, d))
				}
				return on(day{c.ref.y + shift, month, d}, true)
			})
		}},
	{name: "shifted_month", gives: "period", pattern: "the? <shift> <month>", example: "last November", counter: "past may",
		make: func(m *match) *node { return shiftedMonth(m.n(0), m.n(1)) }},
	{name: "shifted_month_day", gives: "date", pattern: "<shift> <month> <dom> || <shift> <dom> <month>", notBefore: "-", example: "last Oct. 23", counter: "last October of them",
		make: func(m *match) *node {
			mo, d := m.n(1), m.n(2)
			if p, _, ok := m.month(m.args[2].at); ok {
				mo, d = p.n, m.n(1)
			}
			return shiftedDay(m.n(0), mo, d)
		}},
	{name: "month", gives: "period", pattern: "<month>", example: "in November", counter: "the march on the capital",
		make: func(m *match) *node {
			if m.noSuchDay(m.at) || !m.monthAlone() {
				return nil
			}
			month := m.n(0)
			return yearly(7, fmt.Sprintf("%02d", month), func(y int) value { return on(day{y, month, 0}, true) })
		}},
	{name: "holiday", gives: "date", notBefore: "agreement|agreements|accord|accords|deal|declaration|protests|massacre|bombings|uprising|war|offensive|truce", pattern: "<holiday> ,? of? <year> || <shift>? <holiday>", example: "Christmas Eve", counter: "the easter egg",
		make: func(m *match) *node {
			if m.args[0].found && m.args[0].end == m.args[1].at && m.args[1].n > 999 {
				h, y := m.holidayOf(m.args[0]), m.n(1)
				return &node{kind: Point, grain: dayGrain, pure: true, resolve: func(*context) value { return holidayIn(h, y) }}
			}
			return shiftedHoliday(m.holidayOf(m.args[1]), m.args[0])
		}},
	{name: "holiday_of_shifted", gives: "date", pattern: "<holiday> of? <shift> year", example: "Christmas last year", counter: "Christmas last in line",
		make: func(m *match) *node {
			h, shift := m.holidayOf(m.args[0]), m.n(1)
			return relative(dayGrain, func(c *context) value {
				if c.ref.y == 0 {
					return unknown("XXXX-XX-XX")
				}
				return holidayIn(h, c.ref.y+shift)
			})
		}},
	{name: "day_of_period", gives: "date", pattern: "the <dom+> of? <shift> month", example: "the 4th of next month", counter: "the 4th next to it",
		make: func(m *match) *node {
			d, shift := m.n(0), m.n(1)
			return relative(dayGrain, func(c *context) value {
				if c.ref.m == 0 {
					return unknown(fmt.Sprintf("XXXX-XX-%02d", d))
				}
				at := day{c.ref.y, c.ref.m, 0}.shifted(shift, month)
				return on(day{at.y, at.m, d}, true)
			})
		}},
	{name: "day_alone", gives: "date", pattern: "the <dom+>", after: "on|by|until|since|before|after|from", before: ".|,|;|:|)|?|!|and|but|at|in|with|when|where|that", example: "on the 4th.", counter: "on the 4th floor",
		make: func(m *match) *node { return dayOfMonthAlone(m.n(0)) }},
}

// holidayIn is the holiday in a year; a day that may be announced otherwise warns.
func holidayIn(h holiday, y int) value {
	from, to := h.in(y)
	if from.y == 0 || !from.valid() || !to.valid() {
		return value{}
	}
	v := value{from: moment{day: from}, to: moment{day: to}, timex: from.String(), derived: true}
	if from != to {
		v.timex = from.String() + "/" + to.String()
	}
	if h.near() {
		v.warning = "the day of this feast is computed; it may have been announced a day earlier or later"
	}
	return v
}

// shiftedHoliday is a holiday near the reference, the last or the next one.
func shiftedHoliday(h holiday, shift arg) *node {
	timex := "XX-XX"
	if h.rule == "fixed" {
		timex = fmt.Sprintf("%02d-%02d", h.args[0], h.args[1])
	}
	n := yearly(dayGrain, timex, func(y int) value { return holidayIn(h, y) })
	if shift.found && shift.n != 0 {
		plain := n.resolve
		n.resolve = func(c *context) value { return plain(inDirection(c, shift.n)) }
	}
	return n
}

// inDirection is the context with the tense of a word: "last", "next".
func inDirection(c *context, shift int) *context {
	d := *c
	d.tense, d.strict = Future, true
	if shift < 0 {
		d.tense = Past
	}
	return &d
}

// shiftedMonth is "last November": the latest that is over, the next to come,
// this year's.
func shiftedMonth(shift, m int) *node {
	return relative(month, func(c *context) value {
		if c.ref.m == 0 {
			return unknown(fmt.Sprintf("XXXX-%02d", m))
		}
		y := c.ref.y
		switch {
		case shift < 0 && m >= c.ref.m:
			y--
		case shift > 0 && m <= c.ref.m:
			y++
		}
		return on(day{y, m, 0}, true)
	})
}

// dayOfMonthAlone is "the 4th": of this month or its neighbour, by the tense.
func dayOfMonthAlone(d int) *node {
	return relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-XX-%02d", d))
		}
		var candidates []value
		for n := -1; n <= 1; n++ {
			at := day{c.ref.y, c.ref.m, 0}.shifted(n, month)
			candidates = append(candidates, on(day{at.y, at.m, d}, true))
		}
		return pick(c, candidates)
	})
}

// n is the number of capture k, d the digits of its first atom.
func (m *match) n(k int) int { return m.args[k].n }
func (m *match) d(k int) int { return m.atoms[m.args[k].at].digits }

// datedOrNil is the date with a year, nil where there is no such day.
func (m *match) datedOrNil(y, mo, d, year int) *node {
	if m.counted(m.args[year].end) && m.word(m.args[year].at-1) != "," {
		return nil
	}
	return fixed(day{y, mo, d})
}

// dayWithoutYear is a day and month after which no year follows: with a year in
// which the day is missing ("29 February 2023") there is no date at all.
func (m *match) dayWithoutYear(mo, d int) *node {
	k := m.end
	if m.word(k) == "," {
		k++
	}
	if k < len(m.atoms) && m.atoms[k].digits == 4 && !m.counted(k+1) && !(day{m.atoms[k].number, mo, d}).valid() {
		return nil
	}
	return dayOfYear(mo, d)
}

// noSuchDay reports whether the month at atom i has a number beside it that is no
// day of it: "31 February".
func (m *match) noSuchDay(i int) bool {
	mo, ok := m.means(i, "month")
	if !ok {
		return false
	}
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(m.atoms) && m.atoms[k].digits > 0 && m.atoms[k].digits <= 2 && m.atoms[k].number > 28 && m.atoms[k].number > 0 && (m.atoms[k].number > daysIn(2025, mo.value)) {
			return true
		}
	}
	return false
}

// monthAlone reports whether the name of a month stands for the month: not in a
// name ("Theresa May"), not as another word.
func (m *match) monthAlone() bool {
	a := m.atoms[m.at]
	if t := m.token(m.end); titled[m.word(m.at-1)] || m.word(m.at-1) == "." && titled[m.word(m.at-2)] || t != nil && t.Rel == "flat" {
		return false // "Ms. April Summers"
	}
	if !a.capital && (ambiguousNames[a.text] || a.text == "august" && !opensMonth[m.word(m.at-1)] || !opensMonth[m.word(m.at-1)] && m.word(m.at+1) != "to") || m.inName(m.at, m.end) {
		return false
	}
	if m.word(m.end) == "." && m.atoms[m.end-1].end-m.atoms[m.at].start <= 3 {
		return true
	}
	if !ambiguousNames[a.text] {
		return true
	}
	if next := m.word(m.end); opensMonth[m.word(m.at-1)] || (next == "to" || next == "-" || next == "through") && m.monthAt(m.end+1) {
		return true
	}
	return m.at > 0 && m.upos(m.at) == "PROPN" && m.tagged() && !m.capitalBefore()
}

func (m *match) capitalBefore() bool { return m.atoms[m.at-1].capital }

func (m *match) tagged() bool { return m.upos(m.at) != "" }

// shiftedDay is "last October 23": the latest before the reference, the next after it.
func shiftedDay(shift, mo, d int) *node {
	n := dayOfYear(mo, d)
	if n == nil || shift == 0 {
		return n
	}
	plain := n.resolve
	n.resolve = func(c *context) value { return plain(inDirection(c, shift)) }
	return n
}

// monthAt reports whether atom i names a month.
func (m *match) monthAt(i int) bool {
	_, ok := m.means(i, "month")
	return ok
}

// titled are words before a person's name.
var titled = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "president": true, "minister": true, "secretary": true, "general": true, "gen": true, "sir": true, "lord": true, "lady": true}

// opensMonth are words before the name of a month.
var opensMonth = map[string]bool{"in": true, "since": true, "until": true, "by": true, "during": true, "of": true, "to": true, "from": true, "and": true, "late": true, "early": true, "mid": true, "-": true, "through": true,
	"between": true, "before": true, "after": true, "till": true}

// monthOfTold is a month of the year that lies n years from the time told last.
func monthOfTold(mo, n int) *node {
	return relative(month, func(c *context) value {
		if c.anchor.y == 0 {
			return unknown(fmt.Sprintf("XXXX-%02d", mo))
		}
		v := on(day{c.anchor.y + n, mo, 0}, true)
		v.anchored = v.known()
		return v
	})
}
