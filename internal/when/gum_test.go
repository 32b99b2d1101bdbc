package when_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"parley/internal/when"
)

// gumSentence is a sentence of GUM with its tagged dates; offsets count code points.
type gumSentence struct {
	DocDate string `json:"doc_date"`
	Text    string
	Dates   []struct {
		Start, End int
		Text, When string
	}
}

// TestMeasureGUM: of the dates that GUM's development documents give with a value
// (durations and vague times are left untagged there), how many are found and have
// that value at least as far as the words go. The sentences come one by one, so
// what is told from a sentence before is missed.
func TestMeasureGUM(t *testing.T) {
	f, err := os.Open(shared(t, "gum-dates-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, found, right := 0, 0, 0
	for s := bufio.NewScanner(f); s.Scan(); {
		var g gumSentence
		if err := json.Unmarshal(s.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		at := runeOffsets(g.Text)
		times := when.Find(parsed(g.Text), when.Reference(g.DocDate))
		for _, d := range g.Dates {
			if d.When == "" || strings.HasPrefix(d.When, "-") {
				continue
			}
			all++
			e, ok := covering(times, at[d.Start], at[d.End])
			if !ok {
				report(t, "missed %s %q   %s", d.When, d.Text, g.Text)
				continue
			}
			found++
			if strings.HasPrefix(d.When, e.From) && e.From != "" || strings.HasPrefix(e.From, d.When) || strings.HasPrefix(e.To, d.When) || e.To != "" && strings.HasPrefix(d.When, e.To) {
				right++
			} else {
				report(t, "value %s for %s %q   %s", e.From, d.When, d.Text, g.Text)
			}
		}
	}
	t.Logf("GUM development documents: %d dates with a value, %d found, %d right (%.1f %%)", all, found, right, 100*float64(right)/float64(all))
	if right*10 < all*7 {
		t.Errorf("below seven in ten")
	}
}

// covering is the first expression that overlaps bytes [start, end).
func covering(times []when.Expr, start, end int) (when.Expr, bool) {
	for _, e := range times {
		if e.Start < end && start < e.End {
			return e, true
		}
	}
	return when.Expr{}, false
}
