package when

// durationRules read lengths of time, and stretches before or after the reference.
var durationRules = []rule{
	{name: "duration", gives: "dur", pattern: "<n> <u> ,? <n> <u> ,? and? <n> <u> || <n> -? <u> ,? and? <n> <u> || <n> -? <u>", example: "two and a half hours", counter: "two houses",
		make: func(m *match) *node { return m.duration() }},
	{name: "unit_and_half", gives: "dur", pattern: "a|an|one <unit> and a half || a|an|one <unit> and a quarter", example: "an hour and a half", counter: "an house and a half",
		make: func(m *match) *node {
			h := 50
			if m.word(m.end-1) == "quarter" {
				h = 25
			}
			return m.lasting(amount{hundredths: 100 + h}, grain(m.n(0)))
		}},
	{name: "glued", gives: "dur", pattern: "<n> ~h ( ~<n> ~m )? || <n> ~d || <n> ~min|mins|hr|hrs", example: "within 2h", counter: "2 hats",
		make: func(m *match) *node { return m.glued() }},
	{name: "units_alone", gives: "dur", pattern: "<units>", example: "weeks of talks", counter: "weekly",
		make: func(m *match) *node { return m.bareUnits() }},
	{name: "unit_long", gives: "dur", pattern: "<u> ~- ~long", example: "a decades-long war", counter: "a mile-long road",
		make: func(m *match) *node {
			a := whole(1)
			if _, _, plural := m.listed("units", m.at); plural {
				a = amount{vague: true}
			}
			return m.lasting(a, grain(m.n(0)))
		}},
	{name: "window_past", gives: "window", pattern: "the? last|past|previous|preceding|latest <n>? <units> || the <n> last|past|previous <units> || the past <unit> || the? past|last fortnight || the last|past hour", notBefore: "of", example: "the last two weeks", counter: "the last two meetings",
		make: func(m *match) *node { return m.window(-1) }},
	{name: "window_next", gives: "window", pattern: "the? next|coming|following|upcoming <n>? <units> || the <n> next|coming|following|upcoming <units> || the next|coming <unit> || the? next fortnight || the? next hour", example: "the next two weeks", counter: "the next two meetings",
		make: func(m *match) *node { return m.window(1) }},
	{name: "window_unit", gives: "window", pattern: "the last|past|previous|next|coming <unit>", after: "over|during|within|throughout|in", example: "over the last week", counter: "over the last weak",
		make: func(m *match) *node {
			if w := m.word(m.at + 1); w == "next" || w == "coming" {
				return m.window(1)
			}
			return m.window(-1)
		}},
	{name: "first_units", gives: "dur", pattern: "the first|final|opening <n> <units>", example: "the first nine months", counter: "the first nine talks",
		make: func(m *match) *node { return m.lasting(m.args[0].amount, grain(m.n(1))) }},
	{name: "the_units", gives: "dur", pattern: "the <n> <units>", example: "the nine months", counter: "the nine moths",
		make: func(m *match) *node {
			if !m.lengthHere(m.args[1]) {
				return nil
			}
			return m.lasting(m.args[0].amount, grain(m.n(1)))
		}},
	{name: "ordinal_day", gives: "", pattern: "the? <ordinal> and? final|last|full|straight|consecutive? day", notAfter: "every|each", example: "the third day of talks", counter: "the third days",
		make: func(m *match) *node { return m.ordinalDay() }},
	{name: "day_number", gives: "", pattern: "day <number> || day <d1>", before: "of", example: "day two of the talks", counter: "day to day of the talks",
		make: func(m *match) *node { return ordinalNode(m.n(0)) }},
	{name: "last_day", gives: "", pattern: "the last|final|opening day", before: "of|,|.", example: "the final day of talks", counter: "the final days",
		make: func(m *match) *node { return m.ordinalDay() }},
}

// duration is one amount with its unit, or two: "three hours and 20 minutes".
func (m *match) duration() *node {
	s := stretch{}
	for k := 0; k+1 < len(m.args); k += 2 {
		s.parts = append(s.parts, stretchPart{m.args[k].amount, grain(m.n(k + 1))})
	}
	if m.rate() {
		return setOf(s.String())
	}
	for k := 1; k < len(s.parts); k++ {
		if s.parts[k-1].grain <= s.parts[k].grain {
			return nil
		}
	}
	if !m.lengthHere(m.args[len(m.args)-1]) {
		return nil
	}
	return lengthNode(s)
}

func (m *match) lasting(a amount, g grain) *node {
	if m.aged() {
		return nil
	}
	return lengthNode(stretch{parts: []stretchPart{{a, g}}})
}

// lengthNode is the node of a duration: no dates of its own.
func lengthNode(s stretch) *node {
	return &node{kind: Duration, stretch: s, grain: s.finest(), resolve: func(*context) value {
		return value{timex: s.String(), days: s.days()}
	}}
}

// lengthHere reports whether the unit is one of time here: not an age, not "a
// second" for another one, not the Monday night of "a night club".
func (m *match) lengthHere(unit arg) bool {
	w := m.word(unit.at)
	_, _, plural := m.listed("units", unit.at)
	switch {
	case m.aged() || plural && unit.at == m.at+1 && (m.word(m.at) == "a" || m.word(m.at) == "an"):
		return false
	case w == "second" || w == "minute" && m.upos(unit.at) == "ADJ":
		before := m.atoms[m.at].number >= 0 || m.word(m.at) == "one" || m.word(m.at) == "half" || m.word(unit.at-1) == "-"
		return before && m.upos(unit.at) != "ADJ"
	case w == "quarter" || w == "quarters":
		return m.args[0].amount.hundredths >= 200 && w == "quarters" && m.word(m.end) != "of"
	case w == "night" && m.word(m.at) == "a":
		return m.clauseEnds(m.end)
	case w == "min" || w == "sec" || w == "hr":
		return m.atoms[m.at].number >= 0
	case m.word(m.at) == "a" && m.word(unit.at-1) == "a":
		return m.unitPerNothing(unit)
	}
	return true
}

// rate reports whether "a day" says how often or how much: "24 hours a day", "$5 a day".
func (m *match) rate() bool {
	if m.word(m.at) != "a" && m.word(m.at) != "an" || len(m.args) != 2 || m.args[1].at != m.at+1 || m.at == 0 {
		return false
	}
	before := m.word(m.at - 1)
	switch m.word(m.end) {
	case "ago", "earlier", "later", "before", "after":
		return false
	}
	if m.atoms[m.at-1].number >= 0 || before == "million" || before == "billion" || before == "percent" || before == "%" || before == "times" || before == "once" || before == "twice" {
		return true
	}
	t := m.token(m.at - 1)
	return t != nil && t.UPOS == "NOUN" && m.at > 1 && (m.atoms[m.at-2].number >= 0 || m.upos(m.at-2) == "NUM")
}

// unitPerNothing reports whether "a day" is a length: not the beginning of "a
// day of mourning" or "a day when".
func (m *match) unitPerNothing(unit arg) bool {
	switch m.word(m.at - 1) {
	case "such", "what":
		return false
	case "for", "within", "over", "after", "in":
		return true
	}
	switch m.word(unit.end) {
	case "when", "of", "on", "that", "'", "in", "off", "out", "like":
		return grain(unit.n) > month || grain(unit.n) < dayGrain && m.word(unit.end) == "of"
	}
	return true
}

// aged reports whether "old" or "of age" follows, or "aged" goes before: the age
// of a person or thing is not a time.
func (m *match) aged() bool {
	k := m.end
	if m.word(k) == "-" {
		k++
	}
	return m.word(k) == "old" || m.word(k) == "olds" || m.word(k) == "of" && m.word(k+1) == "age" || m.word(m.at-1) == "aged"
}

// glued is "2h30m", "10d", "15min".
func (m *match) glued() *node {
	g := hour
	switch m.word(m.args[0].end) {
	case "d":
		g = dayGrain
	case "min", "mins":
		g = minute
	}
	if m.atoms[m.at].number < 0 {
		return nil
	}
	s := stretch{parts: []stretchPart{{m.args[0].amount, g}}}
	if len(m.args) > 1 && m.args[1].found {
		s.parts = append(s.parts, stretchPart{m.args[1].amount, minute})
	}
	return lengthNode(s)
}

// bareUnits is "weeks of talks", "for years": a length without a number.
func (m *match) bareUnits() *node {
	g := grain(m.n(0))
	w := m.word(m.at)
	if w == "nights" || w == "quarters" || w == "seconds" || w == "secs" || w == "mins" || w == "hrs" || m.aged() || m.at > 0 && m.atoms[m.at-1].number >= 0 {
		return nil
	}
	if w == "minutes" && m.word(m.at-1) == "the" {
		return nil // of a meeting
	}
	switch m.word(m.at - 1) {
	case "of", "these", "those", "early", "his", "her", "their", "its", "business", "school", "office", "opening", "working", "visiting", "old", "holy", "dark", "bad", "good", "teenage", "'", "s":
		return nil
	case "for", "in", "over", "after", "within", "took", "takes", "take", "lasted", "last", "spent":
	default:
		if next := m.word(m.end); next != "of" && next != "ago" && next != "later" && next != "earlier" && next != "before" && next != "after" && next != "or" {
			return nil
		}
	}
	return lengthNode(stretch{parts: []stretchPart{{amount{vague: true}, g}}})
}

// window is a stretch that ends (-1) or begins (1) at the reference.
func (m *match) window(sign int) *node {
	if len(m.args) == 0 {
		g := fortnight
		if m.word(m.end-1) == "hour" {
			g = hour
		}
		return windowNode(stretch{parts: []stretchPart{{whole(1), g}}}, sign)
	}
	a, g := whole(1), grain(m.args[len(m.args)-1].n)
	_, _, plural := m.listed("units", m.args[len(m.args)-1].at)
	switch {
	case len(m.args) == 2 && m.args[0].found:
		a = m.args[0].amount
	case plural:
		a = amount{vague: true}
	}
	if w := m.word(m.end - 1); w == "night" || w == "day" || w == "second" || w == "minute" {
		return nil // "the next day" is one, "the last minute" is none
	}
	return windowNode(stretch{parts: []stretchPart{{a, g}}}, sign)
}

func windowNode(s stretch, sign int) *node {
	n := &node{kind: Window, grain: s.finest(), stretch: s}
	n.resolve = func(c *context) value { return windowFrom(c.ref, s, sign) }
	return n
}

// windowFrom is the stretch before or after a reference. Months and years are as
// precise as a day only where the reference is.
func windowFrom(ref moment, s stretch, sign int) value {
	v := value{timex: s.String(), days: s.days()}
	if s.vague() || !s.finest().precise(ref.day) {
		return v
	}
	if s.finest() == quarter {
		return quartersFrom(ref.day, s, sign)
	}
	if s.finest() >= dayGrain {
		ref.clock = clock{}
	}
	other := s.from(ref, sign)
	if other.y == 0 {
		return v
	}
	v.from, v.to, v.derived = other, ref, true
	if sign > 0 {
		v.from, v.to = ref, other
	}
	return v
}

// quartersFrom is whole quarters before or after the one of the reference.
func quartersFrom(ref day, s stretch, sign int) value {
	v := value{timex: s.String(), days: s.days(), derived: true}
	n := s.parts[0].amount.units()
	first, last := ref.shifted(sign, quarter), ref.shifted(sign*n, quarter)
	if sign < 0 {
		first, last = last, first
	}
	from, _, _ := period(first, quarter)
	_, to, _ := period(last, quarter)
	if from.valid() && to.valid() && from.y != 0 && to.y != 0 {
		v.from, v.to = moment{day: from}, moment{day: to}
	}
	return v
}

// ordinalDay is "the third day of talks", "on the second day". It has no date:
// which day that is only the meeting's first day can say.
func (m *match) ordinalDay() *node {
	next := m.word(m.end)
	n := 1
	if len(m.args) > 0 {
		n = m.n(0)
	}
	switch {
	case next == "of" || next == "in":
		if _, isMonth := m.means(m.end+1, "month"); isMonth {
			return nil
		}
	case m.word(m.at-1) != "on" && m.word(m.at-1) != "for" && m.word(m.at-1) != "into" && m.word(m.at-1) != "a" && m.word(m.at-1) != "its" && m.word(m.at-1) != "their":
		return nil
	}
	if m.aged() {
		return nil
	}
	return ordinalNode(n)
}

func ordinalNode(n int) *node {
	if n < 1 {
		return nil
	}
	return &node{kind: OrdinalDay, number: n, resolve: func(*context) value { return unknown("XXXX-XX-XX") }}
}

// agoNode is a point a stretch before (-1) or after (1) the reference or the
// time told last. Its precision is that of its last unit.
func agoNode(s stretch, sign int, useAnchor bool) *node {
	g := s.finest()
	return relative(max(g, dayGrain), func(c *context) value {
		if s.vague() {
			return unknown(map[int]string{-1: "PAST_REF", 1: "FUTURE_REF"}[sign])
		}
		if c.grain == quarter && g == year && sign < 0 {
			v := within(s.from(c.anchor, sign).day, quarter, true) // results of a quarter are compared with the same one
			v.anchored = v.known()
			return v
		}
		at, isAnchor := c.ref, false
		if useAnchor && max(g, dayGrain).precise(c.anchor.day) {
			at, isAnchor = c.anchor, true
		} else if useAnchor && g < month {
			return unknown(undated(max(g, dayGrain))) // "two days later" than nothing
		}
		v := agoFrom(at, s, sign)
		v.anchored = isAnchor && v.known()
		return v
	})
}

// agoFrom is the day, week, month or year in which the moment lies that is the
// stretch away; hours and less give a time of day where the reference has one.
func agoFrom(at moment, s stretch, sign int) value {
	g := s.finest()
	if !max(g, dayGrain).precise(at.day) {
		return unknown(undated(max(g, dayGrain)))
	}
	m := s.from(at, sign)
	if m.y == 0 {
		return unknown(undated(max(g, dayGrain)))
	}
	if g < dayGrain && m.clock.parts > 0 {
		m.clock.parts = max(2, m.clock.parts)
		return value{from: m, to: m, timex: m.day.String() + m.clock.String(), derived: true}
	}
	return within(m.day, min(max(g, dayGrain), year), true)
}
