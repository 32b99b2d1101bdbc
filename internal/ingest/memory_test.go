package ingest

import (
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

// TestMemory: books share what judgements say until there is another one, or
// nodes are known as others.
func TestMemory(t *testing.T) {
	st, err := store.Open(t.Context(), t.TempDir()+"/p.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	var m Memory
	look := func() (j *judged) {
		t.Helper()
		err := LookWith(t.Context(), st, &m, func(b *Book) error {
			j = b.judged
			if b.Judged() != j.index {
				t.Error("a book has other judgements than its memory")
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	judge := func(name string) {
		t.Helper()
		err := st.Update(t.Context(), func(tx *store.Tx) error {
			_, err := tx.Judge(t.Context(), time.Unix(0, 0), []parley.Judgement{{Kind: parley.JudgeNewProcess, Process: name, Author: "Ada", At: "2016-11-01T12:00:00Z"}})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	none := look()
	if len(none.all) != 0 || look() != none {
		t.Errorf("%d judgements of an empty store, or read again", len(none.all))
	}
	judge("Fish")
	one := look()
	if len(one.all) != 1 || look() != one {
		t.Errorf("%d judgements, want 1, or read again", len(one.all))
	}
	err = st.Update(t.Context(), func(tx *store.Tx) error {
		for _, pair := range [][2]string{{"m-1", "m-2"}, {"m-2", "m-3"}, {"m-8", "m-9"}, {"m-9", "m-8"}} {
			if err := tx.PutAlias(t.Context(), pair[0], pair[1]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if look() == one {
		t.Error("nodes are known as others, and it was not looked at")
	}
	err = st.View(t.Context(), func(r *store.Reads) error {
		list := []parley.Judgement{{Nodes: []string{"m-1", "m-4", "m-8"}, From: []string{"m-2"}, Anchors: []parley.Anchor{{Node: "m-1"}}}}
		out, err := renamed(t.Context(), r, list)
		if err != nil {
			return err
		}
		if j := out[0]; j.Nodes[0] != "m-3" || j.Nodes[1] != "m-4" || j.Nodes[2] != "m-8" || j.From[0] != "m-3" || j.Anchors[0].Node != "m-3" {
			t.Errorf("known as %v, from %v, anchors %v", j.Nodes, j.From, j.Anchors)
		}
		if list[0].Nodes[0] != "m-1" || list[0].Anchors[0].Node != "m-1" {
			t.Error("the judgement itself was changed")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
