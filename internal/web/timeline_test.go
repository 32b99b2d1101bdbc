package web_test

import (
	"net/http"
	"strings"
	"testing"

	"parley"
)

func TestTimelineShowsWhatBecameOfMeetings(t *testing.T) {
	s := newSite(t)
	body := s.has("/meetings/timeline", "September 2016 – October 2016", "23 meetings of 24 are drawn.", "Namibia – Uruguay", "Sep 2016", `href="#sign-overdue"`, `href="#sign-disputed"`, `href="#sign-cancelled"`,
		`href="#sign-held"`, `class="bar vague"`, "The same as a table", "Madrid: Uruguay, held")
	id := s.first(parley.MeetingNode, "14 Oct 2016 Windhoek")
	if mark := part(t, body, `<a href="/meetings/`+id+`"><title>`, "</a>"); !strings.Contains(mark, ": overdue</title>") {
		t.Errorf("the visit that nobody reports is drawn as %s", mark)
	}
	table := part(t, body, "The same as a table", "</table>")
	if rows := strings.Count(table, "<tr>") - 1; rows != strings.Count(part(t, body, "<svg viewBox", "</svg>"), `"><title>`) {
		t.Errorf("the table has %d meetings, the picture another number", rows)
	}
}

// What is overdue depends on the day of looking.
func TestTimelineIsAsOfADay(t *testing.T) {
	s := newSite(t)
	if body := s.has("/meetings/timeline?as_of=2016-10-15", `href="#sign-planned"`); strings.Contains(part(t, body, "<svg viewBox", "</svg>"), "sign-overdue") {
		t.Error("a day after its date a visit is overdue")
	}
}

func TestTimelineIsFiltered(t *testing.T) {
	s := newSite(t)
	body := s.has("/meetings/timeline?party=Iceland&from=2016-10&to=2016-10-31", `value="Iceland"`, "Iceland – Uruguay", "of other days", "/meetings?from=2016-10&amp;party=Iceland&amp;to=2016-10-31")
	if strings.Contains(body, "Huvadhu") {
		t.Error("meetings without the party are drawn")
	}
	s.has("/meetings/timeline?party=Nobody+Land", "No meeting of these days matches.")
	for path, want := range map[string]int{"/meetings/timeline?from=yesterday": http.StatusBadRequest, "/meetings/timeline?as_of=soon": http.StatusBadRequest,
		"/meetings/timeline?as_of=x": http.StatusBadRequest, "/meetings/timeline?from=2016-10-40": http.StatusBadRequest} {
		if status, _ := s.get(path); status != want {
			t.Errorf("%s: status %d, want %d", path, status, want)
		}
	}
	s.has("/api/v1/meetings/timeline?party=Iceland", `"state":"held"`)
}

func TestTimelineShowsProcesses(t *testing.T) {
	s := newSite(t)
	for _, d := range []parley.Decision{{Kind: parley.JudgeNewProcess, Process: "Squid"},
		{Kind: parley.JudgeProcess, Process: "Squid", IDs: []string{s.first(parley.MeetingNode, "27 Sep 2016 Lisbon")}}} {
		d.Author = "Ada"
		if _, err := s.desk.Judge(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	s.has("/meetings/timeline", `>Squid</text>`, ">In no process</text>")
	s.has("/meetings/timeline?process=Squid", "1 meeting of 1 is drawn.")
}
