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

// TestProposedProcesses makes a process of what is proposed and ticked, and of
// nothing else.
func TestProposedProcesses(t *testing.T) {
	s := newSite(t)
	body := s.has("/processes", "Perhaps negotiations <span class=\"count\">2</span>", "Make it a process of what is ticked")
	form := regexp.MustCompile(`(?s)<form class="proposal".*?</form>`).FindString(body)
	var ids []string
	for _, m := range regexp.MustCompile(`name="id" value="(m-[0-9a-f]+)" checked`).FindAllStringSubmatch(form, -1) {
		ids = append(ids, m[1])
	}
	if len(ids) < 5 {
		t.Fatalf("the first has %d meetings", len(ids))
	}
	_, body = s.post("/processes", url.Values{"name": {"Sailors"}, "id": ids[1:]})
	if n := strings.Count(section(body, "Meetings <span"), `aria-label="Take out`); n != len(ids)-1 {
		t.Errorf("%d meetings are in it, want %d", n, len(ids)-1)
	}
	body = s.has("/processes", "More of", "Put what is ticked into it")
	more := regexp.MustCompile(`(?s)<form class="proposal".*?</form>`).FindAllString(body, -1)
	if joined := strings.Join(more, ""); !strings.Contains(joined, ids[0]) || strings.Contains(joined, ids[1]) {
		t.Error("what was left out is not proposed for it, or what is in it is")
	}
	if _, body = s.post("/processes", url.Values{"name": {"Sailors"}, "id": ids[:1]}); !strings.Contains(body, ids[0]) {
		t.Error("what was left out is not in it")
	}
	s.who.Role = 1
	s.has("/processes", "Perhaps negotiations")
}
