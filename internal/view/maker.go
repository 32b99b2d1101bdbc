package view

import (
	"slices"
	"strings"

	"parley"
)

// A Maker makes the rows of a table from records, one record at a time, so that
// a table of any length can be written. One without kinds has its rows already.
type Maker struct {
	Table
	kinds []parley.NodeKind
	rows  func(r *parley.Record, n *Names) [][]string
}

// RowsOf are the rows that a record has in the table, none for most.
func (m *Maker) RowsOf(r *parley.Record, n *Names) [][]string {
	if !slices.Contains(m.kinds, r.Kind) {
		return nil
	}
	return m.rows(r, n)
}

// Kinds are the kinds of records that have rows in the table; none where it has
// its rows already.
func (m *Maker) Kinds() []parley.NodeKind { return m.kinds }

// Of is the table of these records.
func (m *Maker) Of(records []parley.Record, n *Names) Table {
	t := m.Table
	for i := range records {
		t.Rows = append(t.Rows, m.RowsOf(&records[i], n)...)
	}
	return t
}

// Names are what records are called in the rows of others. The zero value
// has none.
type Names struct {
	of     map[string]string   // of people by their records' IDs, of parties by theirs
	agreed map[string][]string // the agreements made at a meeting, by its ID
}

// NamesOf are the names of some records.
func NamesOf(records []parley.Record) *Names {
	n := &Names{}
	for i := range records {
		n.Note(&records[i])
	}
	return n
}

// KindsNamed are the kinds of records that Note notes something of.
var KindsNamed = []parley.NodeKind{parley.PersonNode, parley.PartyNode, parley.AgreementNode}

// Note takes in what a record is called.
func (n *Names) Note(r *parley.Record) {
	if n.of == nil {
		n.of, n.agreed = map[string]string{}, map[string][]string{}
	}
	switch name := r.Shown("name").Value; r.Kind {
	case parley.PersonNode:
		n.of[r.ID] = name
	case parley.PartyNode:
		n.of[r.Shown("id").Value] = name
	case parley.AgreementNode:
		if !slices.Contains([]string{"announced", "agreed", "initialled", "signed", "in_force"}, r.Shown("status").Value) {
			return
		}
		if name == "" {
			name = strings.ReplaceAll(r.Shown("form").Value, "_", " ")
		}
		for _, v := range r.Field("meeting").Values {
			n.agreed[v.Value] = append(n.agreed[v.Value], name)
		}
	}
}
