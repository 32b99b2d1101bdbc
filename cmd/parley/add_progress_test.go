package main

import (
	"bytes"
	"os"
	"testing"
	"time"
)

// TestProgress draws at most ten times a second and takes its line away
// before anything else is printed.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	clock := time.Unix(0, 0)
	p := &progress{w: &out, total: 30, now: func() time.Time { return clock }, drawn: clock.Add(-time.Hour)}
	for range 3 {
		p.step()
		clock = clock.Add(60 * time.Millisecond)
	}
	p.clear()
	p.clear()
	if want := "\r\x1b[K1 of 30\r\x1b[K3 of 30\r\x1b[K"; out.String() != want {
		t.Errorf("drew %q, want %q", out.String(), want)
	}
}

// TestNoProgress draws nothing where there is no terminal or little to do.
func TestNoProgress(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/stderr")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var none *progress
	for _, p := range []*progress{newProgress(&bytes.Buffer{}, 100, time.Now), newProgress(file, 100, time.Now), none} {
		if p != nil {
			t.Error("progress without a terminal")
		}
		p.step()
		p.clear()
	}
}

// TestPrintable keeps writing of every script and nothing that steers a
// terminal.
func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"Rustem Umerov — “Äß”": "Rustem Umerov — “Äß”",
		"Рустем Умєров 烏克蘭 🕊":  "Рустем Умєров 烏克蘭 🕊",
		"a\nb\tc\r":        `a\nb\tc\r`,
		"\x1b[2J\x00\x7f":  `\x1b[2J\x00\x7f`,
		"\u202eevil\u2066": `\u202eevil\u2066`,
		"\u0085\u2028":     `\u0085\u2028`,
		"می\u200cخواهم":    "می\u200cخواهم",
	} {
		if got := printable(in); got != want {
			t.Errorf("printable(%q) = %q, want %q", in, got, want)
		}
	}
}
