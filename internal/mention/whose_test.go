package mention

import "testing"

// TestWhoseIsOpen: what looks like somebody's state and is not said to be his.
func TestWhoseIsOpen(t *testing.T) {
	tests := []struct{ text, want string }{
		// Who only says what stands before the comma is not whom its last words call so.
		{"Praising the patience of the Chadian president, Lund said Norway was ready.", "Lund"},
		{"He wrote to the Chadian foreign minister, Lund told Norway.", "Lund"},
		{"In a letter to the king of Norway, Omar Sy said Chad was ready.", "Omar Sy"},
		{"The Chadian president, Omar Sy, said Norway was ready.", "Omar Sy (TCD) [Chadian president]"},
		{"Norway met the Chadian president, Omar Sy, said the king.", "Omar Sy (TCD) [Chadian president]"},
		// The words behind a verb are no office of the one who does it.
		{"Ambassador Kari Lund, received the Chairman of the Chadian Council. Norway slept.", "Kari Lund [Ambassador]"},
		// Who stands behind a government is not whom its head is of.
		{"Omar Sy, head of the UN-recognised government, met Norway.", "Omar Sy [head of the UN]"},
		{"Omar Sy, head of the UN mission, met Norway.", "Omar Sy (united-nations) [head of the UN mission]"},
		// Letters of a body in no list.
		{"The speaker of the NCF, Omar Sy, visited Norway.", "Omar Sy [speaker of the NCF]"},
		{"The speaker of parliament, Omar Sy, spoke of Norway.", "Omar Sy (NOR) [speaker of parliament]"},
		// Of two states of which nobody governs it is open whose president somebody is.
		{"Norway's envoy Kari Lund said that President Omar Sy would meet Swedish Prime Minister Eva Ek. Chad's ships left, and so did Norway's.",
			"Kari Lund (NOR) [Norway's envoy]; Omar Sy [President]; Eva Ek (SWE) [Swedish Prime Minister]"},
		{"Prime Minister Omar Sy met Norwegian President Kari Lund and Swedish Prime Minister Eva Ek. They praised Chad's roads. Norway is cold. Sweden is cold.",
			"Omar Sy (TCD) [Prime Minister]; Kari Lund (NOR) [Norwegian President]; Eva Ek (SWE) [Swedish Prime Minister]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestRebelsOfNobody: a government that only says something is not the one that the rebels stand against.
func TestRebelsOfNobody(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad's prime minister, Ali Ba, and rebel leader Omar Sy were invited, a Norwegian government statement said.", "Ali Ba (TCD) [Chad's prime minister]; Omar Sy [rebel leader]"},
		{"The Chadian government met rebel leader Omar Sy in Norway.", "Omar Sy (chadian-rebels) [rebel leader]"},
		{"The Chadian government met. Rebel leader Omar Sy slept.", "Omar Sy (chadian-rebels) [Rebel leader]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
