package mention

import "testing"

// TestNamedAfter: who opens a sentence with his whole name, bare, after the holder of an office opened one
// without a name.
func TestNamedAfter(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Kenya's foreign minister said on Friday that the truce holds. Ann Otieno's words came after talks in Oslo.", "Ann Otieno (KEN) [Kenya's foreign minister]"},
		{"The European Union's top diplomat called for calm. Norwegian envoy Nils Dahl was in Oslo. Pieter Vos spoke after talks.",
			"Pieter Vos (european-union) [European Union's top diplomat]; Nils Dahl (NOR) [Norwegian envoy]"},
		// One of many, one who speaks for others, one whose name the text has.
		{"A Kenyan minister said on Friday that the truce holds. Ann Otieno came to Oslo.", "Ann Otieno"},
		{"Kenya's government spokesman said that the truce holds. Ann Otieno came to Oslo.", "Ann Otieno"},
		{"Kenya's foreign minister said that the truce holds. Foreign minister Omar Sy of Kenya spoke. Ann Otieno came to Oslo.",
			"Omar Sy (KEN) [Foreign minister]; Ann Otieno"},
		// A name in the midst of the sentence, by its last part alone, with a title of its own.
		{"Kenya's foreign minister said that the truce holds. In Oslo they spoke with Ann Otieno.", "Ann Otieno"},
		{"Kenya's foreign minister said that the truce holds. Otieno came to Oslo.", "Otieno"},
		{"Kenya's foreign minister said that the truce holds. Bishop Ann Otieno came to Oslo.", "Ann Otieno [Bishop]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestStance: for whom somebody speaks who voices what a state wants.
func TestStance(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Ann Otieno reiterated Kenya's firm and principled stance on the truce.", "Ann Otieno (KEN)"},
		{"Ann Otieno asserted on Monday Kenya's support for the truce.", "Ann Otieno (KEN)"},
		{"Otieno also affirmed the African Union's readiness to help.", "Otieno (african-union)"},
		{"Ann Otieno praised Kenya's support for the truce.", "Ann Otieno"},
		{"Ann Otieno expressed thanks for Kenya's support for the truce.", "Ann Otieno"},
		{"Ann Otieno stressed Kenya's sovereignty over the islands.", "Ann Otieno"},
		{"Ann Otieno's visit underlined Kenya's commitment to peace.", "Ann Otieno"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestNameEdges: what the model of names takes too much of, or for a body.
func TestNameEdges(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norway spoke with its Ambassador to Nairobi Omar Sy on Monday.", "Omar Sy (NOR) [Ambassador to Nairobi]"},
		{"Jordan's King Hassan II spoke on Monday. King Hassan then left.", "Hassan II=Hassan (JOR) [Jordan's King]"},
		{"The photo shows Nils Dahl (C), the United Nations' special envoy for Chad, at the airport.", "Nils Dahl (united-nations) [United Nations' special envoy for Chad]"},
		{"Minister of Foreign Affairs, Emigration and Egyptian Expatriates Karim Badran spoke.", "Karim Badran (EGY) [Minister of Foreign Affairs, Emigration and Egyptian Expatriates]"},
		{"In talks with Qatari envoy Omar Sy, the top US diplomat spoke of restraint.", "Omar Sy (QAT) [Qatari envoy]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
