package store_test

import (
	"testing"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestLostWhileKeeping loses the connection when the server has kept a change
// and before it can say so: nothing is kept twice, and what is returned is what
// was done.
func TestLostWhileKeeping(t *testing.T) {
	wire := storetest.Listen(t, storetest.Postgres(t))
	s := openPostgres(t, wire.Address)
	for range 3 {
		wire.CutCommit.Store(true)
		kept, err := s.Judge(t.Context(), time.Now(), []parley.Judgement{{Kind: parley.JudgeSame, Author: "Ada", Nodes: []string{"m-1", "m-2"}}})
		if err != nil || len(kept) != 1 || kept[0].ID != storetest.Head(t, s).Hash {
			t.Errorf("judged: %v, %v, the log ends in %v", kept, err, storetest.Head(t, s))
		}
	}
	wire.CutCommit.Store(true)
	for i, a := range storetest.Add(t, s, storetest.Entries(3)...) {
		if a.Status == store.Already {
			t.Errorf("report %d: %s", i, a.Status)
		}
	}
	if head := storetest.Head(t, s); head.Seq != 6 || wire.CutCommit.Load() {
		t.Errorf("the log has %d entries, want 6; never cut: %v", head.Seq, wire.CutCommit.Load())
	}
}
