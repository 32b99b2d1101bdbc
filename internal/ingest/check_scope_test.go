package ingest

import (
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/press"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestChecksOfAreThoseOfAll holds the verdict on every claim alone, and on
// three at once, to that of the check of all.
func TestChecksOfAreThoseOfAll(t *testing.T) {
	data, readings := seriesReadings(t)
	var series, desk []store.Entry
	for i := range data {
		series = append(series, store.Entry{Data: data[i], Reading: *readings[i]})
	}
	for i := range 400 {
		desk = append(desk, press.Entry(i*7))
	}
	paths := map[string]string{"sqlite": filepath.Join(t.TempDir(), "parley.db"), "desk": filepath.Join(t.TempDir(), "desk.db")}
	if storetest.HasPostgres() {
		paths["postgres"] = storetest.Postgres(t)
	}
	for name, path := range paths {
		t.Run(name, func(t *testing.T) {
			entries := series
			if name == "desk" {
				entries = desk
			}
			st, err := store.Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer st.Close()
			if _, err := st.Add(t.Context(), time.Unix(0, 0), entries); err != nil {
				t.Fatal(err)
			}
			if err := Open(t.Context(), st, func(b *Book) error { return compareChecks(t, b) }); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func compareChecks(t *testing.T, b *Book) error {
	t.Helper()
	within := lexicon.Default().Within
	all, err := b.Checks("2016-11-15", within)
	if err != nil {
		return err
	}
	if len(all) < 20 {
		t.Errorf("only %d claims", len(all))
	}
	for i := range all {
		for _, n := range []int{1, 3} {
			if i+n > len(all) {
				continue
			}
			ids := make([]string, n)
			for k := range ids {
				ids[n-1-k] = all[i+k].Claim
			}
			some, err := b.ChecksOf("2016-11-15", within, ids)
			if err != nil {
				return err
			}
			if got, want := verdictsText(t, some), verdictsText(t, all[i:i+n]); got != want {
				t.Fatalf("of %d alone\n%s\nof all\n%s", n, got, want)
			}
		}
	}
	_, err = b.ChecksOf("2016-11-15", within, []string{"k-00000000000000000000"})
	if parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a claim that is not there: %v", err)
	}
	return nil
}

func verdictsText(t *testing.T, list []merge.Verdict) string {
	t.Helper()
	data, err := json.MarshalIndent(list, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
