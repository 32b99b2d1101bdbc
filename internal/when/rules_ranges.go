package when

// partedRules put together what the level before read.
var partedRules = []rule{
	{name: "day_dated", gives: "date", pattern: "<weekday> , <ago>", example: "Saturday, two days ago", counter: "Saturday, two men ago",
		make: func(m *match) *node { return m.args[1].node }},
	{name: "about_ago", gives: "ago", pattern: "more|less than <ago> || nearly|almost|roughly|approximately <ago> || at least <ago>", example: "nearly four years ago", counter: "nearly four years of talks",
		make: func(m *match) *node {
			return modified(m.args[0].node, quantityMod(m.word(m.at), m.word(m.at+1)))
		}},
	{name: "parted_day", gives: "day", pattern: "late|early|later|earlier on? <day>", example: "late on Friday evening", counter: "late on a dark evening",
		make: func(m *match) *node { return modified(m.args[0].node, modOf(m.word(m.at))) }},
	{name: "clock_range", gives: "clock_range", pattern: "<clock> -|to|until|till|and <clock> || <hour> -|to|until|till|and <clock>", notAfter: "-|/", example: "10 a.m. to noon", counter: "10 a.m. or noon",
		make: func(m *match) *node { return m.clockRange() }},
	{name: "set_clock", gives: "set", pattern: "<set> at? <clock>", example: "every Monday at 4 p.m.", counter: "every Monday at four places",
		make: func(m *match) *node { return setAt(m.args[0].node, m.args[1].clock) }},
	{name: "clock_set", gives: "set", pattern: "<clock> on? <set>", example: "4 p.m. every Monday", counter: "4 p.m. every one",
		make: func(m *match) *node { return setAt(m.args[1].node, m.args[0].clock) }},
	{name: "of_period_again", gives: "period", pattern: "the? end|beginning|start|middle of <period>", example: "the end of the first quarter of 2025", counter: "the end of the first round of it",
		make: func(m *match) *node {
			k := m.at
			if m.word(k) == "the" {
				k++
			}
			return modified(m.args[0].node, modOf(m.word(k)))
		}},
}

// shiftRules move a date by a stretch.
var shiftRules = []rule{
	{name: "before_date", gives: "date", pattern: "<dur> before|prior|earlier to? than? <when> || <dur> ahead of <when>", example: "two days before Christmas", counter: "two days before them",
		make: func(m *match) *node { return moved(m.args[1].node, m.args[0].node.stretch, -1) }},
	{name: "after_date", gives: "date", pattern: "<dur> after|from|following <when>", example: "two weeks after 5 May", counter: "two weeks after them",
		make: func(m *match) *node { return moved(m.args[1].node, m.args[0].node.stretch, 1) }},
}

// rangeRules read stretches with two ends.
var rangeRules = []rule{
	{name: "days_of_month", gives: "range", pattern: "<month> the? <dom> -|to|and|through|until|till|& the? <dom> ,? <y4> || <month> the? <dom> -|to|and|through|until|till|& the? <dom>", notBefore: "%|people|to", example: "December 4-5", counter: "December 5-4",
		make: func(m *match) *node {
			y := 0
			if len(m.args) == 4 {
				y = m.n(3)
			}
			return m.daysOf(y, m.n(0), 1, 2)
		}},
	{name: "days_before_month", gives: "range", pattern: "the? <dom> -|to|and|through|until|till|& the? <dom> of? <month> ,? <y4> || the? <dom> -|to|and|through|until|till|& the? <dom> of? <month>", example: "2-4 May", counter: "4-2 May",
		make: func(m *match) *node {
			y := 0
			if len(m.args) == 4 {
				y = m.n(3)
			}
			return m.daysOf(y, m.n(2), 0, 1)
		}},
	{name: "range", gives: "range", pattern: "<when> -|through|~ <when> || <when> to|until|till <when>", example: "November 30–December 1", counter: "December 1 or December 2",
		make: func(m *match) *node { return m.rangeOf() }},
	{name: "from_to", gives: "range", pattern: "<when> to|until|till|through|and <when> || <day> to|until|till|through <day>", after: "from|between", example: "from 2 May to 9 June", counter: "2 May and 9 June",
		make: func(m *match) *node { return m.rangeOf() }},
	{name: "years", gives: "range", pattern: "<y4> ~- ~<d2> || <y4> / ~<d2>", example: "2014-18", counter: "2014-2",
		make: func(m *match) *node {
			y, z := m.n(0), m.n(0)/100*100+m.n(1)
			if y < 1800 || y > 2200 || z <= y || numbering[m.word(m.at-1)] || m.counted(m.end) || m.word(m.end) == "-" {
				return nil
			}
			a, b := fixed(day{y, 0, 0}), fixed(day{z, 0, 0})
			return rangeNode(nodePart{m.at, m.at + 1, a}, nodePart{m.at + 2, m.end, b})
		}},
	{name: "clock_range_day", gives: "range", pattern: "<date> ,? from|between|at? <clock_range> || <day> ,? from|between|at? <clock_range>", example: "Tuesday from 2:00 to 2:30 pm", counter: "Tuesday from 2 men to 3",
		make: func(m *match) *node { return rangeOn(m, m.args[0], m.args[1]) }},
	{name: "day_clock_range", gives: "range", pattern: "<clock_range> ,? on|of? <date> || <clock_range> ,? on|of? <day>", example: "2 to 4 p.m. on Tuesday", counter: "2 to 4 p.m. on it",
		make: func(m *match) *node { return rangeOn(m, m.args[1], m.args[0]) }},
	{name: "from_now", gives: "range", pattern: "now to|until|till|and|through <when>", after: "from|between", example: "between now and January", counter: "between now and them",
		make: func(m *match) *node {
			now := shiftedUnit(0, dayGrain)
			return rangeNode(nodePart{m.at, m.at + 1, now}, nodePart{m.args[0].at, m.args[0].end, m.args[0].node})
		}},
	{name: "until_now", gives: "range", pattern: "<when> to|until|till|and|through now", after: "from|between", example: "between January and now", counter: "between them and now",
		make: func(m *match) *node {
			now := shiftedUnit(0, dayGrain)
			return rangeNode(nodePart{m.args[0].at, m.args[0].end, m.args[0].node}, nodePart{m.end - 1, m.end, now})
		}},
}

// rangeOf is from the first capture to the second.
func (m *match) rangeOf() *node {
	a, b := m.args[0], m.args[1]
	if m.word(m.end) == "-" && m.atoms[m.end].tight && m.atoms[m.end-1].number >= 0 && m.end+1 < len(m.atoms) && m.atoms[m.end+1].number >= 0 && m.atoms[m.end+1].tight {
		return nil // a number of a telephone
	}
	if a.node.grain >= decade || b.node.grain >= decade && a.node.grain != b.node.grain {
		return nil
	}
	return rangeNode(nodePart{a.at, a.end, a.node}, nodePart{b.at, b.end, b.node})
}

// rangeNode is a stretch by its ends. An end without a year takes the year of
// the other; ends in the wrong order make no range.
func rangeNode(a, b nodePart) *node {
	n := &node{kind: Point, grain: min(a.node.grain, b.node.grain), parts: []nodePart{a, b}, pure: a.node.pure && b.node.pure}
	n.resolve = func(c *context) value {
		from, to := a.node.resolve(c), b.node.resolve(c)
		if !from.known() || !to.known() {
			return unknown(from.timex + "/" + to.timex)
		}
		from, to = sameYear(c, a.node, b.node, from, to)
		if to.to.day.lastDay().before(from.from.day.firstDay()) {
			return value{}
		}
		v := value{from: from.from, to: to.to, timex: from.timex + "/" + to.timex, derived: from.derived || to.derived, warning: from.warning + to.warning}
		v.anchored = from.anchored || to.anchored
		return v
	}
	return n
}

// sameYear resolves the end without a year, or both, so that they follow each other.
func sameYear(c *context, a, b *node, from, to value) (value, value) {
	ordered := func() bool { return !to.to.day.lastDay().before(from.from.day.firstDay()) }
	switch {
	case b.pure && a.floating:
		d := *c
		d.ref, d.tense = to.to, Past
		from = a.resolve(&d)
	case b.floating && (a.pure || !ordered()):
		d := *c
		d.ref, d.tense = moment{day: from.from.day.lastDay()}, Future
		to = b.resolve(&d)
	}
	if !ordered() && !from.known() {
		return value{}, to
	}
	return from, to
}

// daysOf is a stretch of days of one month; captures i and k are the days.
func (m *match) daysOf(y, month, i, k int) *node {
	first, last := m.n(i), m.n(k)
	if last <= first || m.cutsClock(m.args[k].end) {
		return nil
	}
	a, b := dayOfYear(month, first), dayOfYear(month, last)
	if y > 0 {
		a, b = fixed(day{y, month, first}), fixed(day{y, month, last})
	}
	if a == nil || b == nil {
		return nil
	}
	from, to := nodePart{m.at, m.args[i].end, a}, nodePart{m.args[k].at, m.end, b}
	if y == 0 {
		return daysNode(from, to, month, last)
	}
	return rangeNode(from, to)
}

// daysNode is a stretch of days whose year is that of the first.
func daysNode(a, b nodePart, month, last int) *node {
	n := rangeNode(a, b)
	n.resolve = func(c *context) value {
		v := a.node.resolve(c)
		if !v.known() {
			return unknown(v.timex)
		}
		end := day{v.from.y, month, last}
		if !end.valid() {
			return value{}
		}
		v.to = moment{day: end}
		v.timex = v.from.String() + "/" + end.String()
		return v
	}
	return n
}

// cutsClock reports whether the number before atom i is an hour: "May 5 and 6 p.m.".
func (m *match) cutsClock(i int) bool {
	return isHalfDay(m.word(i)) || m.word(i) == ":" || m.word(i) == "%"
}

// clockRange is "10 a.m. to noon", "3-8 p.m.": a first hour without a.m. or p.m.
// takes that of the second where it then lies before it.
func (m *match) clockRange() *node {
	a, b := clock{h: m.args[0].n, parts: 1}, m.args[1].clock
	var zone *zoneRule
	if m.args[0].node != nil {
		a, zone = m.args[0].clock, m.args[0].node.zone
	}
	if zone == nil {
		zone = m.args[1].node.zone
	}
	if b.h >= 12 && a.h < 12 && a.h+12 <= b.h && !m.saysMorning(m.args[0].end-1) {
		a.h += 12
	}
	if a.h > 24 || !a.valid() {
		return nil
	}
	from, to := m.clockNode(a, arg{}), m.clockNode(b, arg{})
	if from == nil || to == nil {
		return nil
	}
	from.zone, to.zone = zone, zone
	from.class, to.class = "clock", "clock"
	n := rangeNode(nodePart{m.args[0].at, m.args[0].end, from}, nodePart{m.args[1].at, m.args[1].end, to})
	n.clock = b
	return n
}

// saysMorning reports whether atom i is "a.m.".
func (m *match) saysMorning(i int) bool { return m.word(i) == "am" }

// rangeOn puts a range of times of day on a day.
func rangeOn(m *match, date, hours arg) *node {
	parts := hours.node.parts
	from := withClock(date.node, parts[0].node.clock, parts[0].node.zone)
	to := withClock(date.node, parts[1].node.clock, parts[1].node.zone)
	if from == nil || to == nil {
		return nil
	}
	n := rangeNode(nodePart{m.at, parts[0].end, from}, nodePart{parts[1].at, m.end, to})
	if date.at > hours.at {
		n.parts = []nodePart{{m.at, parts[0].end, from}, {parts[1].at, m.end, to}}
	}
	return n
}

// setAt is a set with a time of day.
func setAt(set *node, c clock) *node {
	timex := set.resolve(&context{}).timex
	if timex == "P1D" {
		timex = "XXXX-XX-XX"
	}
	return setOf(timex + c.timex())
}
