package mention

import (
	"strings"
	"testing"
)

// TestRuling: names of those who rule are parties of their own; governments called after their
// head, and those of towns, are none.
func TestRuling(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The Xonda Government met the Transitional Council in Oslo on Friday.", "xonda-government transitional-council"},
		{"The Interim Governing Authority met envoys in Oslo.", "interim-governing-authority"},
		{"The Hill Liberation Force met envoys in Oslo. The Task Force did too.", "hill-liberation-force"},
		{"The Hill Liberation Front met envoys in Oslo. The Liberation Front was glad.", "hill-liberation-front"},
		{"The Hill Liberation Front and the Sea Liberation Front met in Oslo. The Liberation Front was glad.", "hill-liberation-front sea-liberation-front liberation-front"},
		{"The Front for the Defence of Belmark met envoys in Oslo. The Movement for Hill Justice met a captain of the Coalition of the Sea.", "front-for-the-defence-of-belmark movement-for-hill-justice coalition-of-the-sea"},
		{"The Museum for the Defence of Belmark met envoys in Oslo. The Army of Chad met them.", ""},
		{"Representatives of the Green River Democratic Forces met envoys in Oslo. The Market Forces met too.", "green-river-democratic-forces"},
		{"Prime Minister Kari Brenn spoke. The Brenn Government was proud.", ""},
		{"The Larnis City Government met in Oslo. The Arts Council met too.", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, p := range find(tt.text).Parties {
			if p.State == "" && p.Kind == "" {
				got = append(got, p.ID)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, s, tt.want)
		}
	}
}
