package merge

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley"
)

// A Judged is a set of judgements, and which of them count: all but those that
// a counting undo names. It is immutable.
type Judged struct {
	byID   map[string]parley.Judgement
	ranked []parley.Judgement            // that count, the weightiest first
	byNode map[string][]parley.Judgement // the same, by the nodes that they name
	hand   map[string]parley.Judgement   // judgements that add a node, by its ID
	inside map[string][]string           // nodes that judgements name, by the report that an anchor or Also gives
	united map[string]string             // IDs of parties that are one: the one under which they are compared
}

// NewJudged takes judgements in any order; one that is given twice counts once.
func NewJudged(list []parley.Judgement) *Judged {
	j := &Judged{byID: map[string]parley.Judgement{}, byNode: map[string][]parley.Judgement{},
		hand: map[string]parley.Judgement{}, inside: map[string][]string{}}
	for _, x := range list {
		j.byID[x.ID] = x
	}
	undone := j.undone()
	for _, id := range slices.Sorted(maps.Keys(j.byID)) {
		if x := j.byID[id]; x.Kind != parley.JudgeUndo && !undone[id] {
			j.ranked = append(j.ranked, x)
		}
	}
	slices.SortFunc(j.ranked, outranks)
	for _, x := range j.ranked {
		j.file(x)
	}
	j.united = unitedParties(j.ranked)
	return j
}

// outranks orders judgements: a person's before a program's, the later before
// the earlier.
func outranks(a, b parley.Judgement) int {
	if a.Program != b.Program {
		if b.Program {
			return -1
		}
		return 1
	}
	return cmp.Or(strings.Compare(made(&b), made(&a)), strings.Compare(b.ID, a.ID))
}

// made is the time of a judgement in letters that are in the order of time,
// whether it is written to the second or to the microsecond.
func made(x *parley.Judgement) string { return strings.TrimSuffix(x.At, "Z") }

func (j *Judged) file(x parley.Judgement) {
	if x.Kind == parley.JudgeAlso && len(x.Nodes) == 0 && x.Also != nil {
		id := HandNode(&x)
		j.hand[id] = x
		j.inside[x.Also.Report] = append(j.inside[x.Also.Report], id)
	}
	for _, n := range namedNodes(&x) {
		j.byNode[n] = append(j.byNode[n], x)
	}
	for _, a := range x.Anchors {
		j.inside[a.Report] = append(j.inside[a.Report], a.Node)
	}
}

// namedNodes are the nodes that a judgement is about, each once.
func namedNodes(x *parley.Judgement) []string {
	nodes := slices.Concat([]string(x.Nodes), []string(x.From))
	slices.Sort(nodes)
	return slices.Compact(nodes)
}

// undone are the judgements that do not count: an undo that counts names them.
func (j *Judged) undone() map[string]bool {
	undos := map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(j.byID)) {
		if x := j.byID[id]; x.Kind == parley.JudgeUndo {
			undos[x.Undoes] = append(undos[x.Undoes], id)
		}
	}
	out, known := map[string]bool{}, map[string]bool{}
	var settle func(id string) bool
	settle = func(id string) bool {
		if known[id] {
			return out[id]
		}
		known[id] = true // an undo of itself, at whatever remove, does not count
		out[id] = slices.ContainsFunc(undos[id], func(u string) bool { return !settle(u) })
		return out[id]
	}
	for _, id := range slices.Sorted(maps.Keys(undos)) {
		settle(id)
	}
	return out
}

// HandNode is the ID of the node that a judgement "also says" adds; it is the
// judgement's own, so that two on the same words stay two.
func HandNode(x *parley.Judgement) string {
	words := ""
	for _, s := range x.Also.Words {
		words += s.Text + " "
	}
	return parley.NodeID(x.Also.Report, x.Also.Kind, words+"\x00"+x.ID, 0)
}

// Of are the counting judgements that name a node, the weightiest first, with
// the one that added it.
func (j *Judged) Of(node string) []parley.Judgement {
	list := j.byNode[node]
	if x, ok := j.hand[node]; ok {
		list = slices.Concat(list, []parley.Judgement{x})
	}
	return list
}

// All are the counting judgements, the weightiest first, undos left out.
func (j *Judged) All() []parley.Judgement { return slices.Clone(j.ranked) }

// ownProfile reports whether a judgement changes what the node is compared by.
func (j *Judged) ownProfile(node string) bool {
	if _, ok := j.hand[node]; ok {
		return true
	}
	return slices.ContainsFunc(j.byNode[node], func(x parley.Judgement) bool {
		switch x.Kind {
		case parley.JudgeRight, parley.JudgeProcess, parley.JudgeIrrelevant:
			return false
		}
		return true
	})
}

// isWrong reports whether the words do not say the node at all: the weightiest of
// "right" and "wrong" about the whole of it.
func (j *Judged) isWrong(node string) bool {
	for _, x := range j.byNode[node] {
		if x.Field == "" && (x.Kind == parley.JudgeWrong || x.Kind == parley.JudgeRight) {
			return x.Kind == parley.JudgeWrong
		}
	}
	return false
}

// keeps reports whether a person's judgement keeps a node that is no longer
// extracted.
func (j *Judged) keeps(node string) bool {
	return slices.ContainsFunc(j.byNode[node], func(x parley.Judgement) bool { return !x.Program })
}

// anchor is where a node stood when a person last judged it.
func (j *Judged) anchor(node string) (parley.Anchor, bool) {
	for _, x := range j.byNode[node] {
		for _, a := range x.Anchors {
			if a.Node == node {
				return a, true
			}
		}
	}
	return parley.Anchor{Node: node}, false
}

// sketch is a node's sketch as judgements have it: values that a person gives
// stand in place of those of the words, wrong ones are left out.
func (j *Judged) sketch(s Sketch) Sketch {
	list := j.byNode[s.Node]
	s.Wrong = j.isWrong(s.Node)
	for i := len(list) - 1; i >= 0; i-- { // the weightiest last
		x := &list[i]
		switch {
		case x.Kind == parley.JudgeWrong && x.Field != "":
			s.Facts = withoutFact(s.Facts, x.Field, x.Value)
		case x.Kind == parley.JudgeValue:
			if !isSet(s.Kind, x.Field) {
				s.Facts = withoutFact(s.Facts, x.Field, "")
			}
			s.Facts = append(s.Facts, SketchFact{Field: x.Field, Value: x.Value})
		case x.Kind == parley.JudgeAlso && x.Also != nil:
			s.Facts = append(s.Facts, alsoFacts(x.Also)...)
		}
	}
	return j.unite(s)
}

// withoutFact leaves out the facts of a field, of the one value where given.
func withoutFact(facts []SketchFact, field, value string) []SketchFact {
	return slices.DeleteFunc(slices.Clone(facts), func(f SketchFact) bool {
		return f.Field == field && (value == "" || f.Value == value)
	})
}

func alsoFacts(also *parley.Also) []SketchFact {
	var out []SketchFact
	for _, f := range also.Fields {
		out = append(out, SketchFact{Field: f.Field, Value: f.Value})
	}
	return out
}

// handSketch is the sketch of a node that a person added.
func handSketch(node string, x *parley.Judgement, source Source) Sketch {
	s := Sketch{Node: node, Kind: x.Also.Kind, Source: source, Facts: alsoFacts(x.Also), Hand: true}
	for _, w := range x.Also.Words {
		s.At = append(s.At, w.Start, w.End)
	}
	return s
}

// goneSketch is the sketch of a node that only a judgement still knows.
func goneSketch(a parley.Anchor, source Source) Sketch {
	return Sketch{Node: a.Node, Kind: parley.KindOfNode(a.Node), Source: source, Gone: true}
}

// sets are the fields of which all values hold together, by kind. Ordinals
// are claims, which are checked against the record as such.
var sets = map[parley.NodeKind][]string{
	parley.PersonNode:      {"form", "party", "office", "relation"},
	parley.PartyNode:       {"form"},
	parley.MeetingNode:     {"planned_for", "ordinal", "form", "side", "third", "person", "topic", "part_of"},
	parley.AgreementNode:   {"party", "position", "denied_by", "term", "meeting"},
	parley.UndertakingNode: {"of", "to"},
	parley.ClaimNode:       {"party", "person", "meeting"},
}

// isSet reports whether all values of a field hold together.
func isSet(kind parley.NodeKind, field string) bool { return slices.Contains(sets[kind], field) }
