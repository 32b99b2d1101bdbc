package ingest

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/page"
	"parley/internal/store"
)

const lakeReport = `title: Norway and Chile meet
date: 2025-12-05
source: Lake Wire
url: https://wire.example/1

OSLO, Dec 5 (Lake Wire) - Norway's Foreign Minister Mona Lind met Chilean Foreign Minister Raul Bravo in Oslo on Thursday, her ministry said.
`

// openNew opens a new data base.
func openNew(t *testing.T) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return st
}

// olderReading is the reading of an older version, which took fewer words for
// the meeting.
func olderReading(t *testing.T) parley.Reading {
	t.Helper()
	r, err := Read([]byte(lakeReport), page.Options{})
	if err != nil || len(r.Meetings) != 1 {
		t.Fatalf("%v, %d meetings", err, len(r.Meetings))
	}
	r.Extraction--
	at := strings.Index(r.Report.Text, "met Chilean")
	r.Meetings[0].Evidence = parley.List[parley.Span]{parley.Cut(r.Report.Text, at, at+len("met"))}
	return r
}

func onlyMeeting(t *testing.T, st *store.Store) parley.Record {
	t.Helper()
	var found []parley.Record
	err := Open(t.Context(), st, func(b *Book) error {
		for r, err := range b.Records(store.Filter{Kind: parley.MeetingNode}) {
			if err != nil {
				return err
			}
			found = append(found, r)
		}
		return nil
	})
	if err != nil || len(found) != 1 {
		t.Fatalf("%d meetings, %v", len(found), err)
	}
	return found[0]
}

// TestRebuildKeepsJudgements: a newer version knows a meeting by other words;
// what a person said of it still holds, and its old ID leads to it.
func TestRebuildKeepsJudgements(t *testing.T) {
	st, ctx := openNew(t), t.Context()
	if _, err := st.Add(ctx, time.Unix(0, 0), []store.Entry{{Data: []byte(lakeReport), Reading: olderReading(t)}}); err != nil {
		t.Fatal(err)
	}
	old := onlyMeeting(t, st)
	kept, err := Judge(ctx, st, time.Unix(1, 0), parley.Decision{Kind: parley.JudgeValue, IDs: []string{old.ID}, Field: "time", Value: "2025-12-03", Author: "Ada"})
	if err != nil {
		t.Fatal(err)
	}
	for again := range 2 {
		out, err := Rebuild(ctx, st, Read, time.Now, func(report string, err error) { t.Error(report, err) })
		if err != nil || out.Read+out.Same != 1 || out.Read != 1-again {
			t.Fatalf("rebuilt %+v, %v", out, err)
		}
		now := onlyMeeting(t, st)
		if now.ID == old.ID || now.Shown("time").Value != "2025-12-03" || now.Review != parley.Edited {
			t.Errorf("the meeting is %s of %s, %s", now.ID, now.Shown("time").Value, now.Review)
		}
		err = Open(ctx, st, func(b *Book) error {
			led, err := b.Record(old.ID)
			if err == nil && led.ID != now.ID {
				t.Errorf("%s leads to %s, not %s", old.ID, led.ID, now.ID)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
	if _, err := Judge(ctx, st, time.Unix(2, 0), parley.Decision{Kind: parley.JudgeUndo, Undoes: kept[0].ID, Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	if now := onlyMeeting(t, st); now.Shown("time").Value != "2025-12-04" || now.Review != parley.Machine {
		t.Errorf("after the undo: %s, %s", now.Shown("time").Value, now.Review)
	}
}

// TestLostNodeStays: a meeting that a person judged and no version extracts any
// longer stays, marked so.
func TestLostNodeStays(t *testing.T) {
	st, ctx := openNew(t), t.Context()
	if _, err := st.Add(ctx, time.Unix(0, 0), []store.Entry{{Data: []byte(lakeReport), Reading: olderReading(t)}}); err != nil {
		t.Fatal(err)
	}
	old := onlyMeeting(t, st)
	if _, err := Judge(ctx, st, time.Unix(1, 0), parley.Decision{Kind: parley.JudgeRight, IDs: []string{old.ID}, Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	_, err := Rebuild(ctx, st, func(data []byte, opt page.Options) (parley.Reading, error) {
		r, err := Read(data, opt)
		r.Meetings, r.Events, r.Claims = nil, nil, nil
		return r, err
	}, time.Now, func(report string, err error) { t.Error(report, err) })
	if err != nil {
		t.Fatal(err)
	}
	if now := onlyMeeting(t, st); now.ID != old.ID || !now.HasMark("not_extracted") {
		t.Errorf("the meeting is %s with %v", now.ID, now.Marks)
	}
}

// TestWithdrawnWordsGo: of a node that a person judged and whose report is
// withdrawn, no words are left in the record.
func TestWithdrawnWordsGo(t *testing.T) {
	st, ctx := openNew(t), t.Context()
	added, err := st.Add(ctx, time.Unix(0, 0), []store.Entry{{Data: []byte(lakeReport), Reading: olderReading(t)}})
	if err != nil {
		t.Fatal(err)
	}
	var people []store.RecordRow
	if err := Record(ctx, st); err != nil {
		t.Fatal(err)
	}
	if people, err = st.Records(ctx, store.Filter{Kind: parley.PersonNode}); err != nil || len(people) == 0 {
		t.Fatalf("%d people, %v", len(people), err)
	}
	if _, err := Judge(ctx, st, time.Unix(1, 0), parley.Decision{Kind: parley.JudgeRight, IDs: []string{people[0].ID}, Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Withdraw(ctx, time.Unix(2, 0), store.Withdrawal{Report: added[0].ReportID, Reason: "a hoax", Author: "Ada", Erase: true}); err != nil {
		t.Fatal(err)
	}
	err = Open(ctx, st, func(b *Book) error {
		r, err := b.Record(people[0].ID)
		if len(r.Fields) > 0 || !r.HasMark("not_extracted") {
			t.Errorf("of an erased report is left %+v", r)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// A report whose address only the user knew is the same one when it is read
// again.
func TestRebuildKeepsGivenAddresses(t *testing.T) {
	st := openNew(t)
	in := Input{Name: "page", Load: func() ([]byte, error) { return []byte("Envoys of Norway and Chile met in Oslo on Thursday."), nil }}
	read := func(data []byte) (parley.Reading, error) {
		return Read(data, page.Options{URL: "https://wire.example/2"})
	}
	older := func(data []byte) (parley.Reading, error) {
		r, err := read(data)
		r.Extraction--
		return r, err
	}
	if err := Add(t.Context(), st, []Input{in}, older, time.Now, func(Result) {}); err != nil {
		t.Fatal(err)
	}
	if _, err := Rebuild(t.Context(), st, Read, time.Now, func(name string, err error) { t.Error(name, err) }); err != nil {
		t.Fatal(err)
	}
	list, err := st.Reports(t.Context())
	if err != nil || len(list) != 1 || list[0].URL != "https://wire.example/2" {
		t.Errorf("%+v, %v; want one report at its address", list, err)
	}
}
