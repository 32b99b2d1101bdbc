package merge_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley"
	"parley/internal/merge"
)

// A bench is a desk with what random judgements need: the nodes ever seen.
type bench struct {
	*desk
	r     *rand.Rand
	seen  []string // nodes of the readings so far, in order
	where map[string]parley.Anchor
	party map[string]string // the IDs of parties, by node
	made  int
}

func (b *bench) addRandom(name string) {
	reading := randomReading(b.r, name)
	for _, n := range merge.Nodes(reading) {
		if _, ok := b.where[n.ID]; !ok {
			b.seen = append(b.seen, n.ID)
		}
		a := parley.Anchor{Node: n.ID, Report: n.Source.Report}
		for _, w := range n.Words {
			a.Words = append(a.Words, w.Text)
		}
		b.where[n.ID] = a
		for _, f := range n.Facts {
			if n.Kind == parley.PartyNode && f.Field == "id" {
				b.party[n.ID] = f.Value
			}
		}
	}
	b.add(reading)
}

// nodes are up to n nodes of one kind, at least one.
func (b *bench) nodes(n int) []string {
	out := []string{pick(b.r, b.seen...)}
	for range 4 * n {
		x := pick(b.r, b.seen...)
		if len(out) < n && parley.KindOfNode(x) == parley.KindOfNode(out[0]) && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// random is a judgement about nodes that are or were there.
func (b *bench) random() parley.Judgement {
	b.made++
	j := parley.Judgement{ID: fmt.Sprintf("j%04d", b.made), Author: "Ana", At: fmt.Sprintf("2025-04-01T10:%02d:00Z", b.r.IntN(60)), Program: b.r.IntN(6) == 0}
	nodes := b.nodes(3)
	j.Kind = pick(b.r, parley.JudgeSame, parley.JudgeSame, parley.JudgeNotSame, parley.JudgeSplit, parley.JudgeRight, parley.JudgeWrong,
		parley.JudgeIrrelevant, parley.JudgeValue, parley.JudgeAlso, parley.JudgeProcess, parley.JudgeUndo)
	j.Nodes = nodes[:1]
	switch j.Kind {
	case parley.JudgeSame, parley.JudgeNotSame:
		j.Nodes = nodes
		for _, n := range nodes {
			if id := b.party[n]; id != "" && j.Kind == parley.JudgeSame {
				j.Parties = append(j.Parties, id)
			}
		}
	case parley.JudgeSplit:
		j.From = nodes[1:]
	case parley.JudgeValue, parley.JudgeWrong:
		if b.r.IntN(2) == 0 || j.Kind == parley.JudgeValue {
			j.Field, j.Value = "status", "held"
			if parley.KindOfNode(nodes[0]) != parley.MeetingNode {
				j.Field, j.Value = "name", "Somebody Else"
			}
		}
	case parley.JudgeProcess:
		j.Process, j.Out = "the lake", b.r.IntN(3) == 0
	case parley.JudgeAlso:
		b.also(&j, nodes[0])
	case parley.JudgeUndo:
		j.Nodes, j.Undoes = nil, fmt.Sprintf("j%04d", 1+b.r.IntN(b.made))
	}
	for _, n := range slices.Concat([]string(j.Nodes), j.From) {
		j.Anchors = append(j.Anchors, b.where[n])
	}
	return j
}

// also adds a meeting that was missed, or a topic to one that was not.
func (b *bench) also(j *parley.Judgement, node string) {
	a := b.where[node]
	j.Also = &parley.Also{Kind: parley.MeetingNode, Report: a.Report, Words: parley.List[parley.Span]{{Start: 0, End: 3, Text: "The"}},
		Fields: parley.List[parley.Fact]{{Field: "status", Value: "held"}, {Field: "time", Value: "2025-03-04"}, {Field: "side", Value: "ALB"}, {Field: "side", Value: "BEL"}}}
	j.Nodes = nil
	if parley.KindOfNode(node) == parley.MeetingNode && b.r.IntN(2) == 0 {
		j.Nodes = []string{node}
		j.Also.Fields = parley.List[parley.Fact]{{Field: "topic", Value: "the water"}}
	}
}

// TestJudgementsSurvive runs random sequences of judging, undoing, adding,
// revising and removing: records are those of a rebuild, every judgement of a
// person that counts shows in the record that holds its node, and undoing all
// of them restores what was.
func TestJudgementsSurvive(t *testing.T) {
	for seed := range worlds(t, 300, 10000) {
		r := rand.New(rand.NewPCG(uint64(seed), 2))
		b := &bench{desk: newDesk(t), r: r, where: map[string]parley.Anchor{}, party: map[string]string{}}
		b.addRandom("r0")
		for range 4 + r.IntN(8) {
			switch r.IntN(5) {
			case 0, 1:
				b.addRandom(fmt.Sprint("r", r.IntN(4)))
			case 2:
				b.remove(parley.HashID([]byte(fmt.Sprint("r", r.IntN(4)))))
			default:
				b.judge(b.random())
			}
		}
		what := fmt.Sprint("world ", seed)
		if seed%10 == 0 || testing.Short() {
			same(t, what, b.records(), b.rebuilt())
		}
		b.checkShown(what)
		if seed%10 == 1 {
			b.undoAll()
			same(t, what+", all undone", b.records(), b.unjudged())
		}
		if t.Failed() {
			return
		}
	}
}

// undoAll takes every judgement back that counts.
func (b *bench) undoAll() {
	for {
		counting := b.engine.Judged().All()
		if len(counting) == 0 {
			return
		}
		b.made++
		b.judge(parley.Judgement{ID: fmt.Sprintf("j%04d", b.made), Kind: parley.JudgeUndo, Undoes: counting[0].ID, At: "2025-05-01T10:00:00Z", Author: "Ana"})
	}
}

// unjudged are the records without any judgement.
func (b *bench) unjudged() string {
	var readings []*parley.Reading
	for _, r := range b.counts {
		readings = append(readings, r)
	}
	records, proposals := merge.All(readings, nil, nil)
	return asJSON(b.t, records, proposals)
}

// checkShown checks law 1 on every record and that every counting judgement
// of a person shows.
func (b *bench) checkShown(what string) {
	b.t.Helper()
	records := map[string]parley.Record{}
	for _, r := range b.list() {
		for _, n := range r.Nodes {
			records[n] = r
		}
		b.checkWords(what, &r)
	}
	for _, j := range b.engine.Judged().All() {
		if j.Program {
			continue
		}
		nodes := j.Nodes
		if j.Kind == parley.JudgeAlso && len(nodes) == 0 {
			nodes = []string{merge.HandNode(&j)}
		}
		for _, n := range slices.Concat([]string(nodes), j.From) {
			r, ok := records[n]
			if !ok {
				b.t.Errorf("%s: no record holds %s, about which %s %s", what, n, j.Kind, j.ID)
				continue
			}
			b.checkEffect(what, &j, &r)
		}
	}
}

func (b *bench) checkEffect(what string, j *parley.Judgement, r *parley.Record) {
	b.t.Helper()
	if r.Review == parley.Machine && j.Kind != parley.JudgeProcess {
		b.t.Errorf("%s: %s is judged by %s (%s) but its review says machine", what, r.ID, j.ID, j.Kind)
	}
	if (j.Kind == parley.JudgeValue || j.Kind == parley.JudgeAlso) && !cites(r, j.ID) {
		b.t.Errorf("%s: no value of %s cites %s (%s)", what, r.ID, j.ID, j.Kind)
	}
	if j.Kind == parley.JudgeValue {
		for _, f := range r.Fields {
			judged := slices.ContainsFunc(f.Values[0].Sources, func(s parley.Source) bool { return s.Judgement != "" })
			if f.Name == j.Field && !judged {
				b.t.Errorf("%s: %s shows %s of %s, which no person says, before %s", what, r.ID, f.Values[0].Value, f.Name, j.Value)
			}
		}
	}
}

// cites reports whether a value of the record names the judgement as a source.
func cites(r *parley.Record, judgement string) bool {
	for _, f := range r.Fields {
		for _, v := range f.Values {
			if slices.ContainsFunc(v.Sources, func(s parley.Source) bool { return s.Judgement == judgement }) {
				return true
			}
		}
	}
	return false
}

// checkWords is law 1: every value has words, which are those of the report, or
// a judgement.
func (b *bench) checkWords(what string, r *parley.Record) {
	b.t.Helper()
	for _, f := range r.Fields {
		for _, v := range f.Values {
			if len(v.Sources) == 0 {
				b.t.Errorf("%s: %s of %s has no source for %q", what, f.Name, r.ID, v.Value)
			}
			for _, s := range v.Sources {
				if s.Judgement == "" && len(s.Words) == 0 {
					b.t.Errorf("%s: %s of %s has neither words nor judgement for %q", what, f.Name, r.ID, v.Value)
				}
				for _, w := range s.Words {
					if s.Judgement == "" && b.counts[s.Report].Report.Text[w.Start:w.End] != w.Text {
						b.t.Errorf("%s: %q is not what the report says there", what, w.Text)
					}
				}
			}
		}
	}
}
