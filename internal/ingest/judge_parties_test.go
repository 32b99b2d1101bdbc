package ingest

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

// TestPartiesUnited judges two parties of the series the same: meetings of the
// one name the other too, the record is that made anew, and an undo restores it.
func TestPartiesUnited(t *testing.T) {
	data, readings := seriesReadings(t)
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	q := &sequence{T: t, st: st}
	for i := range data {
		_, err := st.Add(t.Context(), time.Unix(int64(i), 0), []store.Entry{{Data: data[i], Reading: *readings[i]}})
		q.must(err)
	}
	was := recordsIn(q, st)
	records := map[string]string{}
	sidesOf := func() (front, coalition int) {
		q.must(Open(t.Context(), st, func(b *Book) error {
			for r, err := range b.Records(store.Filter{Kind: parley.MeetingNode}) {
				q.must(err)
				for _, v := range r.Field("side").Values {
					switch v.Value {
					case "huvadhu-liberation-front":
						front++
					case "southern-atolls-coalition":
						coalition++
					}
				}
			}
			for r, err := range b.Records(store.Filter{Kind: parley.PartyNode}) {
				q.must(err)
				records[r.Shown("id").Value] = r.ID
			}
			return nil
		}))
		return front, coalition
	}
	if front, coalition := sidesOf(); front == 0 || coalition == 0 {
		t.Fatalf("%d meetings of the front, %d of the coalition", front, coalition)
	}
	kept, err := Judge(t.Context(), st, time.Unix(100, 0), parley.Decision{Kind: parley.JudgeSame, Author: "Ada",
		IDs: []string{records["huvadhu-liberation-front"], records["southern-atolls-coalition"]}})
	q.must(err)
	if want := []string{"huvadhu-liberation-front", "southern-atolls-coalition"}; len(kept) != 1 || !slices.Equal(kept[0].Parties, want) {
		t.Fatalf("kept %+v, want of %v", kept, want)
	}
	if front, coalition := sidesOf(); front > 0 || coalition == 0 {
		t.Errorf("united: %d meetings of the front, %d of the coalition", front, coalition)
	}
	united := recordsIn(q, st)
	q.must(st.Update(t.Context(), func(tx *store.Tx) error { return tx.DropRecord(t.Context()) }))
	if anew := recordsIn(q, st); anew != united {
		t.Errorf("made anew the record is\n%s", firstOther(anew, united))
	}
	_, err = Judge(t.Context(), st, time.Unix(101, 0), parley.Decision{Kind: parley.JudgeUndo, Undoes: kept[0].ID, Author: "Ada"})
	q.must(err)
	if restored := recordsIn(q, st); restored != was {
		t.Errorf("undone the record is\n%s", firstOther(restored, was))
	}
}
