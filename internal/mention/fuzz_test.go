package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// FuzzPublisher: whoever publishes a report, at whatever address, under whatever first line, it is read.
func FuzzPublisher(f *testing.F) {
	for _, s := range []string{"Ministry of Foreign Affairs of Chad", "' onmouseover=x", "'s", "U.S. DEPARTMENT OF STATE", "UN HEADQUARTERS, NEW YORK", "-/,", "\xff"} {
		f.Add(s, "https://www.mfa.gov.no/x", s)
	}
	f.Fuzz(func(t *testing.T, publisher, address, line string) {
		r := &parley.Report{Text: "Foreign Minister Kari Lund met Omar Hadi of Chad in Lima.", Publisher: publisher, URL: address,
			Furniture: parley.List[parley.Furniture]{{Kind: parley.Related, Text: line}}}
		if got := len(Find(r, text.Parse(r)).People); got != 2 {
			t.Errorf("%d people, want 2", got)
		}
	})
}
