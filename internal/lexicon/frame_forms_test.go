package lexicon_test

import (
	"slices"
	"strings"
	"testing"

	"parley/internal/lexicon"
)

func TestVerbForms(t *testing.T) {
	tests := []struct{ lemma, forms string }{
		{"meet", "meet meets met meeting"},
		{"agree", "agree agrees agreed agreeing"},
		{"cancel", "cancel cancels cancelled canceled cancelling canceling"},
		{"deny", "deny denies denied denying"},
		{"postpone", "postpone postpones postponed postponing"},
		{"withdraw", "withdraw withdraws withdrew withdrawn withdrawing"},
		{"free", "free frees freed freeing"},
		{"veto", "veto vetoes vetoed vetoing"},
		{"say", "say says said saying"},
		{"broker", "broker brokers brokered brokering"},
	}
	for _, tt := range tests {
		got := lexicon.VerbForms(tt.lemma)
		for _, form := range strings.Fields(tt.forms) {
			if !slices.Contains(got, form) {
				t.Errorf("%s: no %q in %v", tt.lemma, form, got)
			}
		}
		if len(got) != len(strings.Fields(tt.forms)) {
			t.Errorf("%s: %v, want %s", tt.lemma, got, tt.forms)
		}
	}
}
