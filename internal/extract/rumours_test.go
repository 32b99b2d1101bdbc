package extract

import (
	"strings"
	"testing"
)

// TestRumours: meetings of which others tell and that somebody says did not take place, and words of meeting for how
// somebody is received. Published on Saturday, 2025-12-06.
func TestRumours(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway rejected reports that its envoy had met Chadian officials in Oslo.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway dismissed a broadcast according to which its envoy had met Chadian officials in Oslo.", []string{"not_held: NOR / TCD, @Oslo NOR"}},
		{"Norway did not deny reports that its envoy had met Chadian officials in Oslo.", []string{"held: NOR / TCD, @Oslo NOR"}},
		{"Norway praised reports that its envoy had met Chadian officials in Oslo.", []string{"held: NOR / TCD, @Oslo NOR"}},
		{"Norway denied that its envoy had met Chadian officials. A newspaper had written that Norwegian envoy Kari Lund had met Chadian officials.", []string{"not_held: NOR Kari Lund / TCD"}},
		{"A newspaper wrote that Norwegian envoy Kari Lund had met Chadian officials.", []string{"held: NOR Kari Lund / TCD"}},
		{"Norwegian lawmakers met Chadian minister Omar Sy with a barrage of questions on Friday.", nil},
		{"Norwegian lawmakers met Chadian minister Omar Sy with two interpreters on Friday.", []string{"held: NOR / TCD Omar Sy, 2025-12-05"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
