package ingest

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/press"
	"parley/internal/store"
)

// TestActMemory: whatever reports come and go, what is remembered of acts is what
// a book without memory finds; and most of it is remembered.
func TestActMemory(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	st, err := store.Open(t.Context(), t.TempDir()+"/p.db")
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	var m Memory
	acts := func(m *Memory) (text string, kept int) {
		err := LookWith(t.Context(), st, m, func(b *Book) error {
			var records []parley.Record
			for r, err := range b.Records(store.Filter{Kind: parley.UndertakingNode}) {
				if err != nil {
					return err
				}
				records = append(records, r)
			}
			list, err := b.ActsDue(records, "2030-01-01", merge.GraceDays)
			data, _ := json.Marshal(list)
			for _, d := range list {
				kept += len(d.Answers)
			}
			text = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return text, kept
	}
	var all []store.Entry
	for meeting := range 12 { // and three meetings later what became of them
		for _, n := range []int{meeting * 5, (meeting+450)*5 + 3, (meeting+450)*5 + 4} {
			all = append(all, press.Entry(n))
		}
	}
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	answers, remembered, looked := 0, 0, 0
	for len(all) > 0 {
		n := min(len(all), 1+random.IntN(3))
		added, err := st.Add(t.Context(), time.Unix(0, 0), all[:n])
		if err != nil {
			t.Fatal(err)
		}
		if random.IntN(4) == 0 {
			if _, err := st.Withdraw(t.Context(), time.Unix(0, 0), store.Withdrawal{Report: added[0].ReportID, Reason: "a hoax", Author: "Ada"}); err != nil {
				t.Fatal(err)
			}
		}
		all = all[n:]
		if err := Record(t.Context(), st); err != nil {
			t.Fatal(err)
		}
		before := len(m.acts.told)
		got, found := acts(&m)
		want, _ := acts(&Memory{})
		if got != want {
			t.Fatalf("with a memory %s\nwithout %s", got, want)
		}
		answers, looked = found, looked+len(m.acts.told)
		remembered += before
	}
	if answers < 3 || remembered < looked/2 {
		t.Errorf("%d answers at last, %d of %d acts were remembered", answers, remembered, looked)
	}
}
