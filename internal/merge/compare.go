package merge

import (
	"strconv"

	"parley"
	"parley/internal/name"
)

// The marks of a comparison, in thousandths. From Same upwards two are one
// thing unless something excludes it; from Perhaps they are a proposal.
const (
	Same    = 700
	Perhaps = 450
)

// A Comparison says how far two nodes are one thing. It is a function of their
// two sketches and is symmetric.
type Comparison struct {
	Score int
	Why   []parley.Reason
	// Doubt: follow it only where it joins one node to one.
	Doubt bool
	Never bool // values that cannot both hold: no chain of others unites them
}

func (c *Comparison) because(field string, weight int, text string) {
	c.Score += weight
	c.Why = append(c.Why, parley.Reason{Field: field, Weight: weight, Text: text})
}

// never is because for values that cannot both hold.
func (c *Comparison) never(field string, weight int, text string) {
	c.because(field, weight, text)
	c.Never = true
}

// A thing is a sketch made ready for comparing.
type thing struct {
	Sketch
	key       string // of its profile
	report    string // the one report that it is from, "" where many share the profile
	looseness int    // from 0: says for itself which one it is; looser ones join what is there
	person    *personThing
	meeting   *meetingThing
	agreement *agreementThing
}

// mostReady is how many things, and how many names, a preparer keeps.
const mostReady = 8192

// A preparer makes sketches ready for comparing. It keeps what it made, as one
// report is compared with much that the one before was compared with; its
// results do not depend on what it keeps.
type preparer struct {
	things map[string]*thing
	names  map[string]*name.Name
}

func newPreparer() *preparer {
	return &preparer{things: map[string]*thing{}, names: map[string]*name.Name{}}
}

// name takes a name apart.
func (p *preparer) name(text string) *name.Name {
	n := p.names[text]
	if n == nil {
		parsed := name.Parse(text)
		n = &parsed
		if len(p.names) >= mostReady {
			clear(p.names)
		}
		p.names[text] = n
	}
	return n
}

// prepare makes a sketch ready. key is that of its profile.
func (p *preparer) prepare(key string, s Sketch) *thing {
	t := &thing{Sketch: s, key: key}
	if key == s.Node {
		t.report = s.Source.Report
	}
	switch s.Kind {
	case parley.PersonNode:
		t.person, t.looseness = newPersonThing(&s, p)
	case parley.MeetingNode:
		t.meeting, t.looseness = newMeetingThing(&s, p)
	case parley.AgreementNode:
		t.agreement, t.looseness = newAgreementThing(&s)
	}
	return t
}

// profile makes a profile ready, or gives it as it was made before.
func (p *preparer) profile(x *Profile) *thing {
	t := p.things[x.Key]
	if t == nil {
		t = p.prepare(x.Key, x.Sketch)
		if len(p.things) >= mostReady {
			clear(p.things)
		}
		p.things[x.Key] = t
	}
	return t
}

// forget must be called when a profile changes.
func (p *preparer) forget(key string) { delete(p.things, key) }

// Compare compares two nodes of one kind.
func Compare(a, b *Sketch) Comparison {
	p := newPreparer()
	return compare(p.prepare(a.Node, *a), p.prepare(b.Node, *b))
}

func compare(a, b *thing) Comparison {
	if a.Kind != b.Kind || a.Gone || b.Gone || a.Wrong || b.Wrong {
		return Comparison{}
	}
	if a.Node > b.Node {
		a, b = b, a
	}
	switch a.Kind {
	case parley.PersonNode:
		return comparePeople(a, b)
	case parley.PartyNode:
		return compareParties(a, b)
	case parley.MeetingNode:
		return compareMeetings(a, b)
	case parley.AgreementNode:
		return compareAgreements(a, b)
	}
	return compareWordings(a, b)
}

// toldApart reports whether one report has already told the two apart. What a
// person adds beside words that the program read may well be the same.
func toldApart(a, b *thing) bool {
	return a.report != "" && a.report == b.report && !a.Hand && !b.Hand && a.Node != b.Node && !isBoycottOf(a, b)
}

// excludes reports whether two cannot be one thing, whatever joins them.
func excludes(a, b *thing) bool {
	if toldApart(a, b) {
		return true
	}
	switch a.Kind {
	case parley.MeetingNode:
		return !isBoycottOf(a, b) && meetingsExclude(a.meeting, b.meeting)
	case parley.PartyNode:
		return partiesExclude(a, b)
	}
	return ofOthers(a, b)
}

// ofOtherTimes reports whether two are surely of different times, so that what
// goes with both is no more the one than the other.
func ofOtherTimes(a, b *thing) bool {
	switch {
	case a.meeting != nil && b.meeting != nil:
		m, n := a.meeting, b.meeting
		put := m.status == "postponed" || n.status == "postponed" || moved(m, n)
		return m.when.excludes(&n.when, m, n) || m.when.kind == dated && n.when.kind == dated && m.when.days.apart(n.when.days) > 1 && !put
	case a.agreement != nil && b.agreement != nil:
		x, y := a.agreement, b.agreement
		return x.dated && y.dated && x.status == y.status && x.when.apart(y.when) > 1
	}
	return false
}

func quoted(n int) string { return strconv.Itoa(n) }
