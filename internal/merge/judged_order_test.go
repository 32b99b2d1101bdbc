package merge

import (
	"slices"
	"testing"

	"parley"
)

// TestLaterJudgementFirst: times to the second, as older logs have them, and to
// the microsecond are in one order, whatever the hashes are.
func TestLaterJudgementFirst(t *testing.T) {
	list := []parley.Judgement{
		{ID: "a", At: "2026-01-02T10:00:06.000000Z"},
		{ID: "e", At: "2026-01-02T10:00:05.000002Z"},
		{ID: "z", At: "2026-01-02T10:00:05.000001Z"},
		{ID: "y", At: "2026-01-02T10:00:05Z"},
		{ID: "b", At: "2026-01-02T10:00:04.999999Z"},
		{ID: "c", At: "2026-01-02T10:00:07.000000Z", Program: true},
	}
	for range list {
		list = append(list[1:], list[0])
		got := slices.SortedFunc(slices.Values(list), outranks)
		ids := ""
		for _, j := range got {
			ids += j.ID
		}
		if ids != "aezybc" {
			t.Errorf("in order %s, want aezybc", ids)
		}
	}
}
