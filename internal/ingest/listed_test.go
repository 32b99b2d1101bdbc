package ingest

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// seriesBook opens a book of the worked series.
func seriesBook(t *testing.T, f func(b *Book)) {
	t.Helper()
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
	err = Open(t.Context(), st, func(b *Book) error {
		f(b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestActsDue finds what became of promises and terms by their words, as
// reading all reports does.
func TestActsDue(t *testing.T) {
	seriesBook(t, func(b *Book) {
		var records []parley.Record
		for r, err := range b.Records(store.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			records = append(records, r)
		}
		for _, asOf := range []string{"2016-09-20", "2016-10-15", "2016-11-01"} {
			all, err := b.Due(asOf, merge.GraceDays)
			if err != nil {
				t.Fatal(err)
			}
			want := slices.DeleteFunc(all, func(d merge.Due) bool { return d.Kind == parley.MeetingNode })
			got, err := b.ActsDue(records, asOf, merge.GraceDays)
			if err != nil {
				t.Fatal(err)
			}
			x, _ := json.Marshal(want)
			y, _ := json.Marshal(got)
			if len(want) < 5 || string(x) != string(y) {
				t.Errorf("%s: %s\nwant %s", asOf, y, x)
			}
		}
	})
}

// TestDeadlinesIn gives of each month what Due says of its deadlines.
func TestDeadlinesIn(t *testing.T) {
	seriesBook(t, func(b *Book) {
		all, err := b.Due("2016-11-01", merge.GraceDays)
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, month := range []string{"2016-08", "2016-09", "2016-10", "2016-11", "2016-12"} {
			want := slices.DeleteFunc(slices.Clone(all), func(d merge.Due) bool { return d.Kind == parley.MeetingNode || d.Last[:7] != month })
			got, whole, err := b.DeadlinesIn(month+"-01", month+"-31", store.Filter{}, "2016-11-01", merge.GraceDays)
			x, _ := json.Marshal(want)
			y, _ := json.Marshal(got)
			if err != nil || !whole || string(x) != string(y) && len(want)+len(got) > 0 {
				t.Errorf("%s: %s %v, %v\nwant %s", month, y, whole, err, x)
			}
			found += len(got)
		}
		if found < 5 {
			t.Errorf("only %d deadlines", found)
		}
	})
}

// TestListed lists people and parties as their records have them.
func TestListed(t *testing.T) {
	seriesBook(t, func(b *Book) {
		for _, kind := range []parley.NodeKind{parley.PersonNode, parley.PartyNode} {
			list, err := b.Listed(store.Filter{Kind: kind})
			if err != nil || len(list) < 10 {
				t.Fatalf("%d, %v", len(list), err)
			}
			met := 0
			for i, l := range list {
				if i > 0 && list[i-1].Label > l.Label {
					t.Errorf("%q stands before %q", list[i-1].Label, l.Label)
				}
				met += min(l.Meetings, 1)
				r, err := b.Record(l.ID)
				if err != nil {
					t.Fatal(err)
				}
				field := map[parley.NodeKind]string{parley.PersonNode: "office", parley.PartyNode: "kind"}[kind]
				if values := r.Field(field).Values; len(values) > 0 && !slices.ContainsFunc(values, func(v parley.Value) bool { return v.Value == l.Sort }) {
					t.Errorf("%s: %s %q is none of its record", l.Label, field, l.Sort)
				}
			}
			if met < 7 {
				t.Errorf("%d of kind %s met", met, kind)
			}
		}
		parties, err := b.Parties([]string{"URY", "southern-atolls-coalition", "NOR"})
		if err != nil || len(parties) != 2 || parties["URY"].Label != "Uruguay" {
			t.Errorf("parties by ID: %v, %v", parties, err)
		}
	})
}

// TestOfficesOf says of each person what all reports say; where there is too
// much to read it says so.
func TestOfficesOf(t *testing.T) {
	seriesBook(t, func(b *Book) {
		all, allMisdated, err := b.Offices()
		if err != nil || len(all) < 8 {
			t.Fatalf("%d offices, %v", len(all), err)
		}
		found, before := 0, officeTellings
		defer func() { officeTellings = before }()
		for r, err := range b.Records(store.Filter{Kind: parley.PersonNode}) {
			if err != nil {
				t.Fatal(err)
			}
			got, misdated, whole, err := b.OfficesOf(&r)
			want := slices.DeleteFunc(slices.Clone(all), func(o merge.Occupancy) bool { return o.Person != r.ID })
			wantMisdated := slices.DeleteFunc(slices.Clone(allMisdated), func(m merge.MisdatedOffice) bool { return m.Person != r.ID })
			if err != nil || !whole || !slices.Equal(got, want) || !slices.Equal(misdated, wantMisdated) {
				t.Errorf("%s: %v %v, want %v %v, %v", r.Label, got, misdated, want, wantMisdated, err)
			}
			found += len(got)
			officeTellings = 2
			if _, _, whole, err = b.OfficesOf(&r); err != nil || whole && r.Reports > 2 && len(r.Field("party").Values) > 0 {
				t.Errorf("%s: two tellings are said to be all", r.Label)
			}
			officeTellings = before
		}
		if found != len(all) {
			t.Errorf("%d offices of people, %d of all", found, len(all))
		}
	})
}
