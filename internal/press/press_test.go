package press

import (
	"testing"

	"parley/internal/store"
)

// TestEntry: what the press makes fits together, and the same report is always
// the same.
func TestEntry(t *testing.T) {
	for _, n := range []int{0, 7, 1234, 99_999} {
		e := Entry(n)
		if err := store.Check(e); err != nil {
			t.Errorf("report %d: %v", n, err)
		}
		if again := Entry(n); again.Reading.Report.TextID != e.Reading.Report.TextID {
			t.Errorf("report %d is another text the second time", n)
		}
	}
}
