package web_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"parley"
)

// TestProcess makes a process, puts meetings into it and takes one out again.
func TestProcess(t *testing.T) {
	s := newSite(t)
	s.has("/processes", "Nobody has drawn one yet.")
	status, body := s.post("/processes", url.Values{"name": {"  Fish &  sailors?/1 "}, "why": {"one dispute"}})
	if status != http.StatusOK || !strings.Contains(body, "<h1>Fish &amp; sailors?/1</h1>") || !strings.Contains(body, "one dispute") {
		t.Fatalf("the process is not made: %d", status)
	}
	page := "/processes/" + url.PathEscape("Fish & sailors?/1")
	m, a := s.first(parley.MeetingNode, "Lisbon"), s.first(parley.AgreementNode, "memorandum")
	ids := "http://127.0.0.1:8080/meetings/" + m + "?as_of=2016#part\n" + a
	if status, body = s.post(page, url.Values{"id": {ids}}); status != http.StatusOK || !strings.Contains(body, "Lisbon, Portugal") || !strings.Contains(body, "Take out: memorandum") {
		t.Fatalf("they are not in it: %d", status)
	}
	s.has("/processes", "<td>1</td><td>1</td><td>0</td><td>0</td><td>0</td>")
	s.has("/meetings/" + m)
	s.has("/agreements/"+a, "Take it out")
	if body := s.has("/agreements?process=" + url.QueryEscape("Fish & sailors?/1")); strings.Contains(section(body, "<tbody>"), "ceasefire") {
		t.Error("the list has other agreements")
	}
	_, body = s.post(page, url.Values{"id": {m}, "out": {"1"}})
	if strings.Contains(body, "Lisbon, Portugal") || !strings.Contains(section(body, ">Decisions<"), m) {
		t.Error("the meeting is still in it")
	}
	made := regexp.MustCompile(`(?s)new process.*?name="undoes" value="([^"]+)"`).FindStringSubmatch(body)
	if made == nil {
		t.Fatal("there is no way back")
	}
	if _, body = s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {made[1]}, "back": {page}}); !strings.Contains(body, "Its making was undone") {
		t.Error("the process is still there")
	}
	if status, _ = s.post(page, url.Values{"why": {"nothing ticked"}}); status != http.StatusBadRequest {
		t.Errorf("nothing put in: %d", status)
	}
	if status, _ = s.get("/processes/other"); status != http.StatusNotFound {
		t.Errorf("a process that is not there: %d", status)
	}
}
