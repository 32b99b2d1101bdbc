package mention

import "testing"

// TestRegional: the ministers of a part of the world act for its organisation where the text names that.
func TestRegional(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Gulf foreign ministers met on Thursday. The Gulf Cooperation Council called for a truce.", "gulf-cooperation-council"},
		{"Gulf foreign ministers met on Thursday.", ""},
		{"Gulf ministers from Oman met on Thursday. The Gulf Cooperation Council called for a truce.", ""},
		{"Some Arab leaders met on Thursday. The Arab League called for a truce.", ""},
	}
	for _, tt := range tests {
		got := ""
		for _, m := range find(tt.text).Mentions {
			if m.Kind == Party && m.Actor && m.End-m.Name[0] > 1 && m.First == 0 {
				got = m.Parties[0]
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
