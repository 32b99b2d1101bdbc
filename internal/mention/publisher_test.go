package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestPublisherIsHome: a ministry that publishes a report is that of its ministers.
func TestPublisherIsHome(t *testing.T) {
	for publisher, want := range map[string]string{"Ministry for Foreign Affairs of Norway": "NOR", "Norwegian Ministry of Foreign Affairs": "NOR", "Kremlin": "RUS", "Kremlin Bakery": "", "Foreign Office": "", "White House Bakery": "", "The Norway Times": "", "The Niger Times": "NER", "Niger": ""} {
		r := &parley.Report{Text: "Foreign Minister Kari Lund met the ministers of Chad and Niger.", Publisher: publisher}
		got := ""
		if p := Find(r, text.Parse(r)).People[0].Parties; len(p) > 0 {
			got = p[0].Party
		}
		if got != want {
			t.Errorf("%s: %q, want %q", publisher, got, want)
		}
	}
}

// TestLetterheadIsHome: the lines above a report say whose heads of state it writes of.
func TestLetterheadIsHome(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"Official website of the President of the Republic of Chad"}, "TCD"},
		{[]string{"PRESIDENTIAL SECRETARIAT", "Niamey"}, "NER"},
		{[]string{"Tickets for the President's cup", "Niamey"}, ""},
		{[]string{"Latest news from Chad"}, ""},
	} {
		r := &parley.Report{Text: "President Kari Lund spoke by telephone with the ministers of Mali and Niger."}
		for _, l := range c.lines {
			r.Furniture = append(r.Furniture, parley.Furniture{Kind: parley.Related, Text: l})
		}
		got := ""
		if p := Find(r, text.Parse(r)).People[0].Parties; len(p) > 0 {
			got = p[0].Party
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

// TestAddressIsHome: the address of a ministry says whose ministers it writes of, that of a paper
// only where the text names the state.
func TestAddressIsHome(t *testing.T) {
	for address, want := range map[string]string{"https://www.mfa.gov.no/x": "NOR", "https://oslotimes.no/x": "", "https://niamey.com.ne/x": "NER",
		"https://niamey.ne/x": "NER", "https://chat.td.example.com/": "", "https://paper.tv/td": "", "": ""} {
		r := &parley.Report{Text: "Foreign Minister Kari Lund spoke of Chad and Niger.", URL: address}
		got := ""
		if p := Find(r, text.Parse(r)).People[0].Parties; len(p) > 0 {
			got = p[0].Party
		}
		if got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// TestForeignOffices: a government that has no ministers writes of another's.
func TestForeignOffices(t *testing.T) {
	for title, want := range map[string]string{"Secretary of State": "USA", "The United States spoke with Prime Minister": "TCD", "President": "USA"} {
		r := &parley.Report{Text: title + " Kari Lund spoke of Chad.", URL: "https://www.state.gov/x"}
		got := ""
		if p := Find(r, text.Parse(r)).People[0].Parties; len(p) > 0 {
			got = p[0].Party
		}
		if got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestAddressState: the country of an address, and whether its government's.
func TestAddressState(t *testing.T) {
	for address, want := range map[string]string{"https://www.gov.uk/a": "GBR true", "https://state.gov/": "USA true", "http://pna.gov.ph": "PHL true",
		"https://dawn.com": " false", "https://larnis.co.nz/a": "NZL false", "https://larnis.io": " false", "https://larnis.com.co/": "COL false", "larnis": " false", "https://larnis.eu": " false"} {
		state, government := addressState(address)
		if got := state + map[bool]string{true: " true", false: " false"}[government]; got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
