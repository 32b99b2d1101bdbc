package ingest

import (
	"slices"

	"parley"
)

// An OfficeTold is an office that one report gives a person, in its words.
type OfficeTold struct {
	Person string // ID of the record
	Title  string // as printed, white space folded
	Former bool
	Report string
	Node   string // of the person, in the report
	Words  []parley.Span
}

// OfficesIn are the offices that the reports give the people of the records, in
// the order of the IDs of their nodes.
func (b *Book) OfficesIn(reports, people []string) (list []OfficeTold, err error) {
	held, err := b.toldIn(reports, parley.PersonNode, func(record string) bool { return slices.Contains(people, record) })
	if err != nil {
		return nil, err
	}
	var nodes []string
	for _, t := range held {
		nodes = append(nodes, t.node)
	}
	whole, err := readWhole(b.ctx, b.reads, nodes, nil)
	if err != nil {
		return nil, err
	}
	for _, t := range held {
		n := whole.nodes[t.node]
		for i := range n.Facts {
			if f := &n.Facts[i]; f.Field == "office" {
				list = append(list, OfficeTold{t.record, f.Value, f.Of["former"] != "", t.report, t.node, f.Words})
			}
		}
	}
	return list, nil
}

// RecordsIn are the records of a kind that the reports tell of, sorted.
func (b *Book) RecordsIn(reports []string, kind parley.NodeKind) (records []string, err error) {
	list, err := b.toldIn(reports, kind, func(string) bool { return true })
	for _, t := range list {
		records = append(records, t.record)
	}
	slices.Sort(records)
	return slices.Compact(records), err
}

// A telling is a node with the report that it is of and the record that holds
// it.
type telling struct{ node, report, record string }

// toldIn are the nodes of a kind that the reports have and wanted records hold,
// by node.
func (b *Book) toldIn(reports []string, kind parley.NodeKind, wanted func(record string) bool) (list []telling, err error) {
	nodes, err := b.reads.NodesOfReports(b.ctx, reports)
	if err != nil {
		return nil, err
	}
	var profiles []string
	for i := range nodes {
		if nodes[i].Kind == kind {
			profiles = append(profiles, nodes[i].Profile)
		}
	}
	b.index.fetch(profiles)
	for i := range nodes {
		if n := &nodes[i]; n.Kind == kind {
			if record := b.index.profile(n.Profile).record; record != "" && wanted(record) {
				list = append(list, telling{n.Node, n.Report, record})
			}
		}
	}
	return list, b.index.err
}
