package when

import (
	"fmt"
	"slices"
)

// dayRules read days told from the reference day or from the text.
var dayRules = []rule{
	{name: "deictic", gives: "date", pattern: "<deictic>", example: "yesterday", counter: "yesteryear",
		make: func(m *match) *node { return shiftedUnit(m.n(0), dayGrain) }},
	{name: "before_yesterday", gives: "date", pattern: "the? day before yesterday || the? day after tomorrow", example: "the day before yesterday", counter: "the day before them",
		make: func(m *match) *node {
			if m.word(m.end-1) == "tomorrow" {
				return shiftedUnit(2, dayGrain)
			}
			return shiftedUnit(-2, dayGrain)
		}},
	{name: "tonight", gives: "", pattern: "tonight", example: "tonight", counter: "to night",
		make: func(*match) *node { return withPart(shiftedUnit(0, dayGrain), 21) }},
	{name: "overnight", gives: "", pattern: "overnight", notBefore: "stay|train|bag|flight|shipping|success", example: "overnight", counter: "an overnight train",
		make: func(*match) *node { return withPart(shiftedUnit(0, dayGrain), 21) }},
	{name: "last_night", gives: "", pattern: "last night", example: "last night", counter: "a late night",
		make: func(*match) *node { return withPart(shiftedUnit(-1, dayGrain), 21) }},
	{name: "this_part", gives: "", pattern: "this -? early? <part>", example: "this morning", counter: "that mourning",
		make: func(m *match) *node { return withPart(shiftedUnit(0, dayGrain), m.n(0)) }},
	{name: "weekday", gives: "date", pattern: "<weekday>", notAfter: "good|black|bloody|holy|ash|palm", example: "on Thursday", counter: "the sun",
		make: func(m *match) *node {
			if m.inName(m.at, m.end) {
				return nil
			}
			return weekdayNear(m.n(0))
		}},
	{name: "shifted_weekday", gives: "date", pattern: "this? the? <shift> <weekday>", example: "last Thursday", counter: "last thirsty",
		make: func(m *match) *node {
			switch m.word(m.args[0].at) {
			case "past":
				return pastWeekday(m.n(1))
			case "coming", "upcoming", "forthcoming":
				return comingWeekday(m.n(1))
			}
			return shiftedWeekday(m.n(1), m.n(0))
		}},
	{name: "weekday_of_week", gives: "date", pattern: "<weekday> ,? of? <shift> week || <weekday> ,? of? the same week", example: "Tuesday of last week", counter: "Tuesday of all",
		make: func(m *match) *node {
			if len(m.args) < 2 {
				return anchoredWeekday(m.n(0), 0)
			}
			return weekdayOfWeek(m.n(0), m.n(1))
		}},
	{name: "week_weekday", gives: "date", pattern: "<shift> week ,? on? <weekday>", example: "next week on Tuesday", counter: "next week on two",
		make: func(m *match) *node { return weekdayOfWeek(m.n(1), m.n(0)) }},
	{name: "following_weekday", gives: "date", pattern: "the following <weekday> || the <weekday> before || the <weekday> after", example: "the following Thursday", counter: "the following three",
		make: func(m *match) *node {
			if m.word(m.end-1) == "before" {
				return anchoredWeekday(m.n(0), -1)
			}
			return anchoredWeekday(m.n(0), 1)
		}},
	{name: "same_day", gives: "date", pattern: "the very? same day || that same? day || same day || the day in question", notBefore: "-|when", example: "the same day", counter: "the same days",
		make: func(m *match) *node { return anchored(0, dayGrain, false) }},
	{name: "next_day", gives: "date", pattern: "the very? next day || the following day || the day after || a day after || the day thereafter", notBefore: "tomorrow|the|his|her|their|its|it|he|she|they|a|an|that|to|<", example: "the next day", counter: "the next days",
		make: func(m *match) *node { return m.dayAfter(1) }},
	{name: "next_day_who", gives: "date", pattern: "the next day || the following day", before: "he|she|they|it|the|a|an|his|her|their", example: "The following day she left", counter: "until the following day she left",
		make: func(m *match) *node {
			if !slices.Contains([]string{"", ".", ",", ";", "and"}, m.word(m.at-1)) {
				return nil
			}
			return m.dayAfter(1)
		}},
	{name: "day_before", gives: "date", pattern: "the previous day || the day before || the day prior || the preceding day || a day before || the eve || the night before || on the eve", notBefore: "yesterday|of|the|his|her|their|its|it|he|she|they|a|an|that", example: "the day before", counter: "the days before",
		make: func(m *match) *node { return m.dayAfter(-1) }},
	{name: "that_part", gives: "", pattern: "that same? <part> || the same <part>", example: "that evening", counter: "that even",
		make: func(m *match) *node { return withPart(anchored(0, dayGrain, false), m.n(0)) }},
	{name: "next_part", gives: "", pattern: "the next <part> || the following <part>", example: "the next morning", counter: "the next mourning",
		make: func(m *match) *node { return withPart(anchored(1, dayGrain, false), m.n(0)) }},
	{name: "earlier_that_day", gives: "date", pattern: "earlier|later that same? day || earlier|later the same day", example: "earlier that day", counter: "earlier that date",
		make: func(m *match) *node { return anchored(0, dayGrain, false) }},
	{name: "same_unit", gives: "period", pattern: "the same|following|next|previous|preceding <unit> || that same? <unit> || following <unit>", notBefore: "of", notAfter: "over|during|within|all", example: "the following week", counter: "the following weeks",
		make: func(m *match) *node { return m.anchoredUnit() }},
}

// dayAfter is the day n days from the one that the text told last. "the day
// after they met" tells of another: a clause follows, and nothing is read.
func (m *match) dayAfter(n int) *node {
	if _, ok := m.means(m.end, "weekday"); ok {
		return nil
	}
	if m.end < len(m.atoms) && (m.atoms[m.end].capital || m.atoms[m.end].number >= 0) {
		return nil
	}
	return anchored(n, dayGrain, false)
}

// anchoredUnit is "the following week", "that month".
func (m *match) anchoredUnit() *node {
	g := grain(m.n(0))
	if g < week {
		return nil // days have rules of their own; "the next second"
	}
	switch m.word(m.at) + m.word(m.at+1) {
	case "thefollowing", "thenext", "following" + m.word(m.at+1):
		return anchored(1, g, true)
	case "theprevious", "thepreceding":
		return anchored(-1, g, true)
	}
	return anchored(0, g, false)
}

// anchored is the unit that lies n units from the time that the text told last.
// Where it told none, the reference stands in for it if fallback says so.
func anchored(n int, g grain, fallback bool) *node {
	return relative(g, func(c *context) value {
		at := c.anchor.day
		if !g.precise(at) {
			if !fallback || !g.precise(c.ref.day) {
				return unknown(undated(g))
			}
			at = c.ref.day
		}
		v := within(at.shifted(n, g), g, true)
		v.anchored = at == c.anchor.day && v.known()
		return v
	})
}

// weekdayNear is a weekday without more: in the past the latest up to the
// reference day, that day included; in the future the next, that day included.
func weekdayNear(w int) *node {
	n := relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-WXX-%d", w))
		}
		back := (c.ref.weekday() - w + 7) % 7
		if back != 0 && (c.tense == Future || c.tense == Present) {
			return on(c.ref.addDays(7-back), true)
		}
		return on(c.ref.addDays(-back), true)
	})
	n.floating = true
	return n
}

// shiftedWeekday is "last Thursday", the latest before the day before the reference; "next
// Thursday", that of the next calendar week; "this Thursday", that of this week,
// or the next where the tense is future and this week's is over.
func shiftedWeekday(w, shift int) *node {
	return relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-WXX-%d", w))
		}
		back := (c.ref.weekday() - w + 7) % 7
		switch {
		case shift < 0 && back == 1:
			return on(c.ref.addDays(-8), true) // the day before has a word of its own
		case shift < 0:
			return on(c.ref.addDays(-(back+6)%7-1), true)
		case shift == 0 && c.tense == Future:
			return on(c.ref.addDays((7-back)%7), true)
		}
		return on(c.ref.addDays(w-c.ref.weekday()+7*shift), true)
	})
}

// weekdayOfWeek is a weekday of last, this or next week.
func weekdayOfWeek(w, shift int) *node {
	return relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-WXX-%d", w))
		}
		return on(c.ref.addDays(w-c.ref.weekday()+7*shift), true)
	})
}

// anchoredWeekday is a weekday after (1), before (-1) or in the same week as (0)
// the day that the text told last.
func anchoredWeekday(w, direction int) *node {
	return relative(dayGrain, func(c *context) value {
		at := c.anchor.day
		if !at.full() {
			if !c.ref.full() || direction == 0 {
				return unknown(fmt.Sprintf("XXXX-WXX-%d", w))
			}
			at = c.ref.day
		}
		ahead := (w - at.weekday() + 7) % 7
		v := value{}
		switch {
		case direction > 0:
			v = on(at.addDays((ahead+6)%7+1), true)
		case direction < 0:
			v = on(at.addDays(ahead-7), true)
		default:
			v = on(at.addDays(w-at.weekday()), true)
		}
		v.anchored = at == c.anchor.day
		return v
	})
}

// comingWeekday is "the coming Friday": the next after the reference day.
func comingWeekday(w int) *node {
	return relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-WXX-%d", w))
		}
		return on(c.ref.addDays((w-c.ref.weekday()+6)%7+1), true)
	})
}

// pastWeekday is "this past Friday": the latest before the reference day.
func pastWeekday(w int) *node {
	return relative(dayGrain, func(c *context) value {
		if !c.ref.full() {
			return unknown(fmt.Sprintf("XXXX-WXX-%d", w))
		}
		return on(c.ref.addDays(-((c.ref.weekday()-w+6)%7 + 1)), true)
	})
}
