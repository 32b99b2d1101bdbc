package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// TestNetwork draws who met whom; every number leads to the list of as many
// meetings.
func TestNetwork(t *testing.T) {
	s := newSite(t)
	body := s.has("/parties/network", `<svg class="network"`, "1 disputed, which is not counted", "Rounds and their sessions count each")
	pairs := regexp.MustCompile(`<a href="([^"]+)" aria-label="[^"]+">(\d+)</a></td><td>`).FindAllStringSubmatch(body, -1)
	if len(pairs) < 5 {
		t.Fatalf("%d pairs", len(pairs))
	}
	for _, p := range pairs {
		list := s.has(strings.ReplaceAll(p[1], "&amp;", "&"), "held")
		if !strings.Contains(list, `Meetings <span class="count">`+p[2]+`</span>`) {
			t.Errorf("%s has not %s meetings", p[1], p[2])
		}
	}
	disputed := regexp.MustCompile(`<a href="([^"]+mark=disputed[^"]+)" aria-label="Namibia and Uruguay: 1 disputed, not counted">1</a>`).FindStringSubmatch(body)
	if disputed == nil || strings.Count(body, `class="disputed"`) != 2 { // the line and the key
		t.Fatal("the disputed meeting is not drawn")
	}
	s.has(strings.ReplaceAll(disputed[1], "&amp;", "&"), "Madrid")
}

func TestNetworkIsRestricted(t *testing.T) {
	s := newSite(t)
	body := s.has("/parties/network?party=Iceland", "Uruguay", "Namibia")
	if strings.Contains(body, "Republican Alliance") {
		t.Error("a party that Iceland did not meet is drawn")
	}
	body = s.has("/parties/network?from=2016-10-18&to=2016-10-19", "1 meeting held")
	if strings.Contains(body, "Republican Alliance") || !strings.Contains(body, "from=2016-10-18") {
		t.Error("the picture is not of these days, or its lists are not")
	}
	s.has("/parties/network?party=Nowhere", "No meeting of two or more parties matches.")
	s.has("/api/v1/parties/network", `"name_a":"Namibia","name_b":"Uruguay","held":7,"disputed":1`)
	if status, _ := s.get("/parties/nowhere-at-all"); status != http.StatusNotFound {
		t.Errorf("a party that is not there: %d", status)
	}
}
