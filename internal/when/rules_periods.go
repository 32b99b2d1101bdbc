package when

import "fmt"

// periodRules read weeks, months, quarters, years and longer.
var periodRules = []rule{
	{name: "year", gives: "period", pattern: "<y4>", example: "in 2019", counter: "2019 people",
		make: func(m *match) *node {
			if !m.isYear() {
				return nil
			}
			return fixed(day{m.n(0), 0, 0})
		}},
	{name: "year_word", gives: "period", pattern: "the? year of? <year> || <y4> року|год|году|года", example: "the year two thousand", counter: "the year to come",
		make: func(m *match) *node { return fixed(day{m.n(0), 0, 0}) }},
	{name: "year_in_words", gives: "period", pattern: "<year>", after: "in|since|until|by|of|from|to|before|after|during", example: "in nineteen ninety-six", counter: "in two thousand cases",
		make: func(m *match) *node {
			if m.atoms[m.at].number >= 0 || m.counted(m.end) || m.n(0)%1000 == 0 && m.after(m.end, "NOUN") {
				return nil
			}
			return fixed(day{m.n(0), 0, 0})
		}},
	{name: "fiscal_year", gives: "period", pattern: "the? fiscal|financial year? <year> || fy <year> || the? financial|fiscal year <y4> - <d2>", example: "fiscal year 2025", counter: "fiscal policy 2025 cases",
		make: func(m *match) *node { return fixed(day{m.n(0), 0, 0}) }},
	{name: "decade", gives: "period", pattern: "the? <y4> ~s || the? <y4> ~' ~s", example: "the 1990s", counter: "the 1995s",
		make: func(m *match) *node {
			if m.n(0)%10 != 0 {
				return nil
			}
			return decadeNode(m.n(0))
		}},
	{name: "short_decade", gives: "period", pattern: "the '? <d2> ~'? ~s", example: "the '90s", counter: "the 95s",
		make: func(m *match) *node {
			if m.n(0)%10 != 0 {
				return nil
			}
			return decadeNode(shortYear(m.n(0)))
		}},
	{name: "decade_word", gives: "period", pattern: "the? <nineties>", notAfter: "his|her|their|my|mid|early|late", example: "through the nineties", counter: "in his nineties",
		make: func(m *match) *node { return decadeNode(1900 + m.n(0)) }},
	{name: "century", gives: "period", pattern: "the? <ordinal> -? century", example: "the 21st century", counter: "the hundredth century",
		make: func(m *match) *node {
			n := m.n(0)
			if n < 11 || n > 30 {
				return nil
			}
			return &node{kind: Point, grain: century, pure: true, resolve: func(*context) value { return within(day{100*n - 50, 0, 0}, century, false) }}
		}},
	{name: "shifted_unit", gives: "period", pattern: "the? <shift> calendar|fiscal|financial|working? <unit>", notAfter: "over|during|within|throughout", example: "last month", counter: "last months",
		make: func(m *match) *node { return m.shiftedPeriod() }},
	{name: "unit_after_next", gives: "period", pattern: "the <unit> after next || the <unit> before last", example: "the week after next", counter: "the man after next",
		make: func(m *match) *node {
			if m.word(m.end-1) == "last" {
				return shiftedUnit(-2, grain(m.n(0)))
			}
			return shiftedUnit(2, grain(m.n(0)))
		}},
	{name: "year_ahead", gives: "period", pattern: "this year 's? || the current year", example: "this year", counter: "these years",
		make: func(*match) *node { return shiftedUnit(0, year) }},
	{name: "quarter", gives: "period", pattern: "the? fiscal? <ordinal> fiscal? -? quarter || q <d1> || <d1> ~q", example: "the third quarter", counter: "the fifth quarter",
		make: func(m *match) *node {
			if m.n(0) < 1 || m.n(0) > 4 || m.word(m.at) == "q" && !m.atoms[m.at].capital {
				return nil
			}
			return quarterNear(m.n(0))
		}},
	{name: "quarter_of_year", gives: "period", pattern: "the? <ordinal> fiscal? -? quarter of|in? ,? <year> || the? <y4> <ordinal> quarter || q <d1> of? <y4> || <y4> -? q ~<d1> || q ~<d1> - <y4>", example: "the third quarter of 2025", counter: "the fifth quarter of 2025",
		make: func(m *match) *node {
			q, y := m.n(0), m.n(1)
			if q > 1000 {
				q, y = y, q
			}
			if q < 1 || q > 4 {
				return nil
			}
			return &node{kind: Point, grain: quarter, pure: true, resolve: func(*context) value { return within(day{y, 3 * q, 0}, quarter, false) }}
		}},
	{name: "quarter_of_shifted", gives: "period", pattern: "the? <ordinal> -? quarter of|in? <shift> year || <shift> year ' s <ordinal> quarter || the year ~- ~ago|earlier <ordinal> quarter", example: "the third quarter of last year", counter: "the third quarter of it all",
		make: func(m *match) *node {
			if len(m.args) == 1 {
				return quarterOfShifted(m.n(0), -1)
			}
			q, shift := m.n(0), m.n(1)
			if m.word(m.end-1) == "quarter" {
				q, shift = shift, q
			}
			return quarterOfShifted(q, shift)
		}},
	{name: "half", gives: "period", pattern: "the? first|second half of the? <year> || the? first|second half of <shift> year || the? first|second half of the year", example: "the first half of 2025", counter: "the first half of it",
		make: func(m *match) *node { return m.halfYear() }},
	{name: "half_code", gives: "period", pattern: "<y4> -? h ~<d1> || h ~<d1> of? -? <y4>", example: "2025-H1", counter: "2025-H3",
		make: func(m *match) *node {
			y, h := m.n(0), m.n(1)
			if y < 1000 {
				y, h = h, y
			}
			if h < 1 || h > 2 {
				return nil
			}
			return &node{kind: Point, grain: half, pure: true, resolve: func(*context) value { return within(day{y, 6 * h, 0}, half, false) }}
		}},
	{name: "season", gives: "period", pattern: "the? <season> of <year> || the? <season> <y4>", example: "the summer of 2024", counter: "the summit of 2024 leaders",
		make: func(m *match) *node {
			s, y := m.n(0), m.n(1)
			return &node{kind: Point, grain: quarter, pure: true, resolve: func(*context) value { return seasonIn(y, s) }}
		}},
	{name: "shifted_season", gives: "period", pattern: "the? <shift> <season>", example: "last summer", counter: "last summit",
		make: func(m *match) *node {
			n := seasonNear(m.n(1))
			shift, season, plain := m.n(0), m.n(1), n.resolve
			n.resolve = func(c *context) value {
				if v := seasonIn(c.ref.y, season); shift == 0 && c.ref.y != 0 {
					v.derived = true
					return v
				}
				return plain(inDirection(c, 2*shift+1))
			}
			return n
		}},
	{name: "season_alone", gives: "period", pattern: "the? <season>", after: "in|during|since|by|until|over|this|of|early|late|mid|-|before|after", example: "in the summer", counter: "in the spring of water",
		make: func(m *match) *node {
			if m.word(m.end) == "of" || m.after(m.end, "NOUN") {
				return nil
			}
			return seasonNear(m.n(0))
		}},
	{name: "weekend", gives: "period", pattern: "the? <shift> weekend || the weekend", notBefore: "-", example: "the weekend", counter: "the week end",
		make: func(m *match) *node { return m.weekendNode() }},
	{name: "week_number", gives: "period", pattern: "the? week <d1> of? <y4> || the? week <d1> || w ~<d1>", example: "week 31", counter: "week 00",
		make: func(m *match) *node { return m.weekNumber() }},
	{name: "the_quarter", gives: "period", pattern: "the quarter || the latest quarter", notBefore: "of|-|final|million", example: "the quarter", counter: "the quarters",
		make: func(m *match) *node { return theQuarter(m.word(m.end-2) == "latest") }},
	{name: "the_year", gives: "period", pattern: "the full? fiscal? year", after: "for|during|in|throughout|through", before: ".|,|;|and|but|to|)", example: "for the year.", counter: "for the year of the dog",
		make: func(*match) *node { return anchored(0, year, true) }},
	{name: "the_end_unit", gives: "unit_period", pattern: "the? <unit>", after: "of", example: "the end of the year", counter: "the end of the yard",
		make: func(m *match) *node {
			if g := grain(m.n(0)); g >= dayGrain {
				n := shiftedUnit(0, g)
				n.kind = ""
				return n
			}
			return nil
		}},
	{name: "unit_end", gives: "", pattern: "year|month|quarter - end || year|month|quarter ~- ~end", example: "year-end", counter: "year-round",
		make: func(m *match) *node {
			m2, _ := m.means(m.at, "unit")
			return modified(shiftedUnit(0, grain(m2.value)), "END")
		}},
}

func decadeNode(y int) *node {
	return &node{kind: Point, grain: decade, pure: true, resolve: func(*context) value { return within(day{y, 0, 0}, decade, false) }}
}

// isYear reports whether the four digits are a year: 1900 to 2100 unless they
// count or number something, other years only where a word for it stands before.
func (m *match) isYear() bool {
	y := m.n(0)
	before := m.word(m.at - 1)
	if before == "." {
		before = m.word(m.at - 2)
	}
	if before == "than" && (m.word(m.at-2) == "later" || m.word(m.at-2) == "earlier") {
		before = "after"
	}
	if m.noSuchDay(m.at - 1) {
		return false
	}
	if m.counted(m.end) || numbering[before] || m.token(m.at) != nil && m.atoms[m.at].start != m.token(m.at).Start && !opensYear[before] {
		return false
	}
	if m.word(m.end) == "-" && m.end+1 < len(m.atoms) && m.atoms[m.end].tight && m.atoms[m.end+1].tight && m.atoms[m.end+1].number < 0 && m.word(m.end+1) != "to" {
		return false // "1500-tonne"
	}
	if y >= 1900 && y <= 2100 {
		return true
	}
	switch before {
	case "in", "since", "until", "by", "from", "to", "before", "after", "year", "of", "around", "circa", "c", "ca", "(":
		return y >= 1000 && y <= 2200 && m.word(m.end) != "("
	}
	return false
}

// opensYear are signs that may stand right before a year in one token.
var opensYear = map[string]bool{"-": true, "(": true, "/": true, "mid": true, "post": true, "pre": true, "'": true}

// numbering are words before a number that is no year.
var numbering = map[string]bool{"resolution": true, "no": true, "number": true, "room": true, "flight": true, "article": true, "page": true, "route": true,
	"highway": true, "rule": true, "section": true, "paragraph": true, "about": true, "nearly": true, "some": true, "over": true, "only": true, "least": true, "than": true, "mission": true, "regulation": true, "model": true}

// counted reports whether the atom is a noun that a number before it counts.
func (p *parser) counted(i int) bool {
	if i >= len(p.atoms) {
		return false
	}
	w := p.atoms[i].text
	switch w {
	case "people", "percent", "per", "%", "men", "women", "children", "troops", "hours", "hrs", "km", "kg", "metres", "meters", "miles", "m", "feet", "tonnes", "tons", "mw", "°", "gmt", "utc", "euros", "dollars":
		return true
	}
	if t := p.token(i); t != nil && t.UPOS != "" {
		return false
	}
	return len(w) > 4 && w[len(w)-1] == 's' && !p.atoms[i].capital && w[len(w)-2] != 's' && !notCounted[w]
}

// notCounted end in s and are no plural nouns.
var notCounted = map[string]bool{"was": true, "has": true, "is": true, "his": true, "this": true, "as": true, "its": true, "talks": true, "elections": true, "olympics": true, "games": true}

// after reports whether atom i is tagged so.
func (p *parser) after(i int, upos string) bool { return p.upos(i) == upos }

// shiftedPeriod is "last month", "the next year"; for days and less it is nothing.
func (m *match) shiftedPeriod() *node {
	shift, g := m.n(0), grain(m.n(1))
	if g == quarter {
		return shiftedUnit(shift, g)
	}
	if m.word(m.at) == "the" && m.word(m.at+1) != "current" && m.word(m.at+1) != "upcoming" && m.word(m.at+1) != "last" {
		return nil // "the next week" and "the past week" have rules of their own
	}
	if w := m.word(m.end - 1); g == dayGrain && (w == "night" || shift == 0) || g < dayGrain || g == fortnight {
		return nil
	}
	if p := m.word(m.at); p == "prior" || p == "preceding" {
		return anchored(shift, g, true)
	}
	return shiftedUnit(shift, g)
}

// quarterNear is a quarter without a year: the latest that has begun, unless the
// tense is future.
func quarterNear(q int) *node {
	return relative(quarter, func(c *context) value {
		if c.ref.m == 0 {
			return unknown(fmt.Sprintf("XXXX-Q%d", q))
		}
		d := *c
		if d.direct = false; d.tense != Future {
			d.tense, d.strict = Past, true
		}
		var candidates []value
		for y := c.ref.y - 1; y <= c.ref.y+1; y++ {
			candidates = append(candidates, within(day{y, 3 * q, 0}, quarter, true))
		}
		return pick(&d, candidates)
	})
}

// theQuarter is the quarter told last, else the latest that is over.
func theQuarter(latest bool) *node {
	return relative(quarter, func(c *context) value {
		switch {
		case c.grain == quarter && !latest:
			v := within(c.anchor.day, quarter, true)
			v.anchored = v.known()
			return v
		case c.ref.m == 0:
			return unknown(undated(quarter))
		}
		return within(c.ref.day.shifted(-1, quarter), quarter, true)
	})
}

func quarterOfShifted(q, shift int) *node {
	if q < 1 || q > 4 {
		return nil
	}
	return relative(quarter, func(c *context) value {
		if c.ref.y == 0 {
			return unknown(fmt.Sprintf("XXXX-Q%d", q))
		}
		return within(day{c.ref.y + shift, 3 * q, 0}, quarter, true)
	})
}

// halfYear is "the first half of 2025", "… of last year", "… of the year".
func (m *match) halfYear() *node {
	month, shift, y := 1, 0, 0
	if m.word(m.at) == "second" || m.word(m.at+1) == "second" {
		month = 7
	}
	if len(m.args) == 1 {
		if y = m.n(0); y < 1000 {
			shift, y = y, 0
		}
	}
	if y > 0 {
		return &node{kind: Point, grain: half, pure: true, resolve: func(*context) value { return within(day{y, month, 0}, half, false) }}
	}
	return relative(half, func(c *context) value {
		if c.ref.y == 0 {
			return unknown(fmt.Sprintf("XXXX-H%d", month/6+1))
		}
		return within(day{c.ref.y + shift, month, 0}, half, true)
	})
}

// seasonIn is a season of the northern half by whole months; the winter of a
// year begins in its December.
func seasonIn(y, s int) value {
	from := day{y, 3 * s, 0}
	to := from.shifted(2, month)
	code := [...]string{"", "SP", "SU", "FA", "WI"}[s]
	return value{from: moment{day: from}, to: moment{day: to}, timex: fmt.Sprintf("%04d-%s", y, code)}
}

func seasonNear(s int) *node {
	code := [...]string{"", "SP", "SU", "FA", "WI"}[s]
	return yearly(quarter, code, func(y int) value { return seasonIn(y, s) })
}

// weekendNode is "the weekend", "last weekend".
func (m *match) weekendNode() *node {
	shift, named := 0, len(m.args) > 0 && m.args[0].found
	if named {
		shift = m.n(0)
	}
	return relative(week, func(c *context) value {
		if !c.ref.full() {
			return unknown("XXXX-WXX-WE")
		}
		back := (c.ref.weekday() + 1) % 7 // days since Saturday
		saturday := c.ref.addDays(-back)
		switch {
		case named && shift < 0 && back < 2:
			saturday = saturday.addDays(-7)
		case named && shift > 0:
			saturday = c.ref.addDays(6 - c.ref.weekday() + 7*shift)
		case (c.tense != Past && c.tense != Unknown || named && shift == 0 && c.tense != Past) && back > 1:
			saturday = saturday.addDays(7)
		}
		return value{from: moment{day: saturday}, to: moment{day: saturday.addDays(1)}, timex: weekValue(saturday) + "-WE", derived: true}
	})
}

// weekNumber is an ISO week of a year, this one unless another is said.
func (m *match) weekNumber() *node {
	n, y := m.n(0), 0
	if n < 1 || n > 53 {
		return nil
	}
	if len(m.args) > 1 {
		y = m.n(1)
	}
	return relative(week, func(c *context) value {
		at := y
		if at == 0 {
			at = c.ref.y
		}
		if at == 0 {
			return unknown(fmt.Sprintf("XXXX-W%02d", n))
		}
		v := within((day{at, 1, 4}).addDays(7*(n-1)), week, y == 0)
		return v
	})
}
