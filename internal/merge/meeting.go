package merge

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/name"
)

// A meetingThing is a meeting ready for comparing.
type meetingThing struct {
	when     meetingTime
	sides    []string
	thirds   []string
	people   []attendee
	country  string
	city     string // the lexicon's usual name where it knows one, folded
	venue    string
	lat, lon int // of the city, in hundredths of a degree, both 0 where not known
	status   string
	level    string
	channel  string
	name     string
	form     []string
	ordinals map[string]int // by unit
	own      []string       // parties of whom the report is a readout
	declines string         // node of the meeting whose boycott this tells
	absent   []string       // sides that stayed away
	away     []string       // parties that boycotted a meeting of another report
	beside   []string       // parties named with these
}

// An attendee is a person of a meeting by name, and the side where known.
type attendee struct {
	text  string
	name  *name.Name
	party string
}

func newMeetingThing(s *Sketch, make *preparer) (*meetingThing, int) {
	m := &meetingThing{
		sides: s.values("side"), thirds: s.values("third"), status: s.one("status"), level: s.one("level"),
		channel: s.one("channel"), name: plainName(s.one("name")), form: s.values("form"),
		ordinals: map[string]int{}, own: s.Source.Own, declines: s.one(declines), away: s.values(stayedAway), beside: s.values(beside),
	}
	for _, f := range s.all("side") {
		if stayed(f.Of["attendance"]) {
			m.absent = append(m.absent, f.Value)
		}
	}
	for _, f := range s.all("person") {
		m.people = append(m.people, attendee{f.Label, make.name(f.Label), f.Of["side"]})
	}
	for _, f := range s.all("ordinal") {
		unit, n, _ := strings.Cut(f.Value, " ")
		m.ordinals[unit], _ = strconv.Atoi(n)
	}
	m.country, m.city, m.venue = splitPlace(s.one("place"))
	m.lat, m.lon = whereIs(m.city, m.country)
	m.city, m.venue = usualCity(m.city), plainName(m.venue)
	m.when = newMeetingTime(s, m.status)
	if m.channel == "" && m.level == "call" {
		m.channel = "phone"
	}
	looseness := m.when.looseness()
	if len(m.away) > 0 {
		looseness = max(looseness, 1) // of what meeting it tells, others say
	}
	return m, looseness
}

// splitPlace takes "country/city/venue" apart.
func splitPlace(value string) (country, city, venue string) {
	p := parley.SplitPlace(value)
	return p[0], p[1], p[2]
}

// usualCity is the folded name under which the lexicon has a city (Kyiv for
// Kiev), its own name where it has none.
func usualCity(city string) string {
	words := strings.Fields(city)
	entries, n := lexicon.Default().Longest(words)
	if n == len(words) && n > 0 && (entries[0].Kind == lexicon.Place || entries[0].Kind == lexicon.Capital) {
		city = entries[0].Name
	}
	return plainName(city)
}

// whereIs gives the coordinates of a city that the lexicon knows.
func whereIs(city, country string) (lat, lon int) {
	words := strings.Fields(city)
	entries, n := lexicon.Default().Meanings(words)
	for _, e := range entries {
		if n == len(words) && (country == "" || e.Country == country) && (e.Lat != 0 || e.Lon != 0) {
			return int(math.Round(e.Lat * 100)), int(math.Round(e.Lon * 100))
		}
	}
	return 0, 0
}

// isNear reports whether two cities are so close (about 30 kilometres) that a
// report may name the larger for the smaller.
func (m *meetingThing) isNear(n *meetingThing) bool {
	known := (m.lat != 0 || m.lon != 0) && (n.lat != 0 || n.lon != 0)
	return known && distance(m.lat, n.lat) <= 27 && distance(m.lon, n.lon) <= 35
}

// participants are the sides and third parties, sorted, six at most.
func (m *meetingThing) participants() []string {
	all := slices.Concat(m.sides, m.thirds)
	slices.Sort(all)
	all = slices.Compact(all)
	return all[:min(6, len(all))]
}

func compareMeetings(a, b *thing) Comparison {
	var c Comparison
	m, n := a.meeting, b.meeting
	if isBoycottOf(a, b) {
		c.because("status", 900, "one tells who stayed away from the other")
		return c
	}
	if compareElsewhere(&c, m, n) {
		return c
	}
	if compareSides(&c, m, n); c.Never {
		return c
	}
	compareAttendees(&c, m, n)
	compareTimes(&c, m, n)
	comparePlaces(&c, m, n)
	compareChannels(&c, m, n)
	compareOrdinals(&c, m, n)
	compareForms(&c, m, n)
	compareDoubt(&c, m, n)
	if isReprint(a, b) {
		c.because("words", 350, "told in the same "+quoted(a.Length)+" words")
	}
	return c
}

// compareDoubt: two accounts of one meeting by the same people in one city may
// err by a day, and people may meet on two days running. Where nothing else
// speaks, one account against one, it is taken for an error.
func compareDoubt(c *Comparison, m, n *meetingThing) {
	parts := slices.Contains([]string{"session", "round", "series"}, m.level) || slices.Contains([]string{"session", "round", "series"}, n.level)
	alone := m.when.kind == dated && n.when.kind == dated && m.when.days.length()+n.when.days.length() == 2
	if !alone || parts || m.when.days.apart(n.when.days) != 1 || zonesExplain(m, n) || moved(m, n) || !took(m.status) || !took(n.status) {
		return
	}
	if c.Score >= Same-50 && m.city != "" && m.city == n.city && bothSidesMet(m, n) {
		c.because("time", 50, "the same people in the same city: one may err by a day")
		c.Doubt = true
	}
}

// bothSidesMet reports whether two sides at least have people in both accounts.
func bothSidesMet(m, n *meetingThing) bool {
	met := map[string]bool{}
	for i := range m.people {
		for j := range n.people {
			if p := &m.people[i]; p.party != "" && p.party == n.people[j].party && name.Compare(p.name, n.people[j].name).Verdict >= name.Fits {
				met[p.party] = true
			}
		}
	}
	return len(met) > 1
}

// meetingsExclude reports whether two accounts cannot be of one meeting, so
// that a third, less precise one must not chain them together.
func meetingsExclude(m, n *meetingThing) bool {
	return m.when.excludes(&n.when, m, n) || isPart(m.level, n.level) || remote(m.channel) != remote(n.channel) && m.channel != "" && n.channel != "" ||
		m.city != "" && n.city != "" && m.city != n.city && !m.isNear(n) || m.country != "" && n.country != "" && m.country != n.country
}

func remote(channel string) bool {
	return channel == "phone" || channel == "video" || channel == "written"
}

// compareSides: meetings of none of the same parties are never one, so nothing
// else need be looked at.
func compareSides(c *Comparison, m, n *meetingThing) {
	if len(m.sides) == 0 || len(n.sides) == 0 {
		return
	}
	common := intersect(m.sides, n.sides)
	onlyM, onlyN := without(m.sides, common), without(n.sides, common)
	words := strings.Join(common, ", ")
	switch {
	case len(common) == 0 && len(without(onlyM, n.thirds)) > 0 && len(without(onlyN, m.thirds)) > 0:
		c.never("side", -600, "no side in common: "+strings.Join(m.sides, ", ")+" and "+strings.Join(n.sides, ", "))
	case len(common) == 0:
		c.because("side", 50, "the sides of one are third parties of the other")
	case len(onlyM)+len(onlyN) == 0 && len(common) > 1:
		c.because("side", 380, "the same sides: "+words)
	case (len(onlyM) == 0 || len(onlyN) == 0) && len(common) > 1:
		c.because("side", 300, "sides in common: "+words)
	case len(onlyM) == 0 || len(onlyN) == 0:
		c.because("side", 150, "one side known in both: "+words)
	case len(without(onlyM, n.thirds)) == 0 || len(without(onlyN, m.thirds)) == 0 || len(common) > 1:
		c.because("side", 200, "sides in common: "+words)
	default:
		c.because("side", -400, "different counterparts of "+words+": "+strings.Join(onlyM, ", ")+" and "+strings.Join(onlyN, ", "))
	}
}

func intersect(a, b []string) []string {
	var out []string
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

func without(a, b []string) []string {
	var out []string
	for _, x := range a {
		if !slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// compareAttendees: people in common speak for one meeting, other people of
// the same side against it, most of all on a call.
func compareAttendees(c *Comparison, m, n *meetingThing) {
	var common []string
	met := map[string]bool{} // sides of which someone is in both
	for i := range m.people {
		for j := range n.people {
			if r := name.Compare(m.people[i].name, n.people[j].name); r.Verdict >= name.Fits && !r.Has(name.GivenAlone) {
				common = append(common, max(m.people[i].text, n.people[j].text))
				met[m.people[i].party], met[n.people[j].party] = true, true
				break
			}
		}
	}
	if len(common) > 0 {
		slices.Sort(common)
		c.because("person", min(300, 100+50*len(slices.Compact(common))), "in both: "+strings.Join(slices.Compact(common), ", "))
	}
	against := 0
	var other []string
	for _, side := range intersect(m.sides, n.sides) {
		x, y := m.peopleOf(side), n.peopleOf(side)
		if !met[side] && x != "" && y != "" {
			against += 150
			other = append(other, side+": "+min(x, y)+" and "+max(x, y))
		}
	}
	if against > 0 {
		if remote(m.channel) || remote(n.channel) {
			against = max(against, 350)
		}
		c.because("person", -min(against, 350), "different people for "+strings.Join(other, "; "))
	}
}

// peopleOf names the people of a side.
func (m *meetingThing) peopleOf(side string) string {
	var out []string
	for _, p := range m.people {
		if p.party == side {
			out = append(out, p.text)
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func comparePlaces(c *Comparison, m, n *meetingThing) {
	switch {
	case remote(m.channel) || remote(n.channel):
	case m.city != "" && m.city == n.city:
		c.because("place", 150, "the same city: "+m.city)
		if m.venue != "" && m.venue == n.venue {
			c.because("place", 50, "the same venue: "+m.venue)
		}
	case m.country != "" && n.country != "" && m.country != n.country:
		c.because("place", -350, "different countries: "+min(m.country, n.country)+", "+max(m.country, n.country))
	case m.city != "" && n.city != "" && m.isNear(n):
		c.because("place", 30, "cities close together: "+min(m.city, n.city)+", "+max(m.city, n.city))
	case m.city != "" && n.city != "":
		c.because("place", -250, "different cities: "+min(m.city, n.city)+", "+max(m.city, n.city))
	case m.country != "" && m.country == n.country:
		c.because("place", 60, "the same country: "+m.country)
	}
}

func compareChannels(c *Comparison, m, n *meetingThing) {
	switch {
	case m.channel == "" || n.channel == "":
		if remote(m.channel) && n.isPlaced() || remote(n.channel) && m.isPlaced() {
			c.because("channel", -300, "one is a call")
		}
	case m.channel == n.channel && remote(m.channel):
		c.because("channel", 100, "both "+m.channel)
	case m.channel == n.channel:
		c.because("channel", 20, "both in person")
	case remote(m.channel) != remote(n.channel):
		c.because("channel", -500, "one in person, one not")
	default:
		c.because("channel", -100, "different channels: "+min(m.channel, n.channel)+", "+max(m.channel, n.channel))
	}
}

// isPlaced reports whether people came together in one place, though no words
// say that it was in person.
func (m *meetingThing) isPlaced() bool {
	return m.channel == "" && (m.city != "" || m.venue != "" || slices.Contains(placedLevels, m.level))
}

// placedLevels are levels at which people come together in one place.
var placedLevels = []string{"session", "round", "series", "summit", "visit"}

// isPart reports whether one level is always a part of the other.
func isPart(x, y string) bool {
	rank := func(level string) int { return slices.Index([]string{"session", "round", "series"}, level) }
	return x != y && rank(x) >= 0 && rank(y) >= 0
}

// compareOrdinals: the same number of the same unit speaks for one meeting.
// Different units (the sixth meeting, the third round) are no conflict.
func compareOrdinals(c *Comparison, m, n *meetingThing) {
	for _, unit := range []string{"meeting", "round", "session", "call", "visit", "summit"} {
		x, y := m.ordinals[unit], n.ordinals[unit]
		switch {
		case x == 0 || y == 0:
		case x == y:
			c.because("ordinal", 200, "both number "+quoted(x)+" by "+unit)
		default:
			c.because("ordinal", -200, "numbers "+quoted(min(x, y))+" and "+quoted(max(x, y))+" by "+unit)
		}
	}
}

// compareForms weighs level, name and form: a part is no duplicate of the whole.
func compareForms(c *Comparison, m, n *meetingThing) {
	placed := func(level string) bool { return slices.Contains(placedLevels, level) }
	switch {
	case m.level == "" || n.level == "":
	case m.level == n.level && placed(m.level):
		c.because("level", 50, "both a "+m.level)
	case isPart(m.level, n.level):
		c.never("level", -300, "a "+min(m.level, n.level)+" and a "+max(m.level, n.level)+": one is a part of the other")
	case m.level != n.level && placed(m.level) && placed(n.level):
		c.because("level", -200, "one is a "+min(m.level, n.level)+", one a "+max(m.level, n.level))
	case (m.level == "visit" || m.level == "series") != (n.level == "visit" || n.level == "series"):
		c.because("level", -150, "one may be a part of the other")
	}
	if m.name != "" && m.name == n.name {
		c.because("name", 150, "the same name: "+m.name)
	}
	alone := func(x, y *meetingThing) bool {
		return slices.Contains(x.form, "one_on_one") && (slices.Contains(y.form, "plenary") || slices.Contains(y.form, "working_group"))
	}
	if alone(m, n) || alone(n, m) {
		c.because("form", -150, "one in private, one with the delegations")
	}
}
