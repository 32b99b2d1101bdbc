package mention

import (
	"slices"
	"testing"

	"parley"
	"parley/internal/text"
)

// TestReadoutPeople: of which states those are whom readouts of ministries and state agencies tell of.
func TestReadoutPeople(t *testing.T) {
	for _, tt := range []struct {
		publisher, text, name, party string
	}{
		// an office in a body of state, behind commas and brackets
		{"", "Kari Lund, Director (Europe), Ministry of Foreign Affairs of Norway, spoke.", "Kari Lund", "NOR"},
		{"", "Omar al-Hadi, Undersecretary for Ports, Maritime Directorate, National Council at the Office of the Omani President, sang.", "Omar al-Hadi", "OMN"},
		{"", "Kari Lund, a director, and Omar al-Hadi saw the Ministry of Trade of Norway.", "Kari Lund", ""},
		{"", "Kari Lund, head of the choir, Council of Churches, sang in Norway.", "Kari Lund", ""},
		// who is met by the holder of the same office is of another state
		{"WAM", "Omar al-Hadi, Minister of Trade, received Kari Lund, Minister of Trade of the Kingdom of Norway, in Dubai.", "Omar al-Hadi", "ARE"},
		{"", "Omar al-Hadi, Minister of Trade, received Kari Lund, Minister of Trade of the Kingdom of Norway.", "Omar al-Hadi", ""},
		// fathers and sons
		{"", "King Salim of Oman, with Crown Prince Omar bin Salim of Jordan, sang.", "Salim", "OMN"},
		{"", "Omar bin Salim of Jordan sang. Omar danced.", "Omar bin Salim", "JOR"},
		// a family's name of two words in the middle of a full name
		{"", "Ana Vega Ruiz Soto of Chad sang. Later Vega Ruiz danced.", "Ana Vega Ruiz Soto", "TCD"},
		// an office before a comma that is another's
		{"", "Kari Lund is Prime Minister of Norway. Foreign Minister Omar al-Hadi spoke for Chad. In the presence of the Norwegian premier, Omar al-Hadi signed.", "Omar al-Hadi", "TCD"},
	} {
		r := &parley.Report{Text: tt.text, Publisher: tt.publisher}
		people := Find(r, text.Parse(r)).People
		i := slices.IndexFunc(people, func(p parley.Person) bool { return p.Name == tt.name })
		if i < 0 {
			t.Errorf("%s: nobody is called %s", tt.text, tt.name)
			continue
		}
		got := ""
		if p := people[i].Parties; len(p) > 0 {
			got = p[0].Party
		}
		if got != tt.party {
			t.Errorf("%s: %s is of %q, want %q", tt.text, tt.name, got, tt.party)
		}
	}
}
