package ingest

import (
	"context"
	"encoding/json"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// An index keeps a merge.Index in the tables of a store, within one
// transaction. What it has read or written it remembers until then.
type index struct {
	ctx context.Context
	r   *store.Reads
	tx  *store.Tx // nil where nothing is to be changed
	err error
	// whole are the nodes of the reports that are being added, by ID, as JSON.
	whole    map[string][]byte
	nodes    map[string]*merge.Entry // nil where there is none
	profiles map[string]*profile
	edges    map[string]map[string]int // of profiles that were asked for: partner → score
}

// A profile is what is known of one. Its record outlives it until the record
// is told so.
type profile struct {
	is     merge.Profile
	there  bool
	record string
}

// newIndex works on a transaction; newReading only reads.
func newIndex(ctx context.Context, tx *store.Tx) *index {
	x := newReading(ctx, &tx.Reads)
	x.tx = tx
	return x
}

func newReading(ctx context.Context, r *store.Reads) *index {
	return &index{ctx: ctx, r: r, whole: map[string][]byte{}, nodes: map[string]*merge.Entry{}, profiles: map[string]*profile{}, edges: map[string]map[string]int{}}
}

// Err implements merge.Index, as do the other methods.
func (x *index) Err() error { return x.err }

// note keeps the first error and reports whether there is any.
func (x *index) note(err error) bool {
	if x.err == nil {
		x.err = err
	}
	return x.err != nil
}

// decode reads what the index itself wrote.
func (x *index) decode(data []byte, into any) {
	x.note(json.Unmarshal(data, into))
}

func (x *index) encode(v any) []byte {
	data, err := json.Marshal(v)
	x.note(err)
	return data
}

func (x *index) Report(id string) (s merge.Source, ok bool) {
	data, err := x.r.ReportSource(x.ctx, id)
	if x.note(err) || data == nil {
		return s, false
	}
	x.decode(data, &s)
	return s, x.err == nil
}

func (x *index) PutReport(s merge.Source) {
	x.note(x.tx.PutReportSource(x.ctx, s.Report, x.encode(s)))
}

func (x *index) DeleteReport(id string) { x.note(x.tx.DropReportSource(x.ctx, id)) }

func (x *index) Node(id string) (merge.Entry, bool) {
	e, known := x.nodes[id]
	if !known {
		list, err := x.r.Sketches(x.ctx, []string{id})
		if x.note(err) {
			return merge.Entry{}, false
		}
		for i := range list {
			e = x.remember(&list[i])
		}
		x.nodes[id] = e
	}
	if e == nil {
		return merge.Entry{}, false
	}
	return *e, true
}

// remember keeps a sketch that was read; one that was changed since stays.
func (x *index) remember(s *store.Sketch) *merge.Entry {
	if e, known := x.nodes[s.Node]; known {
		return e
	}
	e := &merge.Entry{}
	x.decode(s.Data, e)
	x.nodes[s.Node] = e
	return e
}

func (x *index) PutNode(e merge.Entry) {
	id := e.Sketch.Node
	x.nodes[id] = &e
	whole := x.whole[id]
	if whole == nil && e.Read { // a node of before, in another profile
		list, err := x.r.Sketches(x.ctx, []string{id})
		if x.note(err) {
			return
		}
		for _, s := range list {
			whole = s.Whole
		}
	}
	x.note(x.tx.PutSketches(x.ctx, []store.Sketch{{Node: id, Report: e.Sketch.Source.Report, Kind: e.Sketch.Kind, Profile: e.Profile, Data: x.encode(e), Whole: whole}}))
}

// DeleteNode takes a node out. The engine may put it back in another profile,
// so its words are kept for that.
func (x *index) DeleteNode(id string) {
	if x.whole[id] == nil {
		list, err := x.r.Sketches(x.ctx, []string{id})
		if x.note(err) {
			return
		}
		for _, s := range list {
			x.whole[id] = s.Whole
		}
	}
	x.nodes[id] = nil
	x.note(x.tx.DropSketches(x.ctx, []string{id}))
}

func (x *index) NodesOf(report string) []string {
	list, err := x.r.SketchesOfReports(x.ctx, []string{report})
	if x.note(err) {
		return nil
	}
	nodes := make([]string, len(list))
	for i := range list {
		nodes[i] = list[i].Node
		x.remember(&list[i])
	}
	return nodes
}

// profile is what is known of a profile, read where it was not.
func (x *index) profile(key string) *profile {
	if p, known := x.profiles[key]; known {
		return p
	}
	p := &profile{}
	x.profiles[key] = p
	list, err := x.r.Profiles(x.ctx, []string{key})
	if x.note(err) {
		return p
	}
	for i := range list {
		x.fill(p, &list[i])
	}
	return p
}

func (x *index) fill(p *profile, row *store.Profile) {
	x.decode(row.Data, &p.is)
	p.there, p.record = true, row.Record
}

func (x *index) Profile(key string) (merge.Profile, bool) {
	p := x.profile(key)
	return p.is, p.there
}

func (x *index) PutProfile(m merge.Profile) {
	p := x.profile(m.Key)
	p.is, p.there = m, true
	x.write(p)
	x.note(x.tx.SetKeys(x.ctx, m.Key, tableKeys(m.Keys.Filed, m.Keys.Seeks)))
}

func (x *index) write(p *profile) {
	x.note(x.tx.PutProfiles(x.ctx, []store.Profile{{ID: p.is.Key, Kind: p.is.Sketch.Kind, Record: p.record, Data: x.encode(p.is)}}))
}

// tableKeys are keys as one table holds both: under which a profile is filed,
// and which it seeks.
func tableKeys(filed, seeks []string) []string {
	var keys []string
	for _, k := range filed {
		keys = append(keys, "filed "+k)
	}
	for _, k := range seeks {
		keys = append(keys, "seeks "+k)
	}
	return keys
}

func (x *index) DeleteProfile(key string) {
	p := x.profile(key)
	p.is, p.there = merge.Profile{}, false
	x.note(x.tx.DropProfiles(x.ctx, []string{key}))
}

func (x *index) Members(key string) []string {
	nodes, err := x.r.Members(x.ctx, key)
	x.note(err)
	return nodes
}

func (x *index) Count(key string) int {
	_, n, err := x.r.FirstMember(x.ctx, key)
	x.note(err)
	return n
}

func (x *index) First(key string) string {
	node, _, err := x.r.FirstMember(x.ctx, key)
	x.note(err)
	return node
}

func (x *index) Partners(k merge.Keys) []string {
	list, err := x.r.ProfilesByKey(x.ctx, tableKeys(k.Seeks, k.Filed)) // what it seeks is filed
	x.note(err)
	keys := make([]string, len(list))
	for i, p := range list {
		keys[i] = p.Profile
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	x.fetch(keys)
	return keys
}

// fetch reads profiles that are not known yet, all at once.
func (x *index) fetch(keys []string) {
	var missing []string
	for _, key := range keys {
		if _, known := x.profiles[key]; !known {
			missing = append(missing, key)
		}
	}
	if len(missing) == 0 {
		return
	}
	list, err := x.r.Profiles(x.ctx, missing)
	if x.note(err) {
		return
	}
	for i := range list {
		p := &profile{}
		x.fill(p, &list[i])
		x.profiles[list[i].ID] = p
	}
}

func (x *index) Edges(key string) []merge.Edge {
	var out []merge.Edge
	for other, score := range x.edgesOf(key) {
		out = append(out, merge.Edge{A: min(key, other), B: max(key, other), Score: score})
	}
	return out
}

// edgesOf are the edges of a profile, read where they were not.
func (x *index) edgesOf(key string) map[string]int {
	if edges, known := x.edges[key]; known {
		return edges
	}
	edges := map[string]int{}
	x.edges[key] = edges
	list, err := x.r.EdgesOf(x.ctx, []string{key})
	x.note(err)
	for _, e := range list {
		if e.A == key {
			edges[e.B] = e.Score
		} else {
			edges[e.A] = e.Score
		}
	}
	return edges
}

func (x *index) PutEdge(e merge.Edge) {
	x.edgesOf(e.A)[e.B] = e.Score
	x.edgesOf(e.B)[e.A] = e.Score
	x.note(x.tx.PutEdges(x.ctx, []store.Edge{{A: e.A, B: e.B, Kind: x.profile(e.A).is.Sketch.Kind, Score: e.Score}}))
}

func (x *index) DeleteEdges(key string) {
	edges := x.edgesOf(key)
	if len(edges) == 0 {
		return
	}
	for other := range edges {
		delete(x.edgesOf(other), key)
	}
	x.edges[key] = map[string]int{}
	x.note(x.tx.DropEdges(x.ctx, []string{key}))
}

func (x *index) RecordOf(key string) string { return x.profile(key).record }

func (x *index) ProfilesOf(record string) []string {
	list, err := x.r.ProfilesOfRecords(x.ctx, []string{record})
	x.note(err)
	var keys []string
	for i := range list {
		keys = append(keys, list[i].ID)
		if _, known := x.profiles[list[i].ID]; !known {
			p := &profile{}
			x.fill(p, &list[i])
			x.profiles[list[i].ID] = p
		}
	}
	for key, p := range x.profiles {
		if !p.there && p.record == record && record != "" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

func (x *index) SetRecord(key, record string) {
	p := x.profile(key)
	if p.record == record {
		return
	}
	p.record = record
	if p.there {
		x.write(p)
	}
}

func (x *index) Proposals(record string) []parley.Proposal {
	list, err := x.r.ProposalsOf(x.ctx, record)
	x.note(err)
	proposals := make([]parley.Proposal, len(list))
	for i := range list {
		x.decode(list[i].Data, &proposals[i])
	}
	return proposals
}

func (x *index) PutProposal(p parley.Proposal) {
	x.note(x.tx.PutProposal(x.ctx, store.Proposal{A: p.A, B: p.B, Kind: p.Kind, Score: p.Score, Data: x.encode(p)}))
}

func (x *index) DeleteProposals(record string) { x.note(x.tx.DropProposals(x.ctx, []string{record})) }
