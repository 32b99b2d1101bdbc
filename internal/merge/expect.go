package merge

import (
	"maps"
	"slices"
)

// nobody is the Prefetcher of an index that has none.
type nobody struct{}

func (nobody) ExpectReports([]string)  {}
func (nobody) ExpectNodes([]string)    {}
func (nobody) ExpectProfiles([]string) {}
func (nobody) ExpectPartners([]Keys)   {}
func (nobody) ExpectEdges([]string)    {}
func (nobody) ExpectRecords([]string)  {}

func (w *work) prefetcher() Prefetcher {
	if p, ok := w.index.(Prefetcher); ok {
		return p
	}
	return nobody{}
}

// expectChange says which reports and nodes a change is about.
func (w *work) expectChange(c *Change) {
	reports := slices.Clone(c.Remove)
	var nodes []string
	for i := range c.Add {
		reports = append(reports, c.Add[i].Source.Report)
		for _, s := range c.Add[i].Sketches {
			nodes = append(nodes, s.Node)
		}
	}
	w.prefetcher().ExpectReports(reports)
	w.prefetcher().ExpectNodes(nodes)
}

// settleAll settles all nodes that may have changed.
func (w *work) settleAll() {
	nodes := slices.Sorted(maps.Keys(w.nodes))
	w.prefetcher().ExpectNodes(nodes)
	wanted := make([]*Entry, len(nodes))
	var profiles []string
	for i, node := range nodes {
		if e, ok := w.want(node); ok {
			wanted[i] = &e
			profiles = append(profiles, e.Profile)
		}
		if e, ok := w.index.Node(node); ok {
			profiles = append(profiles, e.Profile)
		}
	}
	w.prefetcher().ExpectProfiles(profiles)
	for i, node := range nodes {
		w.settle(node, wanted[i])
	}
}

// expectPartners says which profiles will be compared with others.
func (w *work) expectPartners(fresh []string) {
	var keys []Keys
	for _, key := range fresh {
		if p, ok := w.index.Profile(key); ok {
			keys = append(keys, p.Keys)
		}
	}
	w.prefetcher().ExpectPartners(keys)
}
