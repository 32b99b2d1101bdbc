package extract

import (
	"testing"
)

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
