package ingest

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/page"
	"parley/internal/store"
)

// seriesReadings reads the reports of examples/series, in the order of their
// names.
func seriesReadings(t testing.TB) (data [][]byte, readings []*parley.Reading) {
	t.Helper()
	paths, err := filepath.Glob("../../examples/series/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no series: %v", err)
	}
	for _, path := range paths {
		bytes, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(bytes, page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		data, readings = append(data, bytes), append(readings, &r)
	}
	return data, readings
}

// TestRecordIsThatOfAll adds the series in random order and batches and holds
// the record in the store to the one made from scratch in memory.
func TestRecordIsThatOfAll(t *testing.T) {
	data, readings := seriesReadings(t)
	want, proposals := merge.AllGrouped(readings, nil, grouping(readings))
	for seed := range uint64(3) {
		random := rand.New(rand.NewPCG(seed, 0))
		st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
		if err != nil {
			t.Fatal(err)
		}
		order := random.Perm(len(data))
		for len(order) > 0 {
			n := 1 + random.IntN(len(order))
			var entries []store.Entry
			for _, i := range order[:n] {
				entries = append(entries, store.Entry{Data: data[i], Reading: *readings[i]})
			}
			if _, err := st.Add(t.Context(), time.Unix(0, 0), entries); err != nil {
				t.Fatal(err)
			}
			if random.IntN(2) == 0 {
				if err := Record(t.Context(), st); err != nil {
					t.Fatal(err)
				}
			}
			order = order[n:]
		}
		compareRecords(t, st, want, proposals)
		if err := st.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// grouping tells which of the readings' reports count once, from scratch.
func grouping(readings []*parley.Reading) func([]merge.Node) map[string]string {
	var prints []merge.Print
	posts := map[string][]string{}
	for _, r := range readings {
		prints = slices.DeleteFunc(prints, func(p merge.Print) bool { return p.Report == r.Report.ID })
		prints = append(prints, merge.PrintOf(&r.Report)) // of a revision the later one, which is later in the list too
		for _, n := range merge.Nodes(r) {
			posts[n.ID] = merge.PostKeys(&r.Report, &n)
		}
	}
	people := map[string]string{} // records of people, by node
	apart, _ := merge.All(readings, nil, nil)
	for _, r := range apart {
		for _, n := range r.Nodes {
			people[n] = r.ID
		}
	}
	for node := range posts {
		posts[node] = postsOf(posts[node], func(person string) (string, string, bool) { return people[person], "", people[person] != "" })
	}
	groups := merge.Groups(prints)
	return func(nodes []merge.Node) map[string]string {
		return merge.Origins(merge.TellersOf(nodes, func(report string) string { return groups[report] }, func(node string) []string { return posts[node] }))
	}
}

// compareRecords holds the records and proposals of a store to those wanted.
func compareRecords(t *testing.T, st *store.Store, want []parley.Record, proposals []parley.Proposal) {
	t.Helper()
	got := map[string]parley.Record{}
	err := Open(t.Context(), st, func(b *Book) error {
		for r, err := range b.Records(store.Filter{}) {
			if err != nil {
				return err
			}
			got[r.ID] = r
		}
		list, err := b.Reads().Proposals(t.Context(), "", 0)
		if len(list) != len(proposals) {
			t.Errorf("%d proposals, want %d", len(list), len(proposals))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Errorf("%d records, want %d", len(got), len(want))
	}
	for _, r := range want {
		a, err := json.Marshal(got[r.ID])
		b, err2 := json.Marshal(r)
		if err != nil || err2 != nil || string(a) != string(b) {
			t.Fatalf("record %s differs:\n%s\nwant\n%s", r.ID, a, b)
		}
	}
}

// TestRecordsByPages lists the same records whatever the length of a page, and
// finds people by any spelling.
func TestRecordsByPages(t *testing.T) {
	data, readings := seriesReadings(t)
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	var entries []store.Entry
	for i := range data {
		entries = append(entries, store.Entry{Data: data[i], Reading: *readings[i]})
	}
	if _, err := st.Add(t.Context(), time.Unix(0, 0), entries); err != nil {
		t.Fatal(err)
	}
	defer func(n int) { pageRecords = n }(pageRecords)
	lists := map[int][]string{}
	err = Open(t.Context(), st, func(b *Book) error {
		for _, page := range []int{500, 7, 1} {
			pageRecords = page
			for _, limit := range []int{0, 14, 15} {
				n := 0
				for r, err := range b.Records(store.Filter{Kind: parley.MeetingNode, Limit: limit}) {
					if err != nil {
						return err
					}
					if n++; limit == 0 {
						lists[page] = append(lists[page], r.ID)
					}
				}
				if limit > 0 && n != limit {
					t.Errorf("%d records by pages of %d, want %d", n, page, limit)
				}
			}
		}
		for name, want := range map[string]int{"Gonzalo Arreguy": 1, "gonzalo arregui": 1, "Gonzalo": 1, "shikongo": 2, "Nobody Here": 0, "–": 0, "Arreg*": 0} {
			if ids, err := b.PeopleCalled(name); err != nil || len(ids) != want {
				t.Errorf("%q: %v, %v", name, ids, err)
			}
		}
		if ids, err := b.PartiesCalled("southern-atolls-coalition"); err != nil || !slices.Equal(ids, []string{"southern-atolls-coalition"}) {
			t.Errorf("a party by its ID: %v, %v", ids, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(lists[500]) < 20 || !slices.Equal(lists[500], lists[7]) || !slices.Equal(lists[500], lists[1]) {
		t.Errorf("by pages: %v", lists)
	}
}
