package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestIssuerOfficials: in a ministry's own report those who act with a title of no state are its people, those who are met
// and those of organisations are not.
func TestIssuerOfficials(t *testing.T) {
	for who, want := range map[string]string{"Under Secretary for Political Affairs Kari Lund": "USA", "Special Envoy for the lakes Kari Lund": "USA", "Counselor Kari Lund": "USA", "Ambassador Kari Lund": "USA",
		"UN Special Envoy Kari Lund": "united-nations", "Mayor Kari Lund": "", "The skier Kari Lund": ""} {
		r := &parley.Report{Text: who + " met with Chadian President Ali Sy and Ambassador Omar Ba in Lima."}
		r.Furniture = append(r.Furniture, parley.Furniture{Kind: parley.Related, Text: "U.S. Department of State"})
		people := Find(r, text.Parse(r)).People
		got := ""
		if p := people[0].Parties; len(p) > 0 {
			got = p[0].Party
		}
		if got != want {
			t.Errorf("%s: %q, want %q", who, got, want)
		}
		if last := people[len(people)-1]; last.Name != "Omar Ba" || len(last.Parties) > 0 {
			t.Errorf("%s met %s of %v, want Omar Ba of nobody known", who, last.Name, last.Parties)
		}
	}
}

// TestOfficeNoName: an office before a family name is no given name where the text has the full name.
func TestOfficeNoName(t *testing.T) {
	for s, want := range map[string]int{
		"Counselor Lund's Meetings in Lima. Counselor Kari Lund met Omar Ba. Counselor Lund spoke.": 2,
		"Marshal Lund met Omar Ba.": 2,
	} {
		if got := len(find(s).People); got != want {
			t.Errorf("%s: %d people, want %d", s, got, want)
		}
	}
}

// TestCompanyNoPerson: a name right behind the word for a company or a group is nobody's.
func TestCompanyNoPerson(t *testing.T) {
	for s, want := range map[string]int{"The Omani group Salam Hadi bought the mine.": 0, "The mine belongs to the Norwegian company Norden Lund.": 0, "The Omani minister Salam Hadi bought the mine.": 1} {
		if got := len(find(s).People); got != want {
			t.Errorf("%s: %d people, want %d", s, got, want)
		}
	}
}

// TestHeadsTogether: two heads under one title are not given the only state that acts besides.
func TestHeadsTogether(t *testing.T) {
	for _, p := range find("Presidents Kari Lund and Omar Hadi will see each other in Lima, the Kremlin said.").People {
		if len(p.Parties) > 0 {
			t.Errorf("%s is of %v, want nobody's", p.Name, p.Parties[0].Party)
		}
	}
	if p := find("President Kari Lund will see them in Lima, the Kremlin said.").People[0]; len(p.Parties) != 1 || p.Parties[0].Party != "RUS" {
		t.Errorf("%s is of %v, want RUS", p.Name, p.Parties)
	}
}

// TestHostilePublisher: a publisher of quotation marks is nobody's ministry, and no defect.
func TestHostilePublisher(t *testing.T) {
	for _, publisher := range []string{"' onmouseover=x", "'", "'s", ",", "- /", " "} {
		r := &parley.Report{Text: "' x\n\nKari Lund met Omar Hadi.", Publisher: publisher, Furniture: parley.List[parley.Furniture]{{Kind: parley.Related, Text: publisher}}}
		if got := len(Find(r, text.Parse(r)).People); got != 2 {
			t.Errorf("%q: %d people, want 2", publisher, got)
		}
	}
}
