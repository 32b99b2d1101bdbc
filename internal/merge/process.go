package merge

import (
	"cmp"
	"slices"

	"parley"
)

// The marks by which meetings are taken for one negotiation. They are our own
// choices, set on the worked series.
const (
	leastOfProcess = 3   // so many meetings of one pair make a proposal
	mostSides      = 6   // a meeting of more is an assembly, and of no negotiation
	wideSides      = 4   // one of more brings no further side into a negotiation
	pauseDays      = 180 // after such a pause it goes on only where third parties or words do
	besideDays     = 60  // so long before and after it others may belong to it
)

// A ProcessMeeting is what proposing processes needs of one meeting.
type ProcessMeeting struct {
	ID        string
	Time      string   // ISO date or interval, "" for undated
	Sides     []string // party IDs of those who came or were to come
	Third     []string // party IDs of mediators, hosts, …
	Names     []string // what it is called: "Geneva talks"
	Topics    []string // as printed
	Processes []string // that people have put it into
	Refused   []string // processes that people have taken it out of
	days      days
	dated     bool
	words     []string // of names and topics
}

// ProcessMeetingOf makes a ProcessMeeting of a meeting record.
func ProcessMeetingOf(r *parley.Record) ProcessMeeting {
	m := ProcessMeeting{ID: r.ID, Time: shownValue(r, "time"), Sides: fieldValues(r, "side", nil), Third: fieldValues(r, "third", nil), Processes: r.Processes}
	for _, v := range r.Field("name").Values {
		m.Names = append(m.Names, v.Text())
	}
	for _, v := range r.Field("topic").Values {
		m.Topics = append(m.Topics, v.Text())
	}
	return m
}

// A ProcessProposal is a group of meetings that may be one negotiation, for a
// person to decide.
type ProcessProposal struct {
	Name     string   `json:"name"`     // that it may be given, or of the process that most of it is in already
	Existing bool     `json:"existing"` // it is such a process
	Meetings []string `json:"meetings"` // record IDs of those that are in no process, by date, undated last
	Already  int      `json:"already"`  // how many of its meetings are in that process
	Sides    []string `json:"sides"`    // party IDs, those of the pair that met most first
	Third    []string `json:"third"`
	From     string   `json:"from,omitempty"` // ISO days of the first and last
	To       string   `json:"to,omitempty"`
	Words    []string `json:"words"` // that several of its meetings are about or called by
	Why      []string `json:"why"`   // for people
}

// ProposeProcesses groups meetings by who meets, under whom, when and about what:
// first a pair that met several times, with no long pause unless third parties or
// words go on; then the pairs that meet with it; then single meetings beside
// them. A meeting is in one proposal at most, and in none where two fit equally
// well. name gives the name of a party. The result is a function of the set of
// meetings, the largest proposal first.
func ProposeProcesses(meetings []ProcessMeeting, name func(party string) string) []ProcessProposal {
	p := &proposing{name: name}
	for i := range meetings {
		p.take(&meetings[i])
	}
	slices.SortFunc(p.meetings, func(a, b *ProcessMeeting) int {
		return cmp.Or(cmp.Compare(a.days.from, b.days.from), cmp.Compare(a.days.to, b.days.to), cmp.Compare(a.ID, b.ID))
	})
	p.cores()
	p.joinCores()
	p.attach()
	return p.proposals()
}

// proposing is one grouping on its way.
type proposing struct {
	name     func(party string) string
	meetings []*ProcessMeeting // by date, undated last
	groups   []*negotiation
}

// A negotiation is a group of meetings.
type negotiation struct {
	pairs    [][2]string
	meetings map[*ProcessMeeting]bool
	sides    map[string]bool
	third    map[string]bool
	words    map[string]bool
	names    map[string]bool
	days     days
}

// take prepares a meeting; one without two sides is of no negotiation.
func (p *proposing) take(given *ProcessMeeting) {
	m := *given
	m.Sides = slices.Compact(sortedCopy(m.Sides))
	if len(m.Sides) < 2 || len(m.Sides) > mostSides {
		return
	}
	m.Third = slices.DeleteFunc(sortedCopy(m.Third), func(x string) bool { return slices.Contains(m.Sides, x) })
	m.days, m.dated = readDays(m.Time)
	if m.dated = m.dated && m.days.bounded(); !m.dated {
		m.days = days{farOff, farOff}
	}
	m.words = processWords(slices.Concat(m.Names, m.Topics), p.partyWords(slices.Concat(m.Sides, m.Third)))
	p.meetings = append(p.meetings, &m)
}

// cores are the stretches of time in which a pair met several times.
func (p *proposing) cores() {
	byPair := map[[2]string][]*ProcessMeeting{}
	var pairs [][2]string
	for _, m := range p.meetings {
		for i, a := range m.Sides {
			for _, b := range m.Sides[i+1:] {
				pair := [2]string{a, b}
				if byPair[pair] == nil {
					pairs = append(pairs, pair)
				}
				byPair[pair] = append(byPair[pair], m)
			}
		}
	}
	slices.SortFunc(pairs, func(x, y [2]string) int { return slices.Compare(x[:], y[:]) })
	for _, pair := range pairs {
		for _, stretch := range stretches(byPair[pair]) {
			if len(stretch) >= leastOfProcess {
				p.groups = append(p.groups, newNegotiation(pair, stretch))
			}
		}
	}
	slices.SortStableFunc(p.groups, func(x, y *negotiation) int { return cmp.Compare(len(y.meetings), len(x.meetings)) })
}

// stretches cuts the meetings of a pair at long pauses over which neither third
// parties nor words go on. Undated ones go with the only stretch there is, and
// with none where there are more.
func stretches(list []*ProcessMeeting) [][]*ProcessMeeting {
	var out [][]*ProcessMeeting
	var undated []*ProcessMeeting
	for _, m := range list {
		if !m.dated {
			undated = append(undated, m)
			continue
		}
		last := len(out) - 1
		if last >= 0 && goesOn(out[last], m) {
			out[last] = append(out[last], m)
		} else {
			out = append(out, []*ProcessMeeting{m})
		}
	}
	if len(out) == 1 {
		out[0] = append(out[0], undated...)
	}
	return out
}

// goesOn reports whether a meeting is of the stretch before it.
func goesOn(stretch []*ProcessMeeting, m *ProcessMeeting) bool {
	for _, x := range slices.Backward(stretch) {
		if x.days.apart(m.days) <= pauseDays || len(intersect(x.Third, m.Third)) > 0 || len(intersect(x.words, m.words)) > 0 {
			return true
		}
	}
	return false
}

func newNegotiation(pair [2]string, meetings []*ProcessMeeting) *negotiation {
	g := &negotiation{pairs: [][2]string{pair}, meetings: map[*ProcessMeeting]bool{}, sides: map[string]bool{pair[0]: true, pair[1]: true},
		third: map[string]bool{}, words: map[string]bool{}, names: map[string]bool{}, days: nowhere}
	for _, m := range meetings {
		g.add(m)
	}
	return g
}

func (g *negotiation) add(m *ProcessMeeting) {
	g.meetings[m] = true
	if m.dated {
		g.days = days{min(g.days.from, m.days.from), max(g.days.to, m.days.to)}
	}
	if len(m.Sides) <= wideSides && g.hasPair(m) {
		for _, s := range m.Sides {
			g.sides[s] = true
		}
	}
	for _, x := range m.Third {
		g.third[x] = true
	}
	for _, w := range m.words {
		g.words[w] = true
	}
	for _, n := range m.Names {
		g.names[plainName(n)] = true
	}
}

// hasPair reports whether both of a pair of the group are sides of a meeting.
func (g *negotiation) hasPair(m *ProcessMeeting) bool {
	return slices.ContainsFunc(g.pairs, func(p [2]string) bool { return slices.Contains(m.Sides, p[0]) && slices.Contains(m.Sides, p[1]) })
}
