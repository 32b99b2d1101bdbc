package web_test

import (
	"maps"
	"net/url"
	"strings"
	"testing"

	"parley"
	"parley/internal/desk"
	"parley/internal/view"
)

func TestTodaySaysWhatIsNewAndWhatWaits(t *testing.T) {
	s := newSite(t)
	body := s.has("/?as_of=2016-11-15", "39 reports", "15 November 2016", "Came in last", "overdue", "disputed", "Windhoek")
	if strings.Contains(body, "Nothing of the last 60 days is overdue") {
		t.Error("nothing is overdue, but the series has a visit that was never held")
	}
	s.has("/?as_of=2000-01-01", "Nothing of the last 60 days is overdue")
}

// What the first page shows of due things is what parley due shows.
func TestDueNearIsDue(t *testing.T) {
	s := newSite(t)
	err := s.desk.Look(t.Context(), func(b *desk.Book) error {
		near, whole, err := b.DueNear("2016-11-15", 90)
		if err != nil {
			return err
		}
		if !whole {
			t.Error("not all of 39 reports are looked at")
		}
		all, err := b.Book.Due("2016-11-15", 3)
		if err != nil {
			return err
		}
		states := map[string]string{}
		for _, d := range all {
			if d.State != "kept" && d.Last >= "2016-08-17" && d.Last <= "2017-02-13" {
				states[d.Record+d.Term] = string(d.State)
			}
		}
		missing := maps.Clone(states)
		for _, d := range near {
			delete(missing, d.Record+d.Term)
			if states[d.Record+d.Term] != d.State {
				t.Errorf("%s %s is %s, of all %q", d.Record, d.Term, d.State, states[d.Record+d.Term])
			}
		}
		if len(near) == 0 || len(missing) > 0 {
			t.Errorf("%d things are near, not among them %v", len(near), missing)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSearchFindsEveryKind(t *testing.T) {
	s := newSite(t)
	s.has("/search?q=Lisbon", "meetings", "reports", "Namibia")
	s.has("/search?q=Garo*", "people", "Hendrik Garoëb")
	s.has("/search?q=zzzz", "Nothing here has all these words")
	s.has("/search", "Search")
	s.has("/search?q="+url.QueryEscape(`"><script>alert(1)</script>`), "&lt;script&gt;")
}

// Two people are joined from the page of review, and parted again.
func TestReviewJoinsAndUndoes(t *testing.T) {
	s := newSite(t)
	a, b := s.first(parley.PersonNode, "Garoëb"), s.first(parley.PersonNode, "Ferrando")
	count := func() (n int) {
		err := s.desk.Look(t.Context(), func(b *desk.Book) (err error) {
			n, err = b.Count(view.Query{Kind: parley.PersonNode})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := count()
	_, body := s.post("/judge", url.Values{"kind": {"same"}, "id": {a, b}, "back": {"/review"}})
	if count() != before-1 || !strings.Contains(body, "Latest decisions") {
		t.Fatalf("%d people after joining two of %d; the page: %s", count(), before, body)
	}
	undoes := strings.SplitN(strings.SplitAfter(body, `name="undoes" value="`)[1], `"`, 2)[0]
	s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {undoes}, "back": {"/review"}})
	if count() != before {
		t.Errorf("%d people after undoing, %d before", count(), before)
	}
}

func TestReviewShowsReasons(t *testing.T) {
	s := newSite(t)
	var rows []view.ProposalRow
	err := s.desk.Look(t.Context(), func(b *desk.Book) (err error) {
		rows, err = b.ProposalRows(1)
		return err
	})
	if err != nil || len(rows) == 0 {
		t.Fatalf("the series leaves nothing to decide: %v", err)
	}
	s.has("/review", rows[0].A, rows[0].B, `name="kind" value="not_same"`, "for (")
	s.has("/review?skip=100000", "Nothing is left to decide")
}

func TestAboutSaysWhatItCannotDo(t *testing.T) {
	newSite(t).has("/about", "Parley test", "57", "sha256:", "PDF")
}
