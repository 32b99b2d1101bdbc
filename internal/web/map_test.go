package web_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
)

func TestMapShowsCities(t *testing.T) {
	s := newSite(t)
	body := s.has("/meetings/map", "<title>Colombo: 6 meetings, 5 held</title>", "<title>Madrid: 2 meetings, 1 held</title>", ">Reykjavik</text>",
		"Places that the map does not know", "Thinadhoo</a>", "1 meeting without a place.", "The cities as a table")
	if strings.Contains(part(t, body, "<svg viewBox", "</svg>"), "Thinadhoo") {
		t.Error("a city of which no report tells the country is on the map")
	}
	pin := regexp.MustCompile(`<a href="([^"]+)"><title>Colombo`).FindStringSubmatch(body)
	if pin == nil {
		t.Fatal("the pin leads nowhere")
	}
	list := s.has(html.UnescapeString(pin[1]), `Meetings <span class="count">6</span>`, `value="LKA/Colombo"`)
	if strings.Contains(part(t, list, "<tbody>", "</tbody>"), "Lisbon") {
		t.Error("the list has meetings at other places")
	}
	s.has("/api/v1/meetings/map", `"places":["LKA/Colombo"]`)
}

func TestMapIsFiltered(t *testing.T) {
	s := newSite(t)
	body := s.has("/meetings/map?status=cancelled", "<title>Lisbon: 1 meeting, 0 held</title>")
	if strings.Contains(body, "Colombo:") || strings.Contains(part(t, body, "<svg viewBox", "</svg>"), `class="held"`) {
		t.Error("the map shows others than those called off")
	}
	s.has("/meetings/map?party=Nobody+Land", "No city is known of these meetings.")
}

// A meeting of which only the country is told has no pin; a city by another of
// its names is one place.
func TestCountriesAreNoPins(t *testing.T) {
	s := newReports(t,
		"title: In Norway\ndate: 2016-10-05\nsource: Gazette\nurl: https://gazette.example/1\n\nEnvoys of Chile and Peru met in Norway on 4 October.\n",
		"title: In Kiev\ndate: 2016-10-15\nsource: Gazette\nurl: https://gazette.example/2\n\nEnvoys of Chile and Peru met in Kiev on 14 October.\n",
		"title: In Kyiv\ndate: 2016-10-25\nsource: Gazette\nurl: https://gazette.example/3\n\nEnvoys of Chile and Peru met in Kyiv on 24 October.\n")
	body := s.has("/meetings/map", "Only the country is told", "Norway</a>", "<title>Kiev: 2 meetings, 2 held</title>")
	list := regexp.MustCompile(`<a href="([^"]+)"><title>Kiev`).FindStringSubmatch(body)
	if list == nil {
		t.Fatal("the city is not there")
	}
	s.has(html.UnescapeString(list[1]), `Meetings <span class="count">2</span>`)
	if svg := part(t, body, "<svg viewBox", "</svg>"); strings.Contains(svg, "Norway") || strings.Count(svg, "<circle class=\"all\"") != 1 {
		t.Errorf("the country has a pin, or the city two")
	}
}
