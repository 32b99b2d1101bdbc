package extract

import (
	"testing"

	"parley"
)

// dayTold is the time of the last meeting in the text: "none" where it has none.
func dayTold(t *testing.T, text, published string) string {
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
		{"The emir asked on Thursday for a truce. This came during a meeting of " + lund + "with " + hadi + ".", "2025-12-04"},
		{lund + "asserted on Thursday Norway's support for a truce. This came during a meeting with " + hadi + ".", "2025-12-04"},
		{"The emir of Oman said, Thursday, he wants a truce. The remarks were made at a meeting of " + lund + "with " + hadi + ".", "2025-12-04"},
		{"The emir asked on Thursday for a truce. Others came after a meeting of " + lund + "with " + hadi + ".", "none"},
		{lund + "met " + hadi + " and set a target date of 15 January.", "none"},
		{lund + "met " + hadi + " at a ceremony in June.", "2025-06"},
		{lund + "Thursday met " + hadi + ".", "2025-12-04"},
		{lund + "4 Dec met " + hadi + ".", "2025-12-04"},
		{lund + "met " + hadi + " in Muscat, yesterday.", "2025-12-05"},
		{lund + "met " + hadi + " in Muscat Wednesday to end the war.", "2025-12-03"},
		{lund + "met " + hadi + " in Muscat, the Thursday port.", "none"},
		{"The Omani president has met Norway's intelligence chief Tuesday in Muscat.", "2025-12-02"},
		{"The emir of Oman warned of attacks on Thursday in a meeting with " + lund + ".", "2025-12-04"},
		{"The emir of Oman met " + lund + " after the attacks on Thursday.", "none"},
		{lund + "visited Muscat on Tuesday. The following day she met " + hadi + ".", "2025-12-03"},
		{"The contact group on Chad met envoys of Oman. The meeting, which took place in Muscat Monday, was attended by " + lund + ".", "2025-12-01"},
	}
	for _, tt := range tests {
		if got := dayTold(t, "News of the day\n\n"+tt.text, "2025-12-06"); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestPlannedDay: what is planned counts from the day on which it was told, and a
// date beside a weekday goes before it. Published on Saturday, 2025-12-06.
func TestPlannedDay(t *testing.T) {
	const lund = "Norwegian Foreign Minister Kari Lund "
	tests := []struct{ text, want string }{
		{lund + "will travel to Oman on Thursday, the ministry said on Tuesday.", "2025-12-04"},
		{lund + "will travel to Oman on Thursday, the ministry said.", "2025-12-11"},
		{lund + "will travel to Oman on Sunday, the ministry said on Friday.", "2025-12-07"},
		{lund + "travelled to Muscat on Thursday to meet Omani envoy Omar al-Hadi.", "2025-12-04"},
		{lund + "arrived in Muscat on Monday and will meet Omani envoy Omar al-Hadi on Tuesday.", "2025-12-02"},
		{"Yesterday (4 December) " + lund + "met Omani envoy Omar al-Hadi.", "2025-12-04"},
		{lund + "met Omani envoy Omar al-Hadi on Tuesday, 25 November.", "2025-11-25"},
		{lund + "met Omani envoy Omar al-Hadi on Thursday (after a delay).", "2025-12-04"},
	}
	for _, tt := range tests {
		if got := dayTold(t, "News of the day\n\n"+tt.text, "2025-12-06"); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestDayOfDateline: days count from a dateline shortly before the publication.
func TestDayOfDateline(t *testing.T) {
	for line, want := range map[string]string{"2025-12-04": "2025-12-04", "2025-11-13": "2025-12-05", "2025-12-07": "2025-12-05"} {
		r := reportOf("News of the day\n\nNorwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi today.", "2025-12-05")
		r.Dateline = &parley.Dateline{Place: "OSLO", Date: line}
		out := Read(r)
		if len(out.Meetings) != 1 || out.Meetings[0].Time == nil || out.Meetings[0].Time.From != want {
			t.Errorf("dateline of %s: %+v, want %s", line, out.Meetings, want)
		}
	}
}
