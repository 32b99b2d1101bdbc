package mention

import "testing"

// TestOpponents: rebels and opposition of a state are not that state, nor is a government that
// another state backs that state's.
func TestOpponents(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chadian rebel leader Omar Sy spoke in Oslo.", "Omar Sy (chadian-rebels) [Chadian rebel leader]"},
		{"The head of Chad's armed opposition, Omar Sy, spoke.", "Omar Sy (chad-opposition) [head of Chad's armed opposition]"},
		{"Chadian army leader Omar Sy spoke in Oslo.", "Omar Sy (TCD) [Chadian army leader]"},
		// The only group of that state that is named.
		{"The Yemeni rebel negotiator Omar Sy spoke for the Houthis.", "Omar Sy (houthis) [Yemeni rebel negotiator]"},
		{"The Omani rebel negotiator Omar Sy spoke of the Houthis.", "Omar Sy (omani-rebels) [Omani rebel negotiator]"},
		{"Norwegian opposition to the plan grew, envoy Nils Dahl said.", "Nils Dahl [envoy]"},
		{"Omar Sy, prime minister of the Omani-backed government, spoke of Chad and Niger.", "Omar Sy [prime minister of the Omani-backed government]"},
		{"Omar Sy, prime minister of the Omani government, spoke of Chad and Niger.", "Omar Sy (OMN) [prime minister of the Omani government]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
