package ingest

import (
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/page"
	"parley/internal/store"
)

// revise adds a later text of the lake report, in which words are replaced.
func revise(t *testing.T, st *store.Store, old, now string) {
	t.Helper()
	text := strings.Replace(strings.Replace(lakeReport, "date: 2025-12-05", "date: 2025-12-05\nupdated: 2025-12-06", 1), old, now, 1)
	r, err := Read([]byte(text), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := st.Add(t.Context(), time.Unix(5, 0), []store.Entry{{Data: []byte(text), Reading: r}}); err != nil {
		t.Fatal(err)
	}
}

// TestJudgementFollowsRevision: where a revised text still has the words that
// were judged, with those around them, the judgement is about what stands on
// them now, though the program takes other words for it.
func TestJudgementFollowsRevision(t *testing.T) {
	st := openNew(t)
	if _, err := st.Add(t.Context(), time.Unix(0, 0), []store.Entry{{Data: []byte(lakeReport), Reading: olderReading(t)}}); err != nil {
		t.Fatal(err)
	}
	old := onlyMeeting(t, st)
	if _, err := Judge(t.Context(), st, time.Unix(1, 0), parley.Decision{Kind: parley.JudgeValue, IDs: []string{old.ID}, Field: "time", Value: "2025-12-03", Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	revise(t, st, "her ministry said.", "her ministry said.\n\nThe lake is cold.")
	if now := onlyMeeting(t, st); now.ID == old.ID || now.Shown("time").Value != "2025-12-03" || now.HasMark("not_extracted") {
		t.Errorf("the meeting is %s of %s, %v", now.ID, now.Shown("time").Value, now.Marks)
	}
}

// TestJudgementStaysBehind: where the words around are others now, the
// judgement stays with what was judged, marked; the meeting of the new text is
// not touched by it.
func TestJudgementStaysBehind(t *testing.T) {
	st := openNew(t)
	if _, err := st.Add(t.Context(), time.Unix(0, 0), []store.Entry{{Data: []byte(lakeReport), Reading: olderReading(t)}}); err != nil {
		t.Fatal(err)
	}
	old := onlyMeeting(t, st)
	if _, err := Judge(t.Context(), st, time.Unix(1, 0), parley.Decision{Kind: parley.JudgeValue, IDs: []string{old.ID}, Field: "time", Value: "2025-12-03", Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	revise(t, st, "Foreign Minister Raul Bravo", "Trade Minister Raul Bravo")
	lost, found := 0, 0
	err := Open(t.Context(), st, func(b *Book) error {
		for r, err := range b.Records(store.Filter{Kind: parley.MeetingNode}) {
			switch {
			case err != nil:
				return err
			case r.ID == old.ID && r.HasMark("not_extracted"):
				lost++
			case r.Shown("time").Value == "2025-12-04" && r.Review == parley.Machine:
				found++
			default:
				t.Errorf("meeting %s of %s, %v", r.ID, r.Shown("time").Value, r.Marks)
			}
		}
		return nil
	})
	if err != nil || lost != 1 || found != 1 {
		t.Errorf("%d stayed behind and %d are of the new text, want one of each; %v", lost, found, err)
	}
}
