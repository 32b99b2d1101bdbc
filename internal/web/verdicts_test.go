package web_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"parley/internal/view"
)

// herring adds reports: a claim that numbers a meeting, and a meeting that
// bears on it.
func herring(s *site, texts ...string) {
	for i, text := range texts {
		s.add(view.Given{Data: fmt.Appendf(nil, "url: https://wire.example/%x\ndate: 2016-10-0%d\n\nHerring talks %d\n\n%s\n", text, 5+i, len(text), text)})
	}
}

var herringTexts = []string{
	"Norway and Chile held their third meeting on herring on Tuesday, Norway's Foreign Minister Mona Lind said.",
	"Norway and Chile held talks on herring in Bergen on 4 October 2016, a ministry said.",
}

// A report that tells of the meeting that a claim numbers changes its verdict.
func TestVerdictsThatChanged(t *testing.T) {
	s := newSite(t)
	herring(s, herringTexts...)
	_, body := s.get("/verdicts?as_of=2016-10-07")
	_, feed := s.get("/feeds/verdicts.atom?as_of=2016-10-07")
	changes := strings.Count(body, "/claims/k-")
	if entries := strings.Count(feed, "<entry>"); changes == 0 || entries != changes {
		t.Errorf("%d changes on the page, %d in the feed:\n%s", changes, entries, body)
	}
	s.has("/?as_of=2016-10-07", "Verdicts that changed")
	body = s.has("/verdicts?as_of=2016-10-07&skip=1", "The first")
	if left := strings.Count(body, "/claims/k-"); left != changes-1 {
		t.Errorf("%d of %d changes are left when one is skipped", left, changes)
	}
	body = s.has("/api/v1/verdicts?as_of=2016-10-07&skip=400", `"changes":[]`)
	if strings.Contains(body, `"pending"`) {
		t.Error("what is made at once is pending")
	}
}

// Where somebody follows the verdicts, pages show what was made last and say
// what came since; programs get the first that is made.
func TestVerdictsFollowed(t *testing.T) {
	s := newSite(t)
	herring(s, herringTexts...)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.desk.FollowVerdicts(ctx, func(err error) { t.Error(err) })
	}()
	defer func() { stop(); <-done }()
	first := s.has("/api/v1/verdicts", `"changes":[{"claim":"k-`)
	for known := false; !known; {
		_, known, _ = s.desk.Changed(ctx, "2016-11-01", time.Minute)
	}
	if again := s.has("/api/v1/verdicts"); again != first && strings.Contains(first, `"reports":30`) {
		t.Errorf("the same record, other verdicts:\n%s\n%s", first, again)
	}
	before := s.has("/verdicts")
	herring(s, "Norway and Chile held talks on herring in Arica on 2 October 2016, a ministry said.")
	if body := s.has("/verdicts"); !strings.Contains(body, "not looked at yet") {
		t.Errorf("what came since is not said:\n%s", body)
	}
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		body := s.has("/verdicts")
		if !strings.Contains(body, "not looked at yet") && body != before {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("not made anew in 20 seconds:\n%s", body)
		}
	}
	s.has("/?as_of=2016-10-08", "Verdicts that changed") // another day is made at once
}
