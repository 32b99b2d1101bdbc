package store_test

import (
	"fmt"
	"testing"

	"parley/internal/store"
)

// TestKeysWait holds where keys stand to what may wait: never more than that,
// and none is lost or double on its way to its place.
func TestKeysWait(t *testing.T) {
	s := open(t, "")
	total, moved := 0, 0
	for n := range 30 {
		must(t, s.Update(t.Context(), func(tx *store.Tx) error {
			var list []store.Keyed
			for i := range 3_000 {
				list = append(list, store.Keyed{Key: fmt.Sprint("k ", n, i), Profile: int64(i + 1)})
				if i%2 == 0 {
					list = append(list, store.Keyed{Key: fmt.Sprintf("m %d 2025-%02d", i, 1+n%12), Profile: int64(n + 1)})
				}
			}
			total += len(list)
			return tx.PutKeys(t.Context(), list)
		}))
		var bytes, there int
		must(t, store.DB(s).QueryRow("SELECT coalesce(sum(length(keys)), 0), (SELECT count(*) FROM profile_keys) FROM pending_keys").Scan(&bytes, &there))
		if waiting := bytes / 16; waiting > store.MostDated+store.MostUndated || waiting+there != total {
			t.Fatalf("after %d: %d wait and %d are in place, of %d", n, waiting, there, total)
		}
		moved = there
	}
	if moved == 0 {
		t.Error("all wait")
	}
}
