package extract

import (
	"testing"
)

// TestMeetingRules: each rule finds a meeting in its example and none in its
// counter-example.
func TestMeetingRules(t *testing.T) {
	for _, rule := range meetingRules {
		out := Read(reportOf("Headline of the day\n\n"+rule.example, "2025-12-06"))
		found := false
		for _, m := range out.Meetings {
			found = found || m.Rule == rule.name
		}
		if !found {
			t.Errorf("%s does not match %q", rule.name, rule.example)
		}
		out = Read(reportOf("Headline of the day\n\n"+rule.not, "2025-12-06"))
		if len(out.Meetings) > 0 {
			t.Errorf("%s: %q gives %+v", rule.name, rule.not, out.Meetings)
		}
	}
}

func TestUndertakingRules(t *testing.T) {
	for _, rule := range dutyRules {
		if out := Read(reportOf("Headline of the day\n\n"+rule.example, "2025-12-06")); len(out.Undertakings) != 1 {
			t.Errorf("%s: %q gives %d undertakings", rule.name, rule.example, len(out.Undertakings))
		}
		if out := Read(reportOf("Headline of the day\n\n"+rule.not, "2025-12-06")); len(out.Undertakings) != 0 {
			t.Errorf("%s: %q gives %+v", rule.name, rule.not, out.Undertakings)
		}
	}
}
