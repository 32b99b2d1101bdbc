package page

import (
	"strings"
	"testing"
)

// TestByline: lines that say who wrote, or helped to write, the report, and lines that do not.
func TestByline(t *testing.T) {
	tests := []struct {
		line string
		want string // names, a stroke between them
		ok   bool
	}{
		{"By Kari Lund in Oslo", "Kari Lund", true},
		{"By Kari Lund and Omar Sy in Oslo", "Kari Lund|Omar Sy", true},
		{"Associated Press writer Kari Lund in Oslo, Norway, contributed to this report.", "Kari Lund", true},
		{"Kari Lund and Omar Sy contributed reporting.", "Kari Lund|Omar Sy", true},
		{"Lund reported from Oslo.", "", true},
		{"Kari Lund reported from Oslo. Omar Sy contributed to this report.", "Kari Lund", true},
		{"Oman contributed to the report on the truce that the envoys read.", "", false},
		{"Fighting was reported from Oslo.", "", false},
		{"The ministry reported from Oslo that nobody had met.", "", false},
	}
	for _, tt := range tests {
		names, ok := byline(tt.line)
		if got := strings.Join(names, "|"); got != tt.want || ok != tt.ok {
			t.Errorf("byline(%q) = %q, %v, want %q, %v", tt.line, got, ok, tt.want, tt.ok)
		}
	}
}
