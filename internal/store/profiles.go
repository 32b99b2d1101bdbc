package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"parley"
)

// A Profile is what sketches share that comparing cannot tell apart. Record is
// the record that holds it, "" as long as none does.
type Profile struct {
	ID     string
	Number int64 // above 0, another for every profile
	Kind   parley.NodeKind
	Record string
	Data   []byte
	// First is the smallest of the nodes that share it, "" for none, Members how
	// many they are.
	First   string
	Members int
}

// PutProfiles writes the profiles, each once, over those of the same numbers.
func (tx *Tx) PutProfiles(ctx context.Context, list []Profile) error {
	rows := make([][]any, len(list))
	for i, p := range list {
		rows[i] = []any{p.Number, p.ID, string(p.Kind), p.Record, string(p.Data), p.First, p.Members}
	}
	err := tx.insert(ctx, "INSERT INTO profiles (number, profile_id, kind, record_id, data, first, members)",
		`ON CONFLICT (number) DO UPDATE SET profile_id = excluded.profile_id, kind = excluded.kind, record_id = excluded.record_id, data = excluded.data,
			first = excluded.first, members = excluded.members`, rows)
	if err != nil {
		return tx.fault("write profiles", err)
	}
	return nil
}

// DropProfiles deletes the profiles of the numbers, with their edges.
func (tx *Tx) DropProfiles(ctx context.Context, numbers []int64) error {
	for _, statement := range []string{
		"DELETE FROM profiles WHERE number IN %IN%",
		"DELETE FROM edges WHERE a IN %IN%",
		"DELETE FROM edges WHERE b IN %IN%",
	} {
		if err := execIn(ctx, &tx.Reads, statement, numbers); err != nil {
			return tx.fault("delete profiles", err)
		}
	}
	return nil
}

// LastNumber is the highest number of a profile, 0 where there is none.
func (r *Reads) LastNumber(ctx context.Context) (n int64, err error) {
	if err := r.get(ctx, []any{&n}, "SELECT coalesce(max(number), 0) FROM profiles"); err != nil {
		return 0, r.fault("read profiles", err)
	}
	return n, nil
}

// Profiles gives those of the profiles that there are, by ID.
func (r *Reads) Profiles(ctx context.Context, ids []string) ([]Profile, error) {
	return profilesIn(ctx, r, "profile_id", distinct(ids))
}

// ProfilesNumbered gives those of the profiles that there are, by ID.
func (r *Reads) ProfilesNumbered(ctx context.Context, numbers []int64) ([]Profile, error) {
	return profilesIn(ctx, r, "number", numbers)
}

// ProfilesOfRecords gives the profiles that the records hold, by ID.
func (r *Reads) ProfilesOfRecords(ctx context.Context, records []string) ([]Profile, error) {
	return profilesIn(ctx, r, "record_id", distinct(records))
}

// Members are the nodes that share a profile, sorted.
func (r *Reads) Members(ctx context.Context, profile string) (nodes []string, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var node string
		err := rows.Scan(&node)
		nodes = append(nodes, node)
		return err
	}, "SELECT node_id FROM sketches WHERE profile = ? ORDER BY node_id", profile)
	if err != nil {
		return nil, r.fault("read a profile", err)
	}
	return nodes, nil
}

func profilesIn[T any](ctx context.Context, r *Reads, column string, values []T) (list []Profile, err error) {
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var p Profile
		err := rows.Scan(&p.Number, &p.ID, &p.Kind, &p.Record, &p.Data, &p.First, &p.Members)
		list = append(list, p)
		return err
	}, "SELECT number, profile_id, kind, record_id, data, first, members FROM profiles WHERE "+column+" IN %IN%", values)
	if err != nil {
		return nil, r.fault("read profiles", err)
	}
	slices.SortFunc(list, func(a, b Profile) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}
