package press

import (
	"strings"
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

// TestActs: of the reports of some meetings each kind has acts, told as often
// as the package says, and a promise that was kept is told again in the words
// that it was made in.
func TestActs(t *testing.T) {
	promises, pacts, deadlines := 0, 0, 0
	for n := range 1500 {
		r := Entry(n).Reading
		promises += len(r.Undertakings)
		pacts += len(r.Agreements)
		for _, u := range r.Undertakings {
			if u.Deadline.From > r.Report.Published {
				deadlines++
			}
		}
	}
	if promises != 450 || pacts != 500 || deadlines != promises {
		t.Errorf("%d promises, %d agreements, %d deadlines to come", promises, pacts, deadlines)
	}
	promise := Entry(0).Reading.Undertakings[0].What.Text
	later := Entry(5*sequel + 4).Reading.Report.Text
	if _, rest, _ := strings.Cut(promise, " "); !strings.Contains(later, " "+rest+" last week") {
		t.Errorf("%q is not told again in %q", promise, later)
	}
}
