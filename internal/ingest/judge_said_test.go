package ingest

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

// seriesStore is a store of the series with its record.
func seriesStore(t *testing.T) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	data, readings := seriesReadings(t)
	var entries []store.Entry
	for i := range data {
		entries = append(entries, store.Entry{Data: data[i], Reading: *readings[i]})
	}
	if _, err := st.Add(t.Context(), time.Unix(0, 0), entries); err != nil {
		t.Fatal(err)
	}
	if err := Record(t.Context(), st); err != nil {
		t.Fatal(err)
	}
	return st
}

// theMeeting is the record of the meeting that the words find.
func theMeeting(t *testing.T, st *store.Store, text string) (r parley.Record) {
	t.Helper()
	err := Look(t.Context(), st, func(b *Book) error {
		for x, err := range b.Records(store.Filter{Kind: parley.MeetingNode, Text: text, Limit: 1}) {
			if r = x; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || r.ID == "" {
		t.Fatalf("no meeting is found by %q: %v", text, err)
	}
	return r
}

// A person is another node in every report: that the words do not name him is
// decided for all of them, and taken back at once.
func TestAPersonIsWrongInAllTellings(t *testing.T) {
	st := seriesStore(t)
	before := theMeeting(t, st, "27 Sep 2016 Lisbon")
	person := before.Field("person").Values[0]
	if len(person.Sources) < 2 {
		t.Fatalf("%s is named by %d reports; the test needs two", person.Label, len(person.Sources))
	}
	kept, err := Judge(t.Context(), st, time.Unix(1, 0), parley.Decision{Kind: parley.JudgeWrong, IDs: []string{before.ID}, Field: "person", Value: person.Value, Author: "Ada"})
	if err != nil {
		t.Fatal(err)
	}
	if len(kept) != len(person.Sources) {
		t.Errorf("%d judgements were kept, want one for each of the %d tellings that name the person", len(kept), len(person.Sources))
	}
	has := func(r parley.Record) bool {
		return slices.ContainsFunc(r.Field("person").Values, func(v parley.Value) bool { return v.Value == person.Value })
	}
	if has(theMeeting(t, st, "27 Sep 2016 Lisbon")) {
		t.Errorf("%s is still there", person.Label)
	}
	var ids []string
	for _, j := range kept {
		ids = append(ids, j.ID)
	}
	if _, err := Judge(t.Context(), st, time.Unix(2, 0), parley.Decision{Kind: parley.JudgeUndo, Undoes: strings.Join(ids, " "), Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	if !has(theMeeting(t, st, "27 Sep 2016 Lisbon")) {
		t.Errorf("%s is not there again after the undo", person.Label)
	}
	if _, err := Judge(t.Context(), st, time.Unix(3, 0), parley.Decision{Kind: parley.JudgeUndo, Undoes: " ", Author: "Ada"}); parley.KindOf(err) != parley.KindUsage {
		t.Errorf("an undo of nothing: %v", err)
	}
}
