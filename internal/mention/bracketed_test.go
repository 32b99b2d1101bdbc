package mention

import "testing"

// TestBracketed: words in brackets before a title, and whom a bare office is not of.
func TestBracketed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The ministers met United Nations (UN) mediator Paolo Ferri.", "Paolo Ferri (united-nations) [mediator]"},
		{"He spoke on behalf of (Omani) President Omar al-Hadi to guests.", "Omar al-Hadi (OMN) [President]"},
		{"The ministers met (again) mediator Paolo Ferri.", "Paolo Ferri [mediator]"},
		// Whoever receives or consults somebody of the only state named is hardly of it.
		{"President Kari Lund received on Saturday at the Presidential Palace Omani Foreign Minister Ali Said.", "Kari Lund [President]; Ali Said (OMN) [Omani Foreign Minister]"},
		{"President Kari Lund has consulted by telephone with Omani Prime Minister Ali Said.", "Kari Lund [President]; Ali Said (OMN) [Omani Prime Minister]"},
		{"Omani ministers met in Nairobi Chadian Foreign Minister Ali Sy.", "Ali Sy (TCD) [Chadian Foreign Minister]"},
		// A name that ends in III.
		{"Norwegian Secretary of Defense Walter J. Holt III spoke. Secretary Holt was tired.", "Walter J. Holt III=Holt (NOR) [Norwegian Secretary of Defense] [Secretary]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
