package mention

import "testing"

// TestToldBefore: people whose post or body the text told of before they are named, and bodies by their short names.
func TestToldBefore(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norway met the Hill Front. Between them went the East African Community's facilitator. The facilitator, retired judge Per Vik, spoke.", "Per Vik (east-african-community) [retired judge]"},
		{"Norway met the Hill Front. The facilitator, retired judge Per Vik, spoke.", "Per Vik [retired judge]"},
		{"Norway is ready to meet its Chadian counterpart. That counterpart, Omar Sy, slept.", "Omar Sy (TCD)"},
		{"Norway is ready to meet its Chadian counterpart. That dentist, Omar Sy, slept.", "Omar Sy"},
		{"Norway met the Hill Front. The man who leads the Front's delegation, Omar Sy, slept.", "Omar Sy (hill-front)"},
		{"Norway met the Hill Front. The man who feeds the Front's delegation, Omar Sy, slept.", "Omar Sy"},
		{"Norway met the Autonomous Bougainville Government. Across the table were the ABG president, Omar Sy, and a bishop.", "Omar Sy (autonomous-bougainville-government) [ABG president]"},
		{"Norway met the Hill Front in Chad. The head of the south-based Hill Front, Omar Sy, slept.", "Omar Sy (hill-front)"},
		{"Norway met the Hill Front (FPI). The FPI's military commander, Omar Sy, slept.", "Omar Sy (hill-front) [FPI's military commander]"},
		{"Norway met envoys of the High Council of State. The head of the Council's team, Omar Sy, slept.", "Omar Sy (high-council-of-state) [head of the Council's team]"},
		{"Norway met envoys of the High Council of State. The head of the Council's kitchen, Omar Sy, slept.", "Omar Sy [head of the Council's kitchen]"},
		{"Norway slept, a spokesman for the Hill Front, Omar Sy, said.", "Omar Sy (hill-front) [spokesman for the Hill Front]"},
		{"Norway's team is led by a former justice minister, Per Vik.", "Per Vik (NOR) [former justice minister]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
