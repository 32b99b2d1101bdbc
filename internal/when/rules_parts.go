package when

import "fmt"

// dayPartRules put parts and times of day on days.
var dayPartRules = []rule{
	{name: "weekday_date", gives: "date", pattern: "<weekday> ,? the? <date>", example: "Saturday, December 6", counter: "Saturday, and December came",
		make: func(m *match) *node { return m.namedDay() }},
	{name: "weekday_dom", gives: "date", pattern: "<weekday> ,? the? <dom+> || <weekday> ,? the <dom>", example: "Friday the 26th", counter: "Friday the men",
		make: func(m *match) *node { return weekdayDay(m.n(0), m.n(1)) }},
	{name: "day_part", gives: "day", pattern: "<date> ,? early|late? -? <part> || <date> ,? in the early|late? <part> || <date> at night", example: "Thursday morning", counter: "Thursday mourning",
		make: func(m *match) *node {
			if len(m.args) == 1 {
				return withPart(m.args[0].node, 21)
			}
			return withPart(m.args[0].node, m.n(1))
		}},
	{name: "part_of_day", gives: "day", pattern: "the? early|late? <part> of|on <date>", example: "the evening of 5 December", counter: "the evening of life",
		make: func(m *match) *node { return withPart(m.args[1].node, m.n(0)) }},
	{name: "early_hours", gives: "day", pattern: "the? early|small hours of|on <date>", example: "the early hours of Thursday", counter: "the early hours of it",
		make: func(m *match) *node { return withPart(m.args[0].node, 6) }},
	{name: "clock_day", gives: "day", pattern: "<clock> ,? on|of? <date>", example: "9 a.m. on Tuesday", counter: "9 a.m. on it",
		make: func(m *match) *node { return withClock(m.args[1].node, m.args[0].clock, m.args[0].node.zone) }},
	{name: "day_clock", gives: "day", pattern: "<date> ,? at|@|around? about|around? <clock> || <date> at|@|around about|around? <hour> || <date> <clock>", notBefore: "-|people|of|percent", example: "Tuesday at 9 a.m.", counter: "Tuesday at nine places",
		make: func(m *match) *node { return m.dayClock() }},
	{name: "late_day", gives: "day", pattern: "late|later|early|earlier on? <date> || late|early in the day on? <date>", example: "late on Friday", counter: "late for Friday prayers",
		make: func(m *match) *node {
			return modified(m.args[0].node, modOf(m.word(m.at)))
		}},
	{name: "eve_of", gives: "date", pattern: "the? eve of <date> || the day before <date> || the day after <date>", example: "the eve of Christmas", counter: "the eve of battle",
		make: func(m *match) *node {
			n := -1
			if m.word(m.at+2) == "after" {
				n = 1
			}
			return moved(m.args[0].node, stretch{parts: []stretchPart{{whole(1), dayGrain}}}, n)
		}},
	{name: "nth_weekday", gives: "date", pattern: "the? <ordinal> <weekday> of|in <period> || the last <weekday> of|in <period>", example: "the first Monday of October", counter: "the first Monday of them",
		make: func(m *match) *node {
			if len(m.args) == 2 {
				return nthIn(m.args[1].node, m.n(0), -1)
			}
			return nthIn(m.args[2].node, m.n(1), m.n(0))
		}},
	{name: "nth_day", gives: "date", pattern: "the? <ordinal> day of|in <period> || the last day of|in <period>", example: "the last day of May", counter: "the last day of talks",
		make: func(m *match) *node {
			if len(m.args) == 1 {
				return dayIn(m.args[0].node, -1)
			}
			return dayIn(m.args[1].node, m.n(0))
		}},
	{name: "ago", gives: "ago", pattern: "<dur> ago || <dur> from now|today || <dur> hence", example: "two days ago", counter: "two days of talks",
		make: func(m *match) *node { return m.ago() }},
	{name: "earlier", gives: "ago", pattern: "<dur> earlier|later|afterwards|previously || <dur> before|after|prior", notBefore: "than", example: "a day earlier", counter: "two days before the talks",
		make: func(m *match) *node { return m.ago() }},
	{name: "year_ago_quarter", gives: "period", pattern: "the year ~- ~earlier|ago quarter|period || the quarter a year ago|earlier", example: "the year-ago quarter", counter: "the year-round quarter",
		make: func(*match) *node { return yearAgoQuarter() }},
	{name: "per_year_ago", gives: "ago", pattern: "year ~- ~earlier|ago", example: "the year-earlier quarter", counter: "year-round",
		make: func(m *match) *node { return agoNode(stretch{parts: []stretchPart{{whole(1), year}}}, -1, false) }},
	{name: "about_duration", gives: "dur", pattern: "more|less|fewer|longer than <dur> || nearly|almost|roughly|approximately <dur> || at least|most <dur> || up to <dur> || an? estimated <dur> || no more|less|longer than <dur>", example: "more than two hours", counter: "more than two houses",
		make: func(m *match) *node {
			n := modified(m.args[0].node, quantityMod(m.word(m.at), m.word(m.at+1)))
			return n
		}},
}

// namedDay is a date with its weekday, which must agree; where it does not the
// date stands and a warning says so.
func (m *match) namedDay() *node {
	w, date := m.n(0), m.args[1].node
	if date.grain != dayGrain || m.alsoWeekday(m.args[1].at) {
		return nil
	}
	n := *date
	n.resolve = func(c *context) value {
		v := date.resolve(c)
		if v.from.full() && v.from.weekday() != w {
			if near, ok := sameWeekdayYear(v, w); ok {
				return near
			}
			v.warning = fmt.Sprintf("%s is no %s", v.from.day, weekdayNames[w])
		}
		return v
	}
	return &n
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// sameWeekdayYear is the date in the year beside, where the year was worked out
// and the weekday fits only there.
func sameWeekdayYear(v value, w int) (value, bool) {
	if !v.derived {
		return v, false
	}
	for _, y := range []int{v.from.y + 1, v.from.y - 1} {
		if d := (day{y, v.from.m, v.from.d}); d.valid() && d.weekday() == w {
			return on(d, true), true
		}
	}
	return v, false
}

// alsoWeekday reports whether atom i is a weekday: "Monday, Tuesday" is two days.
func (m *match) alsoWeekday(i int) bool {
	w := m.word(i)
	_, is := m.means(i, "weekday")
	_, deictic := m.means(i, "deictic")
	return is || deictic || w == "last" || w == "next" || w == "this" || w == "day" || w == "same"
}

// weekdayDay is "Friday the 26th": the nearest month in which it is so.
func weekdayDay(w, d int) *node {
	return relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-XX-%02d", d))
		}
		var candidates []value
		for n := -12; n <= 12; n++ {
			at := day{c.ref.y, c.ref.m, 0}.shifted(n, month)
			at.d = d
			if at.valid() && at.weekday() == w {
				candidates = append(candidates, on(at, true))
			}
		}
		return pick(c, candidates)
	})
}

// dayClock is "Tuesday at 9 a.m.". An hour alone needs "at" before it.
func (m *match) dayClock() *node {
	at := m.args[1]
	if at.node == nil {
		if !m.clauseEnds(m.end) {
			return nil // "Tuesday at nine places"
		}
		return withClock(m.args[0].node, clock{h: at.n, parts: 1}, nil)
	}
	return withClock(m.args[0].node, at.clock, at.node.zone)
}

// modified is an expression with a TIMEX3 modifier; the interval stays as it is.
func modified(n *node, mod string) *node {
	if n == nil {
		return nil
	}
	out := *n
	out.resolve = func(c *context) value {
		v := n.resolve(c)
		v.mod = mod
		return v
	}
	return &out
}

// modOf is the modifier of a word.
func modOf(word string) string {
	switch word {
	case "early", "beginning", "start", "opening", "turn", "dawn":
		return "START"
	case "mid", "middle", "midst":
		return "MID"
	case "late", "end", "close":
		return "END"
	}
	return ""
}

func quantityMod(word, next string) string {
	switch word {
	case "more", "over", "longer":
		return "MORE_THAN"
	case "less", "fewer", "barely", "nearly", "almost":
		return "LESS_THAN"
	case "at":
		if next == "most" {
			return "EQUAL_OR_LESS"
		}
		return "EQUAL_OR_MORE"
	case "up", "no":
		return "EQUAL_OR_LESS"
	}
	return "APPROX"
}

// moved is a date moved by a stretch.
func moved(n *node, s stretch, sign int) *node {
	out := *n
	out.kind, out.grain = Point, max(s.finest(), dayGrain)
	out.resolve = func(c *context) value {
		v := n.resolve(c)
		if !v.known() {
			return unknown(undated(out.grain))
		}
		from := v.to
		if sign < 0 {
			from = v.from
		}
		if s.vague() || !s.finest().precise(from.day) && s.finest() >= dayGrain {
			return unknown(undated(out.grain))
		}
		m := s.from(from, sign)
		if m.y == 0 {
			return unknown(undated(out.grain))
		}
		return value{from: m, to: m, timex: m.day.String() + m.clock.String(), derived: true, anchored: v.anchored, warning: v.warning}
	}
	return &out
}

// nthIn is the n-th weekday w of a month or year, the last for -1.
func nthIn(n *node, w, nth int) *node {
	if n.grain != month && n.grain != year {
		return nil
	}
	return relative(dayGrain, func(c *context) value {
		v := n.resolve(c)
		if !v.known() {
			return unknown("XXXX-XX-XX")
		}
		first, last := v.from.firstDay(), v.to.lastDay()
		d := first.addDays((w-first.weekday()+7)%7 + 7*(nth-1))
		if nth < 0 {
			d = last.addDays(-((last.weekday() - w + 7) % 7))
		}
		if last.before(d) {
			return value{}
		}
		return on(d, true)
	})
}

// dayIn is the n-th day of a period, the last for -1.
func dayIn(n *node, nth int) *node {
	return relative(dayGrain, func(c *context) value {
		v := n.resolve(c)
		if !v.known() {
			return unknown("XXXX-XX-XX")
		}
		d := v.from.firstDay().addDays(nth - 1)
		if nth < 0 {
			d = v.to.lastDay()
		}
		return on(d, true)
	})
}

// ago reads the word after the duration.
func (m *match) ago() *node {
	s, sign, anchor := m.args[0].node.stretch, -1, true
	switch m.word(m.args[0].end) {
	case "later", "after", "afterwards":
		sign = 1
	case "ago":
		anchor = false
	case "from", "hence":
		sign, anchor = 1, false
	}
	if w := m.word(m.end - 1); (w == "before" || w == "after" || w == "prior") && !m.clauseEnds(m.end) {
		return nil // "two days before the talks": the talks' day, not one told before
	}
	n := agoNode(s, sign, anchor)
	n.stretch = s
	return n
}

// yearAgoQuarter is the quarter a year before the one that the text told last.
func yearAgoQuarter() *node {
	return relative(quarter, func(c *context) value {
		if c.grain != quarter {
			return unknown(undated(quarter))
		}
		v := within(c.anchor.day.shifted(-1, year), quarter, true)
		v.anchored = v.known()
		return v
	})
}

// clauseEnds reports whether no noun or clause begins at atom i.
func (p *parser) clauseEnds(i int) bool {
	if i >= len(p.atoms) {
		return true
	}
	switch p.atoms[i].text {
	case ".", ",", ";", ":", ")", "?", "!", "and", "but", "or", "in", "at", "on", "-", "by", "with":
		return true
	}
	return false
}
