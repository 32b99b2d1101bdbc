package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestOpposite: whose office it is, by the counterpart's state, by the paper's, and in reports
// that are filed from where others meet.
func TestOpposite(t *testing.T) {
	tests := []struct{ publisher, dateline, headline, text, want string }{
		// The other of two states than the counterpart's.
		{"", "", "", "Foreign Minister Kari Lund called her Chadian counterpart. Norway wants peace.", "Kari Lund (NOR) [Foreign Minister]"},
		{"", "", "", "Foreign Minister Kari Lund called her Chadian cousin. Norway wants peace.", "Kari Lund [Foreign Minister]"},
		{"", "", "", "Norway and Chad quarrel. Trade Minister Kari Lund met her opposite number in N'Djamena, Omar Sy. Niger watched.", "Kari Lund (NOR) [Trade Minister]; Omar Sy (TCD)"},
		{"", "", "", "Norway and Chad quarrel. Trade Minister Kari Lund met her cousin in Geneva, Omar Sy. Niger watched.", "Kari Lund [Trade Minister]; Omar Sy"},
		// Filed from where two others meet.
		{"", "DOHA", "Norway and Chad talk in Doha", "Norway and Chad spoke in Qatar. President Omar Sy would not call his Norwegian counterpart.", "Omar Sy (TCD) [President]"},
		{"", "DOHA", "Qatar and Chad talk in Doha", "Norway and Chad spoke in Qatar. President Omar Sy was silent.", "Omar Sy (QAT) [President]"},
		// A state's own agency abroad, and one of the world.
		{"Anadolu", "OSLO", "Turkish and Chadian envoys meet", "Türkiye and Chad met in Norway. Foreign Minister Omar Sy was content.", "Omar Sy (TUR) [Foreign Minister]"},
		{"Reuters", "OSLO", "Turkish and Chadian envoys meet", "Türkiye and Chad met in Norway. Foreign Minister Omar Sy was content.", "Omar Sy [Foreign Minister]"},
		// A paper of a state that the text means without its name.
		{"Chad Morning Post", "", "", "President Omar Sy met the Norwegian envoy before he returned to N'Djamena.", "Omar Sy (TCD) [President]"},
		{"Chad Morning Post", "", "", "President Omar Sy said that this country needs Norway.", "Omar Sy (TCD) [President]"},
		{"Chad Morning Post", "", "", "President Omar Sy of a club sang of Norway and Mali.", "Omar Sy [President]"},
		{"Chad Morning Post", "", "", "Bishop Kari Lund was asleep in Norway.", "Kari Lund [Bishop]"},
		// Who receives the paper's own people where it reports from.
		{"Chad Morning Post", "OSLO", "", "A team from Chad was received at the old ministry by Trade Minister Kari Lund.", "Kari Lund (NOR) [Trade Minister]"},
		{"Chad Morning Post", "OSLO", "", "A team from Chad was praised at the old ministry by Trade Minister Omar Sy.", "Omar Sy (TCD) [Trade Minister]"},
		// A ministry by its capital.
		{"Ministry of Foreign Affairs, Oslo", "", "", "Foreign Minister Kari Lund spoke of Chad and Niger.", "Kari Lund (NOR) [Foreign Minister]"},
		{"The Oslo Ministry of Sound", "", "", "Foreign Minister Kari Lund spoke of Chad and Niger.", "Kari Lund [Foreign Minister]"},
		// Whom a state sends; sides after "and".
		{"", "", "", "Chad came itself, while Norway sent Trade Minister Kari Lund.", "Kari Lund (NOR) [Trade Minister]"},
		{"", "", "", "Chad came itself, while Norway scolded Trade Minister Kari Lund.", "Kari Lund [Trade Minister]"},
		{"", "", "", "From the Norwegian side Kari Lund and from the Chadian side Omar Sy took part.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"", "", "", "From the Norwegian side Kari Lund spoke of a tree on the Chadian side. Omar Sy slept.", "Kari Lund (NOR); Omar Sy"},
	}
	for _, tt := range tests {
		r := &parley.Report{Text: tt.text, Published: "2025-12-06", Publisher: tt.publisher}
		if tt.headline != "" {
			r.Text = tt.headline + "\n\n" + tt.text
		}
		at := 0
		if tt.dateline != "" {
			r.Text = r.Text + "\n\n" + tt.dateline
			r.Dateline = &parley.Dateline{Place: tt.dateline}
		}
		if tt.headline != "" {
			at = len(tt.headline) + 2
			r.Blocks = []parley.Block{{Kind: parley.Headline, Start: 0, End: len(tt.headline)}}
		}
		r.Blocks = append(r.Blocks, parley.Block{Kind: parley.Paragraph, Start: at, End: len(r.Text)})
		if got := people(Find(r, text.Parse(r))); got != tt.want {
			t.Errorf("%q, %q:\n got %s\nwant %s", tt.publisher, tt.text, got, tt.want)
		}
	}
}
