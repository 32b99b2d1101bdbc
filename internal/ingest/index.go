package ingest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// An index keeps a merge.Index in the tables of a store, within one
// transaction. What it has read it remembers until then; what it changes it
// writes when it is flushed.
type index struct {
	*tables
	whole     map[string][]byte       // the nodes of the reports that are being added, by ID, as the store keeps them
	nodes     map[string]*merge.Entry // nil where there is none
	settled   map[string]bool         // nodes to be written, or deleted where there is none
	inReport  map[string][]string     // of reports that were asked for: their nodes when the step began
	sources   map[string]*merge.Source
	newSource map[string]bool
	asked     map[string][]string // the profiles that have a key, of keys that are asked for together
	proposals map[[2]string]parley.Proposal
	withdrawn map[string]bool // records whose proposals of before are to be deleted
}

// newIndex works on a transaction; newReading only reads.
func newIndex(ctx context.Context, tx *store.Tx) *index {
	x := newReading(ctx, &tx.Reads)
	x.tx = tx
	return x
}

func newReading(ctx context.Context, r *store.Reads) *index {
	return &index{tables: newTables(ctx, r, nil), whole: map[string][]byte{}, nodes: map[string]*merge.Entry{}, settled: map[string]bool{},
		inReport: map[string][]string{}, sources: map[string]*merge.Source{}, newSource: map[string]bool{},
		proposals: map[[2]string]parley.Proposal{}, withdrawn: map[string]bool{}}
}

// forget lets go of what was read, where nothing is changed.
func (x *index) forget() {
	if x.tx == nil {
		clear(x.nodes)
		clear(x.profiles)
		clear(x.edges)
	}
}

// Err implements merge.Index, as do the other methods.
func (x *index) Err() error { return x.err }

// decode reads what the index itself wrote.
func (x *index) decode(what string, data []byte, into any) {
	if err := json.Unmarshal(data, into); err != nil {
		x.note(fmt.Errorf("%s: %w", what, err))
	}
}

func (x *index) encode(v any) []byte {
	data, err := json.Marshal(v)
	x.note(err)
	return data
}

func (x *index) Report(id string) (merge.Source, bool) {
	s, known := x.sources[id]
	if !known {
		data, err := x.r.ReportSource(x.ctx, id)
		if !x.note(err) && data != nil {
			s = &merge.Source{}
			x.decode("report "+id, data, s)
		}
		x.sources[id] = s
	}
	if s == nil {
		return merge.Source{}, false
	}
	return *s, x.err == nil
}

func (x *index) PutReport(s merge.Source) { x.sources[s.Report], x.newSource[s.Report] = &s, true }

func (x *index) DeleteReport(id string) { x.sources[id], x.newSource[id] = nil, true }

func (x *index) Node(id string) (merge.Entry, bool) {
	e, known := x.nodes[id]
	if !known {
		x.ExpectNodes([]string{id})
		e = x.nodes[id]
	}
	if e == nil {
		return merge.Entry{}, false
	}
	return *e, true
}

// ExpectNodes implements merge.Prefetcher, as do the others of the name.
func (x *index) ExpectNodes(ids []string) {
	var missing []string
	for _, id := range ids {
		if _, known := x.nodes[id]; !known {
			missing = append(missing, id)
			x.nodes[id] = nil
		}
	}
	if len(missing) == 0 {
		return
	}
	list, err := x.r.SketchesAlone(x.ctx, missing)
	x.note(err)
	for i := range list {
		e, err := decodeEntry(&list[i])
		if err != nil {
			x.note(fmt.Errorf("node %s: %w", list[i].Node, err))
			return
		}
		x.nodes[list[i].Node] = e
	}
}

func (x *index) PutNode(e merge.Entry) {
	id := e.Sketch.Node
	if was, ok := x.Node(id); ok {
		x.leave(id, was.Profile)
	}
	x.nodes[id], x.settled[id] = &e, true
	p := x.profile(e.Profile)
	p.row.Members++
	if p.row.First == "" || id < p.row.First {
		p.row.First = id
	}
	x.written[e.Profile] = true
}

func (x *index) DeleteNode(id string) {
	was, ok := x.Node(id)
	if !ok {
		return
	}
	x.leave(id, was.Profile)
}

// leave takes a node out, and out of its profile, which may have to be read
// before.
func (x *index) leave(id, key string) {
	x.Profile(key)
	x.nodes[id], x.settled[id] = nil, true
	p := x.profile(key)
	p.row.Members--
	x.written[key] = true
	if p.row.First != id {
		return
	}
	p.row.First = ""
	if left := x.Members(key); len(left) > 0 {
		p.row.First = left[0]
	}
}

func (x *index) NodesOf(report string) []string {
	x.ExpectReports([]string{report})
	var out []string
	for _, id := range x.inReport[report] {
		if e, ok := x.Node(id); ok && e.Sketch.Source.Report == report {
			out = append(out, id)
		}
	}
	for id := range x.settled {
		if e := x.nodes[id]; e != nil && e.Sketch.Source.Report == report {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (x *index) ExpectReports(reports []string) {
	var missing []string
	for _, r := range reports {
		if _, known := x.inReport[r]; !known {
			missing = append(missing, r)
			x.inReport[r] = nil
		}
	}
	if len(missing) == 0 {
		return
	}
	list, err := x.r.NodesOfReports(x.ctx, missing)
	x.note(err)
	for _, s := range list {
		x.inReport[s.Report] = append(x.inReport[s.Report], s.Node)
	}
}

func (x *index) Profile(key string) (merge.Profile, bool) {
	p := x.profile(key)
	if !p.there {
		return merge.Profile{}, false
	}
	m, decoded := p.is.(merge.Profile)
	if !decoded {
		m = x.decodeProfile(p)
		p.is = m
	}
	return m, true
}

// decodeProfile reads a profile. One of a single node has no data of its own
// where the node's say the same.
func (x *index) decodeProfile(p *profile) merge.Profile {
	if len(p.row.Data) == 0 {
		e, _ := x.Node(p.row.ID)
		return merge.Profile{Key: p.row.ID, Sketch: e.Sketch}
	}
	var c codedSketch
	x.decode("profile "+p.row.ID, p.row.Data, &c)
	report := ""
	if e, ok := x.nodes[p.row.ID]; ok && e != nil {
		report = e.Sketch.Source.Report
	} else if !merge.IsShared(p.row.ID) {
		e, _ := x.Node(p.row.ID)
		report = e.Sketch.Source.Report
	}
	return merge.Profile{Key: p.row.ID, Sketch: c.sketch(p.row.ID, p.row.Kind, report)}
}

func (x *index) encodeProfile(p *profile) []byte {
	m, ok := p.is.(merge.Profile)
	if !ok {
		return x.encode(p.is)
	}
	if e, ok := x.Node(m.Key); ok && reflect.DeepEqual(e.Sketch, m.Sketch) {
		return nil
	}
	return x.encode(codeSketch(&m.Sketch))
}

func (x *index) PutProfile(m merge.Profile) {
	had := x.keysOf(m.Key)
	x.asked = nil
	x.put(m.Key, m.Sketch.Kind, m, tableKeys(&m.Keys), had)
}

// keysOf are the keys that a profile has.
func (x *index) keysOf(key string) []string {
	m, ok := x.Profile(key)
	if !ok {
		return nil
	}
	keys := merge.KeysOf(&m)
	return tableKeys(&keys)
}

// tableKeys are keys as one table holds both: under which a profile is filed,
// and which it seeks.
func tableKeys(k *merge.Keys) []string {
	keys := make([]string, 0, len(k.Filed)+len(k.Seeks))
	for _, key := range k.Filed {
		keys = append(keys, "filed "+key)
	}
	for _, key := range k.Seeks {
		keys = append(keys, "seeks "+key)
	}
	return keys
}

// partnerKeys are the table's keys of what k seeks and of what seeks it.
func partnerKeys(k *merge.Keys) []string {
	return tableKeys(&merge.Keys{Filed: k.Seeks, Seeks: k.Filed})
}

func (x *index) DeleteProfile(key string) {
	had := x.keysOf(key)
	x.asked = nil
	x.drop(key, had)
}

func (x *index) Members(key string) []string {
	if !merge.IsShared(key) {
		if e, ok := x.Node(key); ok && e.Profile == key {
			return []string{key}
		}
		return nil
	}
	nodes, err := x.r.Members(x.ctx, key)
	x.note(err)
	nodes = slices.DeleteFunc(nodes, func(n string) bool { return x.settled[n] })
	for n := range x.settled {
		if e := x.nodes[n]; e != nil && e.Profile == key {
			nodes = append(nodes, n)
		}
	}
	slices.Sort(nodes)
	return nodes
}

func (x *index) Count(key string) int { return x.profile(key).row.Members }

func (x *index) First(key string) string { return x.profile(key).row.First }

func (x *index) ExpectProfiles(keys []string) {
	x.fetch(keys)
	var nodes []string
	for _, key := range keys {
		if p := x.profiles[key]; p.there && p.is == nil && len(p.row.Data) == 0 {
			nodes = append(nodes, key)
		}
	}
	x.ExpectNodes(nodes)
}

func (x *index) Partners(k merge.Keys) []string {
	keys := partnerKeys(&k)
	known := x.asked
	if known == nil {
		known = x.partners(keys)
	}
	var out []string
	for _, key := range keys {
		out = append(out, known[key]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (x *index) ExpectPartners(list []merge.Keys) {
	var keys, profiles []string
	for i := range list {
		keys = append(keys, partnerKeys(&list[i])...)
	}
	slices.Sort(keys)
	x.asked = x.partners(slices.Compact(keys))
	for _, some := range x.asked {
		profiles = append(profiles, some...)
	}
	slices.Sort(profiles)
	x.ExpectProfiles(slices.Compact(profiles))
	x.fetchEdges(profiles)
}

func (x *index) Edges(key string) []merge.Edge {
	edges := x.edgesOf(key)
	out := make([]merge.Edge, 0, len(edges))
	for other, e := range edges {
		out = append(out, merge.Edge{A: min(key, other), B: max(key, other), Score: e.score, Doubt: e.doubt})
	}
	return out
}

func (x *index) ExpectEdges(profiles []string) {
	known := map[string]bool{}
	for ring := 0; len(profiles) > 0; ring++ {
		others := x.fetchEdges(profiles)
		x.ExpectProfiles(others)
		var next []string
		for _, key := range profiles {
			known[key] = true
			for other, e := range x.edges[key] {
				if ring == 0 || e.score >= merge.Same { // a component goes on along these
					next = append(next, other)
				}
			}
		}
		profiles = slices.DeleteFunc(next, func(key string) bool { return known[key] })
		slices.Sort(profiles)
		profiles = slices.Compact(profiles)
	}
}

func (x *index) PutEdge(e merge.Edge) {
	x.draw(e.A, e.B, edge{x.profile(e.A).row.Kind, e.Score, e.Doubt})
}

func (x *index) DeleteEdges(key string) { x.cut(key) }

func (x *index) RecordOf(key string) string { return x.profile(key).record }

func (x *index) ProfilesOf(record string) []string { return x.profilesOf(record) }

func (x *index) ExpectRecords(records []string) {
	x.fetchRecords(records)
	var nodes []string
	for _, r := range records {
		for key := range x.byRecord[r] {
			if !merge.IsShared(key) {
				nodes = append(nodes, key)
			}
		}
	}
	x.ExpectNodes(nodes)
}

func (x *index) SetRecord(key, record string) { x.setRecord(key, record) }

func (x *index) Proposals(record string) []parley.Proposal {
	list, err := x.r.ProposalsOf(x.ctx, record)
	x.note(err)
	var out []parley.Proposal
	for i := range list {
		_, pending := x.proposals[[2]string{list[i].A, list[i].B}]
		if pending || x.withdrawn[list[i].A] || x.withdrawn[list[i].B] {
			continue
		}
		var p parley.Proposal
		x.decode("proposal of "+record, list[i].Data, &p)
		out = append(out, p)
	}
	for pair, p := range x.proposals {
		if pair[0] == record || pair[1] == record {
			out = append(out, p)
		}
	}
	return out
}

func (x *index) PutProposal(p parley.Proposal) { x.proposals[[2]string{p.A, p.B}] = p }

func (x *index) DeleteProposals(record string) {
	x.withdrawn[record] = true
	for pair := range x.proposals {
		if pair[0] == record || pair[1] == record {
			delete(x.proposals, pair)
		}
	}
}

// flush writes what has changed.
func (x *index) flush() error {
	x.flushNodes()
	x.note(x.tables.flush(x.encodeProfile))
	x.flushProposals()
	return x.err
}

func (x *index) flushNodes() {
	var put []store.Sketch
	var gone, again []string
	for _, id := range slices.Sorted(maps.Keys(x.settled)) {
		switch e := x.nodes[id]; {
		case e == nil:
			gone = append(gone, id)
		default:
			data, err := encodeEntry(e)
			x.note(err)
			put = append(put, store.Sketch{Node: id, Report: e.Sketch.Source.Report, Kind: e.Sketch.Kind, Profile: e.Profile, Data: data, Whole: x.whole[id]})
			if e.Read && x.whole[id] == nil { // a node of before, in another profile
				again = append(again, id)
			}
		}
	}
	words, err := x.r.Sketches(x.ctx, again)
	x.note(err)
	for _, s := range words {
		i, _ := slices.BinarySearchFunc(put, s.Node, func(p store.Sketch, id string) int { return strings.Compare(p.Node, id) })
		put[i].Whole = s.Whole
	}
	x.note(x.tx.DropSketches(x.ctx, gone))
	x.note(x.tx.PutSketches(x.ctx, put))
	clear(x.settled)
	x.flushSources()
}

func (x *index) flushSources() {
	var put []store.ReportSource
	for _, id := range slices.Sorted(maps.Keys(x.newSource)) {
		if s := x.sources[id]; s != nil {
			put = append(put, store.ReportSource{Report: id, Data: x.encode(s)})
		} else {
			x.note(x.tx.DropReportSource(x.ctx, id))
		}
	}
	x.note(x.tx.PutReportSources(x.ctx, put))
	clear(x.newSource)
}

func (x *index) flushProposals() {
	x.note(x.tx.DropProposals(x.ctx, slices.Sorted(maps.Keys(x.withdrawn))))
	var put []store.Proposal
	for _, pair := range slices.SortedFunc(maps.Keys(x.proposals), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		p := x.proposals[pair]
		put = append(put, store.Proposal{A: p.A, B: p.B, Kind: p.Kind, Score: p.Score, Data: x.encode(p)})
	}
	x.note(x.tx.PutProposals(x.ctx, put))
	clear(x.withdrawn)
	clear(x.proposals)
}
