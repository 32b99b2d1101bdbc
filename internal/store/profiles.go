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
	Kind   parley.NodeKind
	Record string
	Data   []byte
}

// PutProfiles writes the profiles, over those of the same IDs.
func (tx *Tx) PutProfiles(ctx context.Context, list []Profile) error {
	for _, p := range list {
		_, err := tx.exec(ctx, `INSERT INTO profiles (profile_id, kind, record_id, data) VALUES (?, ?, ?, ?)
			ON CONFLICT (profile_id) DO UPDATE SET kind = excluded.kind, record_id = excluded.record_id, data = excluded.data`,
			p.ID, string(p.Kind), p.Record, string(p.Data))
		if err != nil {
			return tx.fault("write profiles", err)
		}
	}
	return nil
}

// DropProfiles deletes the profiles with their keys and edges.
func (tx *Tx) DropProfiles(ctx context.Context, ids []string) error {
	for _, statement := range []string{
		"DELETE FROM profiles WHERE profile_id IN %IN%",
		"DELETE FROM profile_keys WHERE profile_id IN %IN%",
		"DELETE FROM edges WHERE a IN %IN%",
		"DELETE FROM edges WHERE b IN %IN%",
	} {
		if err := tx.execIn(ctx, statement, ids); err != nil {
			return tx.fault("delete profiles", err)
		}
	}
	return nil
}

// Profiles gives those of the profiles that there are, by ID.
func (r *Reads) Profiles(ctx context.Context, ids []string) ([]Profile, error) {
	return r.profiles(ctx, "profile_id", ids)
}

// ProfilesOfRecords gives the profiles that the records hold, by ID.
func (r *Reads) ProfilesOfRecords(ctx context.Context, records []string) ([]Profile, error) {
	return r.profiles(ctx, "record_id", records)
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

// FirstMember is the smallest of the nodes that share a profile, "" where
// there are none, and how many they are.
func (r *Reads) FirstMember(ctx context.Context, profile string) (node string, n int, err error) {
	err = r.get(ctx, []any{&node, &n}, "SELECT coalesce(min(node_id), ''), count(*) FROM sketches WHERE profile = ?", profile)
	if err != nil {
		return "", 0, r.fault("read a profile", err)
	}
	return node, n, nil
}

func (r *Reads) profiles(ctx context.Context, column string, values []string) (list []Profile, err error) {
	err = r.eachIn(ctx, func(rows *sql.Rows) error {
		var p Profile
		err := rows.Scan(&p.ID, &p.Kind, &p.Record, &p.Data)
		list = append(list, p)
		return err
	}, "SELECT profile_id, kind, record_id, data FROM profiles WHERE "+column+" IN %IN%", distinct(values))
	if err != nil {
		return nil, r.fault("read profiles", err)
	}
	slices.SortFunc(list, func(a, b Profile) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// SetKeys makes keys all the blocking keys of the profile.
func (tx *Tx) SetKeys(ctx context.Context, profile string, keys []string) error {
	steps := []step{{"DELETE FROM profile_keys WHERE profile_id = ?", []any{profile}}}
	for _, key := range distinct(keys) {
		steps = append(steps, step{"INSERT INTO profile_keys (key, profile_id) VALUES (?, ?)", []any{key, profile}})
	}
	if err := tx.do(ctx, steps); err != nil {
		return tx.fault("write keys", err)
	}
	return nil
}

// A Keyed is a profile that has a key.
type Keyed struct {
	Key, Profile string
}

// ProfilesByKey gives the profiles that have one of the keys, by key, then
// profile.
func (r *Reads) ProfilesByKey(ctx context.Context, keys []string) (list []Keyed, err error) {
	err = r.eachIn(ctx, func(rows *sql.Rows) error {
		var k Keyed
		err := rows.Scan(&k.Key, &k.Profile)
		list = append(list, k)
		return err
	}, "SELECT key, profile_id FROM profile_keys WHERE key IN %IN%", distinct(keys))
	if err != nil {
		return nil, r.fault("read keys", err)
	}
	slices.SortFunc(list, func(a, b Keyed) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Profile, b.Profile))
	})
	return list, nil
}
