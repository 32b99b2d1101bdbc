package when

import "fmt"

// setRules read what comes again and again.
var setRules = []rule{
	{name: "every_unit", gives: "set", pattern: "every|each other? single? <u> || every|each <n> <u> || everyday", example: "every day", counter: "every one of them",
		make: func(m *match) *node { return m.everyUnit() }},
	{name: "every_weekday", gives: "set", pattern: "every|each other? <weekday> || every|each <weekdays>", example: "every Tuesday", counter: "every tenth",
		make: func(m *match) *node { return setOf(fmt.Sprintf("XXXX-WXX-%d", m.n(0))) }},
	{name: "every_month", gives: "set", pattern: "every|each <month>", example: "every March", counter: "every march",
		make: func(m *match) *node { return setOf(fmt.Sprintf("XXXX-%02d", m.n(0))) }},
	{name: "every_season", gives: "set", pattern: "every|each <season>", example: "every summer", counter: "every summit",
		make: func(m *match) *node {
			return setOf("XXXX-" + [...]string{"", "SP", "SU", "FA", "WI"}[m.n(0)])
		}},
	{name: "every_part", gives: "set", pattern: "every|each <part>", example: "every morning", counter: "every mourner",
		make: func(m *match) *node { return setOf("XXXX-XX-XXT" + partCode(m.n(0))) }},
	{name: "weekdays", gives: "set", pattern: "<weekdays>", example: "on Mondays", counter: "on Monday's list: none",
		make: func(m *match) *node { return setOf(fmt.Sprintf("XXXX-WXX-%d", m.n(0))) }},
	{name: "parts", gives: "set", pattern: "<weekday> <parts> || <weekdays> <parts>", example: "Tuesday nights", counter: "Tuesday mights",
		make: func(m *match) *node { return setOf(fmt.Sprintf("XXXX-WXX-%dT%s", m.n(0), partCode(m.n(1)))) }},
	{name: "parts_alone", gives: "set", pattern: "the? <parts>", notAfter: "two|three|four|five|six|seven|many|several|few|of|these|those|'|s", example: "in the mornings", counter: "in the mournings",
		make: func(m *match) *node {
			if m.at > 0 && m.atoms[m.at-1].number >= 0 || m.word(m.at) == "nights" {
				return nil
			}
			return setOf("XXXX-XX-XXT" + partCode(m.n(0)))
		}},
	{name: "half_yearly", gives: "set", pattern: "semi -? annually|annual || bi -? monthly || bimonthly|semiannually|semiannual", example: "bi-monthly", counter: "bi-annual",
		make: func(m *match) *node {
			if m.word(m.end-1) == "monthly" || m.word(m.end-1) == "bimonthly" {
				return setOf("P2M")
			}
			return setOf("P6M")
		}},
	{name: "every_weekend", gives: "set", pattern: "every|each weekend", example: "every weekend", counter: "every week end",
		make: func(*match) *node { return setOf("XXXX-WXX-WE") }},
	{name: "day_of_every_month", gives: "set", pattern: "the? <dom+> of every|each month", example: "the 19th of every month", counter: "the 19th of every list",
		make: func(m *match) *node { return setOf(fmt.Sprintf("XXXX-XX-%02d", m.n(0))) }},
	{name: "repeat", gives: "set", pattern: "<repeat>", notBefore: "newspaper|newspapers", example: "the weekly talks", counter: "the Daily Mirror",
		make: func(m *match) *node { return setOf(repeatValue(grain(m.n(0)))) }},
	{name: "times_per", gives: "set", pattern: "once|twice a|an|per|every|each <unit> || <n> times a|an|per|every|each <unit> || several times a <unit>", example: "twice a week", counter: "twice as weak",
		make: func(m *match) *node { return setOf(repeatValue(grain(m.n(len(m.args) - 1)))) }},
}

// setOf is a set: it has no interval.
func setOf(timex string) *node {
	return &node{kind: Set, resolve: func(*context) value { return unknown(timex) }}
}

func repeatValue(g grain) string { return stretch{parts: []stretchPart{{whole(1), g}}}.String() }

// everyUnit is "every day", "every other week", "every three months".
func (m *match) everyUnit() *node {
	n, g := whole(1), dayGrain
	if len(m.args) > 0 {
		g = grain(m.n(len(m.args) - 1))
	}
	switch {
	case len(m.args) == 2:
		n = m.args[0].amount
	case m.word(m.at+1) == "other":
		n = whole(2)
	}
	return setOf(stretch{parts: []stretchPart{{n, g}}}.String())
}
