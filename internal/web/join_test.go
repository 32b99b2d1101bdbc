package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"parley"
)

// Two records that the program does not propose are joined by the address of
// the other's page, and parted again by undoing.
func TestAnyTwoRecordsAreJoined(t *testing.T) {
	s := newSite(t)
	one, other := s.first(parley.PersonNode, "Elina Shikongo"), s.first(parley.PersonNode, "Tobias Shikongo")
	if one == other {
		t.Fatal("the two are one already")
	}
	page := "/people/" + one
	s.has(page, "Make them one")
	_, body := s.post("/judge", url.Values{"kind": {"same"}, "id": {one, " " + s.server.URL + "/people/" + other + "?as_of=2016-11-01#fields "}, "why": {"one ministry"}, "back": {"/records/" + one}})
	for _, want := range []string{"Elina Shikongo", "Tobias Shikongo", "one ministry"} {
		if !strings.Contains(body, want) {
			t.Errorf("the joined record has not %q", want)
		}
	}
	if a, b := s.first(parley.PersonNode, "Elina Shikongo"), s.first(parley.PersonNode, "Tobias Shikongo"); a != b {
		t.Errorf("joined, they are still %s and %s", a, b)
	}
	undoes := strings.SplitN(strings.SplitAfter(body, `name="undoes" value="`)[1], `"`, 2)[0]
	s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {undoes}, "back": {page}})
	if a, b := s.first(parley.PersonNode, "Elina Shikongo"), s.first(parley.PersonNode, "Tobias Shikongo"); a != one || b != other {
		t.Errorf("parted, they are %s and %s; they were %s and %s", a, b, one, other)
	}
	for _, wrong := range []string{"nobody", "", s.first(parley.MeetingNode, "Lisbon")} {
		if status, _ := s.post("/judge", url.Values{"kind": {"same"}, "id": {one, wrong}, "back": {page}}); status == http.StatusOK || status >= http.StatusInternalServerError {
			t.Errorf("joined with %q: status %d", wrong, status)
		}
	}
}
