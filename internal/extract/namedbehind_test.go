package extract

import (
	"slices"
	"testing"
)

// TestNamedBehind: people named right behind the plural of their office meet for the states that the text names
// together.
func TestNamedBehind(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norway and Chad want peace. The two presidents, Kari Lund and Omar Sy, met in Oslo on Thursday.", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-04, @Oslo NOR"},
		{"The envoys of Norway and unrecognised Somaliland, Kari Lund and Omar Sy, met in Lima on Thursday.", "held: NOR Kari Lund / somaliland Omar Sy, 2025-12-04, @Lima PER"},
		{"Norwegian envoy Kari Lund and Chadian envoy Omar Sy last came face to face in Lima on Thursday.", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-04, @Lima PER"},
		{"Norwegian envoy Kari Lund stopped in Chad on Thursday for talks with Omar Sy.", "held: NOR Kari Lund + TCD host, 2025-12-04, @TCD"},
		{"The two presidents, Kari Lund said, met in Oslo on Thursday.", ""},
	}
	for _, tt := range tests {
		got := briefs(t, "Talks\n\n"+tt.text)
		if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
