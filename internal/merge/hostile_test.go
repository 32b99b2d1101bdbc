package merge

import (
	"strings"
	"testing"
	"time"

	"parley"
)

// TestHostileReports holds what reads the text of reports to its time on texts
// that are made to cost much.
func TestHostileReports(t *testing.T) {
	const size = 1 << 18
	for name, text := range map[string]string{
		"empty":           "",
		"one word":        strings.Repeat("a", size),
		"quotations":      strings.Repeat(`"We go on and on" `, size/18),
		"open marks":      strings.Repeat(`"a `, size/3),
		"full stops":      strings.Repeat("A. ", size/3),
		"names":           strings.Repeat("Torv Rell ", size/10),
		"numbers":         strings.Repeat("1 22 333 ", size/9),
		"invalid":         strings.Repeat("\xff\xfe ", size/3),
		"marks":           strings.Repeat("́", size/2),
		"a new word each": manyWords(size),
	} {
		r := &parley.Reading{Report: *textReport("r1", "2025-12-04", text), Meetings: parley.List[parley.Meeting]{{ID: "m1", Prominence: "main"}}}
		d := Due{Record: "u-1", Kind: parley.UndertakingNode, What: "release the 41 fishermen", Since: "2025-12-01", Last: "2025-12-10"}
		start := time.Now()
		p := PrintOf(&r.Report)
		a := ReadoutOf(r, "m1", "avaria")
		Align(&a, &a)
		Answers(&d, &r.Report)
		StatedTerms(r)
		PostsOf(&r.Report, nil, nil)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if len(p.Hashes) > 4*printHashes || len(a.Points) > maxPoints {
			t.Errorf("%s: %d bytes of hashes, %d points", name, len(p.Hashes), len(a.Points))
		}
	}
}

// manyWords is a text of words that all differ.
func manyWords(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString("w")
		for n := i; n > 0; n /= 26 {
			b.WriteByte(byte('a' + n%26))
		}
		b.WriteString(" ")
	}
	return b.String()
}
