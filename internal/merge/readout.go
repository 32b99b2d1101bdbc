package merge

import (
	"cmp"
	"slices"

	"parley"
)

// NotMentioned is what a view says of a point that only one side's readout has.
const NotMentioned = "not mentioned"

// A Readout is one side's own account of a meeting.
type Readout struct {
	Report    string `json:"report"`
	Published string `json:"published,omitempty"`
	Party     string `json:"party"` // whose account it is
	// People are the forms of the names of who was there, which say nothing of
	// what a point is about.
	People []string `json:"people"`
	Points []Point  `json:"points"`
}

// A Point is one thing that a readout tells of a meeting.
type Point struct {
	Kind  string        `json:"kind"` // topic, statement, quotation, undertaking, term, agreement, meeting (to come), or told where no reading has more
	Node  string        `json:"node,omitempty"`
	Words []parley.Span `json:"words"`
}

// SideOf tells whose own account of a meeting a report is, "" for nobody's:
// the side that its publisher or origin speaks for (own), or the one side that
// all the voices of the meeting belong to. within reports whether a party is
// part of another; partyOf gives a person's party. Both may be nil.
func SideOf(m *parley.Meeting, own []string, partyOf func(person string) string, within func(party, whole string) bool) string {
	if side := oneSide(m, own, within); side != "" {
		return side
	}
	var voices []string
	for _, v := range m.Voices {
		switch {
		case v.Report:
		case v.Party != "":
			voices = append(voices, v.Party)
		case v.Person != "" && partyOf != nil && partyOf(v.Person) != "":
			voices = append(voices, partyOf(v.Person))
		default:
			return ""
		}
	}
	return oneSide(m, voices, within)
}

// oneSide is the only side of the meeting that any of the parties is or
// belongs to.
func oneSide(m *parley.Meeting, parties []string, within func(party, whole string) bool) string {
	found := ""
	for _, p := range parties {
		at := slices.IndexFunc(m.Sides, func(s parley.Side) bool { return s.Party == p || within != nil && within(p, s.Party) })
		switch {
		case at < 0:
			return ""
		case found == "":
			found = m.Sides[at].Party
		case found != m.Sides[at].Party:
			return ""
		}
	}
	return found
}

// ReadoutOf makes a readout of what a reading tells of its meeting with that
// ID. Points stand in the order of their words.
func ReadoutOf(r *parley.Reading, meeting, party string) Readout {
	c := pointCutter{r: r, ids: map[string]string{}}
	for _, ref := range r.Nodes() {
		c.ids[localNode(r, ref)] = ref.ID
	}
	out := Readout{Report: r.Report.ID, Published: r.Report.Published, Party: party, People: []string{}, Points: []Point{}}
	for i := range r.Meetings {
		if m := &r.Meetings[i]; m.ID == meeting {
			out.People = formsOf(r, m.People)
			c.collect(m)
			out.Points = append(out.Points, c.points...)
			if m.Prominence == "main" {
				out.Points = append(out.Points, c.told(m, out.People)...)
			}
		}
	}
	slices.SortStableFunc(out.Points, func(a, b Point) int { return cmp.Compare(a.Words[0].Start, b.Words[0].Start) })
	out.Points = out.Points[:min(len(out.Points), maxPoints)]
	return out
}

// maxPoints is how many points of a readout count, the first ones: no side's
// account of a meeting has more.
const maxPoints = 300

// formsOf are the names of people of the reading in all forms.
func formsOf(r *parley.Reading, people []string) []string {
	out := []string{}
	for i := range r.People {
		if p := &r.People[i]; slices.Contains(people, p.ID) {
			out = append(out, p.Name)
			out = append(out, p.Forms...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// localNode names a node by kind and index.
func localNode(r *parley.Reading, ref parley.NodeRef) string {
	switch ref.Kind {
	case parley.MeetingNode:
		return r.Meetings[ref.Index].ID
	case parley.AgreementNode:
		return r.Agreements[ref.Index].ID
	case parley.UndertakingNode:
		return r.Undertakings[ref.Index].ID
	case parley.StatementNode:
		return r.Statements[ref.Index].ID
	}
	return ""
}

// A pointCutter collects the points of one meeting.
type pointCutter struct {
	r      *parley.Reading
	ids    map[string]string // node IDs, by ID within the reading
	points []Point
}

// add notes a point, unless one that was noted before has the same words:
// what is promised counts as a promise rather than as what was said.
func (c *pointCutter) add(kind, id string, words ...parley.Span) {
	if len(words) == 0 || slices.ContainsFunc(words, func(w parley.Span) bool { return w.Text == "" }) {
		return
	}
	if slices.ContainsFunc(c.points, func(p Point) bool { return sameWords(p.Words, words) }) {
		return
	}
	c.points = append(c.points, Point{Kind: kind, Node: c.ids[id], Words: slices.Clone(words)})
}

// sameWords reports whether two lists of spans share most of the shorter one.
func sameWords(a, b []parley.Span) bool {
	shared := 0
	for _, x := range a {
		for _, y := range b {
			shared += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return 2*shared > min(lengthOf(a), lengthOf(b))
}

func lengthOf(spans []parley.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// collect takes what the reading ties to the meeting: topics, agreements with
// their terms; and of a report whose main meeting it is also undertakings,
// statements and meetings to come.
func (c *pointCutter) collect(m *parley.Meeting) {
	main := m.Prominence == "main"
	for _, a := range c.r.Agreements {
		if a.Meeting != m.ID && !(main && a.Meeting == "") {
			continue
		}
		for _, t := range a.Terms {
			c.add("term", a.ID, termWords(t))
		}
		if len(a.Evidence) > 0 && len(a.Terms) == 0 || len(a.Evidence) > 0 && !overlapsAny(a.Evidence[0], termSpans(a.Terms)) {
			c.add("agreement", a.ID, a.Evidence[0])
		}
	}
	if main {
		c.collectMain()
	}
	for _, t := range m.Topics {
		c.add("topic", m.ID, t)
	}
}

func (c *pointCutter) collectMain() {
	for _, o := range c.r.Meetings {
		if o.Temporal == "future" && len(o.Evidence) > 0 {
			c.add("meeting", o.ID, o.Evidence[0])
		}
	}
	for _, u := range c.r.Undertakings {
		if u.What != nil {
			c.add("undertaking", u.ID, *u.What)
		}
	}
	for _, s := range c.r.Statements {
		kind := "statement"
		if s.Mode == "direct" {
			kind = "quotation"
		}
		c.add(kind, s.ID, s.Content...)
	}
}

// termWords are the words of a term with its deadline, where the evidence
// holds both.
func termWords(t parley.Term) parley.Span {
	for _, e := range t.Evidence {
		if e.Contains(t.What) && e.Len() <= 2*t.What.Len()+40 {
			return e
		}
	}
	return t.What
}

func termSpans(terms []parley.Term) []parley.Span {
	var out []parley.Span
	for _, t := range terms {
		out = append(out, termWords(t))
	}
	return out
}

func overlapsAny(s parley.Span, list []parley.Span) bool {
	return slices.ContainsFunc(list, s.Overlaps)
}

// told are the sentences of the readout in which no point was found and that
// do not tell of the meeting itself: what no rule reads is told all the same.
func (c *pointCutter) told(m *parley.Meeting, people []string) []Point {
	var out []Point
	for _, b := range c.r.Report.Blocks {
		if b.Background || b.Kind != parley.Lede && b.Kind != parley.Paragraph && b.Kind != parley.Item {
			continue
		}
		for _, s := range sentencesOf(c.r.Report.Text, b.Start, b.End) {
			found := overlapsAny(s, m.Evidence) || slices.ContainsFunc(c.points, func(p Point) bool { return overlapsAny(s, p.Words) })
			if !found && len(pointWords(s.Text, people)) >= minToldWords {
				out = append(out, Point{Kind: "told", Words: []parley.Span{s}})
			}
		}
	}
	return out
}

// minToldWords is how many words with a content of its own a sentence has to
// be a point.
const minToldWords = 3
