package when

// clockRules read times of day.
var clockRules = []rule{
	{name: "clock", gives: "clock", pattern: "<d1> ~: ~<d2> ( ~: ~<d2> )? am|pm|a|p <zone>? || <d1> ~: ~<d2> ( ~: ~<d2> )? hours|hrs? <zone>? || <d1> ~: ~<d2> ( ~: ~<d2> )? <zone>?", example: "15:57 Moscow time", counter: "a 4:3 screen",
		make: func(m *match) *node { return m.clockNode(m.clockOf(0, 1, 2), m.args[3]) }},
	{name: "clock_dotted", gives: "clock", pattern: "<d1> ~. ~<d2> am|pm <zone>? || <d1> ~. ~<d2> <zone>", example: "10.30 a.m.", counter: "10.30 million",
		make: func(m *match) *node { return m.clockNode(m.clockOf(0, 1, -1), m.args[2]) }},
	{name: "half_day", gives: "clock", pattern: "<hour> am|pm <zone>? || <d1> ~a|p <zone>?", example: "10 a.m. GMT", counter: "10 amps",
		make: func(m *match) *node { return m.clockNode(m.clockOf(0, -1, -1), m.args[1]) }},
	{name: "o_clock", gives: "clock", pattern: "<hour> o ' clock am|pm? <zone>?", example: "three o'clock", counter: "three clocks",
		make: func(m *match) *node { return m.clockNode(m.clockOf(0, -1, -1), m.args[1]) }},
	{name: "military", gives: "clock", pattern: "<d4> hours? <zone> || <d4> hours|hrs", example: "0735 GMT", counter: "2575 hours",
		make: func(m *match) *node {
			c := clock{h: m.n(0) / 100, m: m.n(0) % 100, parts: 2}
			z := arg{}
			if len(m.args) > 1 {
				z = m.args[1]
			} else if m.atoms[m.at].text[0] != '0' {
				return nil
			}
			return m.clockNode(c, z)
		}},
	{name: "hour_zone", gives: "clock", pattern: "<d1> <zone>", after: "at|by|until|from|around|about|since|before|after", example: "at 15 GMT", counter: "at 15 gates",
		make: func(m *match) *node { return m.clockNode(m.clockOf(0, -1, -1), m.args[1]) }},
	{name: "h_clock", gives: "clock", pattern: "<d1> ~h ~<d2>", after: "at|by|until|from|around|since", example: "at 14h30", counter: "a 14h30 m",
		make: func(m *match) *node { return m.clockNode(m.clockOf(0, 1, -1), arg{}) }},
	{name: "noon", gives: "clock", pattern: "12? noon|midday|midnight <zone>?", example: "noon", counter: "afternoon",
		make: func(m *match) *node {
			c := clock{h: 12, parts: 1}
			if m.hasWords(m.at, []string{"midnight"}) || m.word(m.at+1) == "midnight" {
				c.h = 0
			}
			return m.clockNode(c, m.args[0])
		}},
	{name: "past_hour", gives: "clock", pattern: "half past <hour> am|pm? || a? quarter past|to <hour> am|pm? || <d1> minutes|min? past <hour> am|pm? || <d1> minutes|min to <hour> am|pm? || <number> minutes|min? past <hour> am|pm? || <number> minutes|min to <hour> am|pm?", example: "half past two", counter: "half past it",
		make: func(m *match) *node { return m.pastHour() }},
	{name: "hour_part", gives: "clock", pattern: "<hour> in the <part> || <hour> at night", example: "four in the morning", counter: "four in the mourning party",
		make: func(m *match) *node {
			c := clock{h: m.n(0), parts: 1}
			if part := m.word(m.end - 1); c.h < 12 && part != "morning" && part != "dawn" && (part != "night" || c.h > 5) {
				c.h += 12
			}
			return m.clockNode(c, arg{})
		}},
	{name: "part", gives: "part", pattern: "the? early|late? -? <part>", notAfter: "every|each|good|this|that|last|next|same", notBefore: "star|shift|club|school|post|news|standard|paper|newspaper|time|life", example: "in the evening", counter: "the evening standard",
		make: func(m *match) *node { return m.partAlone() }},
}

// clockOf makes a time of day of the captures for hours, minutes and seconds (-1
// for none), and of "a.m." or "p.m." among the words of the match.
func (m *match) clockOf(h, mi, s int) clock {
	c := clock{h: m.n(h), parts: 1}
	last := m.args[h].end
	if mi >= 0 {
		c.m, c.parts, last = m.n(mi), 2, m.args[mi].end
	}
	if s >= 0 && m.args[s].found {
		c.s, c.parts, last = m.n(s), 3, m.args[s].end
	}
	for k := last; k < m.end && k < last+4; k++ {
		switch m.word(k) {
		case "am", "a":
			if c.h > 12 || c.h == 12 {
				c.h -= 12
			}
			return c
		case "pm", "p":
			if c.h < 12 {
				c.h += 12
			}
			return c
		}
	}
	return c
}

// zoneOf is the zone that capture k names, nil for none.
func (m *match) zoneOf(k int) *zoneRule {
	if z, ok := m.zoneRuleOf(m.args[k]); ok {
		return &z
	}
	return nil
}

// clockNode is a time of day alone. Its day is the one that the text told last in
// the same sentence, or the reference day.
func (m *match) clockNode(c clock, zone arg) *node {
	if !c.valid() || m.word(m.end) == ":" && m.end+1 < len(m.atoms) && m.atoms[m.end].tight && m.atoms[m.end+1].tight {
		return nil
	}
	n := &node{kind: Point, grain: hour, clock: c}
	if z, ok := m.zoneRuleOf(zone); ok {
		n.zone = &z
	}
	n.resolve = func(ctx *context) value {
		d, anchored := ctx.ref.day, false
		if ctx.anchor.full() {
			d, anchored = ctx.anchor.day, true
		}
		if !d.full() {
			return unknown(c.timex())
		}
		v := on(d, true)
		v.anchored = anchored
		return clocked(v, c, n.zone)
	}
	return n
}

// clocked puts a time of day on a day.
func clocked(v value, c clock, zone *zoneRule) value {
	if !v.from.full() || v.from != v.to {
		return v
	}
	d := v.from.day
	if c.h == 24 {
		c.h, d = 0, d.addDays(1)
	}
	if zone != nil {
		c.zone = zone.offset(d)
	}
	v.from = moment{day: d, clock: c}
	v.to = v.from
	v.timex = d.String() + c.timex()
	return v
}

// withClock is a date with a time of day, nil where either does not exist.
func withClock(date *node, c clock, zone *zoneRule) *node {
	if date == nil || !c.valid() {
		return nil
	}
	n := *date
	n.kind, n.grain, n.clock, n.zone = Point, hour, c, zone
	n.resolve = func(ctx *context) value {
		v := date.resolve(ctx)
		if !v.known() {
			v.timex += c.timex()
			return v
		}
		return clocked(v, c, zone)
	}
	return &n
}

// pastHour is "half past two", "a quarter to five", "20 minutes past eight".
func (m *match) pastHour() *node {
	c := clock{h: m.n(len(m.args) - 1), parts: 2}
	switch {
	case len(m.args) == 2:
		c.m = m.n(0)
	case m.word(m.at) == "half":
		c.m = 30
	default:
		c.m = 15
	}
	for k := m.at; k < m.end; k++ {
		if m.word(k) == "to" {
			c.m, c.h = 60-c.m, c.h-1
		}
	}
	if m.word(m.end-1) == "pm" && c.h < 12 || m.hasWords(m.end, []string{"in", "the", "evening"}) || m.hasWords(m.end, []string{"in", "the", "afternoon"}) {
		c.h += 12
	}
	if m.hasWords(m.end, []string{"in", "the"}) {
		if _, _, ok := m.listed("part", min(m.end+2, len(m.atoms)-1)); ok && m.end+2 < len(m.atoms) {
			m.end += 3
		}
	}
	return m.clockNode(c, arg{})
}

// codes of TIMEX3 for the parts of a day, by their first hour.
func partCode(from int) string {
	switch from {
	case 4:
		return "DT"
	case 6:
		return "MO"
	case 12:
		return "AF"
	case 18:
		return "EV"
	}
	return "NI"
}

// withPart is a day with a part of it. The interval stays the day: where a
// morning ends the words do not say.
func withPart(date *node, from int) *node {
	if date == nil {
		return nil
	}
	n := *date
	n.kind, n.grain = Point, hour
	n.resolve = func(c *context) value {
		v := date.resolve(c)
		v.timex += "T" + partCode(from)
		return v
	}
	return &n
}

// partAlone is "in the evening": of the day told last, or of the reference day.
func (m *match) partAlone() *node {
	switch m.word(m.at - 1) {
	case "in", "by", "during", "since", "until", "at", "through":
	default:
		return &node{resolve: func(*context) value { return unknown("T" + partCode(m.n(0))) }, number: m.n(0), grain: hour}
	}
	from := m.n(0)
	n := withPart(relative(dayGrain, func(c *context) value {
		switch {
		case c.anchor.full():
			v := on(c.anchor.day, true)
			v.anchored = true
			return v
		case c.ref.full():
			return on(c.ref.day, true)
		}
		return unknown("XXXX-XX-XX")
	}), from)
	n.number = from
	if m.after(m.end, "NOUN") && m.word(m.at) != "the" {
		n.kind = ""
	}
	return n
}
