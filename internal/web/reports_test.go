package web_test

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/store"
	"parley/internal/view"
)

func TestReportsAreListed(t *testing.T) {
	s := newSite(t)
	first := s.add(view.Given{Data: []byte(borderReport)})
	s.add(view.Given{Data: []byte(strings.Replace(borderReport, "in Bergen on Thursday", "in Voss on Thursday", 1))})
	words := strings.Repeat("Norway's Foreign Minister Mona Lind met Chilean Foreign Minister Raul Bravo in Bergen with 14 aides and 3 boats, and Lind thanked Bravo for the Valparaíso letter. ", 3)
	for _, name := range []string{"Harbour Post", "Quay Post"} {
		s.add(view.Given{Text: words, Title: "Lind and Bravo in " + name, Source: name, Date: "2016-10-21", URL: "https://" + strings.ReplaceAll(name, " ", "") + ".example/1"})
	}
	body := s.has("/reports?publisher=quay+post", "Lind and Bravo in Quay Post", `href="/reports?publisher=Quay%20Post"`, "1 other report", `datetime="2016-10-21"`)
	if strings.Count(body, `scope="row"`) != 1 {
		t.Errorf("the reports of one publisher are %d", strings.Count(body, `scope="row"`))
	}
	s.has("/reports?publisher=Fjord+Wire&q=Lind", first, first+"#revisions", ">2</a>")
	s.has("/reports?publisher=Fjord+Wire&from=2017", "No reports match")
	s.has("/reports?publisher=***", "No reports match")
	if body := s.has("/reports?publisher=Post"); strings.Contains(body, "Quay Post") {
		t.Error("a part of a publisher's name finds it")
	}
	if status, _ := s.get("/reports?q=..."); status != 400 {
		t.Errorf("words without a word: status %d", status)
	}
	s.has("/reports?publisher="+url.QueryEscape(`"><script>alert(1)</script>`), "No reports match", "&lt;script&gt;")
}

func TestReportsAreListedForPrograms(t *testing.T) {
	s := newSite(t)
	seen := map[string]bool{}
	for path := "/api/v1/reports"; path != ""; {
		var part struct {
			Reports []struct{ ID, Title string }
			Next    string
		}
		if err := json.Unmarshal([]byte(s.has(path)), &part); err != nil {
			t.Fatal(err)
		}
		for _, r := range part.Reports {
			if seen[r.ID] || r.Title == "" {
				t.Errorf("%+v is listed twice, or has no title", r)
			}
			seen[r.ID] = true
		}
		path = part.Next
	}
	if len(seen) != 39 {
		t.Errorf("%d reports are listed, want 39", len(seen))
	}
}

func TestWithdrawnReportsAreNotListed(t *testing.T) {
	s := newSite(t)
	path := s.add(view.Given{Data: []byte(borderReport)})
	s.has("/reports?q=salmon", path)
	if _, err := s.desk.Store.Withdraw(t.Context(), today, store.Withdrawal{Report: "sha256:" + strings.TrimPrefix(path, "/reports/"), Author: "Ada", Reason: "asked for"}); err != nil {
		t.Fatal(err)
	}
	if body := s.has("/reports?q=salmon"); strings.Contains(body, path) {
		t.Error("a withdrawn report is listed")
	}
	for _, p := range []string{path, path + "/original", "/api/v1" + path} {
		if status, _ := s.get(p); status != 404 {
			t.Errorf("%s: status %d", p, status)
		}
	}
}

// TestLatestFirst reads lists by date: the latest first, the undated last, unless
// the oldest are asked for.
func TestLatestFirst(t *testing.T) {
	s := newSite(t)
	days := func(list, order string) (days []string) {
		var part struct {
			Reports []struct{ Published string }
			Records []parley.Record
		}
		if err := json.Unmarshal([]byte(s.has("/api/v1/"+list+"?order="+order)), &part); err != nil {
			t.Fatal(err)
		}
		for _, r := range part.Reports {
			days = append(days, r.Published)
		}
		for i := range part.Records {
			from, _ := parley.SplitInterval(part.Records[i].Shown("time").Value)
			days = append(days, from)
		}
		return slices.DeleteFunc(days, func(day string) bool { return day == "" })
	}
	for _, list := range []string{"reports", "meetings"} {
		latest, oldest := days(list, ""), days(list, "oldest")
		if len(latest) < 10 || !slices.IsSortedFunc(latest, func(a, b string) int { return strings.Compare(b, a) }) || !slices.IsSorted(oldest) {
			t.Errorf("%s: %v, the oldest first %v", list, latest, oldest)
		}
		s.has("/"+list+"?order=oldest", `<option value="oldest" selected>`)
	}
	if body := s.has("/undertakings"); strings.Contains(body, `name="order"`) {
		t.Error("undertakings, by deadline, are offered in another order")
	}
}
