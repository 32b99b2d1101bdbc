package merge

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// stockWords are words of topics and names that say nothing of what a
// negotiation is about.
var stockWords = strings.Fields(`about after again against agreement agreements among bilateral between call concerning conference consultations cooperation
	current delegation delegations dialogue direct discussion discussions during efforts ending fifth first fourth further future general held high
	implementation including indirect informal issue issues joint last latest level matter matters mediators meeting meetings ministerial ministers mutual
	negotiation negotiations other possible preparation preparations proposal proposals question questions regarding region regional related relations
	relationship relationships round rounds second session sessions sides situation sixth some state steps summit talk talks that their them these third this those trilateral visit
	ways week weeks with would year years`)

// leastLetters is how long a word is that may say what a negotiation is about.
const leastLetters = 4

// processWords are the words of texts that may say what a negotiation is about,
// each once, sorted; names are left out.
func processWords(texts []string, names map[string]bool) []string {
	var out []string
	for _, text := range texts {
		for _, w := range plainWords(text) {
			if len(w) >= leastLetters && !names[w] && !slices.Contains(stockWords, w) {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// partyWords are the words of the names of parties.
func (p *proposing) partyWords(parties []string) map[string]bool {
	out := map[string]bool{}
	for _, id := range parties {
		for _, w := range plainWords(p.name(id)) {
			out[w] = true
		}
	}
	return out
}

// proposals are the groups of which meetings are in no process yet, the largest
// first, then by their first meetings.
func (p *proposing) proposals() []ProcessProposal {
	out := []ProcessProposal{}
	for _, g := range p.groups {
		if x, ok := p.proposal(g); ok {
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(a, b ProcessProposal) int {
		return cmp.Or(cmp.Compare(len(b.Meetings), len(a.Meetings)), cmp.Compare(a.Meetings[0], b.Meetings[0]))
	})
	taken := map[string]bool{}
	for _, m := range p.meetings {
		for _, name := range m.Processes {
			taken[name] = true
		}
	}
	for i := range out {
		if !out[i].Existing {
			out[i].Name = freeName(&out[i], taken)
			taken[out[i].Name] = true
		}
	}
	return out
}

// freeName is the name of a proposal, with its years, then a number, where
// another has it.
func freeName(x *ProcessProposal, taken map[string]bool) string {
	name := x.Name
	if taken[name] && x.From != "" {
		name += ", " + x.From[:4]
		if x.To[:4] != x.From[:4] {
			name += "–" + x.To[:4]
		}
	}
	free := name
	for n := 2; taken[free]; n++ {
		free = fmt.Sprint(name, " ", n)
	}
	return free
}

func (p *proposing) proposal(g *negotiation) (x ProcessProposal, ok bool) {
	list := slices.SortedFunc(maps.Keys(g.meetings), func(a, b *ProcessMeeting) int {
		return cmp.Or(cmp.Compare(a.days.from, b.days.from), cmp.Compare(a.ID, b.ID))
	})
	name, already := commonProcess(list)
	x = ProcessProposal{Name: name, Existing: name != "", Already: already, Meetings: []string{}, Sides: []string{}, Third: []string{}, Words: []string{}}
	for _, m := range list {
		if len(m.Processes) == 0 && !slices.Contains(m.Refused, name) {
			x.Meetings = append(x.Meetings, m.ID)
		}
	}
	if len(x.Meetings) == 0 || name == "" && len(x.Meetings) < leastOfProcess {
		return x, false
	}
	if g.days != nowhere {
		x.From, x.To = isoDay(g.days.from), isoDay(g.days.to)
	}
	p.explain(g, list, &x)
	if name == "" {
		x.Name = cmp.Or(x.Name, p.names(x.Sides[:2], " – ")+" talks")
	}
	return x, true
}

// commonProcess is the process that most of the meetings are in, of equals the
// first by name, and how many; "" where none is in any.
func commonProcess(list []*ProcessMeeting) (name string, n int) {
	counts := map[string]int{}
	for _, m := range list {
		for _, p := range m.Processes {
			counts[p]++
		}
	}
	for _, p := range slices.Sorted(maps.Keys(counts)) {
		if counts[p] > n {
			name, n = p, counts[p]
		}
	}
	return name, n
}

// explain says who met, under whom, how often, and in which words.
func (p *proposing) explain(g *negotiation, list []*ProcessMeeting, x *ProcessProposal) {
	pair, n := g.mainPair(list)
	x.Sides = append(x.Sides, pair[:]...)
	why := fmt.Sprintf("%d meetings of %s", n, p.names(pair[:], " and "))
	if x.From != "" {
		why += ", " + g.days.plain()
	}
	x.Why = append(x.Why, why)
	for _, s := range slices.Sorted(maps.Keys(g.sides)) {
		if !slices.Contains(pair[:], s) {
			x.Sides = append(x.Sides, s)
		}
	}
	if more := x.Sides[2:]; len(more) > 0 {
		x.Why = append(x.Why, p.names(more, ", ")+" beside them")
	}
	p.explainThird(g, list, x)
	x.Words = repeated(list, func(m *ProcessMeeting) []string { return m.words })
	if len(x.Words) > 0 {
		x.Why = append(x.Why, "words of several: "+strings.Join(x.Words, ", "))
	}
	if names := repeated(list, func(m *ProcessMeeting) []string { return m.Names }); len(names) > 0 {
		x.Why = append(x.Why, "several are called "+strings.Join(names, ", "))
		x.Name = cmp.Or(x.Name, names[0])
	}
}

func (p *proposing) explainThird(g *negotiation, list []*ProcessMeeting, x *ProcessProposal) {
	for _, third := range slices.Sorted(maps.Keys(g.third)) {
		under, with := 0, 0
		for _, m := range list {
			switch {
			case slices.Contains(m.Third, third):
				under++
			case slices.Contains(m.Sides, third):
				with++
			}
		}
		x.Third = append(x.Third, third)
		why := fmt.Sprintf("%s as a third party of %d", p.name(third), under)
		if with > 0 {
			why += fmt.Sprintf(", and a side of %d with some of them", with)
		}
		x.Why = append(x.Why, why)
	}
}

// mainPair is the pair of the group of whose both sides most meetings are, of
// equals the first.
func (g *negotiation) mainPair(list []*ProcessMeeting) (pair [2]string, n int) {
	for _, p := range g.pairs {
		count := 0
		for _, m := range list {
			if slices.Contains(m.Sides, p[0]) && slices.Contains(m.Sides, p[1]) {
				count++
			}
		}
		if count > n {
			pair, n = p, count
		}
	}
	return pair, n
}

// mostWords is how many words of several meetings a proposal shows.
const mostWords = 6

// repeated are what two meetings or more have, the most frequent first, then by
// letters.
func repeated(list []*ProcessMeeting, of func(*ProcessMeeting) []string) []string {
	counts := map[string]int{}
	for _, m := range list {
		for _, x := range slices.Compact(sortedCopy(of(m))) {
			counts[x]++
		}
	}
	out := slices.Sorted(maps.Keys(counts))
	out = slices.DeleteFunc(out, func(x string) bool { return counts[x] < 2 })
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	return append([]string{}, out[:min(len(out), mostWords)]...)
}

func (p *proposing) names(parties []string, by string) string {
	out := make([]string, len(parties))
	for i, id := range parties {
		out[i] = p.name(id)
	}
	return strings.Join(out, by)
}
