package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"regexp"
	"slices"
	"strconv"
)

// A Keyed is a profile, by its number, that has a key. Of keys the store keeps a digest of 64
// bits: two may come to be one, so that what has a key is only a candidate.
type Keyed struct {
	Key     string
	Profile int64
}

// monthOfKey is the month in a key that ends in a date.
var monthOfKey = regexp.MustCompile(`(\d{4})-(\d{2})(-\d{2})?$`)

// keyNumber is the digest of a key. Those of one month are neighbours, so that
// what comes at one time is written in one place.
func keyNumber(key string) int64 {
	sum := sha256.Sum256([]byte(key))
	n := binary.BigEndian.Uint64(sum[:8])
	if m := monthOfKey.FindStringSubmatch(key[max(0, len(key)-10):]); m != nil {
		year, _ := strconv.ParseUint(m[1], 10, 64)
		month, _ := strconv.ParseUint(m[2], 10, 64)
		n = (year*12+month)<<47 | n>>17
	}
	return int64(n)
}

// PutKeys gives profiles keys that they do not have.
func (tx *Tx) PutKeys(ctx context.Context, list []Keyed) error {
	rows := make([][]any, len(list))
	for i, k := range list {
		rows[i] = []any{keyNumber(k.Key), k.Profile}
	}
	slices.SortFunc(rows, compareKeyRows)
	if err := tx.insert(ctx, "INSERT INTO profile_keys (key, profile)", "ON CONFLICT DO NOTHING", rows); err != nil {
		return tx.fault("write keys", err)
	}
	return nil
}

func compareKeyRows(a, b []any) int {
	return cmp.Or(cmp.Compare(a[0].(int64), b[0].(int64)), cmp.Compare(a[1].(int64), b[1].(int64)))
}

// DropKeys takes keys from profiles.
func (tx *Tx) DropKeys(ctx context.Context, list []Keyed) error {
	for _, k := range list {
		if _, err := tx.exec(ctx, "DELETE FROM profile_keys WHERE key = ? AND profile = ?", keyNumber(k.Key), k.Profile); err != nil {
			return tx.fault("delete keys", err)
		}
	}
	return nil
}

// ProfilesByKey gives the profiles that have one of the keys, by key, then
// profile.
func (r *Reads) ProfilesByKey(ctx context.Context, keys []string) (list []Keyed, err error) {
	names := map[int64]string{}
	numbers := make([]int64, 0, len(keys))
	for _, key := range keys {
		n := keyNumber(key)
		if _, known := names[n]; !known {
			numbers = append(numbers, n)
		}
		names[n] = key
	}
	slices.Sort(numbers)
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var n int64
		var k Keyed
		err := rows.Scan(&n, &k.Profile)
		k.Key = names[n]
		list = append(list, k)
		return err
	}, "SELECT key, profile FROM profile_keys WHERE key IN %IN%", numbers)
	if err != nil {
		return nil, r.fault("read keys", err)
	}
	slices.SortFunc(list, func(a, b Keyed) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Profile, b.Profile))
	})
	return list, nil
}
