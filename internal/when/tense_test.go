package when_test

import (
	"testing"

	"parley/internal/when"
)

// TestTense: with trees the governing verb decides, not the nearest word. The
// reference is Saturday 6 December 2025.
func TestTense(t *testing.T) {
	tests := []struct{ text, from string }{
		{"The ministers met on Thursday.", "2025-12-04"},
		{"The ministers will meet on Thursday.", "2025-12-11"},
		{"The two sides are to meet again on Thursday.", "2025-12-11"},
		{"The envoy said on Thursday that talks will resume soon.", "2025-12-04"},
		{"The delegations agreed to resume the talks on Thursday.", "2025-12-11"},
		{"The talks planned for Thursday will be held in the capital.", "2025-12-11"},
		{"The meeting scheduled for Thursday has been put off.", "2025-12-11"},
		{"The minister, who arrived on Thursday, will meet the president.", "2025-12-04"},
		{"Both sides are expected to sign the deal on Thursday.", "2025-12-11"},
		{"The president had spoken to the envoy on Thursday.", "2025-12-04"},
		{"The talks ended on Saturday.", "2025-12-06"},
		{"The ministry welcomed Thursday's ruling.", "2025-12-04"},
		{"The ministers met on January 15.", "2025-01-15"},
		{"The ministers will meet on January 15.", "2026-01-15"},
		{"The talks have been moved to January 15.", "2026-01-15"},
	}
	for _, test := range tests {
		var dated []when.Expr
		for _, e := range when.Find(parsed(test.text), "2025-12-06") {
			if e.From != "" {
				dated = append(dated, e)
			}
		}
		if len(dated) != 1 || dated[0].From != test.from {
			t.Errorf("%q: %+v, want %s", test.text, dated, test.from)
		}
	}
}

// TestNamesAreNoTimes: a month within a person's or organisation's name is none.
func TestNamesAreNoTimes(t *testing.T) {
	for _, text := range []string{"Theresa May met the envoy.", "They may meet the envoy.", "The troops march to the river."} {
		if got := when.Find(parsed(text), "2025-12-06"); len(got) != 0 {
			t.Errorf("%q: %+v, want nothing", text, got)
		}
	}
}
