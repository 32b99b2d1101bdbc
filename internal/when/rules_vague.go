package when

// vagueRules read words that stand for now, the past or the future without a date.
var vagueRules = []rule{
	{name: "now", pattern: "now|nowadays|currently || at present || at the moment || at this time || at this point || right now || these days || the present", notBefore: "that", example: "the talks are now under way", counter: "now that they met",
		make: func(m *match) *node {
			if m.word(m.at) == "the" && (m.after(m.end, "NOUN") || m.after(m.end, "ADJ")) {
				return nil
			}
			return vague("PRESENT_REF")
		}},
	{name: "current", pattern: "current", notAfter: "the|electric|direct|alternating|under|strong|ocean", notBefore: "year|month|week|quarter|account|of", example: "its current leaders", counter: "the strong current",
		make: func(m *match) *node {
			if m.upos(m.at) == "NOUN" {
				return nil
			}
			return vague("PRESENT_REF")
		}},
	{name: "recently", pattern: "recently|lately|previously || the recent past", example: "recently", counter: "a recent letter of his own",
		make: func(m *match) *node { return vague("PAST_REF") }},
	{name: "recent_units", pattern: "the? recent <units>", example: "in recent days", counter: "recent dates",
		make: func(m *match) *node { return vague("PAST_REF") }},
	{name: "the_past", pattern: "the past", notBefore: "and|tense", example: "in the past", counter: "the past tense",
		make: func(m *match) *node {
			if m.after(m.end, "NOUN") || m.after(m.end, "ADJ") || m.after(m.end, "NUM") {
				return nil
			}
			return vague("PAST_REF")
		}},
	{name: "future", pattern: "the near|immediate|foreseeable|distant? future || soon || the near|short term", notBefore: "of|as", notAfter: "as|too|how", example: "in the near future", counter: "as soon as they met",
		make: func(*match) *node { return vague("FUTURE_REF") }},
}

func vague(timex string) *node {
	return &node{kind: Point, resolve: func(*context) value { return unknown(timex) }}
}
