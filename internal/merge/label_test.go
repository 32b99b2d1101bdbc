package merge

import (
	"strings"
	"testing"
)

// TestClipped ends long labels after a word.
func TestClipped(t *testing.T) {
	long := "see the 18 sailors of the Cebollati within a week of the first round"
	for text, want := range map[string]string{
		"short":                  "short",
		long:                     "see the 18 sailors of the Cebollati within a week of the …",
		strings.Repeat("x", 61):  strings.Repeat("x", 60) + " …",
		strings.Repeat("é ", 31): strings.TrimSpace(strings.Repeat("é ", 30)) + " …",
	} {
		if got := clipped(text); got != want {
			t.Errorf("%q is clipped to %q, want %q", text, got, want)
		}
	}
}

// TestReports counts reports in words.
func TestReports(t *testing.T) {
	for n, want := range []string{"0 reports", "1 report", "2 reports"} {
		if got := reports(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
