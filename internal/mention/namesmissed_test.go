package mention

import (
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// TestMissed: names that the model has missed and the words beside them tell.
func TestMissed(t *testing.T) {
	tests := []struct{ text, form, want string }{
		{"The Avarian envoy met Trade Minister B.Batbayar in Oslo.", "B.Batbayar", "PER"},
		{"The envoy went to N.Korea by train.", "N.Korea", ""},
		{"The Lake Salvation Front (LSF) signed in Oslo. It was signed by Omar Sy on behalf of the LSF.", "LSF", "ORG"},
		{"She met Ambassador of Cuba to Norway Juan Perez on Monday.", "Juan Perez", "PER"},
		{"She is Chief Operating Officer of a bank.", "Operating Officer", ""},
		{"The lawyer Morton Silverhart was late. Silverhart himself makes no forecasts.", "Silverhart", "PER"},
		{"The lawyer Morton Silverhart was late. The shop sold silverhart. Silverhart makes no noise.", "Silverhart", ""},
	}
	for _, tt := range tests {
		r := &parley.Report{Text: tt.text}
		doc, got := text.Parse(r), ""
		for _, n := range withMissed(doc, lexicon.Default(), joinNames(doc, lexicon.Default())) {
			if n.Span.Text == tt.form && n.Kind != parley.LOC {
				got = string(n.Kind)
			}
		}
		if got != tt.want {
			t.Errorf("%q: %q is %q, want %q", tt.text, tt.form, got, tt.want)
		}
	}
}
