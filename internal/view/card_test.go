package view

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parley"
	"parley/internal/score"
)

var update = flag.Bool("update", false, "rewrite the golden cards")

// widths are the widths that every case is printed in.
var widths = []int{80, 48}

// TestCards prints the readings of testdata/card and compares with the cards
// there.
func TestCards(t *testing.T) {
	paths, err := filepath.Glob("testdata/card/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r := caseReading(t, archive)
			if err := r.Check(); err != nil {
				t.Fatalf("the case is not a right reading: %v", err)
			}
			for _, width := range widths {
				compareCard(t, archive, fmt.Sprintf("card %d", width), printCard(t, r, CardOptions{Width: width, Country: testCountry}))
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func testCountry(code string) string { return map[string]string{"NOR": "Norway"}[code] }

func printCard(t *testing.T, r *parley.Reading, opt CardOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := Card(&b, r, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// compareCard compares got with the section, or puts it there.
func compareCard(t *testing.T, archive *txtar.Archive, name, got string) {
	t.Helper()
	at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == name })
	if *update {
		if at < 0 {
			archive.Files = append(archive.Files, txtar.File{Name: name})
			at = len(archive.Files) - 1
		}
		archive.Files[at].Data = []byte(got)
		return
	}
	want := ""
	if at >= 0 {
		want = string(archive.Files[at].Data)
	}
	if got != want {
		t.Errorf("%s differs; run with -update and look at the change. Got:\n%s", name, got)
	}
}

// caseReading makes the reading of a case: section text has a block a line,
// report.json the facts of the page, reading.json the right answer with its
// spans anchored by their words.
func caseReading(t *testing.T, archive *txtar.Archive) *parley.Reading {
	t.Helper()
	section := func(name string) []byte {
		for _, f := range archive.Files {
			if f.Name == name {
				return f.Data
			}
		}
		t.Fatalf("no section %s", name)
		return nil
	}
	var report parley.Report
	if err := json.Unmarshal(section("report.json"), &report); err != nil {
		t.Fatal(err)
	}
	setText(&report, string(section("text")))
	anchored, err := score.Anchor(report.Text, section("reading.json"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := score.Answer(anchored)
	if err != nil {
		t.Fatal(err)
	}
	r.Program, r.Extraction, r.Report = "parley test", 1, report
	return r
}

// setText gives a report the text and blocks of lines "kind: text".
func setText(report *parley.Report, lines string) {
	for line := range strings.Lines(lines) {
		kind, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if len(report.Blocks) > 0 {
			report.Text += "\n\n"
		}
		start := len(report.Text)
		report.Text += text
		report.Blocks = append(report.Blocks, parley.Block{Kind: parley.BlockKind(kind), Start: start, End: len(report.Text)})
	}
	finishReport(report)
}

func finishReport(report *parley.Report) {
	report.TextBytes = len(report.Text)
	report.TextID = parley.HashID([]byte(report.Text))
	report.Revision = parley.HashID([]byte("page of " + report.Text))
	report.ID = report.TextID
	if report.URL != "" {
		report.ID = parley.HashID([]byte(report.URL))
	}
}
