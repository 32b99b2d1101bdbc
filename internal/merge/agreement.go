package merge

import (
	"slices"
	"strings"
	"unicode"
)

// An agreementThing is an agreement ready for comparing.
type agreementThing struct {
	name      string // plain, "" where it is no name of its own ("the deal")
	form      string
	status    string
	parties   []string
	when      days
	dated     bool
	published int // 0 where not known to the day
}

func newAgreementThing(s *Sketch) (a *agreementThing, looseness int) {
	a = &agreementThing{form: s.one("form"), status: s.one("status"), parties: s.values("party")}
	if n := s.one("name"); isProperName(n) {
		a.name = plainName(n)
	}
	if d, ok := readDays(s.one("time")); ok && d.bounded() && d.length() <= mostDays {
		a.when, a.dated = d, true
	}
	a.published, _ = dayOf(s.Source.Published)
	if a.name == "" && !a.dated {
		looseness = 1
	}
	return a, looseness
}

// isProperName reports whether a name has a capital in its second half, as
// "Muscat Declaration" has and "a ceasefire", "Ceasefire deal" have not.
func isProperName(s string) bool {
	words := strings.Fields(s)
	capitals := 0
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsUpper(r) || unicode.IsDigit(r) {
			capitals++
		}
	}
	return capitals > 1
}

// follows reports whether an agreement without a date is told of in the weeks
// after the dated one came to the same status.
func (a *agreementThing) follows(b *agreementThing) bool {
	gap := a.published - b.when.to
	return !a.dated && b.dated && a.published != 0 && a.status == b.status && 0 <= gap && gap <= comingWindow
}

func compareAgreements(a, b *thing) Comparison {
	var c Comparison
	x, y := a.agreement, b.agreement
	switch {
	case x.name != "" && x.name == y.name:
		c.because("name", 450, "the same name: "+x.name)
	case x.name != "" && y.name != "":
		c.because("name", -200, "different names: "+min(x.name, y.name)+", "+max(x.name, y.name))
	}
	compareSignatories(&c, x, y)
	switch {
	case x.form == "" || y.form == "":
	case x.form == y.form:
		c.because("form", 120, "both a "+x.form)
	default:
		c.because("form", -150, "a "+min(x.form, y.form)+" and a "+max(x.form, y.form))
	}
	compareAgreementTimes(&c, x, y)
	return c
}

func compareSignatories(c *Comparison, x, y *agreementThing) {
	common := intersect(x.parties, y.parties)
	words := strings.Join(common, ", ")
	switch {
	case len(x.parties) == 0 || len(y.parties) == 0:
	case len(common) > 1 && slices.Equal(x.parties, y.parties):
		c.because("party", 350, "between the same: "+words)
	case len(common) > 1 && (len(common) == len(x.parties) || len(common) == len(y.parties)):
		c.because("party", 300, "parties in common: "+words)
	case len(common) > 1:
		c.because("party", 250, "parties in common: "+words)
	case len(common) == 1 && (len(x.parties) == 1 || len(y.parties) == 1):
		c.because("party", 120, "one party known in both: "+words)
	default:
		c.because("party", -400, "between others: "+strings.Join(x.parties, ", ")+" and "+strings.Join(y.parties, ", "))
	}
}

// compareAgreementTimes: the time is that of the status, so that other days
// of another status are no conflict.
func compareAgreementTimes(c *Comparison, x, y *agreementThing) {
	switch {
	case x.dated && y.dated && x.status == y.status && x.when.overlaps(y.when):
		c.because("time", 280, x.status+" on "+isoDay(max(x.when.from, y.when.from))+" in both")
	case x.dated && y.dated && x.status == y.status && x.when.apart(y.when) > 1:
		c.because("time", -300, x.status+" on different days")
	case x.follows(y):
		c.because("time", 230, y.status+" on "+isoDay(y.when.from)+", told of after")
	case y.follows(x):
		c.because("time", 230, x.status+" on "+isoDay(x.when.from)+", told of after")
	case x.published != 0 && y.published != 0 && distance(x.published, y.published) <= newsWindow:
		c.because("published", 100, "news of the same days")
	case x.published != 0 && y.published != 0 && distance(x.published, y.published) > 90:
		c.because("published", -100, "reports more than three months apart")
	}
}
