package merge

import (
	"maps"
	"slices"

	"parley"
)

// Memory is an Index in memory. Its zero value is not ready: use NewMemory.
// It is not safe for concurrent use.
type Memory struct {
	reports   map[string]Source
	nodes     map[string]Entry
	byReport  groups
	profiles  map[string]Profile
	members   groups
	first     map[string]string
	filed     groups
	seeking   groups
	edges     map[string]map[string]Edge
	recordOf  map[string]string
	records   groups
	proposals map[[2]string]parley.Proposal
	proposed  map[string]map[[2]string]bool
}

// NewMemory is an empty index.
func NewMemory() *Memory {
	return &Memory{reports: map[string]Source{}, nodes: map[string]Entry{}, byReport: groups{}, profiles: map[string]Profile{},
		members: groups{}, first: map[string]string{}, filed: groups{}, seeking: groups{}, edges: map[string]map[string]Edge{},
		recordOf: map[string]string{}, records: groups{}, proposals: map[[2]string]parley.Proposal{}, proposed: map[string]map[[2]string]bool{}}
}

// groups are sets by key; an empty set is not there.
type groups map[string]map[string]bool

func (g groups) put(key, x string) {
	if g[key] == nil {
		g[key] = map[string]bool{}
	}
	g[key][x] = true
}

func (g groups) drop(key, x string) {
	delete(g[key], x)
	if len(g[key]) == 0 {
		delete(g, key)
	}
}

func (g groups) sorted(key string) []string { return slices.Sorted(maps.Keys(g[key])) }

// Report implements Index, as do the other methods.
func (m *Memory) Report(id string) (Source, bool) { s, ok := m.reports[id]; return s, ok }

func (m *Memory) PutReport(s Source) { m.reports[s.Report] = s }

func (m *Memory) DeleteReport(id string) { delete(m.reports, id) }

func (m *Memory) Node(id string) (Entry, bool) { e, ok := m.nodes[id]; return e, ok }

func (m *Memory) PutNode(e Entry) {
	m.DeleteNode(e.Sketch.Node)
	id := e.Sketch.Node
	m.nodes[id] = e
	m.byReport.put(e.Sketch.Source.Report, id)
	m.members.put(e.Profile, id)
	if f := m.first[e.Profile]; f == "" || id < f {
		m.first[e.Profile] = id
	}
}

func (m *Memory) DeleteNode(id string) {
	e, ok := m.nodes[id]
	if !ok {
		return
	}
	delete(m.nodes, id)
	m.byReport.drop(e.Sketch.Source.Report, id)
	m.members.drop(e.Profile, id)
	if m.first[e.Profile] == id {
		delete(m.first, e.Profile)
		for n := range m.members[e.Profile] {
			if f := m.first[e.Profile]; f == "" || n < f {
				m.first[e.Profile] = n
			}
		}
	}
}

func (m *Memory) NodesOf(report string) []string { return m.byReport.sorted(report) }

func (m *Memory) Profile(key string) (Profile, bool) { p, ok := m.profiles[key]; return p, ok }

func (m *Memory) PutProfile(p Profile) {
	m.DeleteProfile(p.Key)
	m.profiles[p.Key] = p
	for _, k := range p.Keys.Filed {
		m.filed.put(k, p.Key)
	}
	for _, k := range p.Keys.Seeks {
		m.seeking.put(k, p.Key)
	}
}

func (m *Memory) DeleteProfile(key string) {
	p := m.profiles[key]
	delete(m.profiles, key)
	for _, k := range p.Keys.Filed {
		m.filed.drop(k, key)
	}
	for _, k := range p.Keys.Seeks {
		m.seeking.drop(k, key)
	}
}

func (m *Memory) Members(key string) []string { return m.members.sorted(key) }

func (m *Memory) Count(key string) int { return len(m.members[key]) }

func (m *Memory) First(key string) string { return m.first[key] }

func (m *Memory) Partners(k Keys) []string {
	found := map[string]bool{}
	for _, key := range k.Seeks {
		maps.Copy(found, m.filed[key])
	}
	for _, key := range k.Filed {
		maps.Copy(found, m.seeking[key])
	}
	return slices.Collect(maps.Keys(found))
}

func (m *Memory) Edges(profile string) []Edge {
	var out []Edge
	for _, e := range m.edges[profile] {
		out = append(out, e)
	}
	return out
}

func (m *Memory) PutEdge(e Edge) {
	for _, x := range [2][2]string{{e.A, e.B}, {e.B, e.A}} {
		if m.edges[x[0]] == nil {
			m.edges[x[0]] = map[string]Edge{}
		}
		m.edges[x[0]][x[1]] = e
	}
}

func (m *Memory) DeleteEdges(profile string) {
	for other := range m.edges[profile] {
		delete(m.edges[other], profile)
		if len(m.edges[other]) == 0 {
			delete(m.edges, other)
		}
	}
	delete(m.edges, profile)
}

func (m *Memory) RecordOf(profile string) string { return m.recordOf[profile] }

func (m *Memory) ProfilesOf(record string) []string { return m.records.sorted(record) }

func (m *Memory) SetRecord(profile, record string) {
	if old := m.recordOf[profile]; old != "" {
		m.records.drop(old, profile)
		delete(m.recordOf, profile)
	}
	if record != "" {
		m.recordOf[profile] = record
		m.records.put(record, profile)
	}
}

func (m *Memory) Proposals(record string) []parley.Proposal {
	var out []parley.Proposal
	for pair := range m.proposed[record] {
		out = append(out, m.proposals[pair])
	}
	return out
}

func (m *Memory) PutProposal(p parley.Proposal) {
	pair := [2]string{p.A, p.B}
	m.proposals[pair] = p
	for _, r := range pair {
		if m.proposed[r] == nil {
			m.proposed[r] = map[[2]string]bool{}
		}
		m.proposed[r][pair] = true
	}
}

func (m *Memory) DeleteProposals(record string) {
	for pair := range m.proposed[record] {
		delete(m.proposals, pair)
		for _, r := range pair {
			if r != record {
				delete(m.proposed[r], pair)
			}
		}
	}
	delete(m.proposed, record)
}

// Err is nil: memory does not fail.
func (m *Memory) Err() error { return nil }

// Records are the IDs of all records, sorted.
func (m *Memory) Records() []string { return slices.Sorted(maps.Keys(m.records)) }

// AllProposals are all proposals, sorted by their nodes.
func (m *Memory) AllProposals() []parley.Proposal {
	out := slices.Collect(maps.Values(m.proposals))
	slices.SortFunc(out, compareProposals)
	return out
}
