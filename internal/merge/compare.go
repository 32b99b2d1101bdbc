package merge

import (
	"strconv"

	"parley"
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

// prepare makes a sketch ready. key is that of its profile.
func prepare(key string, s Sketch) *thing {
	t := &thing{Sketch: s, key: key}
	if key == s.Node {
		t.report = s.Source.Report
	}
	switch s.Kind {
	case parley.PersonNode:
		t.person, t.looseness = newPersonThing(&s)
	case parley.MeetingNode:
		t.meeting, t.looseness = newMeetingThing(&s)
	case parley.AgreementNode:
		t.agreement = newAgreementThing(&s)
		if t.agreement.name == "" && !t.agreement.dated {
			t.looseness = 1
		}
	}
	return t
}

// Compare compares two nodes of one kind.
func Compare(a, b *Sketch) Comparison {
	return compare(prepare(a.Node, *a), prepare(b.Node, *b))
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
	return a.report != "" && a.report == b.report && !a.Hand && !b.Hand && a.Node != b.Node
}

// excludes reports whether two cannot be one thing, whatever joins them.
func excludes(a, b *thing) bool {
	if toldApart(a, b) {
		return true
	}
	switch a.Kind {
	case parley.MeetingNode:
		return meetingsExclude(a.meeting, b.meeting)
	case parley.PartyNode:
		return partiesExclude(a, b)
	}
	return false
}

func quoted(n int) string { return strconv.Itoa(n) }
