package web_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"parley"
	"parley/internal/desk"
	"parley/internal/store"
)

// idOf is the ID of the record with that label, and nothing else in it.
func (s *site) idOf(kind parley.NodeKind, label string) (id string) {
	s.t.Helper()
	err := s.desk.Look(s.t.Context(), func(b *desk.Book) error {
		rows, err := b.Reads().Records(s.t.Context(), store.Filter{Kind: kind})
		for _, r := range rows {
			if r.Label == label {
				id = r.ID
			}
		}
		return err
	})
	if err != nil || id == "" {
		s.t.Fatalf("there is no %s %q: %v", kind, label, err)
	}
	return id
}

// section is what stands on a page from one heading to the next.
func section(body, heading string) string {
	_, rest, _ := strings.Cut(body, heading)
	rest, _, _ = strings.Cut(rest, "<h2")
	return rest
}

func TestPeopleList(t *testing.T) {
	s := newSite(t)
	body := s.has("/people", "Beatriz Ferrando", `href="/parties/URY"`, "Meetings naming them")
	if strings.Index(body, "Abdulla Shareef Kaloa") > strings.Index(body, "Selma Amukwa") {
		t.Error("people do not stand by name")
	}
	body = s.has("/people?party=Namibia", "Hendrik Garoëb")
	if strings.Contains(body, "Beatriz Ferrando") {
		t.Error("a Uruguayan is in the list of Namibia's people")
	}
	body = s.has("/parties", "Southern Atolls Coalition", "<code>URY</code>", "/parties/network")
	if !regexp.MustCompile(`Uruguay</a></th><td><code>URY</code></td><td>state</td><td>1?\d</td>`).MatchString(body) {
		t.Error("Uruguay has no kind or number of meetings")
	}
	s.has("/api/v1/people?q=Ferrando", `"total":1`, `"label":"Beatriz Ferrando (Uruguay)"`)
}

func TestPersonPage(t *testing.T) {
	s := newSite(t)
	id := s.idOf(parley.PersonNode, "Beatriz Ferrando")
	body := s.has("/people/"+id+"?as_of=2016-11-01", "Offices over time", `<svg class="strip"`, "Beatríz Ferrando", "The Montevideo Lantern (2)",
		"chief negotiator", "27–28 September 2016", "The fish can wait, the sailors cannot,", "12 tellings")
	offices := section(body, "Offices over time")
	if !strings.Contains(offices, "5 September 2016") || !strings.Contains(offices, "20 October 2016") {
		t.Error("the first and last reports of the office are not there")
	}
	if meetings := section(body, "Meetings <span"); strings.Count(meetings, "<tr>") != 7 { // six and the head
		t.Errorf("her meetings are not six: %s", meetings)
	}
	if !strings.Contains(body, `class="gap open"`) {
		t.Error("an office that nothing bounds is not drawn open")
	}
}

// TestCorrectOffice corrects an office, and takes that back.
func TestCorrectOffice(t *testing.T) {
	s := newSite(t)
	page := "/people/" + s.idOf(parley.PersonNode, "Beatriz Ferrando")
	form := url.Values{"kind": {"value"}, "id": {strings.TrimPrefix(page, "/people/")}, "field": {"office"}, "value": {"Special Envoy of Uruguay"}, "why": {"see the gazette"}, "back": {page}}
	status, body := s.post("/judge", form)
	if status != http.StatusOK || !strings.Contains(body, "Special Envoy of Uruguay") || !strings.Contains(body, "see the gazette") || !strings.Contains(body, "a person’s decision") {
		t.Fatalf("the correction is not on the page: %d", status)
	}
	undo := regexp.MustCompile(`name="undoes" value="([^"]+)"`).FindStringSubmatch(body)
	if undo == nil {
		t.Fatal("there is no way back")
	}
	_, body = s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {undo[1]}, "back": {page}})
	if strings.Contains(section(body, "field by field"), "Special Envoy of Uruguay") || !strings.Contains(body, "(undone)") {
		t.Error("the correction still counts")
	}
}

// TestMergeAndPart makes two people one and parts them again by their tellings.
func TestMergeAndPart(t *testing.T) {
	s := newSite(t)
	a, b := s.idOf(parley.PersonNode, "Tobias Shikongo"), s.idOf(parley.PersonNode, "Elina Shikongo")
	s.post("/judge", url.Values{"kind": {"same"}, "id": {a, b}, "back": {"/"}})
	body := s.has("/people/"+b, "Tobias Shikongo", "Elina Shikongo")
	form := url.Values{"kind": {"split"}, "back": {"/people/" + a}}
	telling := regexp.MustCompile(`name="id" value="(p-[0-9a-f]+)"> ([^<]*)<`)
	for _, m := range telling.FindAllStringSubmatch(section(body, "Part it"), -1) {
		if strings.HasPrefix(m[2], "Elina") {
			form.Add("id", m[1])
		}
	}
	if len(form["id"]) < 2 {
		t.Fatalf("her tellings are not offered: %v", form)
	}
	if status, body := s.post("/judge", form); status != http.StatusOK || strings.Contains(section(body, "Spellings"), "Elina") {
		t.Errorf("they are not parted: %d", status)
	}
	s.has("/people/"+form["id"][0], "Elina Shikongo")
}

func TestPartyPage(t *testing.T) {
	s := newSite(t)
	body := s.has("/parties/URY", "People said to belong to it", "Beatriz Ferrando", "Its stance", "/parties/network?party=o-", "Whom it met")
	if agreements := section(body, "Agreements <span"); !regexp.MustCompile(`memorandum.*<td>signed</td>`).MatchString(agreements) {
		t.Errorf("the stance to the memorandum is not there: %s", agreements)
	}
	if spellings := section(body, `id="spellings"`); !strings.Contains(spellings, "Uruguayan") {
		t.Error("the spellings are not there")
	}
}

// TestReadersDecideNothing offers readers no way to decide.
func TestReadersDecideNothing(t *testing.T) {
	s := newSite(t)
	s.who.Role = 1
	for _, page := range []string{"/people/" + s.idOf(parley.PersonNode, "Beatriz Ferrando"), "/agreements/" + s.first(parley.AgreementNode, "memorandum"), "/processes", "/claims/" + s.first(parley.ClaimNode, "")} {
		if body := s.has(page); strings.Contains(body, `method="post"`) {
			t.Errorf("%s has a form to decide", page)
		}
	}
}
