package merge

import (
	"cmp"
	"slices"

	"parley"
)

// An Engine keeps an index true: what is one thing, and what may be, after
// every change. The result depends on the set of reports and judgements only.
// It is not safe for concurrent use.
type Engine struct {
	index  Index
	log    []parley.Judgement
	judged *Judged
	ready  *preparer
}

// NewEngine works on an index that was made with these judgements, in any order.
func NewEngine(index Index, judgements []parley.Judgement) *Engine {
	return NewEngineOf(index, judgements, NewJudged(judgements))
}

// NewEngineOf is NewEngine with what NewJudged made of the same judgements. The
// engine changes neither.
func NewEngineOf(index Index, judgements []parley.Judgement, judged *Judged) *Engine {
	return &Engine{index: index, log: slices.Clip(judgements), judged: judged, ready: newPreparer()}
}

// Judged are the judgements so far.
func (e *Engine) Judged() *Judged { return e.judged }

// A Change is what happens at once. A report that is there already is replaced
// by what Add has of it; one that is both removed and added is added.
type Change struct {
	Remove []string       // reports
	Add    []ReportSketch // each report at most once
	Judge  []parley.Judgement
}

// A ReportSketch is a report with the sketches of all its nodes.
type ReportSketch struct {
	Source   Source
	Sketches []Sketch
}

// SketchReport makes the sketches of a reading. Offsets must be in bytes.
func SketchReport(r *parley.Reading) ReportSketch { return SketchNodes(r, Nodes(r)) }

// SketchNodes is SketchReport with the nodes of the reading.
func SketchNodes(r *parley.Reading, nodes []Node) ReportSketch {
	out := ReportSketch{Source: SourceOf(r), Sketches: make([]Sketch, len(nodes))}
	for i := range nodes {
		out.Sketches[i] = SketchOf(&nodes[i])
	}
	return out
}

// A Changed says which records a change touched, sorted: Records are those
// that are there and hold other nodes or other values than before, Gone the
// IDs that are records no longer.
type Changed struct {
	Records []string
	Gone    []string
}

// Apply makes a change. Its error is the index's.
func (e *Engine) Apply(c Change) (Changed, error) {
	w := newWork(e)
	w.expectChange(&c)
	for _, report := range c.Remove {
		w.removeReport(report)
	}
	for i := range c.Add {
		w.removeReport(c.Add[i].Source.Report)
		w.addReport(&c.Add[i])
	}
	w.judge(c.Judge)
	w.settleAll()
	w.compareNew()
	w.regroup()
	return w.changed(), e.index.Err()
}

// RecordOf is the record that holds a node, "" for a node that is not there.
func (e *Engine) RecordOf(node string) string {
	entry, ok := e.index.Node(node)
	if !ok {
		return ""
	}
	return e.index.RecordOf(entry.Profile)
}

// NodesOf are the nodes of a record, sorted.
func (e *Engine) NodesOf(record string) []string {
	var out []string
	for _, p := range e.index.ProfilesOf(record) {
		out = append(out, e.index.Members(p)...)
	}
	slices.Sort(out)
	return out
}

// ExpectRecords says that what the records hold will be asked for.
func (e *Engine) ExpectRecords(records []string) {
	if p, ok := e.index.(Prefetcher); ok {
		p.ExpectRecords(records)
	}
}

// A work is one change on its way.
type work struct {
	index   Index
	engine  *Engine
	judged  *Judged
	base    map[string]Entry // nodes as the added reports have them
	nodes   map[string]bool  // that may have changed
	fresh   map[string]bool  // profiles to be compared
	touched map[string]bool  // profiles whose component must be clustered
	told    map[string]bool  // records that hold other nodes or values
	old     map[string]bool  // records that may be gone

	// Once all edges are there: those of a profile, the sure ones among them,
	// and what isAmbiguous found.
	edges, sure map[string][]Edge
	ambiguous   map[string]bool
}

func newWork(e *Engine) *work {
	return &work{index: e.index, engine: e, judged: e.judged, base: map[string]Entry{}, nodes: map[string]bool{},
		fresh: map[string]bool{}, touched: map[string]bool{}, told: map[string]bool{}, old: map[string]bool{}, ambiguous: map[string]bool{},
		edges: map[string][]Edge{}, sure: map[string][]Edge{}}
}

// removeReport marks all nodes of a report; settle finds that nothing has them.
func (w *work) removeReport(report string) {
	for _, n := range w.index.NodesOf(report) {
		w.nodes[n] = true
		if entry, ok := w.index.Node(n); ok && entry.Read {
			w.base[n] = Entry{}
		}
	}
	w.also(report)
	w.index.DeleteReport(report)
}

// also marks the nodes in a report that only judgements know.
func (w *work) also(report string) {
	for _, n := range w.judged.inside[report] {
		w.nodes[n] = true
	}
}

func (w *work) addReport(r *ReportSketch) {
	w.index.PutReport(r.Source)
	apart := namesakes(r.Sketches, w.engine.ready)
	for _, s := range r.Sketches {
		w.nodes[s.Node] = true
		w.base[s.Node] = Entry{Sketch: s, Read: true, Apart: apart[s.Node]}
	}
}

// namesakes are the people and parties of one report that might be taken for
// another of it: the report has told them apart.
func namesakes(sketches []Sketch, ready *preparer) map[string]bool {
	out := map[string]bool{}
	byKey := map[string][]*thing{}
	for _, s := range sketches {
		if s.Kind != parley.PersonNode && s.Kind != parley.PartyNode {
			continue
		}
		t := ready.prepare(s.Node, s)
		for _, key := range keysOf(t).Filed {
			for _, u := range byKey[key] {
				if compare(t, u).Score >= Perhaps {
					out[t.Node], out[u.Node] = true, true
				}
			}
			byKey[key] = append(byKey[key], t)
		}
	}
	return out
}

// judge adds judgements and marks the nodes that they, or those that they undo,
// are about.
func (w *work) judge(list []parley.Judgement) {
	if len(list) == 0 {
		return
	}
	w.engine.log = append(w.engine.log, list...)
	before := w.judged.united
	w.engine.judged = NewJudged(w.engine.log)
	w.judged = w.engine.judged
	w.reunite(before)
	for _, x := range list {
		for x.Kind == parley.JudgeUndo && x.Undoes != "" {
			target, ok := w.judged.byID[x.Undoes]
			if !ok || target.ID == x.ID {
				break
			}
			x = target
		}
		for _, n := range namedNodes(&x) {
			w.nodes[n] = true
		}
		if x.Also != nil && len(x.Nodes) == 0 {
			w.nodes[HandNode(&x)] = true
		}
	}
}

// want is how a node should be remembered; ok is false where nothing has it.
func (w *work) want(node string) (entry Entry, ok bool) {
	entry, known := w.base[node]
	if !known {
		entry, _ = w.index.Node(node)
	}
	if !entry.Read {
		entry, ok = w.unread(node)
		if !ok {
			return entry, false
		}
	}
	s := w.judged.sketch(entry.Sketch)
	entry.Profile = profileKey(&s, entry.Apart || w.judged.ownProfile(node))
	return entry, true
}

// unread is a node that no report that counts has: one that a person added, or
// that a person's judgement keeps.
func (w *work) unread(node string) (Entry, bool) {
	if x, ok := w.judged.hand[node]; ok {
		return Entry{Sketch: handSketch(node, &x, w.source(x.Also.Report))}, true
	}
	if !w.judged.keeps(node) || parley.KindOfNode(node) == "" {
		return Entry{}, false
	}
	a, _ := w.judged.anchor(node)
	return Entry{Sketch: goneSketch(a, w.source(a.Report))}, true
}

// source is what counts of a report; of one that is not there, its ID.
func (w *work) source(report string) Source {
	if s, ok := w.index.Report(report); ok {
		return s
	}
	return Source{Report: report}
}

func compareProposals(a, b parley.Proposal) int {
	return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}
