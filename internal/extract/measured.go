package extract

// measured is the noun that only measures the talks at token i ("after three days of
// talks"), i itself where there is none.
func (x *reader) measured(i int) int {
	if h := x.head(i); h >= 0 && x.prepOf(i) == "of" && measures[x.Lemma(h)] {
		return h
	}
	return i
}

// measures are nouns that measure talks.
var measures = map[string]bool{"day": true, "hour": true, "week": true, "month": true, "round": true, "series": true, "night": true, "year": true, "couple": true,
	"minute": true, "bout": true, "marathon": true, "session": true}

// besideEvents are prepositions of talks at which those who agree or sign have met.
var besideEvents = []string{"after", "following", "during", "at", "in"}

// conjoined are token i and those joined to it.
func (x *reader) conjoined(i int) []int {
	s := &x.sentences[x.SentenceOf(i)]
	var out []int
	for _, c := range s.tree.Conjuncts(i - s.base) {
		out = append(out, s.base+c)
	}
	return out
}
