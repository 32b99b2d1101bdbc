package when

// A node is the meaning of a matched expression before it is put in time.
type node struct {
	kind     Kind
	class    string // what later rules may use it as
	grain    grain  // of a date or period
	resolve  func(c *context) value
	stretch  stretch    // of a duration
	clock    clock      // of a time of day
	zone     *zoneRule  // printed with the time of day
	number   int        // of an ordinal day
	parts    []nodePart // the ends of a range
	floating bool       // a weekday, or a date of every year: the reference puts it in one
	pure     bool       // says its date in full, needs no reference
}

// A nodePart is one end of a range with the atoms that say it.
type nodePart struct {
	at, end int
	node    *node
}

// A context is what an expression is resolved against.
type context struct {
	ref    moment
	tense  Tense
	strict bool   // a word gives the direction, not the tense
	direct bool   // the verb itself has the tense, not one above the noun that the time goes with
	grain  grain  // of anchor
	anchor moment // the time last told in the text, zero where none is
}

// A value is an expression put in time. from and to are zero where the words
// alone do not give them; timex is always there.
type value struct {
	from, to moment
	timex    string
	mod      string
	days     string // a duration with weeks as days
	derived  bool
	anchored bool // worked out from context.anchor
	warning  string
}

// known reports whether the value has a date.
func (v value) known() bool { return v.from.y != 0 || v.to.y != 0 }

// on is the value of one ISO prefix.
func on(d day, derived bool) value {
	if !d.valid() || d.y == 0 {
		return value{}
	}
	return value{from: moment{day: d}, to: moment{day: d}, timex: d.String(), derived: derived}
}

// within is the value of the calendar's unit that holds the day.
func within(d day, g grain, derived bool) value {
	if d.y < 1000 || d.y >= 9999 {
		return value{}
	}
	from, to, timex := period(d, g)
	if !from.valid() || !to.valid() {
		return value{}
	}
	return value{from: moment{day: from}, to: moment{day: to}, timex: timex, derived: derived}
}

// unknown is a value without a date.
func unknown(timex string) value { return value{timex: timex} }

// fixed is the node of a date that is said in full.
func fixed(d day) *node {
	n := &node{kind: Point, grain: grainOf(d), pure: true, resolve: func(*context) value { return on(d, false) }}
	if !d.valid() {
		return nil
	}
	return n
}

func grainOf(d day) grain {
	switch {
	case d.d > 0:
		return dayGrain
	case d.m > 0:
		return month
	}
	return year
}

// relative is the node of an expression that needs a reference.
func relative(g grain, resolve func(c *context) value) *node {
	return &node{kind: Point, grain: g, resolve: resolve}
}

// shiftedUnit is the unit that lies n units from the reference: "last month".
func shiftedUnit(n int, g grain) *node {
	return relative(g, func(c *context) value {
		if !g.precise(c.ref.day) {
			return unknown(undated(g))
		}
		return within(c.ref.day.shifted(n, g), g, true)
	})
}

// undated is the TIMEX3 value of a unit without a date.
func undated(g grain) string {
	switch g {
	case dayGrain:
		return "XXXX-XX-XX"
	case week, fortnight:
		return "XXXX-WXX"
	case month:
		return "XXXX-XX"
	case quarter:
		return "XXXX-QX"
	case half:
		return "XXXX-HX"
	}
	return "XXXX"
}

// pick chooses among candidates the nearest in the direction of the tense. One on
// the wrong side is chosen where it is far nearer: verbs in the past announce days
// to come ("was put off to December 20"), and tenses are sometimes misread.
func pick(c *context, candidates []value) value {
	best, least := value{}, 0
	for _, v := range candidates {
		if !v.known() {
			continue
		}
		distance := away(c, v)
		if !best.known() || distance < least || distance == least && c.tense == Unknown {
			best, least = v, distance
		}
	}
	best.derived = true
	return best
}

// wrongSide is how many times farther a time against the tense counts: a month
// against a year.
// Where only a verb above has the tense it says less.
const (
	wrongSide       = 12
	wrongSideOfNoun = 3
)

// away is the distance of a value from the reference in days.
func away(c *context, v value) int {
	first, last := v.from.firstDay(), v.to.lastDay()
	n := gap(c.ref.day, first, last)
	ahead := c.ref.day.lastDay().before(first)
	if ahead && c.tense == Past || !ahead && (c.tense == Future || c.tense == Present) {
		if c.strict {
			return n * 1000
		}
		if !c.direct {
			return n * wrongSideOfNoun
		}
		return n * wrongSide
	}
	return n
}

// gap is the number of days between a date and a stretch, 0 inside.
func gap(ref, first, last day) int {
	switch {
	case ref.lastDay().before(first):
		return distance(ref.lastDay(), first)
	case last.before(ref.firstDay()):
		return distance(ref.firstDay(), last)
	}
	return 0
}

// yearly chooses the year of something that comes once a year.
func yearly(g grain, timex string, in func(y int) value) *node {
	n := relative(g, func(c *context) value {
		if c.ref.y == 0 {
			return unknown("XXXX-" + timex)
		}
		var candidates []value
		for y := c.ref.y - 8; y <= c.ref.y+8; y++ { // 29 February comes every four years, or eight
			if v := in(y); v.known() && (y >= c.ref.y-1 && y <= c.ref.y+1 || timex == "02-29") {
				candidates = append(candidates, v)
			}
		}
		if v := pick(c, candidates); v.known() {
			return v
		}
		return unknown("XXXX-" + timex)
	})
	n.floating = true
	return n
}
