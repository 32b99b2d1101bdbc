package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestHTMLPages reads each page of testdata/html and compares facts and
// pieces with the .want file beside it.
func TestHTMLPages(t *testing.T) {
	files, err := filepath.Glob("testdata/html/*.html")
	if err != nil || len(files) < 25 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			pieces, known, err := readHTML(string(src))
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, strings.TrimSuffix(file, ".html")+".want", show(pieces, known))
		})
	}
}

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("line %d differs from %s\n got: %s\nwant: %s", i+1, file,
				strings.Join(g[min(i, len(g)):min(i+3, len(g))], "\n      "), strings.Join(w[min(i, len(w)):min(i+3, len(w))], "\n      "))
		}
	}
}

// show prints facts and pieces, one a line: the kind or "text", the indent of
// a list, "~" and the kind of furniture.
func show(pieces []piece, f facts) string {
	var b strings.Builder
	for _, line := range [][2]string{{"title", f.title}, {"publisher", f.publisher}, {"origin", f.origin}, {"language", f.language}, {"url", f.url}, {"authors", strings.Join(f.authors, "; ")}} {
		if line[1] != "" {
			fmt.Fprintf(&b, "= %s: %s\n", line[0], line[1])
		}
	}
	for _, d := range f.dates {
		fmt.Fprintf(&b, "= date: %s from %s", d.value, d.source)
		if d.updated {
			b.WriteString(", updated")
		}
		b.WriteByte('\n')
	}
	for _, p := range pieces {
		kind := string(p.kind)
		if kind == "" {
			kind = "text"
		}
		if p.furniture != "" {
			kind = "~" + string(p.furniture)
		}
		if p.indent > 0 {
			kind += fmt.Sprintf(" %d", p.indent)
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, strings.NewReplacer("\n", "⏎", "\t", "⇥").Replace(p.text))
	}
	return b.String()
}
