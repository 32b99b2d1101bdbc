package when

import "fmt"

// periodPartRules read early, mid and late parts, ends and beginnings.
var periodPartRules = []rule{
	{name: "part_of_period", gives: "period", pattern: "early|late|mid -? in? <period> || early|late in the? <period>", example: "mid-November", counter: "mid-air",
		make: func(m *match) *node { return modified(m.args[0].node, modOf(m.word(m.at))) }},
	{name: "parted_decade", gives: "period", pattern: "the early|late|mid -? <period> || the early|late|mid ~- ~to ~- ~late <period>", example: "the late 1970s", counter: "the late minister",
		make: func(m *match) *node { return modified(m.args[0].node, modOf(m.word(m.at+1))) }},
	{name: "since_then", gives: "period", pattern: "earlier <period> || earlier in <period>", example: "earlier this month", counter: "earlier this morning of theirs",
		make: func(m *match) *node { return m.earlierLater() }},
	{name: "later_period", gives: "period", pattern: "later <period> || later in <period>", example: "later this year", counter: "later than it",
		make: func(m *match) *node { return m.earlierLater() }},
	{name: "end_of", gives: "period", pattern: "the? very? end|beginning|start|close|middle|turn|dawn of the? <period> || the? end|beginning|start|close|middle|turn of <unit_period>", example: "the end of the year", counter: "the end of the yard",
		make: func(m *match) *node {
			for k := m.at; k < m.args[0].at; k++ {
				if mod := modOf(m.word(k)); mod != "" {
					n := modified(m.args[0].node, mod)
					n.kind = Point
					return n
				}
			}
			return nil
		}},
	{name: "nth_unit_of", gives: "period", pattern: "the? <ordinal> week|month|quarter|half of|in <period> || the? last week|month|quarter of|in <period>", example: "the first week of May", counter: "the first week of talks",
		make: func(m *match) *node { return m.nthUnit() }},
	{name: "numbered_week_of", gives: "period", pattern: "the? week <d1> of <period>", example: "week 27 of last year", counter: "week 27 of talks",
		make: func(m *match) *node { return weekOf(m.args[1].node, m.n(0)) }},
	{name: "holiday_weekend", gives: "period", pattern: "the? <date> weekend || the? weekend of|before|after <date>", example: "the Easter weekend", counter: "the eastern weekend",
		make: func(m *match) *node { return weekendOf(m.args[0].node, m.word(m.args[0].at-1)) }},
	{name: "week_of", gives: "period", pattern: "the week of <date> || the week starting|beginning|commencing <date>", example: "the week of March 6", counter: "the week of talks",
		make: func(m *match) *node {
			date := m.args[0].node
			return relative(week, func(c *context) value {
				v := date.resolve(c)
				if !v.from.full() {
					return unknown(undated(week))
				}
				return within(v.from.day, week, true)
			})
		}},
	{name: "units_of", gives: "window", pattern: "the? first|last <n> <units> of <period>", example: "the first nine months of 2025", counter: "the first nine months of it",
		make: func(m *match) *node { return m.unitsOf() }},
}

// earlierLater is "earlier this month": from its beginning to the reference, and
// "later this year" from the reference to its end.
func (m *match) earlierLater() *node {
	n, later := m.args[0].node, m.word(m.at) == "later"
	out := *n
	out.resolve = func(c *context) value {
		v := n.resolve(c)
		if !v.known() || !c.ref.full() || v.anchored {
			return v
		}
		first, last := v.from.firstDay(), v.to.lastDay()
		if c.ref.day.before(first) || last.before(c.ref.day) {
			return v
		}
		if later {
			v.from, v.to = moment{day: c.ref.day}, moment{day: last}
		} else {
			v.from, v.to = moment{day: first}, moment{day: c.ref.day}
		}
		return v
	}
	return &out
}

// nthUnit is "the first week of May", "the second half of November".
func (m *match) nthUnit() *node {
	n, inner := -1, m.args[len(m.args)-1].node
	if len(m.args) == 2 {
		n = m.n(0)
	}
	var g grain
	first := m.at
	if len(m.args) == 2 {
		first = m.args[0].end // "second" is an ordinal here
	}
	for k := first; k < m.args[len(m.args)-1].at; k++ {
		if u, ok := m.means(k, "unit"); ok {
			g = grain(u.value)
		}
	}
	if g == 0 {
		return halfOf(inner, n)
	}
	if inner.grain <= g || n > 60 {
		return nil
	}
	return relative(g, func(c *context) value {
		v := inner.resolve(c)
		if !v.known() {
			return unknown(undated(g))
		}
		at := v.from.firstDay()
		if g == week {
			at = at.addDays((11 - at.weekday()) % 7) // the week that holds its Thursday
		}
		at = at.shifted(n-1, g)
		if n < 0 {
			at = v.to.lastDay()
		}
		if v.to.lastDay().before(at) {
			return value{}
		}
		out := within(at, g, v.derived)
		out.anchored = v.anchored
		return out
	})
}

// halfOf is the first or second half of a month or year.
func halfOf(inner *node, n int) *node {
	if n != 1 && n != 2 || inner.grain != month && inner.grain != year {
		return nil
	}
	return relative(half, func(c *context) value {
		v := inner.resolve(c)
		switch {
		case !v.known():
			return v
		case inner.grain == year:
			return within(day{v.from.y, 6*n - 5, 0}, half, v.derived)
		}
		from, to := day{v.from.y, v.from.m, 1}, day{v.from.y, v.from.m, 15}
		if n == 2 {
			from, to = to.addDays(1), v.to.lastDay()
		}
		v.from, v.to = moment{day: from}, moment{day: to}
		v.timex = fmt.Sprintf("%s/%s", from, to)
		return v
	})
}

// unitsOf is "the first nine months of 2025".
func (m *match) unitsOf() *node {
	s := stretch{parts: []stretchPart{{m.args[0].amount, grain(m.n(1))}}}
	inner, last := m.args[2].node, m.word(m.at) == "last" || m.word(m.at+1) == "last"
	g := s.finest()
	if s.vague() || inner.grain <= g || g < dayGrain {
		return nil
	}
	return &node{kind: Window, grain: g, stretch: s, resolve: func(c *context) value {
		out := value{timex: s.String(), days: s.days()}
		v := inner.resolve(c)
		if !v.known() {
			return out
		}
		from, to := v.from.firstDay(), v.to.lastDay()
		if last {
			from = s.from(moment{day: to.addDays(1)}, -1).day
		} else {
			to = s.from(moment{day: from}, 1).day.addDays(-1)
		}
		if from.y == 0 || to.y == 0 {
			return out
		}
		if g >= month {
			from.d, to.d = 0, 0
		}
		out.from, out.to, out.derived = moment{day: from}, moment{day: to}, true
		return out
	}}
}

// weekOf is an ISO week of a year.
func weekOf(inner *node, n int) *node {
	if inner.grain != year || n < 1 || n > 53 {
		return nil
	}
	return relative(week, func(c *context) value {
		v := inner.resolve(c)
		if !v.known() {
			return unknown(fmt.Sprintf("XXXX-W%02d", n))
		}
		return within((day{v.from.y, 1, 4}).addDays(7*(n-1)), week, v.derived)
	})
}

// weekendOf is the Saturday and Sunday of, before or after a day.
func weekendOf(inner *node, side string) *node {
	return relative(week, func(c *context) value {
		v := inner.resolve(c)
		if !v.from.full() {
			return unknown("XXXX-WXX-WE")
		}
		d := v.from.day
		saturday := d.addDays(6 - d.weekday())
		if d.weekday() == 1 || side == "before" {
			saturday = saturday.addDays(-7)
		}
		return value{from: moment{day: saturday}, to: moment{day: saturday.addDays(1)}, timex: weekValue(saturday) + "-WE", derived: true}
	})
}
