package web_test

import (
	"net/http"
	"strings"
	"testing"

	"parley"
)

// dayOf is the cell of a day.
func dayOf(t *testing.T, body, day string) string {
	t.Helper()
	return part(t, body, `datetime="`+day+`"`, "</td>")
}

func TestCalendarPutsMeetingsOnTheirDays(t *testing.T) {
	s := newSite(t)
	body := s.has("/meetings/calendar?month=2016-09", "Meetings in September 2016", "‹ August 2016", "month=2016-10", "13 meetings of this month.", "On some day that may be in this month")
	lisbon := s.first(parley.MeetingNode, "27 Sep 2016 Lisbon")
	for day, want := range map[string]bool{"2016-09-26": false, "2016-09-27": true, "2016-09-28": true, "2016-09-29": false} {
		if has := strings.Contains(dayOf(t, body, day), lisbon); has != want {
			t.Errorf("%s has the round of two days: %v, want %v", day, has, want)
		}
	}
	if !strings.Contains(dayOf(t, body, "2016-09-23"), "deadline, kept") {
		t.Error("the deadline of a promise is not on its day")
	}
	vague := part(t, body, `id="vague"`, "</ul>")
	if !strings.Contains(vague, "September 2016") || strings.Contains(vague, lisbon) {
		t.Errorf("of some day of the month are %s", vague)
	}
}

// What is planned is overdue when its day and the days of grace are over.
func TestCalendarIsAsOfADay(t *testing.T) {
	s := newSite(t)
	for asOf, want := range map[string]string{"2016-10-14": "sign-planned", "2016-10-18": "sign-overdue"} {
		body := s.has("/meetings/calendar?month=2016-10&as_of="+asOf, "as_of="+asOf)
		if cell := dayOf(t, body, "2016-10-14"); !strings.Contains(cell, want) {
			t.Errorf("as of %s the visit is %s, want %s", asOf, cell, want)
		}
	}
}

func TestCalendarBeginsWhereThereAreMeetings(t *testing.T) {
	s := newSite(t)
	s.has("/meetings/calendar?as_of=2020-05-05", "Meetings in October 2016")
	s.has("/meetings/calendar?as_of=2016-09-30", "Meetings in September 2016")
	s.has("/meetings/calendar?month=2017-03", "« October 2016", "0 meetings of this month.")
	s.has("/meetings/calendar?month=2015-03", "September 2016 »")
	if body := s.has("/meetings/calendar?party=Iceland&month=2016-10", "Iceland – Uruguay", "party=Iceland"); strings.Contains(body, "Huvadhu") {
		t.Error("meetings without the party are there")
	}
	s.has("/meetings/calendar?party=Nobody+Land", "0 meetings of this month.")
	s.has("/api/v1/meetings/calendar?month=2016-09", `"month":"2016-09"`, `"state":"cancelled"`)
	for _, path := range []string{"/meetings/calendar?month=2016", "/meetings/calendar?month=2016-13", "/meetings/calendar?month=x", "/meetings/calendar?as_of=x"} {
		if status, _ := s.get(path); status != http.StatusBadRequest {
			t.Errorf("%s: status %d", path, status)
		}
	}
}
