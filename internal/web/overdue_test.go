package web_test

import (
	"strings"
	"testing"

	"parley"
)

// A meeting whose day is over is not called overdue where the same sides met
// then: whether that was it no report says.
func TestAMeetingOfTheSameSidesMayHaveBeenIt(t *testing.T) {
	report := func(n, date, text string) string {
		return "title: Talks " + n + "\ndate: " + date + "\nsource: Gazette\nurl: https://gazette.example/" + n + "\n\n" + text + "\n"
	}
	s := newReports(t,
		report("1", "2016-10-01", "Chile and Peru will hold a summit on squid in Oslo on 14 October, the harbour office of Oslo said."),
		report("2", "2016-10-15", "Envoys of Chile and Peru spoke by phone on 14 October."),
		report("3", "2016-10-01", "Chile and Norway will hold a summit in Geneva on 14 October, the harbour office of Geneva said."))
	for text, want := range map[string]string{"Oslo": "unclear", "Geneva": "overdue"} {
		id := s.first(parley.MeetingNode, text)
		body := s.has("/meetings/"+id+"?as_of=2016-11-01", "sign-"+want)
		if title := part(t, body, "<h1>", "</h1>"); !strings.Contains(title, "sign-"+want) {
			t.Errorf("%s: %s, want %s", text, title, want)
		}
		s.has("/meetings/timeline?as_of=2016-11-01&q="+text, `href="#sign-`+want+`"`)
	}
}
