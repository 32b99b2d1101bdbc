package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
)

// A Keyed is a profile, by its number, that has a key. Of keys the store keeps a digest of 64
// bits: two may come to be one, so that what has a key is only a candidate.
type Keyed struct {
	Key     string
	Profile int64
}

// keyNumber is the digest of a key (FNV-1a, its bits mixed). Keys that end in
// days of one month are neighbours, and among them those of one day, so that
// what comes at one time is written in one place.
func keyNumber(key string) int64 {
	n := uint64(14695981039346656037)
	for i := range len(key) {
		n = (n ^ uint64(key[i])) * 1099511628211
	}
	n = (n ^ n>>32) * 0xd6e8feb86659fd93
	n = (n ^ n>>32) * 0xd6e8feb86659fd93
	n ^= n >> 32
	if year, month, day, ok := dayOfKey(key); ok {
		n = ((year*16+month)*32+day)<<40 | n>>24
	}
	return int64(n)
}

// dayOfKey is the date at the end of a key, YYYY-MM-DD or YYYY-MM, of which the
// day is 0.
func dayOfKey(key string) (year, month, day uint64, ok bool) {
	for _, length := range []int{len("2006-01-02"), len("2006-01")} {
		date := key[max(0, len(key)-length):]
		if len(date) != length || date[4] != '-' {
			continue
		}
		year, yes := digits(date[:4])
		month, also := digits(date[5:7])
		if length == len("2006-01") {
			return year, month, 0, yes && also
		}
		if day, too := digits(date[8:]); yes && also && too && date[7] == '-' {
			return year, month, day, true
		}
	}
	return 0, 0, 0, false
}

func digits(s string) (n uint64, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + uint64(s[i]-'0')
	}
	return n, true
}

// PutKeys gives profiles keys. They wait before they are
// written to their place: of few at a time each goes into a page of its own.
func (tx *Tx) PutKeys(ctx context.Context, list []Keyed) error {
	var dated, undated []keyRow
	for _, k := range list {
		row := keyRow{keyNumber(k.Key), k.Profile}
		if _, _, _, ok := dayOfKey(k.Key); ok {
			dated = append(dated, row)
		} else {
			undated = append(undated, row)
		}
	}
	slices.SortFunc(dated, compareKeyRow)
	slices.SortFunc(undated, compareKeyRow)
	if err := tx.putPending(ctx, dated, undated); err != nil {
		return tx.fault("write keys", err)
	}
	return nil
}

func compareKeyRows(a, b []any) int {
	return cmp.Or(cmp.Compare(a[0].(int64), b[0].(int64)), cmp.Compare(a[1].(int64), b[1].(int64)))
}

// DropKeys takes keys from profiles.
func (tx *Tx) DropKeys(ctx context.Context, list []Keyed) error {
	if len(list) == 0 {
		return nil
	}
	gone := make([]keyRow, len(list))
	for i, k := range list {
		gone[i] = keyRow{keyNumber(k.Key), k.Profile}
		if _, err := tx.exec(ctx, "DELETE FROM profile_keys WHERE key = ? AND profile = ?", gone[i].key, gone[i].profile); err != nil {
			return tx.fault("delete keys", err)
		}
	}
	if err := tx.dropPending(ctx, gone); err != nil {
		return tx.fault("delete keys", err)
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
	dated, undated, err := r.pending(ctx)
	if err != nil {
		return nil, r.fault("read keys", err)
	}
	for _, p := range []*pendingKeys{dated, undated} {
		p.find(numbers, func(k keyRow) { list = append(list, Keyed{names[k.key], k.profile}) })
	}
	slices.SortFunc(list, func(a, b Keyed) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Profile, b.Profile))
	})
	return slices.Compact(list), nil
}
