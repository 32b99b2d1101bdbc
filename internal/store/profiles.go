package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"parley"
)

// A Profile is what sketches share that comparing cannot tell apart; a
// component is all that edges connect.
type Profile struct {
	ID        string
	Kind      parley.NodeKind
	Component string
	Data      []byte
}

// PutProfiles writes the profiles, over those of the same IDs.
func (tx *Tx) PutProfiles(ctx context.Context, list []Profile) error {
	for _, p := range list {
		_, err := tx.exec(ctx, `INSERT INTO profiles (profile_id, kind, component, data) VALUES (?, ?, ?, ?)
			ON CONFLICT (profile_id) DO UPDATE SET kind = excluded.kind, component = excluded.component, data = excluded.data`,
			p.ID, string(p.Kind), p.Component, string(p.Data))
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

// ProfilesOfComponents gives the profiles of the components, by ID.
func (r *Reads) ProfilesOfComponents(ctx context.Context, components []string) ([]Profile, error) {
	return r.profiles(ctx, "component", components)
}

func (r *Reads) profiles(ctx context.Context, column string, values []string) (list []Profile, err error) {
	err = r.eachIn(ctx, func(rows *sql.Rows) error {
		var p Profile
		err := rows.Scan(&p.ID, &p.Kind, &p.Component, &p.Data)
		list = append(list, p)
		return err
	}, "SELECT profile_id, kind, component, data FROM profiles WHERE "+column+" IN %IN%", distinct(values))
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
