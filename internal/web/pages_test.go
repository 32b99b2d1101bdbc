package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"parley"
	"parley/internal/desk"
	"parley/internal/view"
)

func TestEveryListAndRecordIsShown(t *testing.T) {
	s := newSite(t)
	s.has("/", "39 reports")
	s.has("/reports", "Malé Morning Post")
	for _, kind := range parley.NodeKinds {
		list := "/" + view.TableName(kind)
		id := s.first(kind, "")
		s.has(list+"?order=oldest", id)
		s.has(list+"/"+id, id)
		s.has("/api/v1"+list+"/"+id, `"id":"`+id+`"`)
		s.has("/records/"+id, id)
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	s := newSite(t)
	for path, want := range map[string]int{
		"/nothing": http.StatusNotFound, "/meetings/m-00000000000000000000": http.StatusNotFound, "/meetings/p-00000000000000000000": http.StatusNotFound,
		"/reports/ffff": http.StatusNotFound, "/meetings?q=...": http.StatusBadRequest, "/assets/none.css": http.StatusNotFound,
	} {
		if status, _ := s.get(path); status != want {
			t.Errorf("%s: status %d, want %d", path, status, want)
		}
	}
	if _, body := s.get("/api/v1/meetings/m-00000000000000000000"); !strings.Contains(body, `"status":404`) {
		t.Errorf("a program is told %s", body)
	}
}

// A correction shows at once, leads back, and can be undone.
func TestACorrectionIsKeptAndUndone(t *testing.T) {
	s := newSite(t)
	id := s.first(parley.MeetingNode, "Lisbon")
	page := "/meetings/" + id
	_, body := s.post("/judge", url.Values{"kind": {"value"}, "id": {id}, "field": {"time"}, "value": {"2016-09-30"}, "why": {"a slip"}, "back": {page}})
	if !strings.Contains(body, "30 September 2016") || !strings.Contains(body, "a slip") {
		t.Fatalf("the correction is not shown: %s", body)
	}
	undoes := strings.SplitN(strings.SplitAfter(body, `name="undoes" value="`)[1], `"`, 2)[0]
	if _, body = s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {undoes}, "back": {page}}); strings.Contains(body, "30 September 2016") && !strings.Contains(body, "(undone)") {
		t.Errorf("the undone correction still shows: %s", body)
	}
}

// No form leads to another site.
func TestBackStaysHere(t *testing.T) {
	s := newSite(t)
	id := s.first(parley.MeetingNode, "Lisbon")
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, back := range []string{"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)", ""} {
		res, err := client.PostForm(s.server.URL+"/judge", url.Values{"kind": {"right"}, "id": {id}, "back": {back}})
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if to := res.Header.Get("Location"); to != "/" {
			t.Errorf("back %q leads to %q", back, to)
		}
	}
}

// A corrected day does not part a meeting from the reports that tell of it.
func TestACorrectedDayPartsNothing(t *testing.T) {
	s := newSite(t)
	id := s.first(parley.MeetingNode, "Lisbon")
	told := func() int {
		var record parley.Record
		err := s.desk.Look(t.Context(), func(b *desk.Book) (err error) {
			record, err = b.Record(id)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return len(record.Nodes)
	}
	before := told()
	s.post("/judge", url.Values{"kind": {"value"}, "id": {id}, "field": {"time"}, "value": {"2016-11-20"}, "back": {"/meetings/" + id}})
	if after := told(); before < 2 || after != before {
		t.Errorf("%d tellings after the day was corrected, %d before", after, before)
	}
	s.has("/meetings/"+id, "20 November 2016")
}
