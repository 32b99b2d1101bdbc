package merge

import (
	"slices"
	"strconv"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/name"
)

// A personThing is a person ready for comparing.
type personThing struct {
	name    *name.Name
	parties []string
	era     int // thirty years in which the reports are, 0 where undated
	alone   bool
}

// The looseness of people: without a party a full name may be anybody's, and
// so may a surname with one.
const (
	namedInFull = iota
	withoutParty
	surnameOnly
)

func newPersonThing(s *Sketch, make *preparer) (*personThing, int) {
	p := &personThing{name: make.name(s.one("name")), parties: s.values("party"), era: eraOf(&s.Source)}
	p.alone = p.name.Order == name.Alone
	switch {
	case p.alone:
		return p, surnameOnly
	case len(p.parties) == 0:
		return p, withoutParty
	}
	return p, namedInFull
}

// eraOf numbers spans of thirty years: 1985 to 2014 is one. A name more than
// one span away is hardly the same person's.
func eraOf(s *Source) int {
	if year, err := strconv.Atoi(s.Date()[:min(4, len(s.Date()))]); err == nil {
		return (year - 5) / 30
	}
	return 0
}

func comparePeople(a, b *thing) Comparison {
	var c Comparison
	p, q := a.person, b.person
	r := name.Compare(p.name, q.name)
	weight, fits := nameWeight(&r, p.alone && q.alone)
	if weight == 0 {
		return c
	}
	c.because("name", weight, reasonsText(&r))
	compareAffiliations(&c, p, q, fits)
	if gap := p.era - q.era; p.era != 0 && q.era != 0 && (gap > 1 || gap < -1) {
		c.because("published", -250, "reports more than thirty years apart")
	}
	return c
}

// nameWeight is what a comparison of names says; fits is for a family name
// alone against a full name.
func nameWeight(r *name.Result, bothAlone bool) (weight int, fits bool) {
	switch {
	case bothAlone && r.Verdict == name.Same:
		return 480, false
	case r.Verdict == name.Same:
		return 600 + (r.Score-name.SameScore)/2, false
	case r.Verdict == name.Fits && r.Has(name.FamilyAlone):
		return 600, true
	case r.Verdict == name.Fits:
		return 400, false
	case r.Verdict == name.Maybe:
		return 350, false
	}
	return 0, false
}

func reasonsText(r *name.Result) string {
	var out []string
	for _, x := range r.Reasons() {
		out = append(out, x.String())
	}
	return strings.Join(out, "; ")
}

// compareAffiliations: a party in common speaks for one person, two different
// ones against it. A family name that has no rival may lack the party.
func compareAffiliations(c *Comparison, p, q *personThing, fits bool) {
	switch {
	case len(p.parties) == 0 || len(q.parties) == 0:
		if fits {
			c.because("party", 100, "no other party known")
		}
	case sharesParty(p.parties, q.parties):
		c.because("party", 200, "of the same party")
	default:
		c.because("party", -250, "of different parties: "+strings.Join(p.parties, ", ")+" and "+strings.Join(q.parties, ", "))
	}
}

// sharesParty reports whether a party of one is one of the other's, or a part
// of it, or it of that.
func sharesParty(a, b []string) bool {
	lex := lexicon.Default()
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return lex.Within(x, y) || lex.Within(y, x) })
	})
}

// eraStart is the first year of an era, as an ISO prefix.
func eraStart(era int) string {
	if era == 0 {
		return ""
	}
	return strconv.Itoa(era*30 + 5)
}
