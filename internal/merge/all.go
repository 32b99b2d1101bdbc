package merge

import (
	"cmp"
	"maps"
	"slices"

	"parley"
)

// All makes the records of all readings and judgements from scratch, sorted by
// ID, and the proposals, sorted by their nodes. Of several readings of one report
// that of the revision which Counts says counts. origin is as Assembler has it.
func All(readings []*parley.Reading, judgements []parley.Judgement, origin func(report string) string) ([]parley.Record, []parley.Proposal) {
	return all(readings, judgements, func(a *Assembler) { a.Origin = origin })
}

// AllGrouped is All with groups of reports told record by record, as
// Assembler.Group has it.
func AllGrouped(readings []*parley.Reading, judgements []parley.Judgement, group func(nodes []Node) map[string]string) ([]parley.Record, []parley.Proposal) {
	return all(readings, judgements, func(a *Assembler) { a.Group = group })
}

func all(readings []*parley.Reading, judgements []parley.Judgement, with func(*Assembler)) ([]parley.Record, []parley.Proposal) {
	index := NewMemory()
	engine := NewEngine(index, nil)
	latest := map[string]*parley.Reading{}
	for _, r := range readings {
		if was := latest[r.Report.ID]; was == nil || Counts(r, was) {
			latest[r.Report.ID] = r
		}
	}
	change := Change{Judge: judgements}
	nodes := map[string]Node{}
	for _, r := range readings {
		if latest[r.Report.ID] != r {
			continue
		}
		change.Add = append(change.Add, SketchReport(r))
		for _, n := range Nodes(r) {
			nodes[n.ID] = n
		}
	}
	if _, err := engine.Apply(change); err != nil {
		panic("an index in memory failed: " + err.Error()) // Memory.Err is always nil
	}
	a := engine.Assembler(nil)
	with(a)
	read := func(id string) (Node, bool) { n, ok := nodes[id]; return n, ok }
	records := []parley.Record{}
	for _, id := range index.Records() {
		records = append(records, engine.Record(a, id, read))
	}
	return records, index.AllProposals()
}

// Counts reports whether a counts before b, two readings of one report: the
// latest update or publication does, of equal ones the greater text ID, of one
// text the later extraction.
func Counts(a, b *parley.Reading) bool {
	when := func(r *parley.Reading) string { return max(r.Report.Published, r.Report.Updated) }
	return cmp.Or(cmp.Compare(when(a), when(b)), cmp.Compare(a.Report.TextID, b.Report.TextID), cmp.Compare(a.Extraction, b.Extraction)) > 0
}

// Assembler makes records by the engine's own clusters and judgements.
func (e *Engine) Assembler(origin func(report string) string) *Assembler {
	return &Assembler{Judged: e.judged, Origin: origin, Refer: e.Refer}
}

// Record makes the record with that ID. read gives a node with its words, ok
// false where no report that counts has it. The record is zero where there is
// none with that ID.
func (e *Engine) Record(a *Assembler, id string, read func(node string) (Node, bool)) parley.Record {
	var nodes []Node
	for _, n := range e.NodesOf(id) {
		if node, ok := read(n); ok {
			nodes = append(nodes, node)
			continue
		}
		entry, _ := e.index.Node(n)
		if node, ok := a.Unread(n, entry.Sketch.Source); ok {
			nodes = append(nodes, node)
		}
	}
	if len(nodes) == 0 {
		return parley.Record{}
	}
	return a.Record(nodes)
}

// Refer is how records name the thing that a node stands for: a party by the ID
// that most of its profiles have, everything else by its record; the label is
// the name that most nodes give it. ok is false for a node that is not there.
func (e *Engine) Refer(node string) (value, label string, ok bool) {
	record := e.RecordOf(node)
	if record == "" {
		return "", "", false
	}
	value = record
	ids, names := e.count(record)
	if parley.KindOfNode(node) == parley.PartyNode && len(ids) > 0 {
		value = mostNamed(ids)
	}
	return value, mostNamed(names), true
}

// count counts the nodes of a record by the party's ID and by the name that
// they give.
func (e *Engine) count(record string) (ids, names map[string]int) {
	ids, names = map[string]int{}, map[string]int{}
	for _, key := range e.index.ProfilesOf(record) {
		p, ok := e.index.Profile(key)
		if !ok {
			continue
		}
		n := e.index.Count(key)
		if id := p.Sketch.one("id"); id != "" {
			ids[id] += n
		}
		if name := p.Sketch.one("name"); name != "" {
			names[name] += n
		}
	}
	return ids, names
}

// mostNamed is the key with the highest count, of equals the longest, of those
// the first; "" where there is none.
func mostNamed(counts map[string]int) string {
	best := ""
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if best == "" || counts[k] > counts[best] || counts[k] == counts[best] && len(k) > len(best) {
			best = k
		}
	}
	return best
}
