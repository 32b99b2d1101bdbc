package extract

import (
	"strings"
	"testing"
)

// TestOtherFields: no held meeting comes out of texts about other fields of life.
func TestOtherFields(t *testing.T) {
	if len(otherFields) < 25 {
		t.Errorf("only %d texts", len(otherFields))
	}
	for _, tt := range otherFields {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		for _, m := range out.Meetings {
			if m.Status == "held" || m.Status == "ongoing" {
				t.Errorf("%s: %s by %s: %q", tt.name, brief(out, m), m.Rule, m.Evidence[0].Text)
			}
		}
	}
}

// TestNearNeighbours: meetings of ours in texts about other fields.
func TestNearNeighbours(t *testing.T) {
	for _, tt := range nearNeighbours {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		found := false
		var got []string
		for _, m := range out.Meetings {
			line := brief(out, m)
			got = append(got, line)
			found = found || strings.HasPrefix(line, tt.want)
		}
		if !found {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}
