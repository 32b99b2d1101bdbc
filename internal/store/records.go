package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"parley"
)

// A RecordRow is a record as lists show it.
type RecordRow struct {
	ID      string
	Kind    parley.NodeKind
	Label   string
	From    string // ISO 8601 prefixes of the first and last day that it may be of, "" where unknown
	To      string
	Told    string // of the undated the first publication that tells of them, an ISO 8601 prefix, "" where none has a date
	Status  string
	Review  parley.Review
	Reports int
	Origins int
	Names   []string // other names by which it is found beside the label
}

// A Facet is something that a record can be filtered by.
type Facet struct {
	Name, Value string
}

// The names of facets.
const (
	PartyFacet   = "party"
	SideFacet    = "side" // of a meeting: a party that met there, unless it declined or stayed away
	PersonFacet  = "person"
	ProcessFacet = "process"
	MarkFacet    = "mark"
	MeetingFacet = "meeting"
	PlaceFacet   = "place" // country/city of a meeting, the country alone, or //venue
)

const recordColumns = "SELECT r.record_id, r.kind, r.label, r.listed, r.date_from, r.date_to, r.status, r.review, r.reports, r.origins, r.names"

// Record gives the record with that ID. The error is of KindNotFound where
// there is none.
func (r *Reads) Record(ctx context.Context, id string) (row RecordRow, err error) {
	var listed, names string
	err = r.get(ctx, row.columns(&listed, &names), recordColumns+" FROM "+r.d.oneID()+" i JOIN records r ON r.number = i.number", id)
	row.take(listed, names)
	if errors.Is(err, sql.ErrNoRows) {
		return row, r.notFound("record", id)
	}
	if err != nil {
		return row, r.fault("read a record", err)
	}
	return row, nil
}

func (row *RecordRow) columns(listed, names *string) []any {
	return []any{&row.ID, &row.Kind, &row.Label, listed, &row.From, &row.To, &row.Status, &row.Review, &row.Reports, &row.Origins, names}
}

// take takes what the columns listed and names hold, names one a line.
func (row *RecordRow) take(listed, names string) {
	row.Told, _ = strings.CutPrefix(listed, undated)
	if row.From != "" {
		row.Told = ""
	}
	if names != "" {
		row.Names = strings.Split(names, "\n")
	}
}

// RecordOf gives the ID of the record that now holds a node, under whichever
// ID the node was ever known. The error is of KindNotFound where none does.
func (r *Reads) RecordOf(ctx context.Context, node string) (string, error) {
	for id, seen := node, []string(nil); !slices.Contains(seen, id); {
		var record, next string
		err := r.get(ctx, []any{&record}, "SELECT r.id FROM "+r.d.oneID()+` i JOIN sketches s ON s.number = i.number
			JOIN profiles p ON p.number = s.profile JOIN ids r ON r.number = p.record WHERE r.id <> ''`, id)
		if err == nil {
			return record, nil
		}
		if errors.Is(err, sql.ErrNoRows) {
			seen = append(seen, id)
			err = r.get(ctx, []any{&next}, "SELECT new_node FROM aliases WHERE old_node = ?", id)
			id = next
		}
		if errors.Is(err, sql.ErrNoRows) {
			break
		}
		if err != nil {
			return "", r.fault("read a record", err)
		}
	}
	return "", r.notFound("a record of", node)
}

// nodesOf asks for the nodes of a record, sorted.
func nodesOf(d dialect) string {
	return "SELECT i.id FROM " + d.oneID() + ` r JOIN profiles p ON p.record = r.number JOIN sketches s ON s.profile = p.number
	JOIN ids i ON i.number = s.number ORDER BY i.id`
}

// NodesOf gives the nodes of a record, sorted.
func (r *Reads) NodesOf(ctx context.Context, record string) (list []string, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var node string
		err := rows.Scan(&node)
		list = append(list, node)
		return err
	}, nodesOf(r.d), record)
	if err != nil {
		return nil, r.fault("read a record", err)
	}
	return list, nil
}
