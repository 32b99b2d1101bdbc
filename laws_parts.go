package parley

import (
	"fmt"
	"slices"
	"strings"
)

// This file checks the parts that several kinds of object have: times,
// places, voices, and the claims that are made of them.

// derived checks that the fields named as derived are fields of the object.
func (c *checker) derived(where string, derived List[string], fields string) {
	for _, field := range derived {
		if !slices.Contains(strings.Fields(fields), field) {
			c.fail(where, "derived names %q, which is no field of it", field)
		}
	}
}

// interval checks two inclusive ends, either of which may be absent.
func (c *checker) interval(where, from, to string) {
	c.date(where+" from", from)
	c.date(where+" to", to)
	if from != "" && to != "" && validTime(from) && validTime(to) && !ordered(from, to) {
		c.fail(where, "ends (%s) before it begins (%s)", to, from)
	}
}

func (c *checker) time(where string, t *Time) {
	if t == nil {
		return
	}
	c.interval(where, t.From, t.To)
	c.value(where, "time.open", t.Open)
	c.value(where, "time.basis", t.Basis)
	c.derived(where, t.Derived, "from to")
	bounded := t.Basis == "published"
	if !bounded {
		c.words(where, t.Evidence)
	}
	switch {
	case t.From == "" && t.To == "":
		c.fail(where, "has neither end: an unknown time is left out")
	case t.Open == "from" && t.From != "", t.Open == "to" && t.To != "":
		c.fail(where, "open names an end that is given")
	case (t.From == "" || t.To == "") && t.Open == "" && !bounded:
		c.fail(where, "an end is missing and open does not name it")
	}
}

func (c *checker) place(where string, p *Place) {
	if p == nil {
		return
	}
	c.words(where, p.Evidence)
	c.derived(where, p.Derived, "venue city country")
	if p.Venue == "" && p.City == "" && p.Country == "" {
		c.fail(where, "is empty: an unknown place is left out")
	}
	if !slices.Contains(p.Derived, "city") {
		c.printed(where+" city", p.City)
	}
	if !slices.Contains(p.Derived, "venue") {
		c.printed(where+" venue", p.Venue)
	}
	if p.Country != "" && !alpha3.MatchString(p.Country) {
		c.fail(where, "country %q is no ISO 3166-1 alpha-3 code", p.Country)
	}
}

// duration checks an ISO 8601 duration: whole numbers, weeks given in days.
func (c *checker) duration(where, s string) {
	if s == "" {
		return
	}
	if !duration.MatchString(s) || strings.HasSuffix(s, "P") || strings.HasSuffix(s, "T") {
		c.fail(where, "%q is no ISO 8601 duration in years, months, days, hours, minutes, seconds", s)
	}
}

// voices checks that something is said by someone.
func (c *checker) voices(where string, voices List[Voice]) {
	if len(voices) == 0 {
		c.fail(where, "has no voices: not even the report says it")
	}
	for i, v := range voices {
		c.voice(fmt.Sprintf("%s voices[%d]", where, i), &v)
	}
}

func (c *checker) voice(where string, v *Voice) {
	if v == nil {
		return
	}
	if v.Report {
		if *v != (Voice{Report: true}) {
			c.fail(where, "is the report and someone else")
		}
		return
	}
	c.required(where+" as_printed", v.AsPrinted)
	c.printed(where+" as_printed", v.AsPrinted)
	c.known(where+" person", c.ids.people, v.Person)
	c.known(where+" party", c.ids.parties, v.Party)
	if v.Anonymous && v.Person != "" {
		c.fail(where, "is anonymous and %s", v.Person)
	}
}

func (c *checker) claim(k *MeetingClaim) {
	c.words(k.ID, k.Evidence)
	c.because(k.ID, k.Because, "kind n n_max unit window of meeting modality voices")
	c.voices(k.ID, k.Voices)
	c.oneOf(k.ID, "claim.kind", k.Kind)
	c.value(k.ID, "claim.unit", k.Unit)
	c.value(k.ID, "modality", k.Modality)
	c.known(k.ID+" meeting", c.ids.meetings, k.Meeting)
	c.knownAll(k.ID+" of.parties", c.ids.parties, k.Of.Parties)
	c.knownAll(k.ID+" of.people", c.ids.people, k.Of.People)
	c.numbers(k)
	if w := k.Window; w != nil {
		where := k.ID + " window"
		c.interval(where, w.From, w.To)
		c.duration(where+" iso", w.ISO)
		c.derived(where, w.Derived, "from to iso")
		c.required(where+" as_printed", w.AsPrinted)
		c.printed(where+" as_printed", w.AsPrinted)
	}
}

// numbers checks what a claim counts.
func (c *checker) numbers(k *MeetingClaim) {
	switch {
	case k.N == nil && (k.Kind == "ordinal" || k.Kind == "count" || k.Kind == "first"):
		c.fail(k.ID, "a claim of kind %s needs n", k.Kind)
	case k.Kind == "first" && *k.N != 1:
		c.fail(k.ID, "a claim of kind first has n 1, not %d", *k.N)
	case k.N == nil && k.NMax != nil:
		c.fail(k.ID, "has n_max without n")
	case k.N != nil && *k.N < 0:
		c.fail(k.ID, "n is %d", *k.N)
	case k.N != nil && k.NMax != nil && *k.NMax < *k.N:
		c.fail(k.ID, "n_max %d is less than n %d", *k.NMax, *k.N)
	}
}
