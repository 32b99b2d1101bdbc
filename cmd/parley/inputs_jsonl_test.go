package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/internal/page"
)

// TestLinesOf holds the lines that are found to those that stand in the file,
// long ones, blank ones and one without an end included.
func TestLinesOf(t *testing.T) {
	long := `{"text": "` + strings.Repeat("a", 1<<17) + `"}`
	path := filepath.Join(t.TempDir(), "talks.jsonl")
	if err := os.WriteFile(path, []byte(long+"\r\n \t\n"+`{"text": "b"}`+"\n\n"+`{"text": "c"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	list, err := linesOf(path, "talks.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ name, text string }{{"talks.jsonl:1", strings.Repeat("a", 1<<17)}, {"talks.jsonl:3", "b"}, {"talks.jsonl:5", "c"}}
	if len(list) != len(want) {
		t.Fatalf("%d lines, want %d", len(list), len(want))
	}
	for i, in := range list {
		data, err := in.load()
		if err != nil || in.name != want[i].name || string(data) != want[i].text {
			t.Errorf("%s: %.20q, %v; want %s: %.20q", in.name, data, err, want[i].name, want[i].text)
		}
	}
}

// FuzzPageOf gives the page of a line or an error for people; a page that is
// given can be read or refused, but no more.
func FuzzPageOf(f *testing.F) {
	for _, line := range []string{`{"text": "Envoys met."}`, `{"html": "<p>a", "title": "\u0000\n\"<b>", "url": "x"}`, `{}`, `[`, `{"text": 1}`, `{"TEXT": "\ud800"}`} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if len(bytes.TrimSpace(line)) == 0 {
			return // linesOf gives none of these
		}
		data, err := pageOf("lines:1", line)
		if err != nil {
			if parley.KindOf(err) != parley.KindInput || !strings.HasPrefix(err.Error(), "lines:1: ") {
				t.Errorf("%q: %v", line, err)
			}
			return
		}
		if _, err := page.Read(data, page.Options{}); err != nil && parley.KindOf(err) == parley.KindInternal {
			t.Errorf("%q: %v", line, err)
		}
	})
}
