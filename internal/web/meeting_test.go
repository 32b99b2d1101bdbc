package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/desk"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/store"
	"parley/internal/web"
)

// lisbon is the meeting of the series that most reports tell of: Lisbon or
// Cascais, one who was said to be there and was not.
func (s *site) lisbon() string {
	return "/meetings/" + s.first(parley.MeetingNode, "27 Sep 2016 Lisbon")
}

func TestMeetingSaysWhoMetAndHowItIsKnown(t *testing.T) {
	s := newSite(t)
	body := s.has(s.lisbon(), "27–28 September 2016", "Lisbon, Portugal", "10 reports of 6 independent origins", "sign-held",
		`<span class="came came-absent">absent</span>`, "(attended: 1 report)", "head of the delegation", "Fisheries Minister", "<span class=\"faint\">mediator</span>",
		"What its reports announce to come", "18–19 Oct 2016, Reykjavik", "“the second round”", "<strong>confirmed</strong>")
	if n := strings.Count(body, "Uruguay&#39;s chief negotiator</summary>"); n != 1 {
		t.Errorf("the office of one person is there %d times", n)
	}
}

func TestAccountsStandSideBySide(t *testing.T) {
	s := newSite(t)
	id := s.lisbon()
	body := s.has(id, `<details class="excluded"><summary>Cascais, Portugal`, "<q>Wednesday</q>", "1 further report of this origin, no more in it")
	body = part(t, body, `<table class="accounts">`, "</table>")
	rows := strings.Count(body, "<tbody")
	if begins := strings.Count(body, `<tbody class="begins"`); begins != 6 || rows != 9 {
		t.Errorf("%d rows of %d origins, want 9 of 6", rows, begins)
	}
	all := part(t, s.has(id+"?accounts=all"), `<table class="accounts">`, "</table>")
	if rows := strings.Count(all, "<tbody"); rows != 10 {
		t.Errorf("%d rows for every report, want 10", rows)
	}
	if strings.Contains(all, "further report") {
		t.Error("reprints are folded though every report has a row")
	}
}

// part is what stands in the text from begin to the first end after it.
func part(t *testing.T, text, begin, end string) string {
	t.Helper()
	_, text, ok := strings.Cut(text, begin)
	text, _, ends := strings.Cut(text, end)
	if !ok || !ends {
		t.Fatalf("%q … %q is not there", begin, end)
	}
	return text
}

// A meeting that one side denies is not shown as one that was.
func TestDenialShows(t *testing.T) {
	s := newSite(t)
	s.has("/meetings/"+s.first(parley.MeetingNode, "2 Oct 2016 Madrid"), "sign-disputed", "denies it", "as the account has it that affirms the meeting",
		"What both sides tell themselves", "not mentioned", "The two ministers have never met,")
}

// What a reviewer decides on the page shows on it, and can be taken back there.
func TestMeetingIsCorrected(t *testing.T) {
	s := newSite(t)
	id := s.lisbon()
	record := strings.TrimPrefix(id, "/meetings/")
	post := func(form url.Values) string {
		t.Helper()
		form.Set("back", id)
		status, body := s.post("/judge", form)
		if status != http.StatusOK {
			t.Fatalf("%v: status %d: %s", form, status, body)
		}
		return body
	}
	body := post(url.Values{"kind": {"wrong"}, "id": {record}, "field": {"place"}, "value": {"PRT/Cascais"}, "why": {"a suburb"}})
	if strings.Contains(body, "Cascais, Portugal</summary>") || !strings.Contains(body, "place “Cascais, Portugal”: the words do not say it — a suburb") {
		t.Error("the wrong place still shows, or the decision does not")
	}
	undoes := regexp.MustCompile(`name="undoes" value="([^"]+)"`).FindStringSubmatch(body)
	if body = post(url.Values{"kind": {"undo"}, "undoes": {undoes[1]}}); !strings.Contains(body, "Cascais, Portugal") || !strings.Contains(body, "(undone)") {
		t.Error("the undo does not bring the place back")
	}
	body = post(url.Values{"kind": {"right"}, "id": {record}})
	if !strings.Contains(body, "accepted by a person") || strings.Count(body, ": the words say it") != 1 || !strings.Contains(body, "10 tellings") {
		t.Error("accepting ten tellings is not one decision")
	}
	undoes = regexp.MustCompile(`name="undoes" value="([^"]+)"`).FindStringSubmatch(body)
	if body = post(url.Values{"kind": {"undo"}, "undoes": {undoes[1]}}); !strings.Contains(body, "looked at by nobody") {
		t.Error("the undo leaves the meeting accepted")
	}
	if body = post(url.Values{"kind": {"value"}, "id": {record}, "field": {"duration"}, "value": {"PT5H"}}); !strings.Contains(body, `id="field-duration"`) {
		t.Error("a value that no report gives does not show")
	}
}

func TestTellingsAreParted(t *testing.T) {
	s := newSite(t)
	id := s.lisbon()
	nodes := regexp.MustCompile(`name="id" value="(m-[0-9a-f]+)" form="split"`).FindAllStringSubmatch(s.has(id+"?accounts=all"), -1)
	if len(nodes) != 10 {
		t.Fatalf("%d tellings can be marked, want 10", len(nodes))
	}
	last := nodes[len(nodes)-1][1]
	if _, body := s.post("/judge", url.Values{"kind": {"split"}, "id": {last}, "back": {id}}); !strings.Contains(body, "9 reports") || !strings.Contains(body, "these are not the same") {
		t.Error("the telling is not parted")
	}
	s.has("/meetings/"+last, "1 report")
}

func TestMeetingBelongsToAProcess(t *testing.T) {
	s := newSite(t)
	if _, err := s.desk.Judge(t.Context(), parley.Decision{Kind: parley.JudgeNewProcess, Process: "Squid", Author: "Ada"}); err != nil {
		t.Fatal(err)
	}
	id := s.lisbon()
	s.has(id, "Put it into Squid")
	s.post("/judge", url.Values{"kind": {"process"}, "id": {strings.TrimPrefix(id, "/meetings/")}, "process": {"Squid"}})
	s.has(id, "Take it out of Squid", "put into Squid")
}

// A session leads to its round, and the round to its sessions.
func TestPartsLeadToTheirWhole(t *testing.T) {
	s := newSite(t)
	round := s.first(parley.MeetingNode, "8 Sep 2016 Reykjavik")
	session := regexp.MustCompile(`<a href="/meetings/(m-[0-9a-f]+)">8 Sep 2016[^<]*</a> <span class="faint">session`).FindStringSubmatch(s.has("/meetings/"+round, "Its parts"))
	if session == nil {
		t.Fatal("the round has no session")
	}
	s.has("/meetings/"+session[1], `<a class="out" href="/records/`+round+`">`)
}

// What may be the same is decided on the page of either.
func TestMeetingsAreJoinedAndParted(t *testing.T) {
	s := newSite(t)
	id := s.first(parley.MeetingNode, "6 Sep 2016 Colombo")
	body := s.has("/meetings/"+id, "Perhaps the same meeting", "Sep 2016, Colombo", "the same city: colombo", "for it:")
	other := regexp.MustCompile(`<article class="proposal"><p><a href="/meetings/(m-[0-9a-f]+)">Sep 2016, Colombo`).FindStringSubmatch(body)
	if other == nil {
		t.Fatal("the other meeting is not there")
	}
	form := url.Values{"kind": {"not_same"}, "id": {id, other[1]}, "back": {"/meetings/" + id}}
	if _, body = s.post("/judge", form); strings.Contains(body, `href="/meetings/`+other[1]+`">Sep 2016, Colombo</a></p>`) || !strings.Contains(body, "these are not the same") {
		t.Error("what was declined is proposed again, or the decision does not show")
	}
	undoes := regexp.MustCompile(`name="undoes" value="([^"]+)"`).FindStringSubmatch(body)
	s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {undoes[1]}})
	form.Set("kind", "same")
	if _, body = s.post("/judge", form); !strings.Contains(body, "3 reports") || !strings.Contains(body, "these are one") {
		t.Error("the two are not one")
	}
	s.has("/meetings/"+other[1], "3 reports")
}

// A reader sees all of it and no form that decides.
func TestReadersCannotDecide(t *testing.T) {
	s := newSite(t)
	s.who.Role = web.Reader
	body := s.has(s.lisbon(), "Cascais, Portugal")
	if main := part(t, body, "<main", "</main>"); strings.Contains(main, "<form") || strings.Contains(main, `type="checkbox"`) {
		t.Error("a reader is offered a decision")
	}
}

// A meeting that many reports tell of has one row for each origin, and ways on.
func TestCrowdedMeeting(t *testing.T) {
	s := newCrowd(t, 100)
	id := "/meetings/" + s.first(parley.MeetingNode, "Oslo")
	body := s.has(id, "100 reports of 41 independent origins", "Of every origin only the first report has a row.", "Rows 1 to 40 of 41.", "A row for every report", "All 100 topics")
	if len(body) > 300<<10 {
		t.Errorf("the page has %d bytes", len(body))
	}
	if rows := strings.Count(body, "<tbody"); rows != 40 {
		t.Errorf("%d rows, want 40", rows)
	}
	s.has(id+"?accounts=all&accounts_from=81", "Rows 81 to 100 of 100.", "Rows before")
	s.has(id+"?accounts_from=9999", "Rows 41 to 41 of 41.")
	if all := s.has(id + "?field=topic"); strings.Count(part(t, all, `id="field-topic"`, "</dl>"), "herring number") < 100 {
		t.Error("not all topics are there where they are asked for")
	}
}

// newCrowd is a site with so many reports of one meeting: 40 that tell it each
// in words and of an origin of their own, the others of one agency.
func newCrowd(t *testing.T, n int) *site {
	t.Helper()
	var texts []string
	for i := range n {
		agency := ""
		if i >= 40 {
			agency = " (Nordwire)"
		}
		texts = append(texts, fmt.Sprintf("title: Envoys meet, day %[1]d\ndate: 2016-10-%02[2]d\nsource: The Gazette of Town %[1]d\nurl: https://town%[1]d.example/a\n\nOSLO, Oct %[2]d%[3]s - Envoys of Norway and Chile met in Oslo on 4 October to talk about herring number %[1]d.\n\nThe envoys spent %[1]d minutes on it, said the harbour master of town %[1]d.\n",
			i, 5+i%20, agency))
	}
	return newReports(t, texts...)
}

// newReports is a site with these reports.
func newReports(t *testing.T, texts ...string) *site {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "p.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	var inputs []ingest.Input
	for i, text := range texts {
		inputs = append(inputs, ingest.Input{Name: fmt.Sprint(i), Load: func() ([]byte, error) { return []byte(text), nil }})
	}
	read := func(data []byte) (parley.Reading, error) { return ingest.Read(data, page.Options{}) }
	err = ingest.Add(t.Context(), st, inputs, read, time.Now, func(r ingest.Result) {
		if r.Err != nil {
			t.Error(r.Err)
		}
	})
	if err == nil {
		err = ingest.Record(t.Context(), st)
	}
	if err != nil {
		t.Fatal(err)
	}
	return siteOf(t, st)
}

// Two reports give one delegation another number of people.
func TestDelegationsHaveTheirSize(t *testing.T) {
	s := newSite(t)
	id := ""
	err := s.desk.Look(t.Context(), func(b *desk.Book) error {
		for r, err := range b.Book.Records(store.Filter{Kind: parley.MeetingNode}) {
			if err != nil {
				return err
			}
			if r.Field("side").Conflict {
				id = r.ID
			}
		}
		return nil
	})
	if err != nil || id == "" {
		t.Fatalf("no meeting with a conflict about its sides: %v", err)
	}
	s.has("/meetings/"+id, "a delegation of 9", "7: 2 reports", "delegation of nine people", "delegation of seven people")
}
