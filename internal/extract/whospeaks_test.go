package extract

import "testing"

// TestWhoSpeaks: whom pronouns and titles without a name stand for, who only was told, and where the
// words of the one end and those of another begin.
func TestWhoSpeaks(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"he behind a long quotation", `Omar al-Hadi spoke last. "The boats are ready. The ice is thin. The crews of Erik Moe are aboard. We sail on Monday," he said.`,
			"direct Omar al-Hadi: The boats are ready. The ice is thin. The crews of Erik Moe are aboard. We sail on Monday,"},
		{"he behind a sentence about another", "Omar al-Hadi came late. Erik Moe made tea. He said the boats were ready.", "indirect Erik Moe: the boats were ready"},
		{"head of diplomacy", `The boats were late. "We cannot wait for the boats," the head of Norwegian diplomacy said.`, "direct Kari Lund: We cannot wait for the boats,"},
		{"diplomatic chief", "The diplomatic chief said the boats were ready.", "indirect Omar al-Hadi: the boats were ready"},
		{"chancellor", "In Oslo, the chancellor said the boats were ready.", "indirect Omar al-Hadi: the boats were ready"},
		{"head of something else", "The head of the Norwegian port said the boats were ready.", "indirect The head of the Norwegian port: the boats were ready"},
		{"chancellor named", "Chancellor Erik Moe came late. The chancellor said the boats were ready.", "indirect Erik Moe: the boats were ready"},
		{"spokesperson", "Erik Moe, a spokesman of the port, came late. The spokesperson said the boats were ready.", "indirect Erik Moe: the boats were ready"},
		{"when before a title", "Earlier on Monday Norwegian port spokesman Erik Moe said the boats were ready.", "indirect Erik Moe: the boats were ready @ 2025-12-01"},
		{"was informed", `Lund told the daily that Oman was informed that "the boats would not wait for the ice".`,
			`indirect Kari Lund: Oman was informed that "the boats would not wait for the ice > the daily; direct Kari Lund: the boats would not wait for the ice > the daily`},
		{"was informed by nobody", "Oman was informed that the boats would sail.", ""},
		{"hyphen in a source", "The boats have left, according to the state-run Boat Centre.", "indirect the state-run Boat Centre: The boats have left"},
		{"source in apposition", "According to the pilot of the port, Erik Moe, the boats have left.", "indirect Erik Moe: the boats have left"},
		{"that much", "Lund acknowledged that much remained to be done.", "indirect Kari Lund: much remained to be done"},
		{"when he knew", "When the council met, Lund acknowledged the letter.", ""},
		{"when in what is said", "When the ice goes, the boats will sail, Lund said.", "indirect Kari Lund: When the ice goes, the boats will sail"},
		{"outlet behind", "Lund said the boats were ready, KNA reports.", "indirect Kari Lund: the boats were ready; indirect KNA: Lund said the boats were ready"},
		{"told with a bare clause", "Lund told reporters Oman was hopeful the boats would sail.", "indirect Kari Lund: Oman was hopeful the boats would sail > reporters"},
		{"at least", "At least two pilots said the boats were ready.", "indirect At least two pilots: the boats were ready"},
	}
	for _, tt := range tests {
		if got := statementsIn(t, tt.text); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.text, got, tt.want)
		}
	}
}
