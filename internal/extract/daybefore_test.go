package extract

import "testing"

// lastDay is the time of the last meeting in the text: "none" where it has none.
func lastDay(t *testing.T, text, published string) string {
	t.Helper()
	r := reportOf(text, published)
	out := Read(r)
	checkLaws(t, r, out)
	if len(out.Meetings) == 0 {
		return "no meeting"
	}
	m := out.Meetings[len(out.Meetings)-1]
	switch {
	case m.Time == nil:
		return "none"
	case m.Time.From == m.Time.To:
		return m.Time.From
	}
	return m.Time.From + ".." + m.Time.To
}

// TestDayBefore: where the day of a meeting stands when its own words have
// none. Published on Saturday, 2025-12-06.
func TestDayBefore(t *testing.T) {
	const (
		lund = "Norwegian Foreign Minister Kari Lund "
		hadi = "Omani envoy Omar al-Hadi"
	)
	tests := []struct{ text, want string }{
		{lund + "arrived in Muscat on Thursday. Lund met " + hadi + ".", "2025-12-04"},
		{lund + "met " + hadi + " on Thursday. During his meeting with Lund, the Omani delegation asked for a truce.", "2025-12-04"},
		{lund + "called on Thursday for a truce. Lund spoke after a meeting with " + hadi + ".", "2025-12-04"},
		{"The Kenyan army left the town on Thursday. " + lund + "met " + hadi + ".", "none"},
		{lund + "wants a truce by Thursday. Lund spoke after a meeting with " + hadi + ".", "none"},
		{lund + "held a phone call with " + hadi + ", the ministry said on Thursday.", "2025-12-04"},
		{lund + "had held a phone call with " + hadi + ", the ministry said on Thursday.", "none"},
		{lund + "Thursday met " + hadi + ".", "2025-12-04"},
		{lund + "4 Dec met " + hadi + ".", "2025-12-04"},
	}
	for _, tt := range tests {
		if got := lastDay(t, "News of the day\n\n"+tt.text, "2025-12-06"); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}
