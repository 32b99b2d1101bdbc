package mention

import "testing"

// TestCalled: words for several offices mean the holder of one whom the text names.
func TestCalled(t *testing.T) {
	const named = "Chad's president Idriss Kone and Norwegian Prime Minister Kari Lund met. Chad's foreign minister, Ali Sy, was there. "
	tests := []struct {
		text, words, want string
	}{
		{named + "The Chadian leader smiled.", "The Chadian leader", "Idriss Kone"},
		{named + "The Norwegian leader smiled.", "The Norwegian leader", "Kari Lund"},
		{named + "The Norwegian premier smiled.", "The Norwegian premier", "Kari Lund"},
		{named + "Chad's top diplomat smiled.", "Chad's top diplomat", "Ali Sy"},
		{named + "The head of state smiled.", "The head of state", "Idriss Kone"},
		{named + "The Chadian commander smiled.", "The Chadian commander", ""},
		{named + "The Chadian opposition leader smiled.", "The Chadian opposition leader", ""},
		{named + "The Omani leader smiled.", "The Omani leader", ""},
		{"Chad's president Idriss Kone and Norway's king, Ole Berg, met. The head of state smiled.", "The head of state", ""},
		// by how those of rank are called
		{"His Majesty King Idriss Kone met Norwegian Prime Minister Kari Lund. His Majesty smiled.", "His Majesty", "Idriss Kone"},
		{"His Majesty King Idriss Kone met Her Excellency President Kari Lund. HM the King smiled.", "HM the King", "Idriss Kone"},
		{"His Royal Highness Crown Prince Idriss Kone met Her Excellency President Kari Lund. His Highness smiled.", "His Highness", "Idriss Kone"},
		{"His Majesty King Idriss Kone met President Kari Lund. Her Excellency smiled.", "Her Excellency", ""},
		{"His Majesty King Idriss Kone met Kari Lund. They spoke of the late His Majesty King Ole Sy. His Majesty smiled.", "His Majesty", "Idriss Kone"},
		{"HH Sheikh Idriss Kone met Kari Lund. HH Sheikh Ole Sy came later. His Highness smiled.", "His Highness", "Ole Sy"},
	}
	for _, tt := range tests {
		d, got := find(tt.text), ""
		for _, m := range d.Mentions {
			if m.Kind == Person && m.Described && d.Span(m.First, m.End).Text == tt.words {
				got = d.People[m.Person].Name
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.words, got, tt.want)
		}
	}
}

// TestInterHalves: what is between two states of one name.
func TestInterHalves(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"Inter-Korean talks were held.", 2},
		{"They discussed an inter-Korean ministerial meeting.", 2},
		{"Inter-Sudanese talks were held.", 1},
		{"Korean talks were held.", 1},
	}
	for _, tt := range tests {
		got := 0
		for _, m := range find(tt.text).Mentions {
			if m.Kind == Party {
				got = max(got, len(m.Parties))
			}
		}
		if got != tt.want {
			t.Errorf("%s: %d states, want %d", tt.text, got, tt.want)
		}
	}
}
