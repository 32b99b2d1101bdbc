package extract

import (
	"strings"
	"testing"
)

// TestMainMeeting: which meeting a report is about, by the first words of its
// evidence, and what is background. Published on Saturday, 2025-12-06.
func TestMainMeeting(t *testing.T) {
	tests := []struct{ name, text, main, background string }{
		{"a headline in short is the meeting of the text", "Norway opens talks in Muscat\n\n" +
			"Norway and Oman opened talks in Muscat on Friday.", "Norway opens talks", ""},
		{"a headline of another party is not", "Kenya cancels meeting with Chad\n\n" +
			"Norway and Oman opened talks in Muscat on Friday.", "Norway and Oman opened", ""},
		{"the fuller one", "A night of calls\n\nTalks with Chad are possible. Norwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi in Muscat on Friday.",
			"Norwegian Foreign Minister Kari Lund", ""},
		{"what was last month is background", "Envoys meet\n\nNorway and Oman met in Muscat on Friday.\n\nNorway and Chad met in Oslo on 3 November.",
			"Norway and Oman met", "Norway and Chad met"},
		{"what was yesterday is not", "Envoys meet\n\nNorway and Oman met in Muscat on Friday.\n\nNorway and Chad met in Oslo on Thursday.",
			"Norway and Oman met", ""},
		{"had met", "Envoys meet\n\nNorway and Oman met in Muscat on Friday. Norway and Chad had met in Oslo on Thursday.",
			"Norway and Oman met", "Norway and Chad had met"},
		{"an opinion", "OPINION: Why they met\n\nNorway and Oman met in Muscat on Friday.", "", ""},
		{"history", "The man who listened\n\nNorway and Oman met in Muscat in March.", "", "Norway and Oman met"},
		{"who stays away from it", "Norwegians miss session\n\nNorway missed a session of talks on Friday.\n\nOman and Chad held talks in Muscat on Friday.", "Oman and Chad held", ""},
		{"who stays away where nobody meets", "Norwegians miss session\n\nNorway missed a session of talks with Oman on Friday.", "Norwegians miss", ""},
		{"the talks on a visit", "Lund in Muscat\n\nNorwegian Foreign Minister Kari Lund paid a visit to Oman on 4-5 December.\n\nOn 4 December, Kari Lund held talks with Omani Foreign Minister Omar al-Hadi in Muscat.",
			"On 4 December, Kari Lund held talks", ""},
		{"a visit without talks", "Lund in Muscat\n\nNorwegian Foreign Minister Kari Lund paid a visit to Oman on 4-5 December.\n\nOn 3 December, Kari Lund spoke by phone with Omani Foreign Minister Omar al-Hadi.",
			"Norwegian Foreign Minister Kari Lund paid", ""},
		{"who alone did not come", "A chair stays empty\n\nChad did not come to the table.\n\nNorway and Oman held talks in Muscat on Friday.", "Norway and Oman held", ""},
		{"below a letterhead", "Press release\n\nMinistry of Fish\n\nDirectorate of Information\n\nNo. 12\n\nIt rained in the north of the country for three days and three nights.\n\nNorway and Oman met in Muscat on Friday.", "Norway and Oman met", ""},
		{"what had been", "Norway denies talks\n\nNorway has had no contact with the Omani ministry, it said on Friday.\n\nIt rained.\n\nNorwegian envoy Kari Lund and Omani envoy Omar al-Hadi had met in Oslo on Thursday.", "Norway has had", "Norwegian envoy"},
		{"by the way", "Rain in the north\n\nIt rained in the north.\n\nRoads were closed.\n\nSchools stayed open.\n\nNorway and Oman met in Muscat on Friday.", "", ""},
	}
	for _, tt := range tests {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		main, background := "", ""
		for _, m := range out.Meetings {
			if m.Prominence == "main" {
				main = m.Evidence[0].Text
			}
			if m.Temporal == "background" {
				background = m.Evidence[0].Text
			}
		}
		if !strings.HasPrefix(main, tt.main) || (main == "") != (tt.main == "") {
			t.Errorf("%s: main meeting %q, want %q", tt.name, main, tt.main)
		}
		if !strings.HasPrefix(background, tt.background) || (background == "") != (tt.background == "") {
			t.Errorf("%s: background %q, want %q", tt.name, background, tt.background)
		}
	}
}
