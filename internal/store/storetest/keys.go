package storetest

import (
	"fmt"
	"testing"

	"parley"
	"parley/internal/store"
)

// keysByThousand gives profiles more keys than wait at one time, dated ones and
// others, and takes some away again, whether they wait or not.
func keysByThousand(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	const many, every = 80_000, 1_600
	names := func(i int) []string {
		return []string{fmt.Sprint("k ", i), fmt.Sprintf("m %d 2025-03-%02d", i, 1+i%28)}
	}
	for begin := 0; begin < many; begin += many / 10 {
		change(t, s, func(tx *store.Tx) error {
			var list []store.Keyed
			for i := begin; i < begin+many/10; i++ {
				for _, name := range names(i) {
					list = append(list, store.Keyed{Key: name, Profile: int64(1 + i)})
				}
			}
			return all(tx.PutKeys(ctx, list[:len(list)/2]), tx.PutKeys(ctx, list[len(list)/2:]))
		})
	}
	check := func(what string, gone func(i int) bool) {
		t.Helper()
		var asked []string
		want := map[store.Keyed]bool{}
		for i := 0; i < many; i += every {
			for _, name := range names(i) {
				asked = append(asked, name)
				if !gone(i) {
					want[store.Keyed{Key: name, Profile: int64(1 + i)}] = true
				}
			}
		}
		list, err := s.ProfilesByKey(ctx, asked)
		for _, k := range list {
			if !want[k] {
				t.Errorf("%s: %v is there", what, k)
			}
			delete(want, k)
		}
		if err != nil || len(want) > 0 {
			t.Errorf("%s: %v are not there, %v", what, want, err)
		}
	}
	check("put", func(int) bool { return false })
	dropped := func(i int) bool { return i%(3*every) == 0 }
	change(t, s, func(tx *store.Tx) error {
		var list []store.Keyed
		for i := 0; i < many; i += 3 * every {
			for _, name := range names(i) {
				list = append(list, store.Keyed{Key: name, Profile: int64(1 + i)})
			}
		}
		return tx.DropKeys(ctx, list)
	})
	check("some dropped", dropped)
	change(t, s, func(tx *store.Tx) error { return tx.DropRecord(ctx) })
	check("all dropped", func(int) bool { return true })
}

// idsByThousand gives numbers to more IDs than are found in one place, some of
// them alike at their ends, and asks for them again.
func idsByThousand(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	const many, every = 20_000, 37
	names := func(i int) []string {
		hash := parley.HashID([]byte(fmt.Sprint("id ", i)))
		return []string{hash, "u-" + hash[len(hash)-20:], fmt.Sprint("party ", i)}
	}
	numbers, given := map[string]int64{}, map[int64]bool{}
	for begin := 0; begin < many; begin += many / 10 {
		change(t, s, func(tx *store.Tx) error {
			var ids []string
			for i := begin; i < begin+many/10; i++ {
				ids = append(ids, names(i)...)
			}
			got, err := tx.Numbers(ctx, ids)
			for _, id := range ids {
				if given[got[id]] {
					t.Errorf("%s has the number of another", id)
				}
				numbers[id], given[got[id]] = got[id], true
			}
			return err
		})
	}
	change(t, s, func(tx *store.Tx) error {
		var ids []string
		for i := 0; i < many; i += every {
			ids = append(ids, names(i)...)
		}
		got, err := tx.Numbers(ctx, append(ids, "new"))
		for _, id := range ids {
			if got[id] != numbers[id] {
				t.Errorf("%s has the number %d, had %d", id, got[id], numbers[id])
			}
		}
		if got["new"] != int64(3*many+1) {
			t.Errorf("after %d a new ID has the number %d", 3*many, got["new"])
		}
		return err
	})
	Verify(t, s, store.Head{})
}
